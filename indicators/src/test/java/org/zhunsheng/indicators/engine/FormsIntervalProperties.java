package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * Tables, parts, worked out facts, and points that depend on another item: what each earns of what is partly known is exactly as wide as
 * it has to be, found by scoring every completion of the open facts. Shares and means over entries have tests of their own, {@link
 * ComputedFactTest} and {@link EntryMeanTest}: no list of whole numbers completes them.
 */
class FormsIntervalProperties {
    private static final FactCode OWN = FactCode.of("own.value");
    private static final Condition PUBLISHED_YES = new Condition.Yes(PUBLISHED);
    private static final Condition HEARD_YES = new Condition.Yes(HEARD);

    /**
     * A scheme, what is known of each of its facts, and which points are looked at: those of an item or a bonus that reads another,
     * since a total of two that depend on each other may be wider than it has to be.
     */
    record Case(String name, Assessor assessor, List<Open> facts, Function<Assessment, ScoreInterval> points) {
        ScoreInterval of(List<List<Claim>> claims) {
            return points.apply(assessor.assess(
                    Worlds.dossier(claims.stream().flatMap(List::stream).toArray(Claim[]::new))));
        }

        @Override
        public String toString() {
            return name + " " + facts.stream().map(Open::claims).toList();
        }
    }

