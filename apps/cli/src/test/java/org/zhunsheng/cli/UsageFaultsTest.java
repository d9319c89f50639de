package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that is not understood is told in the language of the call, with the command, option or value that is nearest. */
class UsageFaultsTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "asses {r} --lang en; assess",
                "catalogue shwo --lang en; show",
                "assess {r} --formt json --lang en; --format",
                "assess {r} --fromat=json --lang=en; --format",
                "assess {r} --format jsn --lang en; json",
                "robustness {r} --weights rnage --lang en; range",
                "assess {r} --profile township-goverment --lang en; township",
                "assess {r} --catalogue cn-demonstration-reference-2024 --lang en; cn-demonstration-reference-202",
                "assess {r} --fail-under-grade pased --lang en; passed",
                "rank {r} --unit zhoukou-demonstration --lang en; zhoukou-demonstration-zone",
                "law show penalty-servise --lang en; penalty-service",
                "facts show appearance.rat --lang en; appearance.rate",
                "schema dosier/1; dossier/1"
            })
    void theNearestIsNamed(String call, String nearest) {
        Run run = run(call.replace("{r}", REPORT).split(" "));
        assertThat(run.exit()).as(run.err()).isIn(2, ExitCode.INVALID_INPUT);
        assertThat(run.err())
                .containsPattern("(nearest|nearest codes|最接近的)[:：] ?" + java.util.regex.Pattern.quote(nearest));
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assess --\u001b[2J", "\u001b[2J", "assess x --lang \u001b]0;x", "assess x --width \u202e1"})
    void nothingOfTheCallReachesTheTerminalRaw(String call) {
        Run run = run(call.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}&&[^\\n]].*");
    }

    @Test
    void theKeyAndTheValueOfADocumentThatAreNearestAreNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("d.yaml");
        Files.writeString(file, """
                zhunsheng: dossier/1
                unit: {id: u, name: 甲县, kind: COUNTRY}
                from: "2023-01-01"
                to: "2023-12-31"
                claims:
                  - {cdoe: appearance.rate, value: nver, standing: VERIFYED}
                """);
        Run run = run("validate", file.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("nearest: COUNTY", "nearest: code", "nearest: never", "nearest: VERIFIED");
        Files.writeString(file, "zhunsheng: dosier/1\n");
        assertThat(run("validate", file.toString()).err()).contains("最接近的：dossier/1");
    }
}
