package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every name, title and label of every example holds signs that turn the direction of writing or are not seen: units, indicators, grades,
 * facts, plans, remedies, rows of tables and published reports. No command lets one of them through, in no language and no form.
 */
class HostileWordsTest {
    private static final Path EXAMPLES = Path.of("../../examples");
    /** Right-to-left override, isolate, soft hyphen, a tag: what a document may hold. */
    private static final String SIGNS = "\u202e\u2066\u00ad\udb40\udc41";

    private static final Pattern WORD = Pattern.compile("(?<=[\\u4e00-\\u9fff])(?=[\\u4e00-\\u9fff]{2})");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");
    private static final ImmutableSet<String> TEXTS = ImmutableSet.of("yaml", "csv", "jsonl", "md", "txt", "json");
    private static final String RULES = " --catalogue examples/district/edition-1/catalogue.yaml"
            + " --vocabulary none --vocabulary examples/district/edition-1/vocabulary.yaml";
    private static final String SCHEME = " --scheme examples/district/edition-1/scheme.yaml";
    private static final String COLLECTED = " examples/returns/register.yaml examples/returns/received --on 2025-01-21";

    private static final String UNIT = " examples/district/2024/wuyu-county.yaml";
    private static final String REPORT = " examples/reports/made-up/gulan-county-2024.yaml";

    private static final ImmutableList<String> CALLS = ImmutableList.of(
            "assess" + UNIT + RULES + SCHEME,
            "assess" + REPORT + " --format json",
            "assess" + REPORT + " --format md --lang en",
            "assess" + REPORT + " --format html",
            "gaps" + UNIT + RULES + SCHEME,
            "sample" + UNIT + " --facts 3" + RULES + SCHEME,
            "plan" + UNIT + " --lift 1 --seconds 1 --from 2025-01-01"
                    + " --remedies examples/district/edition-1/remedies.yaml" + RULES + SCHEME,
            "plan status examples/guide/rectification-plan.yaml --report" + REPORT + " --on 2025-03-01",
            "audit" + REPORT + " --lang en",
            "validate" + REPORT + " unknown-key.json",
            "compare" + REPORT + REPORT,
            "whatif" + UNIT + RULES + SCHEME + " --set appearance.rate=100 --lang en",
            "robustness examples/district/2024 --samples 20 --runs 5 --no-progress" + RULES + SCHEME,
            "rank examples/district/2024 --lang en" + RULES + SCHEME,
            "batch examples/district/2024 --format csv" + RULES + SCHEME,
            "batch examples/district/2024 --format jsonl" + RULES + SCHEME,
            "oscal results" + UNIT + RULES + SCHEME,
            "test examples/guide",
            "read examples/reports/zhoukou-demonstration-zone-2023.txt --lang en",
            "read examples/reports/zhoukou-demonstration-zone-2023.md --format json",
            "relations check examples/district/edition-1/vocabulary.yaml",
            "catalogue show 1.1 --catalogue examples/district/edition-1/catalogue.yaml",
            "catalogue search 公 --catalogue examples/district/edition-1/catalogue.yaml --lang en",
            "catalogue diff examples/district/edition-1/catalogue.yaml examples/district/edition-2/catalogue.yaml",
            "crosswalk check examples/district/crosswalk.yaml"
                    + " --old-catalogue examples/district/edition-1/catalogue.yaml"
                    + " --catalogue examples/district/edition-2/catalogue.yaml",
            "facts 数 --vocabulary none --vocabulary examples/district/edition-1/vocabulary.yaml --lang en",
            "facts share" + UNIT + " --vocabulary none --vocabulary examples/district/edition-1/vocabulary.yaml",
            "facts show {code} --vocabulary none --vocabulary examples/district/edition-1/vocabulary.yaml",
            "scheme check examples/district/edition-1/scheme.yaml --readings" + RULES,
            "workbook new --from" + REPORT + " --out form.xlsx",
            "workbook read form.xlsx",
            "workbook check form.xlsx --lang en",
            "returns collect" + COLLECTED + " --no-log",
            "returns remind" + COLLECTED,
            "returns export" + COLLECTED,
            "returns sum" + COLLECTED + " --lang en",
            "evidence new papers --period 2025 --title 甲{signs}县",
            "evidence check papers",
            "index examples/index/halls.csv --meta examples/index/halls-meta.csv");

    private static int quoting;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void copyTheExamplesWithHostileWords() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .toList()) {
                Path to = folder.resolve("examples")
                        .resolve(EXAMPLES.relativize(file).toString());
                Files.createDirectories(to.getParent());
                String name = file.toString();
                // What towns sent in is in the encoding of their machines, and stays so.
                if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.contains("received")) {
                    Files.writeString(to, hostile(Files.readString(file)), StandardCharsets.UTF_8);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @BeforeAll
    static void writeADocumentWithAHostileKey() throws IOException {
        Files.writeString(
                folder.resolve("unknown-key.json"),
                "{\"zhunsheng\":\"dossier/1\",\"k" + SIGNS + "\":1,\"k" + SIGNS + "\":2}");
    }

    private static String hostile(String text) {
        return text.lines()
                .map(line -> WORD.matcher(line).replaceFirst(SIGNS))
                .reduce("", (before, line) -> before + line + "\n");
    }

    static ImmutableList<String> calls() {
        return CALLS;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noSignOfAFileIsUnseenOrTurnsTheText(String call) throws IOException {
        Path vocabulary = folder.resolve("examples/district/edition-1/vocabulary.yaml");
        Matcher code = Pattern.compile("code: ([a-z.-]+)").matcher(Files.readString(vocabulary));
        assertThat(code.find()).isTrue();
        List<String> words = words(call.replace("{code}", code.group(1)).replace("{signs}", SIGNS));
        Run run = Run.run(words.toArray(String[]::new));
        assertThat(run.exit())
                .as("%s: %s", words, run.err())
                .isIn(ExitCode.DONE, ExitCode.NOT_PASSED, ExitCode.INVALID_INPUT);
        assertThat(UNSEEN.matcher(run.out() + run.err()).results().count())
                .as("%s: %s%s", words, run.out(), run.err())
                .isZero();
        quoting += (run.out() + run.err()).contains("\\u202e") ? 1 : 0;
    }

    @AfterAll
    static void hostileWordsWereQuoted() {
        assertThat(quoting).isGreaterThanOrEqualTo(20);
    }

    /** The words of {@code line}, with files in the folder. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>(Splitter.on(' ').splitToList(line));
        words.replaceAll(word -> isFile(word) ? folder.resolve(word).toString() : word);
        return words;
    }

    private static boolean isFile(String word) {
        return word.matches("examples/.*|papers|[^-].*\\.(yaml|json|xlsx)");
    }
}
