package org.zhunsheng.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleTestFile;

/**
 * The published models among the examples, written as schemes, against their formulas, written down here once more in exact fractions:
 * a thousand random cases each. XCCDF as NISTIR 7275r4, tables 40 and 41, the aggregate as OpenSSF Scorecard v5 computes it, the
 * proportion and the mean of a continuous variable as quality measures define them, the rating of food hygiene as the agency's table
 * has it (every case that there is) and interoperability as it was scored in 2018.
 */
class PublishedModelsTest {
    private static final int CASES = 1000;
    private static final ImmutableList<String> RESULTS = ImmutableList.of(
            "pass", "fail", "error", "unknown", "notapplicable", "notchecked", "notselected", "informational", "fixed");

    /** The benchmark of the examples. */
    private static final Group BENCHMARK = new Group(
            "1",
            new Group(
                    "4",
                    new Group("3", new Rule("r111", "10"), new Rule("r112", "1"), new Rule("r113", "2.5")),
                    new Group("1", new Rule("r121", "1"), new Rule("r122", "1"))),
            new Group("1", new Group("1", new Rule("r211", "1"), new Rule("r212", "0.5"), new Rule("r213", "7.5"))));

    private static final ImmutableMap<String, String> RISKS = ImmutableMap.<String, String>builder()
            .put("dangerous-workflow", "10")
            .put("branch-protection", "7.5")
            .put("code-review", "7.5")
            .put("vulnerabilities", "7.5")
            .put("fuzzing", "5")
            .put("pinned-dependencies", "5")
            .put("security-policy", "5")
            .put("contributors", "2.5")
            .put("license", "2.5")
            .build();

    /** A rule or a group of a benchmark. */
    private sealed interface Item {
        /** What it weighs among its siblings. */
        String weight();

        /** Its score of a hundred by the default model; empty if nothing in it counts. */
        Optional<BigFraction> score(Map<String, String> results);

        /** The rules in it. */
        List<Rule> rules();
    }

    private record Rule(String id, String weight) implements Item {
        String result(Map<String, String> results) {
            return requireNonNull(results.get(id));
        }

        boolean counts(Map<String, String> results) {
            return !List.of("notapplicable", "notchecked", "notselected", "informational")
                    .contains(result(results));
        }

        boolean passes(Map<String, String> results) {
            return List.of("pass", "fixed").contains(result(results));
        }

        @Override
        public Optional<BigFraction> score(Map<String, String> results) {
            return counts(results) ? Optional.of(BigFraction.of(passes(results) ? 100 : 0)) : Optional.empty();
        }

        @Override
        public List<Rule> rules() {
            return List.of(this);
        }

        ClaimValue claimed(Map<String, String> results) {
            if (!counts(results)) {
                return ClaimValue.notApplicable();
            }
            return passes(results) ? ClaimValue.yes() : ClaimValue.no();
        }
    }

    private record Group(String weight, List<Item> children) implements Item {
        Group(String weight, Item... children) {
            this(weight, List.of(children));
        }

        @Override
        public Optional<BigFraction> score(Map<String, String> results) {
            BigFraction sum = BigFraction.ZERO;
            BigFraction weights = BigFraction.ZERO;
            for (Item child : children) {
                Optional<BigFraction> score = child.score(results);
                if (score.isPresent()) {
                    sum = sum.add(fraction(child.weight()).multiply(score.get()));
                    weights = weights.add(fraction(child.weight()));
                }
            }
            return weights.equals(BigFraction.ZERO) ? Optional.empty() : Optional.of(sum.divide(weights));
        }

        @Override
        public List<Rule> rules() {
            return children.stream().flatMap(child -> child.rules().stream()).toList();
        }
    }

    private static Assessor example(String tests) {
        return Assessor.compile(RuleTestFile.read(County.SCHEMES.resolve(tests), Documents.create(), BundledData.load())
                .basis());
    }

    private static BigFraction fraction(String value) {
        BigDecimal decimal = new BigDecimal(value);
        return BigFraction.of(
                decimal.unscaledValue(), BigDecimal.TEN.pow(decimal.scale()).toBigIntegerExact());
    }

