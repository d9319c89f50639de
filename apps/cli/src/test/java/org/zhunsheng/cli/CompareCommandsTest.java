package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code whatif}, {@code compare}, {@code rank} and {@code catalogue effective} on the made-up district. */
class CompareCommandsTest {
    private static final String DISTRICT = "../../examples/district/";

    private record Run(int exit, String out, String err) {}

    private static Run run(List<String> args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    /** {@code args}, measured by an edition of the district's catalogue. */
    private static List<String> by(int edition, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        for (String part : List.of("catalogue", "scheme")) {
            all.addAll(List.of("--" + part, DISTRICT + "edition-" + edition + "/" + part + ".yaml"));
        }
        all.addAll(
                List.of("--vocabulary", "none", "--vocabulary", DISTRICT + "edition-" + edition + "/vocabulary.yaml"));
        return all;
    }

    private static JsonNode json(List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("--format", "json"));
        Run run = run(all);
        assertThat(run.err.lines())
                .as("nothing but codes that an edition does not hold")
                .allMatch(line -> line.contains("提示"));
        assertThat(run.exit).isZero();
        return JsonMapper.shared().readTree(run.out);
    }

    private static String report(int year) {
        return DISTRICT + year + "/chengchuan-district.yaml";
    }

    private static BigDecimal low(JsonNode node) {
        return new BigDecimal(node.get("low").asString());
    }

    private static BigDecimal lowerEnd(JsonNode node) {
        return new BigDecimal(node.get("lowerEnd").asString());
    }

    private static BigDecimal upperEnd(JsonNode node) {
        return new BigDecimal(node.get("upperEnd").asString());
    }

    @Test
    void aWhatIfChangesTheTotalByTheSumOfItsLines() {
        JsonNode result = json(by(1, "whatif", report(2024), "--set", "appearance.rate=100"));
        BigDecimal sum = result.get("lines")
                .valueStream()
                .map(line -> lowerEnd(line.get("change")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("3").isEqualByComparingTo(lowerEnd(result.get("change")));
    }

    @Test
    void claimsOfAFileTakeThePlaceOfThoseOfTheSameFacts() {
        JsonNode result = json(by(1, "whatif", report(2023), "--claims", report(2024)));
        assertThat(low(result.at("/after/total")))
                .as("the 78 points of 2024 without the 5 for a report that would be a year late")
                .isEqualByComparingTo("73");
    }

    @Test
    void everythingThatIsWrongWithAWhatIfIsToldAtOnce() {
        Run run = run(by(
                1,
                "whatif",
                report(2024),
                "--set",
                "appearance.attended=many",
                "--set",
                "no-form",
                "--set",
                "no.such=1",
                "--set",
                "appearance.rate=120",
                "--set",
                "appearance.hearings=1",
                "--set",
                "appearance.hearings=2"));
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.err)
                .contains("CLAIM_KIND --set[0]", "SET_FORM --set[1]", "UNKNOWN_FACT --set[2]")
                .contains("CLAIM_OVER_100 --set[3]", "SET_TWICE --set[5]");
    }

    @Test
    void aWhatIfWithoutAnythingToSetIsWrongUsage() {
        assertThat(run(by(1, "whatif", report(2024))).exit).isEqualTo(2);
    }

    @Test
    void theCausesOfAChangeAddUpToIt() {
        JsonNode result = json(overTheEditions());
        assertThat(result.get("causes")
                        .valueStream()
                        .map(CompareCommandsTest::lowerEnd)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(lowerEnd(result.get("change")));
        assertThat(result.get("causes")
                        .valueStream()
                        .map(CompareCommandsTest::upperEnd)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(upperEnd(result.get("change")));
        assertThat(result.get("notCarried")
                        .valueStream()
                        .map(lost -> lost.get("fact").asString()))
                .containsExactly("decision.comment.shortest-days");
    }

    @Test
    void lastYearsProblemsAndPlansAreFollowedUp() {
        JsonNode first = json(by(1, "compare", report(2023), report(2024)));
        assertThat(first.get("problems")
                        .valueStream()
                        .map(item -> item.get("fate").asString()))
                .containsExactly("DONE", "REPEATED", "PLANNED_AGAIN", "DONE");
        JsonNode second = json(overTheEditions());
        assertThat(second.get("problems")
                        .valueStream()
                        .map(item -> item.get("fate").asString()))
                .containsExactly("DONE", "REPEATED", "DONE");
        assertThat(second.get("plans")
                        .valueStream()
                        .map(item -> item.get("fate").asString()))
                .containsExactly("DONE", "PLANNED_AGAIN", "DONE", "DROPPED");
    }

    private static List<String> overTheEditions() {
        List<String> args = by(2, "compare", report(2024), report(2025));
        for (String part : List.of("catalogue", "scheme")) {
            args.addAll(List.of("--old-" + part, DISTRICT + "edition-1/" + part + ".yaml"));
        }
        args.addAll(List.of("--old-vocabulary", "none", "--old-vocabulary", DISTRICT + "edition-1/vocabulary.yaml"));
        args.addAll(List.of("--crosswalk", DISTRICT + "crosswalk.yaml"));
        return args;
    }

    @Test
    void twoEditionsWithoutACrosswalkAreRefused() {
        List<String> args = overTheEditions();
        Run run = run(args.subList(0, args.size() - 2));
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.err).contains("CROSSWALK_MISSING");
    }

    @Test
    void unitsAreRankedWithWhatIsPossible() {
        JsonNode places = json(by(1, "rank", DISTRICT + "2024")).at("/all/places");
        assertThat(places.size()).isEqualTo(6);
        assertThat(places.valueStream())
                .as("reports prove nothing")
                .allSatisfy(place -> {
                    assertThat(place.get("best").asInt()).isEqualTo(1);
                    assertThat(place.get("worst").asInt()).isEqualTo(6);
                })
                .filteredOn(place -> place.get("stated").asInt() == 1)
                .extracting(place -> place.at("/unit/id").asString())
                .containsExactly("lingshui-county");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndStopsNoRanking(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "zhunsheng: dossier/1\n");
        Files.copy(Path.of(report(2024)), folder.resolve("sound.yaml"));
        Run run = run(by(1, "rank", folder.toString(), "--by-kind"));
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.err).contains("broken.yaml");
        assertThat(run.out).contains("澄川区人民政府");
    }

    @Test
    void theEffectiveCatalogueNamesReasonAndAuthorOfEveryAdjustment() {
        JsonNode result = json(List.of(
                "catalogue", "effective", "--profile", "example-province", "--profile", "township", "--lang", "en"));
        assertThat(result.get("total").asString()).isEqualTo("100");
        assertThat(result.get("indicators").valueStream().filter(indicator -> indicator.has("dropped")))
                .hasSize(2);
        assertThat(result.get("adjustments").valueStream()).hasSize(10).allSatisfy(adjustment -> {
            assertThat(adjustment.get("reason").asString()).isNotBlank();
            assertThat(adjustment.get("author").asString()).isNotBlank();
        });
    }

    @Test
    void theEffectiveCatalogueFitsTheWidthOfTheTerminal() {
        for (String lang : List.of("zh", "en")) {
            Run run =
                    run(List.of("catalogue", "effective", "--profile", "department", "--lang", lang, "--width", "80"));
            assertThat(run.out.lines())
                    .allSatisfy(line -> assertThat(Layout.width(line)).as(line).isLessThanOrEqualTo(80));
        }
    }
}
