package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rule tests as their author meets them: a copy of the example, whole or with something changed in it. */
class TestCommandTest {
    private static final Path SCHEMES = Path.of("../../examples/schemes");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copyTheExample() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMES.resolve("county-of-our-own"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private Path tests() {
        return folder.resolve("scheme.test.yaml");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Run english(String... more) {
        return run(
                Stream.concat(Stream.of("test", folder.toString(), "--lang", "en", "--width", "160"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void everySchemeOfTheExamplesPassesItsTests() {
        Run run = run("test", SCHEMES.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("✗");
        assertThat(run.exit()).isZero();
    }

    @Test
    void theTestsOfTheExamplesReachEveryPartOfEveryScheme() {
        Run run = run("test", SCHEMES.toString(), "--coverage", "--lang", "en", "--width", "200");
        Matcher parts = Pattern.compile("([0-9]+) of ([0-9]+) parts of the scheme reached")
                .matcher(run.out());
        assertThat(parts.results())
                .hasSizeGreaterThan(20)
                .allSatisfy(schemes -> assertThat(schemes.group(1)).isEqualTo(schemes.group(2)));
    }

    @Test
    void everySchemeOfTheExamplesIsHeldAgainstTheCatalogueAndTheVocabularyBesideIt() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMES)) {
            for (Path scheme :
                    files.filter(file -> file.endsWith("scheme.yaml")).toList()) {
                Run run = run("scheme", "check", scheme.toString(), "--lang", "en", "--width", "200");
                assertThat(run.out()).contains("scheme.yaml: 0 errors");
                assertThat(run.exit()).as(scheme.toString()).isZero();
            }
        }
    }

    @Test
    void aTestThatPassesIsTickedAndTheSummaryCounts() {
        Run run = english("--coverage");
        assertThat(run.out())
                .contains("  ✓ 迟报十日以内得一半 / up to ten days late earns half")
                .contains("14 of 14 parts of the scheme reached")
                .doesNotContain("not reached")
                .endsWith("1 file, 10 tests: 10 passed, 0 failed, 0 files unreadable\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aTestThatFailsShowsTheDifferenceAndTheLedger() throws IOException {
        change("scheme.test.yaml", "items: {\"1.1.2\": 2}", "items: {\"1.1.2\": [2, 4]}\n      total: 3");
        Run run = english();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("  ✗ 迟报十日以内得一半")
                .contains("      items[1.1.2]: expected 2 – 4, was 2\n")
                .contains("      total: expected 3, was 2 – 18\n")
                .contains("        1.1.2 +2.00: ")
                .endsWith("1 file, 10 tests: 9 passed, 1 failed, 0 files unreadable\n");
    }

    @Test
    void whatNoTestReachesIsListed() throws IOException {
        change("scheme.test.yaml", "filed.on: never", "filed.on: \"2024-02-01\"");
        change(
                "scheme.test.yaml",
                "given: {filed.on: \"2024-04-01\"}\n    expect: {items: {\"1.1.2\": 0}}",
                "expect: {total: [0, 20]}");
        change("scheme.test.yaml", "expect: {total: 4, grade", "expect: {total: 8, grade");
        Run run = english("--coverage");
        assertThat(run.out()).contains("13 of 14 parts").contains("    not reached: 1.1.2 too late or never\n");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'given: {heads.appeared: 60}','given: {heads.appeared: 60, cases.won: 3}',GIVEN_BUT_NOT_READ tests[3].given[cases.won] (line 22",
        "'given: {heads.appeared: 60}','given: {heads.appeared: 60, plan.made: 3}',CLAIM_KIND tests[3].given[plan.made] (line 22",
        "'groups: {\"2\"','groups: {\"7\"',NOTHING_OF_THAT_NAME tests[3].expect.groups[7] (line 23",
        "'bonuses: {spread: 1}','bonuses: {spred: 1}',NOTHING_OF_THAT_NAME tests[0].expect.bonuses[spred]",
        "'grade: [pass]','grade: [passed]',NOTHING_OF_THAT_NAME tests[5].expect.grade",
        "'items[2.1.1].points','items[2.1.9].points',NO_SUCH_PARAMETER tests[8].set[items[2.1.9].points]",
        "'items: {\"1.1.2\": 2}','items: {\"1.1.2\": [4, 2]}',NOT_INTERVAL tests[1].expect.items[1.1.2] (line 16",
        "'expect: {items: {\"2.1.1\": 5}}','expect: {}',EXPECTS_NOTHING tests[8].expect",
        "'{\"items[2.1.1].method.bands[2].points\": \"5\"','{\"items[2.1.1].method.bands[2].points\": \"[1\"',NOT_A_VALUE tests[8].set[items[2.1.1].method.bands[2].points] (line",
        "'\"items[2.1.1].points\": \"5\"','\"items[2.1.1].points\": \"x\"',NOT_NUMBER tests[8].set[items[2.1.1].points] (line",
        "'\"total\": \"19\"','\"total\": \"18\"',POINTS_SUM tests[8].set[total] (line",
        "'given: {heads.appeared: 60}','given: {heads.appeared: 60}\n    cohort: [{heads.appeared: 70}]',GIVEN_BUT_NOT_COMPARED tests[3].cohort[0][heads.appeared] (line 23",
        "'scheme: scheme.yaml','scheme: no-such.yaml',NOTHING_OF_THAT_NAME scheme (line 3"
    })
    void whatIsWrongWithATestIsToldWithItsPlace(String from, String to, String told) throws IOException {
        change("scheme.test.yaml", from, to);
        Run run = english();
        assertThat(run.err()).contains(told);
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void everythingThatIsWrongWithATestIsToldAtOnceEachOnItsOwnLine() throws IOException {
        change(
                "scheme.test.yaml",
                "    given: {heads.appeared: 60}\n    expect: {items: {\"2.1.1\": 3}, groups: {\"2\": [3, 9]}}",
                "    given:\n      heads.appeared: true\n      no.such: 1\n    set: {\"items[9.9.9].points\": \"3\"}\n"
                        + "    expect:\n      items:\n        \"2.1.9\": 3");
        Run run = english();
        assertThat(run.err()
                        .lines()
                        .filter(line -> line.contains("tests[3]"))
                        .map(line -> line.substring(0, line.indexOf(':')).strip()))
                .containsExactly(
                        "NO_SUCH_PARAMETER tests[3].set[items[9.9.9].points] (line 25, column 34)",
                        "GIVEN_BUT_NOT_READ tests[3].given[no.such] (line 24, column 16)",
                        "CLAIM_KIND tests[3].given[heads.appeared] (line 23, column 23)",
                        "NOTHING_OF_THAT_NAME tests[3].expect.items[2.1.9] (line 28, column 18)");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void aFactThatNothingIsKnownOfReachesNoClause() throws IOException {
        Files.writeString(tests(), """
                zhunsheng: tests/1
                scheme: scheme.yaml
                catalogue: catalogue.yaml
                vocabulary: vocabulary.yaml
                tests: [{name: silence, expect: {total: [0, 20]}}]
                """);
        assertThat(english("--coverage").out())
                .contains("0 of 14 parts")
                .contains("    not reached: 2.1.2 each circular\n");
    }

    @Test
    void aFileThatIsNamedTwiceIsRunOnce() {
        assertThat(english(tests().toString()).out())
                .endsWith("1 file, 10 tests: 10 passed, 0 failed, 0 files unreadable\n");
    }

    @Test
    void aSchemeIsCheckedAndADossierAssessedByACatalogueAndAVocabularyOfOnesOwn() throws IOException {
        String scheme = folder.resolve("scheme.yaml").toString();
        String[] own = {
            "--catalogue", folder.resolve("catalogue.yaml").toString(),
            "--vocabulary", folder.resolve("vocabulary.yaml").toString(),
            "--lang", "en"
        };
        assertThat(run(Stream.concat(Stream.of("scheme", "check", scheme), Stream.of(own))
                                .toArray(String[]::new))
                        .exit())
                .isZero();
        assertThat(run(Stream.concat(Stream.of("validate", scheme), Stream.of(own))
                                .toArray(String[]::new))
                        .exit())
                .isZero();
        assertThat(run("scheme", "check", scheme, "--catalogue", own[1], "--lang", "en")
                        .out())
                .contains("UNKNOWN_FACT");
        Path dossier = folder.resolve("dossier.yaml");
        Files.writeString(dossier, """
                zhunsheng: dossier/1
                unit: {id: c, name: C, kind: COUNTY}
                from: 2023-01-01
                to: 2023-12-31
                claims: [{code: heads.appeared, value: 60}]
                """);
        Run assessed = run(Stream.concat(Stream.of("assess", dossier.toString(), "--scheme", scheme), Stream.of(own))
                .toArray(String[]::new));
        assertThat(assessed.err()).isEmpty();
        assertThat(assessed.out()).contains("3.00 – 17.00");
    }

    @Test
    void aYearOutsideTheRangeIsRefused() throws IOException {
        Files.writeString(tests(), Files.readString(tests()) + "    year: 12\n");
        assertThat(english().err()).contains("YEAR_RANGE tests[9].year");
    }

    @Test
    void whatIsWrongWithTheSchemeIsToldAtItsOwnPlace() throws IOException {
        change("scheme.yaml", "total: 20", "total: 21");
        Run run = english();
        assertThat(run.err()).contains("scheme.yaml: 1 problem found").contains("(line 9, column 8)");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void junitXmlHasASuiteForEachFileAndACaseForEachTest() throws Exception {
        change("scheme.test.yaml", "total: 15", "total: 16");
        Path xml = folder.resolve("reports/rules.xml");
        english("--junit", xml.toString());
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures")))
                .containsExactly("10", "1");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(10);
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("total: expected 16, was 15");
        assertThat(failure.getTextContent()).contains("2.1.2");
    }

    @Test
    void junitXmlTellsOfFilesThatCannotBeReadAndEscapesNames() throws Exception {
        change("scheme.test.yaml", "低于合格线 / below", "低于合格线 <&> / below");
        Files.writeString(folder.resolve("broken.test.yaml"), "zhunsheng: tests/1\n");
        Path xml = folder.resolve("rules.xml");
        assertThat(english("--junit", xml.toString()).exit()).isEqualTo(3);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        Element all = document.getDocumentElement();
        assertThat(List.of(all.getAttribute("tests"), all.getAttribute("failures"), all.getAttribute("errors")))
                .containsExactly("11", "0", "1");
        Element error = (Element) document.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("message")).endsWith("broken.test.yaml: 1 problem found");
        assertThat(error.getTextContent()).contains("MISSING_KEY");
        Element last = (Element) document.getElementsByTagName("testcase").item(9);
        assertThat(last.getAttribute("name")).isEqualTo("低于合格线 <&> / below the pass line");
    }

    @Test
    void aFolderWithoutTestsIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = run("test", empty.toString(), "--lang", "en");
        assertThat(run.err()).contains("files end with .test.yaml");
        assertThat(run.exit()).isEqualTo(3);
    }
}