    @Property(tries = 2000)
    void theEndsAreTheLeastAndTheMostOfAllCompletions(@ForAll("cases") Case each) {
        List<ScoreInterval> completed =
                Lists.cartesianProduct(
                                each.facts().stream().map(Open::completions).toList())
                        .stream()
                        .map(each::of)
                        .toList();
        assertThat(each.of(each.facts().stream().map(Open::claims).toList()))
                .isEqualTo(new ScoreInterval(
                        completed.stream()
                                .map(ScoreInterval::low)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        completed.stream()
                                .map(ScoreInterval::high)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(
                one(table(), List.of(Open.yesNo(PUBLISHED), Open.yesNo(HEARD), Open.number(CASES))),
                one(parts(), List.of(Open.yesNo(PUBLISHED), Open.number(CASES), Open.number(ERRORS))),
                computed(
                        Arbitraries.of(Formula.Order.class).map(order -> new Formula.Comparison(DONE, order, CASES)),
                        Arbitraries.just(new ScoringMethod.MetOrNot(List.of(new Condition.Yes(OWN)))),
                        List.of(Open.number(DONE), Open.number(CASES))),
                computed(
                        Arbitraries.just(new Formula.Excess(DONE, CASES)),
                        bands(1, 3),
                        List.of(Open.number(DONE), Open.number(CASES))),
                computed(
                        Arbitraries.just(new Formula.Total(List.of(DONE, CASES, ERRORS))),
                        bands(3, 6),
                        List.of(Open.number(DONE), Open.number(CASES), Open.number(ERRORS))),
                computed(Arbitraries.just(new Formula.Complement(RATE)), bands(35, 70), List.of(Open.rate(RATE))),
                computed(
                        Arbitraries.just(new Formula.YesShare(List.of(PUBLISHED, HEARD))),
                        bands(50, 100),
                        List.of(Open.yesNo(PUBLISHED), Open.yesNo(HEARD))),
                limited(),
                rewarded());
    }

    private static Arbitrary<Case> one(Arbitrary<? extends ScoringMethod> methods, List<Arbitrary<Open>> facts) {
        return Combinators.combine(methods, known(facts))
                .as((method, known) -> new Case(
                        method.toString(),
                        assessor(scheme(Worlds.item(0, "4", method)).build()),
                        known,
                        Assessment::total));
    }

    private static Arbitrary<Case> computed(
            Arbitrary<? extends Formula> formulas,
            Arbitrary<? extends ScoringMethod> methods,
            List<Arbitrary<Open>> facts) {
        return Combinators.combine(formulas, methods, known(facts))
                .as((formula, method, known) -> new Case(
                        formula + " " + method,
                        assessor(scheme(Worlds.item(0, "4", method))
                                .addComputed(new ComputedFact(OWN, TEXT, formula))
                                .build()),
                        known,
                        Assessment::total));
    }

    /** What errors take of item 1 is at most what item 0 earns. */
    private static Arbitrary<Case> limited() {
        SchemeItem limiting = Worlds.item(
                0,
                "2",
                new ScoringMethod.Checklist(List.of(
                        new ScoringMethod.Entry("a", TEXT, PUBLISHED_YES, Points.of("1.5")),
                        new ScoringMethod.Entry("b", TEXT, HEARD_YES, Points.of("0.5")))));
        SchemeItem losing = Worlds.item(
                1,
                "4",
                new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(new Clause.PerOccurrence("e", TEXT, ERRORS, Points.of("0.7"), Optional.empty()))));
        Assessor assessor = assessor(scheme(
                        limiting,
                        SchemeItem.builder()
                                .fillFrom(losing)
                                .lossAtMost(limiting.indicator())
                                .build())
                .build());
        return known(List.of(Open.yesNo(PUBLISHED), Open.yesNo(HEARD), Open.number(ERRORS)))
                .map(known -> new Case("limited", assessor, known, of(losing.indicator())));
    }

    /** A bonus for cases that counts only if both items are full. */
    private static Arbitrary<Case> rewarded() {
        SchemeItem first = Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(PUBLISHED_YES)));
        SchemeItem second =
                Worlds.item(1, "4", new ScoringMethod.MetOrNot(List.of(new Condition.AtMost(ERRORS, BigDecimal.ONE))));
        Assessor assessor = assessor(scheme(first, second)
                .addBonuses(Bonus.builder()
                        .id("honour")
                        .title(TEXT)
                        .addClauses(
                                new Occurrence("case", TEXT, CASES, Points.of("0.5"), Optional.of(Points.of("1.2"))))
                        .counted(Bonus.Counted.BEYOND)
                        .addOnlyIfFull(first.indicator(), second.indicator())
                        .build())
                .build());
        return known(List.of(Open.yesNo(PUBLISHED), Open.number(ERRORS), Open.number(CASES)))
                .map(known -> new Case("rewarded", assessor, known, assessment -> lines(assessment, "honour")));
    }

    private static Function<Assessment, ScoreInterval> of(IndicatorCode indicator) {
        return assessment -> assessment.result(indicator).orElseThrow().interval();
    }

    /** What the lines of {@code subject} add to the total. */
    private static ScoreInterval lines(Assessment assessment, String subject) {
        List<Contribution> lines = assessment.ledger().stream()
                .filter(line -> line.subject().equals(subject))
                .toList();
        return new ScoreInterval(
                lines.stream().map(Contribution::low).reduce(Points.ZERO, Points::plus),
                lines.stream().map(Contribution::high).reduce(Points.ZERO, Points::plus));
    }

    private static Arbitrary<ScoringMethod> table() {
        return Arbitraries.of(ScoringMethod.Hits.class)
                .map(hits -> new ScoringMethod.DecisionTable(
                        List.of(
                                rule("a", "4", PUBLISHED_YES, new Condition.AtLeast(CASES, BigDecimal.valueOf(3))),
                                rule("b", "1", HEARD_YES, new Condition.AtMost(CASES, BigDecimal.valueOf(4))),
                                rule("c", "3", new Condition.AtMost(CASES, BigDecimal.ONE))),
                        Points.of("2"),
                        Optional.of(hits)));
    }

    private static ScoringMethod.Rule rule(String id, String points, Condition... when) {
        return new ScoringMethod.Rule(id, TEXT, List.of(when), Points.of(points));
    }

    private static Arbitrary<ScoringMethod> parts() {
        return Arbitraries.just(new ScoringMethod.Parts(List.of(
                new ScoringMethod.Part("a", TEXT, Points.of("1"), new ScoringMethod.MetOrNot(List.of(PUBLISHED_YES))),
                new ScoringMethod.Part(
                        "b",
                        TEXT,
                        Points.of("1"),
                        new ScoringMethod.Deduction(
                                Optional.of(Points.ZERO),
                                List.of(new Clause.PerOccurrence(
                                        "e", TEXT, ERRORS, Points.of("0.3"), Optional.empty())))),
                new ScoringMethod.Part(
                        "c",
                        TEXT,
                        Points.of("2"),
                        new ScoringMethod.Proportional(
                                CASES, BigDecimal.ZERO, BigDecimal.valueOf(5), Optional.empty(), Optional.empty())))));
    }

    /** Nothing, a half and all of four points. */
    private static Arbitrary<ScoringMethod> bands(int half, int full) {
        return Arbitraries.of(ScoringMethod.ClosedEnd.class)
                .map(closed -> new ScoringMethod.Bands(
                        OWN,
                        closed,
                        ImmutableList.of(
                                band(Optional.empty(), Optional.of(half), "0"),
                                band(Optional.of(half), Optional.of(full), "2"),
                                band(Optional.of(full), Optional.empty(), "4"))));
    }

    private static ScoringMethod.Band band(Optional<Integer> from, Optional<Integer> to, String points) {
        return new ScoringMethod.Band(from.map(BigDecimal::valueOf), to.map(BigDecimal::valueOf), Points.of(points));
    }

    private static Arbitrary<List<Open>> known(List<Arbitrary<Open>> facts) {
        return Combinators.combine(facts).as(known -> known);
    }

    private static ScoringScheme.Builder scheme(SchemeItem... items) {
        return Worlds.schemeOf(List.of(items))
                .rounding(Rounding.builder()
                        .scale(6)
                        .mode(RoundingMode.HALF_EVEN)
                        .stage(Rounding.Stage.ITEM)
                        .build());
    }

    private static Assessor assessor(ScoringScheme scheme) {
        return Assessor.compile(Worlds.basis(scheme));
    }
}
