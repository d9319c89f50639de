package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.unit;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;
import org.zhunsheng.indicators.scheme.ScoringMethod.Ties;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * The score of what is partly known is exactly as wide as it has to be: its ends are the least and the most that any completion of
 * the open facts scores. Found by scoring all of them.
 */
class WidestIntervalProperties {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A method, and what is known of each of its facts. */
    record Case(String name, Assessor assessor, List<Open> facts) {
        @Override
        public String toString() {
            return name + " " + facts.stream().map(Open::claims).toList();
        }
    }

    @Property(tries = 2000)
    void theEndsAreTheLeastAndTheMostOfAllCompletions(@ForAll("cases") Case each) {
        ScoreInterval total = each.assessor()
                .assess(Worlds.dossier(concat(open(each.facts()))))
                .total();
        List<ScoreInterval> completed =
                Lists.cartesianProduct(
                                each.facts().stream().map(Open::completions).toList())
                        .stream()
                        .map(claims -> each.assessor()
                                .assess(Worlds.dossier(concat(claims)))
                                .total())
                        .toList();
        assertThat(total).isEqualTo(hull(completed));
    }

    /** Each of a unit and two others can be open; those that have not stated the figure count only if the method says so. */
    @Property(tries = 500)
    void theEndsAreTheLeastAndTheMostOfAllCompletionsOfTheCohort(
            @ForAll("cohortMethods") ScoringMethod method, @ForAll("cohorts") List<Open> units) {
        Assessor assessor = new OneItem("4", method).assessor();
        boolean all = method instanceof ScoringMethod.Rank rank
                ? rank.among() == ScoringMethod.Among.ALL
                : ((ScoringMethod.RelativeToBest) method).among() == ScoringMethod.Among.ALL;
        List<List<List<Claim>>> values = new ArrayList<>();
        values.add(units.get(0).completions());
        for (Open other : units.subList(1, units.size())) {
            values.add(all || !other.claims().isEmpty() ? other.completions() : List.of(List.of()));
        }
        List<ScoreInterval> completed = Lists.cartesianProduct(values).stream()
                .map(claims -> OneItem.among(assessor, claims.get(0), claims.subList(1, claims.size()))
                        .total())
                .toList();
        List<List<Claim>> claims = open(units);
        ScoreInterval total = OneItem.among(assessor, claims.get(0), claims.subList(1, claims.size()))
                .total();
        assertThat(total).isEqualTo(hull(completed));
    }

    /** Where one fact is read twice in opposite ways, the score may be wider than it has to be, but never too narrow. */
    @Property(tries = 300)
    void noCompletionFallsOutsideWhereAFactIsReadTwice(@ForAll("sharing") Case each) {
        ScoreInterval total = each.assessor()
                .assess(Worlds.dossier(concat(open(each.facts()))))
                .total();
        for (List<List<Claim>> claims : Lists.cartesianProduct(
                each.facts().stream().map(Open::completions).toList())) {
            assertThat(total.contains(each.assessor()
                            .assess(Worlds.dossier(concat(claims)))
                            .total()))
                    .isTrue();
        }
    }

