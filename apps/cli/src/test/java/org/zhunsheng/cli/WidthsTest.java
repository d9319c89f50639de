package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.BundledData;
import picocli.CommandLine;

/** Text is printed at every width from 1 to 300; below 60 and beyond 160 as at those. */
class WidthsTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    @Test
    void textIsLaidOutFrom60To160ColumnsWhateverIsAskedFor() {
        for (int asked = 1; asked <= 300; asked++) {
            CommonOptions options = new CommonOptions();
            new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(options))
                    .parseArgs("--lang", "ZH", "--width", Integer.toString(asked));
            assertThat(options.width()).isEqualTo(Math.min(160, Math.max(60, asked)));
        }
    }

    @Test
    void theCardIsPrintedAtEveryWidth() {
        Outcome outcome = Outcome.of(new Inputs(), Path.of(REPORT));
        for (int width = 1; width <= 300; width++) {
            StringWriter text = new StringWriter();
            CliMessages words = new CliMessages(width % 2 == 0 ? Lang.ZH : Lang.EN);
            new Card(
                            new TerminalWriter(new PrintWriter(text), width),
                            words,
                            BundledData.load().instruments())
                    .print(outcome);
            assertThat(text.toString()).as("width %s", width).contains("100");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess " + REPORT,
                "gaps " + REPORT,
                "audit " + REPORT,
                "plan " + REPORT + " --lift 5",
                "whatif " + REPORT + " --set appearance.rate=100",
                "compare " + REPORT + " " + REPORT,
                "rank " + REPORT,
                "robustness " + REPORT + " --samples 10 --runs 2",
                "catalogue show 5.2",
                "catalogue show",
                "validate " + REPORT
            })
    void everyCommandPrintsTextAtTheEdges(String command) {
        IntStream widths = IntStream.of(1, 61, 300);
        for (int width : widths.toArray()) {
            List<String> args = new ArrayList<>(Stream.of(command.split(" ")).toList());
            args.addAll(List.of("--width", Integer.toString(width)));
            Run run = run(args.toArray(String[]::new));
            assertThat(run.exit())
                    .as("width %s: %s", width, run.err())
                    .isNotEqualTo(ExitCode.FAILURE)
                    .isNotEqualTo(2);
        }
    }
}