    private static ScoreInterval certain(BigFraction value, int scale) {
        return ScoreInterval.exactly(Points.of(new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), scale, RoundingMode.HALF_UP)));
    }

    /** What {@code part} is of {@code whole} in percent, cut to six decimals. */
    private static Points percent(int part, int whole) {
        return Points.of(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.DOWN));
    }

    private static Assessment assess(Assessor example, Map<String, ClaimValue> facts) {
        return example.assess(dossier(facts.entrySet().stream()
                .map(fact -> Claim.builder()
                        .code(FactCode.of(fact.getKey()))
                        .value(fact.getValue())
                        .standing(AssuranceLevel.VERIFIED)
                        .reason(Optional.of("drawn").filter(reason -> !(fact.getValue() instanceof ClaimValue.YesNo)))
                        .build())
                .toList()));
    }

    private static Dossier dossier(List<Claim> claims) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("unit")
                        .name("drawn")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2024, 1, 1))
                .to(LocalDate.of(2024, 12, 31))
                .claims(claims)
                .build();
    }

    private static ScoreInterval points(Assessment assessment, String indicator) {
        return assessment.result(IndicatorCode.of(indicator)).orElseThrow().interval();
    }

    private static ScoreInterval score(Assessor example, Map<String, String> results) {
        ImmutableMap.Builder<String, ClaimValue> facts = ImmutableMap.builder();
        BENCHMARK.rules().forEach(rule -> facts.put("rule." + rule.id(), rule.claimed(results)));
        return assess(example, facts.build()).total();
    }

    /** A result for every rule, of which at least one counts. */
    private static Map<String, String> results(Random random) {
        ImmutableMap.Builder<String, String> results = ImmutableMap.builder();
        BENCHMARK.rules().forEach(rule -> results.put(rule.id(), RESULTS.get(random.nextInt(RESULTS.size()))));
        Map<String, String> drawn = results.build();
        return BENCHMARK.score(drawn).isPresent() ? drawn : results(random);
    }

    private static BigFraction weightOf(List<Rule> rules) {
        return rules.stream().map(rule -> fraction(rule.weight())).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static List<Rule> counted(Map<String, String> results) {
        return BENCHMARK.rules().stream().filter(rule -> rule.counts(results)).toList();
    }

    private static List<Rule> passed(Map<String, String> results) {
        return counted(results).stream().filter(rule -> rule.passes(results)).toList();
    }

    @Test
    void theDefaultModelOfXccdfIsAWeightedMeanLevelByLevel() {
        Assessor example = example("xccdf-models/default.test.yaml");
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            Map<String, String> results = results(random);
            assertThat(score(example, results))
                    .as("%s", results)
                    .isEqualTo(certain(BENCHMARK.score(results).orElseThrow(), 4));
        }
    }

    @Test
    void theFlatModelOfXccdfIsTheShareOfTheWeightsThatPass() {
        Assessor example = example("xccdf-models/flat.test.yaml");
        BigFraction all = weightOf(BENCHMARK.rules());
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            Map<String, String> results = results(random);
            BigFraction share = weightOf(passed(results)).divide(weightOf(counted(results)));
            assertThat(score(example, results)).as("%s", results).isEqualTo(certain(all.multiply(share), 4));
        }
    }

    @Test
    void theAbsoluteModelOfXccdfIsOneIfEveryRuleThatCountsPasses() {
        Assessor example = example("xccdf-models/absolute.test.yaml");
        Random random = new Random(3);
        int ones = 0;
        for (int i = 0; i < CASES; i++) {
            // Half of the cases with passing rules alone beside those that are left out: by chance there would be
            // hardly any.
            boolean passing = i % 2 == 0;
            Map<String, String> drawn = results(random);
            ImmutableMap.Builder<String, String> changed = ImmutableMap.builder();
            BENCHMARK
                    .rules()
                    .forEach(rule ->
                            changed.put(rule.id(), passing && rule.counts(drawn) ? "fixed" : rule.result(drawn)));
            Map<String, String> results = changed.build();
            boolean isMaximum = passed(results).size() == counted(results).size();
            ones += isMaximum ? 1 : 0;
            assertThat(score(example, results))
                    .as("%s", results)
                    .isEqualTo(certain(BigFraction.of(isMaximum ? 1 : 0), 0));
        }
        assertThat(ones).isBetween(CASES / 2, CASES * 3 / 4);
    }

    @Test
    void theAggregateOfScorecardIsTheMeanOfTheConclusiveChecksByTheirRisk() {
        Assessor example = example("scorecard-aggregate/scheme.test.yaml");
        Random random = new Random(4);
        for (int i = 0; i < CASES; i++) {
            ImmutableMap.Builder<String, ClaimValue> facts = ImmutableMap.builder();
            BigFraction sum = BigFraction.ZERO;
            BigFraction weights = BigFraction.ZERO;
            while (weights.equals(BigFraction.ZERO)) {
                facts = ImmutableMap.builder();
                for (Map.Entry<String, String> check : RISKS.entrySet()) {
                    int score = random.nextInt(12) - 1;
                    facts.put(
                            "check." + check.getKey(),
                            score < 0 ? ClaimValue.notApplicable() : ClaimValue.number(score));
                    if (score >= 0) {
                        sum = sum.add(fraction(check.getValue()).multiply(score));
                        weights = weights.add(fraction(check.getValue()));
                    }
                }
            }
            Map<String, ClaimValue> drawn = facts.build();
            assertThat(assess(example, drawn).total()).as("%s", drawn).isEqualTo(certain(sum.divide(weights), 1));
        }
    }

    @Test
    void aProportionLeavesItsExclusionsOutAboveAndBelowTheLine() {
        Assessor example = example("proportion-with-exclusions/scheme.test.yaml");
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            int left = 1 + random.nextInt(400);
            int excluded = random.nextInt(60);
            int excepted = random.nextInt(40);
            int inTime = random.nextInt(left + 1);
            int inTimeExcluded = random.nextInt(excluded + 1);
            int corrected = random.nextInt(left + 1);
            int correctedExcluded = random.nextInt(excluded + 1);
            Map<String, ClaimValue> facts = ImmutableMap.<String, ClaimValue>builder()
                    .put("review.cases", ClaimValue.number(left + excluded + excepted))
                    .put("review.withdrawn", ClaimValue.number(excluded))
                    .put("review.explained", ClaimValue.number(excepted))
                    .put("review.in-time", ClaimValue.number(inTime + inTimeExcluded))
                    .put("review.in-time-withdrawn", ClaimValue.number(inTimeExcluded))
                    .put("review.corrected", ClaimValue.number(corrected + correctedExcluded))
                    .put("review.corrected-withdrawn", ClaimValue.number(correctedExcluded))
                    .build();
            Assessment assessment = assess(example, facts);
            // Shares are cut to six decimals, see Formula.Share; nothing else is lost.
            assertThat(points(assessment, "1.1.1"))
                    .as("%s", facts)
                    .isEqualTo(ScoreInterval.exactly(percent(inTime, left)));
            assertThat(points(assessment, "1.1.2"))
                    .as("%s", facts)
                    .isEqualTo(ScoreInterval.exactly(Points.of("100").minus(percent(corrected, left))));
        }
    }

    @Test
    void theMeanOfAContinuousVariableIsThatOfTheObservationsWhichAreNotExcluded() {
        Assessor example = example("continuous-variable-mean/scheme.test.yaml");
        Random random = new Random(6);
        for (int i = 0; i < CASES; i++) {
            int population = 1 + random.nextInt(12);
            ImmutableList.Builder<Claim> claims = ImmutableList.builder();
            int sum = 0;
            int observed = 0;
            for (int entry = 0; entry < population; entry++) {
                // The first is never excluded: without an observation there is no score.
                boolean excluded = entry > 0 && random.nextInt(4) == 0;
                int days = random.nextInt(101);
                sum += excluded ? 0 : days;
                observed += excluded ? 0 : 1;
                claims.add(Claim.builder()
                        .code(FactCode.of("review.days"))
                        .scope(Scope.of("case-" + entry))
                        .value(excluded ? ClaimValue.notApplicable() : ClaimValue.number(days))
                        .standing(AssuranceLevel.VERIFIED)
                        .reason("drawn")
                        .build());
            }
            List<Claim> drawn = claims.build();
            Points mean = Points.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(observed), 6, RoundingMode.DOWN));
            assertThat(points(example.assess(dossier(drawn)), "1.1.1"))
                    .as("%s", drawn)
                    .isEqualTo(ScoreInterval.exactly(Points.of("100").minus(mean)));
        }
    }

    @Test
    void theFoodHygieneRatingIsTheLowerOfTheRatingsOfTheSumAndOfTheWorstScore() {
        Assessor example = example("food-hygiene-rating/scheme.test.yaml");
        List<Integer> scores = List.of(0, 5, 10, 15, 20, 25);
        for (int handling : scores) {
            for (int structure : scores) {
                for (int management : List.of(0, 5, 10, 20, 30)) {
                    int sum = handling + structure + management;
                    int worst = Math.max(management, Math.max(handling, structure));
                    int bySum = sum <= 15 ? 5 : sum <= 20 ? 4 : sum <= 30 ? 3 : sum <= 40 ? 2 : sum <= 50 ? 1 : 0;
                    int byWorst = worst <= 5 ? 5 : worst <= 10 ? 4 : worst <= 15 ? 2 : worst <= 20 ? 1 : 0;
                    ImmutableMap<String, ClaimValue> facts = ImmutableMap.of(
                            "hygiene.handling", ClaimValue.number(handling),
                            "hygiene.structure", ClaimValue.number(structure),
                            "hygiene.management", ClaimValue.number(management));
                    assertThat(assess(example, facts).total())
                            .as("%s", facts)
                            .isEqualTo(certain(BigFraction.of(Math.min(bySum, byWorst)), 0));
                }
            }
        }
    }

    @Test
    void interoperabilityCountsWhatIsOnTopOnlyWhereTheBaseIsWholeAndAHundredAtMost() {
        Assessor example = example("interoperability-2018/scheme.test.yaml");
        List<String> base = List.of("risk", "prescribing", "access", "sent", "received");
        List<String> rates = List.of(
                "access",
                "sent",
                "received",
                "education",
                "viewed",
                "messages",
                "generated",
                "reconciled",
                "immunised");
        Random random = new Random(7);
        int capped = 0;
        for (int i = 0; i < CASES; i++) {
            ImmutableMap.Builder<String, ClaimValue> facts = ImmutableMap.builder();
            boolean whole = true;
            for (String measure : base) {
                boolean met = random.nextInt(12) > 0;
                whole &= met;
                facts.put("base." + measure, new ClaimValue.YesNo(met));
            }
            int tenths = 0;
            for (String measure : rates) {
                int rate = random.nextInt(101);
                tenths += rate;
                facts.put("rate." + measure, ClaimValue.number(rate));
            }
            int registries = random.nextInt(3);
            facts.put("registries.more", ClaimValue.number(registries));
            int onTop = Math.min(500, tenths + (registries > 0 ? 50 : 0));
            capped += whole && onTop == 500 ? 1 : 0;
            Map<String, ClaimValue> drawn = facts.build();
            assertThat(assess(example, drawn).total())
                    .as("%s", drawn)
                    .isEqualTo(certain(BigFraction.of(whole ? 500 + onTop : 0, 10), 1));
        }
        assertThat(capped).isBetween(CASES / 10, CASES / 2);
    }

    @Test
    void whereNoRuleCountsNothingIsRatedWhileXccdfPrintsZeroOrOne() {
        ImmutableMap.Builder<String, ClaimValue> none = ImmutableMap.builder();
        BENCHMARK.rules().forEach(rule -> none.put("rule." + rule.id(), ClaimValue.notApplicable()));
        for (String model : List.of("default", "flat", "absolute")) {
            Assessment assessment = assess(example("xccdf-models/" + model + ".test.yaml"), none.build());
            assertThat(assessment.available()).as(model).isEqualTo(Points.ZERO);
            assertThat(assessment.total()).as(model).isEqualTo(ScoreInterval.ZERO);
        }
    }
}