    private static ScoreInterval hull(List<ScoreInterval> scores) {
        return new ScoreInterval(
                scores.stream()
                        .map(ScoreInterval::low)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                scores.stream()
                        .map(ScoreInterval::high)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static List<List<Claim>> open(List<Open> facts) {
        return facts.stream().map(Open::claims).toList();
    }

    private static Claim[] concat(List<List<Claim>> claims) {
        return claims.stream().flatMap(List::stream).toArray(Claim[]::new);
    }

    private static Arbitrary<Case> of(Arbitrary<? extends ScoringMethod> methods, List<Arbitrary<Open>> facts) {
        return Combinators.combine(methods, Combinators.combine(facts).as(known -> known))
                .as((method, known) -> new Case(method.toString(), assessor(method), known));
    }

    private static Assessor assessor(ScoringMethod method) {
        ScoringScheme scheme = Worlds.schemeOf(List.of(Worlds.item(0, "4", method)))
                .rounding(Rounding.builder()
                        .scale(6)
                        .mode(RoundingMode.HALF_EVEN)
                        .stage(Rounding.Stage.ITEM)
                        .build())
                .build();
        return Assessor.compile(Worlds.basis(scheme));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(
                of(met(), List.of(Open.yesNo(PUBLISHED), Open.yesNo(HEARD), Open.number(ERRORS))),
                of(bands(CASES, 2, 4), List.of(Open.number(CASES))),
                of(bands(RATE, 50, 80), List.of(Open.rate(RATE))),
                of(proportional(), List.of(Open.number(CASES))),
                of(deduction(), List.of(Open.number(BREACHES), Open.number(CASES), Open.number(DONE))),
                of(unless(), List.of(Open.yesNo(PUBLISHED), Open.yesNo(HEARD), Open.judgement(ERRORS, 1, 3, true))),
                of(checklist(), List.of(Open.yesNo(PUBLISHED), Open.yesNo(HEARD), Open.number(ERRORS))),
                of(annual(), List.of(Open.day(FILED_ON, 5))),
                of(within(), List.of(Open.day(MADE_ON, 10), Open.day(FILED_ON, 5))),
                of(addition(), List.of(Open.number(BREACHES), Open.number(CASES), Open.number(DONE))),
                of(
                        Arbitraries.just(new ScoringMethod.Judged(ERRORS, Points.of("1"), Points.of("3"))),
                        List.of(Open.judgement(ERRORS, 1, 3, false))),
                of(
                        survey(),
                        List.of(Open.number(BREACHES), Open.number(ERRORS), Open.number(CASES), Open.number(DONE))));
    }

    @Provide
    Arbitrary<Case> sharing() {
        return Arbitraries.oneOf(
                of(
                        Arbitraries.just(new ScoringMethod.Checklist(List.of(
                                new ScoringMethod.Entry("a", TEXT, new Condition.Yes(PUBLISHED), Points.of("3")),
                                entry("b", new Condition.No(PUBLISHED))))),
                        List.of(Open.yesNo(PUBLISHED))),
                of(
                        steps().map(steps -> new ScoringMethod.Deduction(
                                Optional.of(Points.ZERO),
                                List.of(
                                        new Clause.Shortfall(
                                                "a",
                                                TEXT,
                                                CASES,
                                                TWO,
                                                BigDecimal.ONE,
                                                steps,
                                                Points.of("1"),
                                                Optional.empty()),
                                        new Clause.Excess(
                                                "b",
                                                TEXT,
                                                CASES,
                                                TWO,
                                                BigDecimal.ONE,
                                                steps,
                                                Points.of("1"),
                                                Optional.empty())))),
                        List.of(Open.number(CASES))));
    }

    private static Arbitrary<Condition> third() {
        return Combinators.combine(Arbitraries.integers().between(1, 5), Arbitraries.of(true, false))
                .as((limit, least) -> least
                        ? new Condition.AtLeast(ERRORS, BigDecimal.valueOf(limit))
                        : new Condition.AtMost(ERRORS, BigDecimal.valueOf(limit)));
    }

    private static Arbitrary<ScoringMethod> met() {
        return third().map(third ->
                new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED), new Condition.No(HEARD), third)));
    }

    private static Arbitrary<ScoringMethod> checklist() {
        return third().map(third -> new ScoringMethod.Checklist(List.of(
                entry("a", new Condition.Yes(PUBLISHED)),
                entry("b", new Condition.No(HEARD)),
                new ScoringMethod.Entry("c", TEXT, third, Points.of("2")))));
    }

    private static ScoringMethod.Entry entry(String id, Condition condition) {
        return new ScoringMethod.Entry(id, TEXT, condition, Points.of("1"));
    }

    private static Arbitrary<Points> points(int most) {
        return Arbitraries.integers().between(0, 2 * most).map(halves -> Points.of(BigDecimal.valueOf(5L * halves, 1)));
    }

    private static Arbitrary<ScoringMethod> bands(FactCode fact, long first, long second) {
        Optional<BigDecimal> one = Optional.of(BigDecimal.valueOf(first));
        Optional<BigDecimal> two = Optional.of(BigDecimal.valueOf(second));
        return Combinators.combine(Arbitraries.of(ScoringMethod.ClosedEnd.class), points(4), points(4), points(4))
                .as((closed, low, middle, high) -> new ScoringMethod.Bands(
                        fact,
                        closed,
                        List.of(
                                new ScoringMethod.Band(Optional.empty(), one, low),
                                new ScoringMethod.Band(one, two, middle),
                                new ScoringMethod.Band(two, Optional.empty(), high))));
    }

    private static Arbitrary<ScoringMethod> proportional() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 5);
        return Combinators.combine(
                        ends,
                        ends,
                        points(1).optional(),
                        points(4)
                                .filter(cap -> cap.compareTo(Points.of("1")) > 0)
                                .optional())
                .filter((zero, full, floor, cap) -> !zero.equals(full))
                .as((zero, full, floor, cap) -> new ScoringMethod.Proportional(
                        CASES, BigDecimal.valueOf(zero), BigDecimal.valueOf(full), floor, cap));
    }

    private static Arbitrary<Clause.Steps> steps() {
        return Arbitraries.of(Clause.Steps.class);
    }

    /** With a floor, or without one and then with every clause capped, even above the points of the item. */
    private static Arbitrary<ScoringMethod> deduction() {
        return Combinators.combine(
                        Arbitraries.of("0", "1").optional(0.7),
                        steps(),
                        Arbitraries.of("1", "2", "3").optional())
                .as((floor, steps, cap) -> {
                    Optional<Points> capped =
                            (floor.isPresent() ? cap : cap.or(() -> Optional.of("5"))).map(Points::of);
                    return new ScoringMethod.Deduction(
                            floor.map(Points::of),
                            List.of(
                                    new Clause.PerOccurrence("a", TEXT, BREACHES, Points.of("0.6"), capped),
                                    new Clause.Shortfall(
                                            "b",
                                            TEXT,
                                            CASES,
                                            BigDecimal.valueOf(5),
                                            TWO,
                                            steps,
                                            Points.of("0.7"),
                                            capped),
                                    new Clause.Excess(
                                            "c", TEXT, DONE, BigDecimal.ONE, TWO, steps, Points.of("0.8"), capped)));
                });
    }

    private static Arbitrary<ScoringMethod> unless() {
        Condition published = new Condition.Yes(PUBLISHED);
        return Arbitraries.of("0", "1", "")
                .map(lessened -> new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(
                                new Clause.Unless(
                                        "a",
                                        TEXT,
                                        published,
                                        Points.of("2"),
                                        lessened.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(new Clause.Lessened(
                                                        new Condition.Yes(HEARD), Points.of(lessened)))),
                                new Clause.AsJudged("b", TEXT, ERRORS, Points.of("1"), Points.of("3")))));
    }

    private static Arbitrary<List<ScoringMethod.LateTier>> tiers() {
        return Arbitraries.of(
                List.of(),
                List.of(new ScoringMethod.LateTier(3, Points.of("2"))),
                List.of(new ScoringMethod.LateTier(1, Points.of("3")), new ScoringMethod.LateTier(6, Points.of("1"))));
    }

    private static Arbitrary<ScoringMethod> annual() {
        return Combinators.combine(tiers(), Arbitraries.of(DayUnit.class), Arbitraries.of(true, false))
                .as((tiers, lateIn, inclusive) ->
                        new ScoringMethod.Deadline(FILED_ON, new Due.AnnualDate(1, 3, 1, inclusive), tiers, lateIn));
    }

    private static Arbitrary<ScoringMethod> within() {
        return Combinators.combine(tiers(), Arbitraries.of(DayUnit.class), Arbitraries.of(DayUnit.class))
                .as((tiers, lateIn, unit) ->
                        new ScoringMethod.Deadline(FILED_ON, new Due.Within(MADE_ON, 4, unit), tiers, lateIn));
    }

    private static Arbitrary<ScoringMethod> addition() {
        Arbitrary<Optional<Points>> caps =
                Arbitraries.of("1", "2", "9").map(Points::of).optional();
        return Combinators.combine(Arbitraries.of(ScoringMethod.Combine.class), caps, caps)
                .as((combine, first, second) -> new ScoringMethod.Addition(
                        combine,
                        List.of(
                                new Occurrence("a", TEXT, BREACHES, Points.of("0.5"), first),
                                new Occurrence("b", TEXT, CASES, Points.of("0.7"), second),
                                new Occurrence("c", TEXT, DONE, Points.of("1"), Optional.empty()))));
    }

    private static Arbitrary<ScoringMethod> survey() {
        Arbitrary<BigDecimal> values = Arbitraries.of(0, 20, 60, 100).map(BigDecimal::valueOf);
        return Combinators.combine(values, values, values, Arbitraries.of(30, 50, 100))
                .as((one, two, three, weight) -> new ScoringMethod.Survey(
                        weight == 100
                                ? List.of(group(
                                        100,
                                        answer(BREACHES, one),
                                        answer(ERRORS, two),
                                        answer(CASES, three),
                                        answer(DONE, TWO)))
                                : List.of(
                                        group(weight, answer(BREACHES, one), answer(ERRORS, two)),
                                        group(100 - weight, answer(CASES, three), answer(DONE, TWO)))));
    }

    private static ScoringMethod.RespondentGroup group(int weight, ScoringMethod.AnswerClass... answers) {
        return new ScoringMethod.RespondentGroup(
                "g" + answers[0].fact(), TEXT, BigDecimal.valueOf(weight), List.of(answers));
    }

    private static ScoringMethod.AnswerClass answer(FactCode fact, BigDecimal value) {
        return new ScoringMethod.AnswerClass(fact, value);
    }

    @Provide
    Arbitrary<ScoringMethod> cohortMethods() {
        Arbitrary<Points> floors = Arbitraries.of("0", "1").map(Points::of);
        return Combinators.combine(
                        Arbitraries.of(Better.class),
                        Arbitraries.of(Among.class),
                        Arbitraries.of(Ties.class).optional(),
                        floors)
                .as((better, among, ties, floor) -> ties.<ScoringMethod>map(
                                way -> new ScoringMethod.Rank(CASES, better, Points.of("1"), floor, way, among))
                        .orElseGet(() -> new ScoringMethod.RelativeToBest(CASES, better, among, floor)));
    }

    @Provide
    Arbitrary<List<Open>> cohorts() {
        return Open.number(CASES).list().ofMinSize(1).ofMaxSize(4);
    }
}
