package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.serialization.BundledData;

/** What a command prints in Chinese has full-width marks, no mark at the head of a line, and laws in 《》. */
class ChineseOutputTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";
    private static final String DISTRICT = "../../examples/district/";
    private static final Pattern HALF_WIDTH = Pattern.compile("(?<=[\\p{IsHan}）》”])[,;:!?()](?=[\\p{IsHan}（《“\\s]|$)");
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*[，。；：、！？）》”’]");

    /** Titles that are long enough to be nothing but the law; the catalogue is named after the indicator systems. */
    private static final ImmutableList<String> LAWS = BundledData.load().instruments().instruments().stream()
            .filter(law -> !law.id().startsWith("cn-demonstration"))
            .map(Instrument::title)
            .map(title -> title.zh())
            .filter(title -> title.length() > 6)
            .collect(ImmutableList.toImmutableList());

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("assess", REPORT),
                List.of("audit", REPORT),
                List.of("gaps", REPORT, "--all"),
                List.of("plan", REPORT, "--lift", "20", "--from", "2024-01-01"),
                List.of("law", "list", "2024-06-30"),
                List.of("law", "diff", "2023-12-31", "2024-12-31"),
                List.of("law", "show", "penalty-service"),
                List.of("law", "show", "cn-emergency-2007"),
                List.of("catalogue", "list"),
                List.of("catalogue", "show", "9.1"),
                List.of(
                        "compare",
                        DISTRICT + "2023/chengchuan-district.yaml",
                        DISTRICT + "2024/chengchuan-district.yaml"),
                List.of("rank", DISTRICT + "2024"),
                List.of("assess", "no-such-file.yaml"),
                List.of("law", "show", "no-such-law"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theMarksAreFullWidthNoneStandsAtTheHeadOfALineAndLawsAreInTheirMarks(List<String> command) {
        for (String width : List.of("60", "80", "100")) {
            List<String> args = ImmutableList.<String>builder()
                    .addAll(command)
                    .add("--lang", "zh", "--width", width)
                    .build();
            Run run = run(args.toArray(String[]::new));
            String said = run.out() + run.err();
            assertThat(said).isNotEmpty().doesNotContainPattern(HALF_WIDTH).doesNotContainPattern(HEAD);
            String flat = said.replaceAll("\\R\\s*", "");
            for (String law : LAWS) {
                assertThat(flat).doesNotContainPattern("(?<![《〈])" + Pattern.quote(law));
            }
        }
    }
}
