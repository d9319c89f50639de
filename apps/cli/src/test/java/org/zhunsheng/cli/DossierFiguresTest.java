package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not add up in a dossier is told wherever its score is shown, as for a report. */
class DossierFiguresTest {
    private static final String HEAD = """
            zhunsheng: dossier/1
            unit: {id: a-county, name: 某县人民政府, kind: COUNTY}
            from: 2023-01-01
            to: 2023-12-31
            claims:
              - {code: appearance.hearings, value: 36}
              - {code: appearance.attended, value: 30}
            """;

    @TempDir
    Path folder = Path.of("");

    private Path dossier(String rate) throws IOException {
        return Files.writeString(
                folder.resolve("dossier.yaml"), HEAD + "  - {code: appearance.rate, value: " + rate + "}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "json", "html", "md", "txt"})
    void aRateThatItsPartsDoNotMakeIsToldInEveryForm(String format) throws IOException {
        Run run = Run.run("assess", dossier("100").toString(), "--format", format, "--lang", "zh");
        assertThat(run.out()).contains("30 ÷ 36");
    }

    @Test
    void nothingIsToldOfFiguresThatAddUpButThatTheyDo() throws IOException {
        Run run = Run.run("assess", dossier("83.33").toString(), "--lang", "zh");
        assertThat(run.out()).contains("数据核对（错误 0，警告 0").doesNotContain("≠");
    }
}
