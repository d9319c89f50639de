package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.ScoringMethod.Band;
import org.zhunsheng.indicators.scheme.ScoringMethod.ClosedEnd;

/** What the checker says of each method, of an item of four points and a scheme that rounds to two decimals. */
class MethodCheckTest {
    private static final FactCode NOTHING = FactCode.of("law.nothing");

    private static SchemeFindings check(ScoringMethod method) {
        return SchemeChecker.check(
                Worlds.scheme(Worlds.item(0, "4", method)), Worlds.catalogue(1), Worlds.vocabulary());
    }

    private static List<String> errors(ScoringMethod method) {
        return codes(check(method).errors());
    }

    private static List<String> warnings(ScoringMethod method) {
        assertThat(errors(method)).isEmpty();
        return codes(check(method).warnings());
    }

    private static void sound(ScoringMethod method) {
        assertThat(warnings(method)).isEmpty();
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + violation.path().replace("items[0].method", ""))
                .toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Points points(String text) {
        return Points.of(text);
    }

    private static Optional<Points> cap(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(points(text));
    }

    // Conditions

    private static ScoringMethod met(Condition... conditions) {
        return new ScoringMethod.MetOrNot(List.of(conditions));
    }

    @Test
    void conditionsReadFactsOfTheirKind() {
        sound(met(
                new Condition.Yes(PUBLISHED),
                new Condition.No(PUBLISHED),
                new Condition.AtLeast(RATE, number("90")),
                new Condition.AtMost(BREACHES, number("0"))));
        assertThat(errors(met(new Condition.Yes(PUBLISHED), new Condition.Yes(RATE))))
                .containsExactly("FACT_KIND_IN_METHOD .conditions[1].fact");
        assertThat(errors(met(new Condition.No(BREACHES)))).containsExactly("FACT_KIND_IN_METHOD .conditions[0].fact");
        assertThat(errors(met(new Condition.AtLeast(PUBLISHED, number("1")))))
                .containsExactly("FACT_KIND_IN_METHOD .conditions[0].fact");
        assertThat(errors(met(new Condition.AtMost(FILED_ON, number("1")))))
                .containsExactly("FACT_KIND_IN_METHOD .conditions[0].fact");
        assertThat(errors(met(new Condition.Yes(NOTHING)))).containsExactly("UNKNOWN_FACT .conditions[0].fact");
        assertThat(errors(met())).containsExactly("LIST_EMPTY_IN_METHOD .conditions");
    }

    // Bands

    private static Band band(String from, String to, String points) {
        return new Band(
                from.isEmpty() ? Optional.empty() : Optional.of(number(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(number(to)),
                points(points));
    }

    private static ScoringMethod bands(Band... bands) {
        return new ScoringMethod.Bands(RATE, ClosedEnd.LOWER, List.of(bands));
    }

    @Test
    void bandsCoverEveryFigureOnce() {
        sound(bands(band("", "60", "0"), band("60", "90", "2"), band("90", "", "4")));
        sound(bands(band("", "", "4")));
        assertThat(errors(bands(band("", "60", "0"), band("50", "90", "2"), band("90", "", "4"))))
                .containsExactly("BANDS_OVERLAP .bands[1].from");
        assertThat(errors(bands(band("", "60", "0"), band("60", "80", "2"), band("90", "", "4"))))
                .containsExactly("BANDS_GAP .bands[2].from");
        assertThat(errors(bands(band("", "60", "0"), band("60", "60", "2"), band("60", "", "4"))))
                .containsExactly("BAND_EMPTY .bands[1]");
        assertThat(errors(bands(band("", "60", "0"), band("60", "59", "2"), band("59", "", "4"))))
                .containsExactly("BAND_EMPTY .bands[1]");
        assertThat(errors(bands())).containsExactly("LIST_EMPTY_IN_METHOD .bands");
        assertThat(errors(new ScoringMethod.Bands(PUBLISHED, ClosedEnd.LOWER, List.of(band("", "", "4")))))
                .containsExactly("FACT_KIND_IN_METHOD .fact");
    }

    @Test
    void onlyTheFirstAndTheLastBandAreOpen() {
        assertThat(errors(bands(band("0", "60", "0"), band("60", "", "4"))))
                .containsExactly("BANDS_OPEN_ENDS .bands[0]");
        assertThat(errors(bands(band("", "60", "0"), band("60", "100", "4"))))
                .containsExactly("BANDS_OPEN_ENDS .bands[1]");
        assertThat(errors(bands(band("", "60", "0"), band("", "90", "2"), band("90", "", "4"))))
                .containsExactly("BANDS_OPEN_ENDS .bands[1]");
        assertThat(errors(bands(band("", "60", "0"), band("60", "", "2"), band("90", "", "4"))))
                .containsExactly("BANDS_OPEN_ENDS .bands[1]");
    }

    @Test
    void bandsGiveNoMoreThanTheItemHasAndNothingNegativeOrTooFine() {
        assertThat(errors(bands(band("", "60", "-1"), band("60", "90", "2.005"), band("90", "", "4.01"))))
                .containsExactly(
                        "POINTS_NEGATIVE .bands[0].points",
                        "POINTS_TOO_FINE .bands[1].points",
                        "POINTS_OVER_ITEM .bands[2].points");
    }

    @ParameterizedTest
    @CsvSource({"0,4,2", "4,0,2", "2,4,0", "2,0,4"})
    void bandsThatRiseAndFallAreWorthASecondLook(String first, String second, String third) {
        assertThat(warnings(bands(band("", "60", first), band("60", "90", second), band("90", "", third))))
                .containsExactly("BANDS_NOT_MONOTONIC .bands");
    }

    @ParameterizedTest
    @CsvSource({"0,2,2", "0,0,4", "4,2,0", "4,4,1", "3,3,3"})
    void bandsThatRiseOrFallThroughoutAreNot(String first, String second, String third) {
        sound(bands(band("", "60", first), band("60", "90", second), band("90", "", third)));
    }

    // Proportional

    private static ScoringMethod proportional(String zero, String full, String floor, String cap) {
        return new ScoringMethod.Proportional(RATE, number(zero), number(full), cap(floor), cap(cap));
    }

    @Test
    void aProportionHasTwoEndsAndItsFloorIsNotAboveItsCap() {
        sound(proportional("0", "100", "", ""));
        sound(proportional("100", "0", "4", ""));
        sound(proportional("0", "100", "2", "2"));
        assertThat(errors(proportional("50", "50", "", ""))).containsExactly("PROPORTION_FLAT ");
        assertThat(errors(proportional("0", "100", "3", "2"))).containsExactly("FLOOR_OVER_CAP .floor");
        assertThat(errors(proportional("0", "100", "5", "")))
                .containsExactly("POINTS_OVER_ITEM .floor", "FLOOR_OVER_CAP .floor");
        assertThat(errors(proportional("0", "100", "", "5"))).containsExactly("POINTS_OVER_ITEM .cap");
        assertThat(errors(proportional("0", "100", "0.001", "3.999")))
                .containsExactly("POINTS_TOO_FINE .floor", "POINTS_TOO_FINE .cap");
        assertThat(errors(proportional("0", "100", "", "-1")))
                .containsExactly("POINTS_NEGATIVE .cap", "FLOOR_OVER_CAP .floor");
        assertThat(errors(new ScoringMethod.Proportional(MADE_ON, number("0"), number("1"))))
                .containsExactly("FACT_KIND_IN_METHOD .fact");
    }

    // Deductions

    private static ScoringMethod deduction(String floor, Clause... clauses) {
        return new ScoringMethod.Deduction(cap(floor), List.of(clauses));
    }

    private static Clause each(String id, FactCode fact, String each, String cap) {
        return new Clause.PerOccurrence(id, TEXT, fact, points(each), cap(cap));
    }

    private static Clause shortfall(String target, String step, String each, String cap) {
        return new Clause.Shortfall(
                "a", TEXT, RATE, number(target), number(step), Clause.Steps.WHOLE, points(each), cap(cap));
    }

    private static Clause excess(FactCode fact, String limit, String step, String each) {
        return new Clause.Excess(
                "a", TEXT, fact, number(limit), number(step), Clause.Steps.WHOLE, points(each), Optional.empty());
    }

    @Test
    void aFloorLeavesSomethingToTake() {
        sound(deduction("0", each("a", BREACHES, "1", "")));
        sound(deduction("3.99", each("a", BREACHES, "1", "")));
        assertThat(warnings(deduction("4", each("a", BREACHES, "1", "")))).containsExactly("NEVER_BITES .floor");
        assertThat(errors(deduction("5", each("a", BREACHES, "1", "")))).containsExactly("POINTS_OVER_ITEM .floor");
        assertThat(errors(deduction("-1", each("a", BREACHES, "1", "")))).containsExactly("POINTS_NEGATIVE .floor");
        assertThat(errors(deduction("0"))).containsExactly("LIST_EMPTY_IN_METHOD .clauses");
    }

    @Test
    void whatIsTakenForEachIsPositiveAndWithinItsCap() {
        sound(deduction("0", each("a", BREACHES, "1", "1"), each("b", ERRORS, "1", "4")));
        assertThat(errors(deduction("0", each("a", BREACHES, "1", ""), each("a", ERRORS, "1", ""))))
                .containsExactly("CLAUSE_TWICE .clauses[1].id");
        assertThat(errors(deduction("0", each("a", PUBLISHED, "1", ""))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].fact");
        assertThat(errors(deduction("0", each("a", BREACHES, "0", ""))))
                .containsExactly("POINTS_NOT_POSITIVE .clauses[0].each");
        assertThat(errors(deduction("0", each("a", BREACHES, "0.005", ""))))
                .containsExactly("POINTS_TOO_FINE .clauses[0].each");
        assertThat(errors(deduction("0", each("a", BREACHES, "1", "0.99"))))
                .containsExactly("CLAUSE_CAP_TOO_LOW .clauses[0].cap");
        assertThat(errors(deduction("0", each("a", BREACHES, "1", "1.001"))))
                .containsExactly("POINTS_TOO_FINE .clauses[0].cap");
        assertThat(errors(deduction("0", each("a", BREACHES, "1", "4.01"))))
                .containsExactly("POINTS_OVER_ITEM .clauses[0].cap");
    }

    @Test
    void withoutAFloorEveryClauseNeedsACapWhichMayBeAbovePoints() {
        sound(deduction("", each("a", BREACHES, "1", "9")));
        assertThat(errors(deduction("", each("a", BREACHES, "1", "9"), each("b", ERRORS, "1", ""))))
                .containsExactly("DEDUCTION_UNBOUNDED .clauses[1]");
        assertThat(errors(deduction("", shortfall("90", "1", "1", ""))))
                .containsExactly("DEDUCTION_UNBOUNDED .clauses[0]");
    }

    @Test
    void aShortfallHasStepsAndATargetThatCanBeMissed() {
        sound(deduction("0", shortfall("0.01", "0.01", "1", "2")));
        assertThat(warnings(deduction("0", shortfall("0", "1", "1", ""))))
                .containsExactly("NEVER_BITES .clauses[0].target");
        assertThat(errors(deduction("0", shortfall("90", "0", "1", ""))))
                .containsExactly("STEP_NOT_POSITIVE .clauses[0].step");
        assertThat(errors(deduction("0", shortfall("90", "-1", "0", ""))))
                .containsExactly("POINTS_NOT_POSITIVE .clauses[0].each", "STEP_NOT_POSITIVE .clauses[0].step");
        assertThat(errors(deduction("0", shortfall("90", "1", "2", "1"))))
                .containsExactly("CLAUSE_CAP_TOO_LOW .clauses[0].cap");
        assertThat(errors(deduction(
                        "0",
                        new Clause.Shortfall(
                                "a",
                                TEXT,
                                PUBLISHED,
                                number("1"),
                                number("1"),
                                Clause.Steps.WHOLE,
                                points("1"),
                                Optional.empty()))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].fact");
    }

    @Test
    void anExcessHasStepsAndALimitThatCanBePassed() {
        sound(deduction("0", excess(RATE, "99.99", "1", "1")));
        sound(deduction("0", excess(BREACHES, "100", "1", "1")));
        assertThat(warnings(deduction("0", excess(RATE, "100", "1", "1"))))
                .containsExactly("NEVER_BITES .clauses[0].limit");
        assertThat(warnings(deduction("0", excess(RATE, "101", "1", "1"))))
                .containsExactly("NEVER_BITES .clauses[0].limit");
        assertThat(errors(deduction("0", excess(BREACHES, "1", "0", "1"))))
                .containsExactly("STEP_NOT_POSITIVE .clauses[0].step");
        assertThat(errors(deduction("0", excess(BREACHES, "1", "1", "0"))))
                .containsExactly("POINTS_NOT_POSITIVE .clauses[0].each");
        assertThat(errors(deduction("0", excess(PUBLISHED, "1", "1", "1"))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].fact");
    }

    private static Clause unless(Condition condition, String loss) {
        return new Clause.Unless("a", TEXT, condition, points(loss), Optional.empty());
    }

    private static Clause lessened(Condition condition, String loss) {
        return new Clause.Unless(
                "a",
                TEXT,
                new Condition.Yes(PUBLISHED),
                points("2"),
                Optional.of(new Clause.Lessened(condition, points(loss))));
    }

    @Test
    void aConditionThatSparesTheLossCanFail() {
        sound(deduction("0", unless(new Condition.AtLeast(RATE, number("0.01")), "4")));
        sound(deduction("0", unless(new Condition.AtMost(RATE, number("99.99")), "4")));
        sound(deduction("0", unless(new Condition.AtMost(BREACHES, number("100")), "4")));
        assertThat(warnings(deduction("0", unless(new Condition.AtLeast(RATE, number("0")), "4"))))
                .containsExactly("NEVER_BITES .clauses[0].condition");
        assertThat(warnings(deduction("0", unless(new Condition.AtMost(RATE, number("100")), "4"))))
                .containsExactly("NEVER_BITES .clauses[0].condition");
        assertThat(errors(deduction("0", unless(new Condition.Yes(RATE), "4"))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].condition.fact");
        assertThat(errors(deduction("0", unless(new Condition.Yes(PUBLISHED), "0"))))
                .containsExactly("POINTS_NOT_POSITIVE .clauses[0].loss");
        assertThat(errors(deduction("0", unless(new Condition.Yes(PUBLISHED), "4.01"))))
                .containsExactly("POINTS_OVER_ITEM .clauses[0].loss");
    }

    @Test
    void aLessenedLossIsLess() {
        sound(deduction("0", lessened(new Condition.Yes(PUBLISHED), "0")));
        sound(deduction("0", lessened(new Condition.Yes(PUBLISHED), "1.99")));
        assertThat(errors(deduction("0", lessened(new Condition.Yes(PUBLISHED), "2"))))
                .containsExactly("NOT_LESSENED .clauses[0].lessened.loss");
        assertThat(errors(deduction("0", lessened(new Condition.Yes(PUBLISHED), "-0.01"))))
                .containsExactly("POINTS_NEGATIVE .clauses[0].lessened.loss");
        assertThat(errors(deduction("0", lessened(new Condition.Yes(PUBLISHED), "0.001"))))
                .containsExactly("POINTS_TOO_FINE .clauses[0].lessened.loss");
        assertThat(errors(deduction("0", lessened(new Condition.Yes(RATE), "1"))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].lessened.condition.fact");
    }

    private static Clause asJudged(FactCode fact, String least, String most) {
        return new Clause.AsJudged("a", TEXT, fact, points(least), points(most));
    }

    @Test
    void aJudgedLossHasBoundsInOrderWithinTheItem() {
        sound(deduction("0", asJudged(CASES, "0", "4")));
        sound(deduction("0", asJudged(CASES, "2", "2")));
        assertThat(errors(deduction("0", asJudged(CASES, "2.01", "2"))))
                .containsExactly("BOUNDS_ORDER .clauses[0].least");
        assertThat(errors(deduction("0", asJudged(CASES, "-1", "4.01"))))
                .containsExactly("POINTS_NEGATIVE .clauses[0].least", "POINTS_OVER_ITEM .clauses[0].most");
        assertThat(errors(deduction("0", asJudged(PUBLISHED, "0", "1"))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].fact");
    }

    // Additions

    private static ScoringMethod addition(Occurrence... clauses) {
        return new ScoringMethod.Addition(ScoringMethod.Combine.SUM, List.of(clauses));
    }

    private static Occurrence gives(String id, FactCode fact, String each, String cap) {
        return new Occurrence(id, TEXT, fact, points(each), cap(cap));
    }

    @Test
    void whatIsGivenForEachIsPositiveAndWithinItsCap() {
        sound(addition(gives("a", BREACHES, "1", ""), gives("b", ERRORS, "1", "1")));
        assertThat(errors(addition())).containsExactly("LIST_EMPTY_IN_METHOD .clauses");
        assertThat(errors(addition(gives("a", BREACHES, "1", ""), gives("a", ERRORS, "1", ""))))
                .containsExactly("CLAUSE_TWICE .clauses[1].id");
        assertThat(errors(addition(gives("a", PUBLISHED, "1", ""))))
                .containsExactly("FACT_KIND_IN_METHOD .clauses[0].fact");
        assertThat(errors(addition(gives("a", BREACHES, "-1", ""))))
                .containsExactly("POINTS_NOT_POSITIVE .clauses[0].each");
        assertThat(errors(addition(gives("a", BREACHES, "0.001", "0.002"))))
                .containsExactly("POINTS_TOO_FINE .clauses[0].each", "POINTS_TOO_FINE .clauses[0].cap");
        assertThat(errors(addition(gives("a", BREACHES, "1", "0.5"))))
                .containsExactly("CLAUSE_CAP_TOO_LOW .clauses[0].cap");
    }

    // Cohorts, judgements

    @Test
    void whatIsComparedIsANumberAndItsFloorWithinTheItem() {
        sound(new ScoringMethod.RelativeToBest(
                RATE, ScoringMethod.Better.HIGHER, ScoringMethod.Among.ALL, points("4")));
        assertThat(errors(new ScoringMethod.RelativeToBest(
                        FILED_ON, ScoringMethod.Better.HIGHER, ScoringMethod.Among.ALL, points("4.01"))))
                .containsExactly("FACT_KIND_IN_METHOD .fact", "POINTS_OVER_ITEM .floor");
        sound(rank(RATE, "1", "4"));
        assertThat(errors(rank(PUBLISHED, "0", "-1")))
                .containsExactly(
                        "FACT_KIND_IN_METHOD .fact", "POINTS_NOT_POSITIVE .perPlace", "POINTS_NEGATIVE .floor");
        assertThat(errors(rank(RATE, "0.005", "5")))
                .containsExactly("POINTS_TOO_FINE .perPlace", "POINTS_OVER_ITEM .floor");
    }

    private static ScoringMethod rank(FactCode fact, String perPlace, String floor) {
        return new ScoringMethod.Rank(
                fact,
                ScoringMethod.Better.LOWER,
                points(perPlace),
                points(floor),
                ScoringMethod.Ties.BEST_PLACE,
                ScoringMethod.Among.STATED);
    }

    @Test
    void aJudgementHasBoundsInOrderWithinTheItem() {
        sound(new ScoringMethod.Judged(CASES, points("0"), points("4")));
        assertThat(errors(new ScoringMethod.Judged(CASES, points("3"), points("2"))))
                .containsExactly("BOUNDS_ORDER .least");
        assertThat(errors(new ScoringMethod.Judged(PUBLISHED, points("0"), points("5"))))
                .containsExactly("FACT_KIND_IN_METHOD .fact", "POINTS_OVER_ITEM .most");
    }

    // Surveys

    private static ScoringMethod.RespondentGroup group(String id, String weight, ScoringMethod.AnswerClass... answers) {
        return new ScoringMethod.RespondentGroup(id, TEXT, number(weight), List.of(answers));
    }

    private static ScoringMethod.AnswerClass answer(FactCode fact, String value) {
        return new ScoringMethod.AnswerClass(fact, number(value));
    }

    private static ScoringMethod survey(ScoringMethod.RespondentGroup... groups) {
        return new ScoringMethod.Survey(List.of(groups));
    }

    @Test
    void theGroupsOfASurveyWeighAsTheyLikeAndEveryAnswerIsCountedOnce() {
        sound(survey(group("a", "1", answer(BREACHES, "100")), group("b", "4.7", answer(CASES, "50"))));
        assertThat(warnings(survey(group("a", "60", answer(BREACHES, "1")), group("b", "39", answer(ERRORS, "1")))))
                .containsExactly("WEIGHTS_SUM .groups");
        sound(survey(
                group("a", "60", answer(BREACHES, "100"), answer(ERRORS, "0")), group("b", "40", answer(CASES, "50"))));
        assertThat(errors(survey())).containsExactly("LIST_EMPTY_IN_METHOD .groups");
        assertThat(errors(survey(group("a", "60", answer(BREACHES, "1")), group("a", "39", answer(ERRORS, "1")))))
                .containsExactly("CLAUSE_TWICE .groups[1].id");
        assertThat(errors(survey(group("a", "100", answer(BREACHES, "1")), group("b", "0", answer(ERRORS, "1")))))
                .containsExactly("WEIGHT_NOT_POSITIVE .groups[1].weight");
        assertThat(errors(survey(group("a", "100")))).containsExactly("LIST_EMPTY_IN_METHOD .groups[0].answers");
        assertThat(errors(survey(
                        group("a", "50", answer(BREACHES, "-0.01")),
                        group("b", "50", answer(PUBLISHED, "1"), answer(BREACHES, "100.01")))))
                .containsExactly(
                        "ANSWER_VALUE .groups[0].answers[0].value",
                        "FACT_KIND_IN_METHOD .groups[1].answers[0].fact",
                        "CLAUSE_TWICE .groups[1].answers[1].fact",
                        "ANSWER_VALUE .groups[1].answers[1].value");
    }

    // Checklists

    private static ScoringMethod.Entry entry(String id, Condition condition, String points) {
        return new ScoringMethod.Entry(id, TEXT, condition, points(points));
    }

    private static ScoringMethod checklist(ScoringMethod.Entry... entries) {
        return new ScoringMethod.Checklist(List.of(entries));
    }

    @Test
    void theEntriesOfAChecklistAddUpToTheItem() {
        Condition yes = new Condition.Yes(PUBLISHED);
        sound(checklist(entry("a", yes, "1.5"), entry("b", yes, "2.5")));
        assertThat(errors(checklist(entry("a", yes, "1.5"), entry("b", yes, "2.49"))))
                .containsExactly("POINTS_SUM .entries");
        assertThat(errors(checklist())).containsExactly("LIST_EMPTY_IN_METHOD .entries", "POINTS_SUM .entries");
        assertThat(errors(checklist(entry("a", yes, "2"), entry("a", yes, "2"))))
                .containsExactly("CLAUSE_TWICE .entries[1].id");
        assertThat(errors(checklist(entry("a", yes, "4"), entry("b", yes, "0"))))
                .containsExactly("POINTS_NOT_POSITIVE .entries[1].points");
        assertThat(errors(checklist(entry("a", yes, "1.001"), entry("b", yes, "2.999"))))
                .containsExactly("POINTS_TOO_FINE .entries[0].points", "POINTS_TOO_FINE .entries[1].points");
        assertThat(errors(checklist(entry("a", new Condition.Yes(RATE), "4"))))
                .containsExactly("FACT_KIND_IN_METHOD .entries[0].condition.fact");
        assertThat(warnings(checklist(entry("a", new Condition.AtLeast(RATE, number("0")), "4"))))
                .containsExactly("NEVER_BITES .entries[0].condition");
    }

    // Deadlines

    private static ScoringMethod deadline(FactCode fact, Due due, ScoringMethod.LateTier... tiers) {
        return new ScoringMethod.Deadline(fact, due, List.of(tiers), DayUnit.DAYS);
    }

    private static ScoringMethod.LateTier tier(int days, String points) {
        return new ScoringMethod.LateTier(days, points(points));
    }

    @Test
    void aDeadlineReadsDaysAndItsTiersGoDown() {
        Due within = new Due.Within(MADE_ON, 30, DayUnit.DAYS);
        sound(deadline(FILED_ON, within, tier(1, "4"), tier(2, "4"), tier(10, "0")));
        assertThat(errors(deadline(RATE, new Due.Within(PUBLISHED, 30, DayUnit.DAYS))))
                .containsExactly("FACT_KIND_IN_METHOD .fact", "FACT_KIND_IN_METHOD .due.start");
        assertThat(errors(deadline(FILED_ON, within, tier(0, "2")))).containsExactly("TIERS_ORDER .tiers[0]");
        assertThat(errors(deadline(FILED_ON, within, tier(5, "2"), tier(5, "1"))))
                .containsExactly("TIERS_ORDER .tiers[1]");
        assertThat(errors(deadline(FILED_ON, within, tier(5, "2"), tier(6, "2.01"))))
                .containsExactly("TIERS_ORDER .tiers[1]");
        assertThat(errors(deadline(FILED_ON, within, tier(5, "4.01"))))
                .containsExactly("POINTS_OVER_ITEM .tiers[0].points", "TIERS_ORDER .tiers[0]");
    }

    @Test
    void whatIsNotPositiveIsNotLookedAtFurther() {
        assertThat(errors(deduction("0", each("a", BREACHES, "-0.001", "-1"))))
                .containsExactly("POINTS_NOT_POSITIVE .clauses[0].each");
    }

    @Test
    void aFactOfAnotherKindIsToldWithWhoReadsIt() {
        assertThat(check(met(new Condition.Yes(RATE))).errors().get(0).message().en())
                .contains(RATE.value(), "YES/NO");
        assertThat(check(met(new Condition.AtMost(PUBLISHED, number("1"))))
                        .errors()
                        .get(0)
                        .message()
                        .en())
                .contains(PUBLISHED.value(), "AT_LEAST/AT_MOST");
    }

    @Test
    void aFaultSaysWhatWasFoundAndWhatIsAllowed() {
        Violation over = check(bands(band("", "60", "0"), band("60", "", "4.5")))
                .errors()
                .get(0);
        assertThat(over.message().en()).contains(Worlds.code(0).value(), "4.5", "4");
        Violation gap =
                check(bands(band("", "60", "0"), band("61", "", "4"))).errors().get(0);
        assertThat(gap.message().en()).contains("2", "61", "60");
        Violation empty = check(bands(band("", "60", "0"), band("60", "60", "2"), band("60", "", "4")))
                .errors()
                .get(0);
        assertThat(empty.message().en()).contains("2", "60");
        Violation overlap =
                check(bands(band("", "60", "0"), band("50", "", "4"))).errors().get(0);
        assertThat(overlap.message().en()).contains("2", "50", "60");
    }
}
