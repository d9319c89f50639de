package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;
import org.zhunsheng.indicators.scheme.ScoringMethod.Better;
import org.zhunsheng.indicators.scheme.ScoringMethod.ClosedEnd;
import org.zhunsheng.indicators.scheme.ScoringMethod.Ties;

/** What a scheme says it has chosen where the texts of rules leave something open. */
class ReadingsTest {
    private static List<String> readings(ScoringScheme scheme) {
        return Readings.of(scheme).stream()
                .map(reading -> reading.subject() + " " + reading.question() + ": "
                        + reading.choice().en())
                .toList();
    }

    /** Those of a scheme of one item, without those of the whole. */
    private static List<String> of(ScoringMethod method) {
        List<String> all = readings(Worlds.scheme(Worlds.item(0, "4", method)));
        return all.subList(2, all.size());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void theWholeSaysHowItRoundsAndWhatBecomesOfWhatDoesNotApply() {
        ScoringMethod met = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
        assertThat(readings(Worlds.scheme(Worlds.item(0, "4", met))))
                .containsExactly("scheme ROUNDING: 2 HALF_UP ITEM", "scheme ABSENCE: shared out within the group");
        SchemeItem own = SchemeItem.builder()
                .fillFrom(Worlds.item(0, "4", met))
                .absence(AbsencePolicy.FULL_MARKS)
                .build();
        assertThat(readings(Worlds.scheme(own))).contains("1.1.1 ABSENCE: counted in full");
    }

    @Test
    void bandsSayWhichEndBelongsToThem() {
        ScoringMethod.Band all = new ScoringMethod.Band(Optional.empty(), Optional.empty(), Points.of("4"));
        assertThat(of(new ScoringMethod.Bands(RATE, ClosedEnd.LOWER, List.of(all))))
                .containsExactly("1.1.1 CLOSED_END: the lower end");
        assertThat(of(new ScoringMethod.Bands(RATE, ClosedEnd.UPPER, List.of(all))))
                .containsExactly("1.1.1 CLOSED_END: the upper end");
    }

    @Test
    void deductionsSayTheirFloorAndTheirSteps() {
        Clause each = new Clause.PerOccurrence("each", TEXT, BREACHES, Points.of("1"), Optional.empty());
        Clause shortfall = new Clause.Shortfall(
                "short",
                TEXT,
                RATE,
                number("90"),
                number("10"),
                Clause.Steps.STARTED,
                Points.of("1"),
                Optional.empty());
        Clause excess = new Clause.Excess(
                "over", TEXT, CASES, number("9"), number("1"), Clause.Steps.PRO_RATA, Points.of("1"), Optional.empty());
        assertThat(of(new ScoringMethod.Deduction(Optional.of(Points.of("1")), List.of(each, shortfall, excess))))
                .containsExactly(
                        "1.1.1 FLOOR: at 1 point",
                        "1.1.1/short STEPS: every step that has begun",
                        "1.1.1/over STEPS: parts of a step as parts");
        assertThat(of(new ScoringMethod.Deduction(Optional.empty(), List.of(each))))
                .containsExactly("1.1.1 FLOOR: no floor");
    }

    @Test
    void deadlinesSayInWhichDaysLatenessIsCountedIfItCounts() {
        Due due = new Due.AnnualDate(1, 3, 1, false);
        ScoringMethod.LateTier tier = new ScoringMethod.LateTier(5, Points.of("2"));
        assertThat(of(new ScoringMethod.Deadline(FILED_ON, due, List.of(tier), DayUnit.DAYS)))
                .containsExactly("1.1.1 LATENESS: calendar days");
        assertThat(of(new ScoringMethod.Deadline(FILED_ON, due, List.of(tier), DayUnit.WORKING_DAYS)))
                .containsExactly("1.1.1 LATENESS: working days");
        assertThat(of(new ScoringMethod.Deadline(FILED_ON, due, List.of(), DayUnit.DAYS)))
                .isEmpty();
    }

    @Test
    void comparisonsSayWhoIsComparedAndWhatTiesCost() {
        assertThat(of(new ScoringMethod.RelativeToBest(RATE, Better.HIGHER, Among.STATED, Points.ZERO)))
                .containsExactly("1.1.1 COHORT: the units that have stated the figure");
        String all = "1.1.1 COHORT: all units; those that have not stated it are open";
        assertThat(of(rank(Ties.BEST_PLACE))).containsExactly(all, "1.1.1 TIES: the best place");
        assertThat(of(rank(Ties.MEAN_PLACE))).containsExactly(all, "1.1.1 TIES: the mean place");
        assertThat(of(rank(Ties.WORST_PLACE))).containsExactly(all, "1.1.1 TIES: the worst place");
    }

    private static ScoringMethod rank(Ties ties) {
        return new ScoringMethod.Rank(RATE, Better.HIGHER, Points.of("1"), Points.ZERO, ties, Among.ALL);
    }

    @Test
    void theMethodOfAKindOfUnitSaysItsOwn() {
        SchemeItem item = SchemeItem.builder()
                .fillFrom(Worlds.item(0, "4", rank(Ties.BEST_PLACE)))
                .variants(List.of(
                        new Variant(Set.of(UnitKind.TOWNSHIP), Points.of("4"), Optional.of(rank(Ties.WORST_PLACE))),
                        new Variant(Set.of(UnitKind.PROVINCE), Points.of("5"), Optional.empty())))
                .build();
        assertThat(readings(Worlds.scheme(item)))
                .filteredOn(reading -> reading.contains("TIES"))
                .containsExactly("1.1.1 TIES: the best place", "1.1.1 TIES: the worst place");
    }

    @Test
    void nodesAndBonusesSayTheirs() {
        ScoringMethod met = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
        ScoringScheme scheme = Worlds.schemeOf(List.of(Worlds.item(0, "4", met)))
                .addNodes(
                        NodeRule.builder().build(),
                        NodeRule.builder()
                                .group(IndicatorCode.of("1"))
                                .aggregation(Aggregation.HARMONIC)
                                .unknown(NodeRule.Unknown.LEAST)
                                .build(),
                        NodeRule.builder()
                                .group(IndicatorCode.of("1.1"))
                                .aggregation(Aggregation.MINIMUM)
                                .unknown(NodeRule.Unknown.LEFT_OUT)
                                .build())
                .addBonuses(bonus("inside", Bonus.Counted.INSIDE, Bonus.Unclaimed.OPEN))
                .addBonuses(bonus("beyond", Bonus.Counted.BEYOND, Bonus.Unclaimed.NOTHING))
                .build();
        List<String> all = readings(scheme);
        assertThat(all.subList(2, all.size()))
                .containsExactly(
                        "total AGGREGATION: sum",
                        "total UNKNOWN: they stay open",
                        "1 AGGREGATION: harmonic mean",
                        "1 UNKNOWN: they count with the least",
                        "1.1 AGGREGATION: minimum",
                        "1.1 UNKNOWN: they are left out",
                        "inside BONUS: within the total",
                        "inside UNCLAIMED: it stays open",
                        "beyond BONUS: beyond the total",
                        "beyond UNCLAIMED: nothing");
    }

    private static Bonus bonus(String id, Bonus.Counted counted, Bonus.Unclaimed unclaimed) {
        return Bonus.builder()
                .id(id)
                .title(TEXT)
                .counted(counted)
                .unclaimed(unclaimed)
                .build();
    }

    @Test
    void everyQuestionAndEveryChoiceHasItsWords() {
        for (Reading.Question question : Reading.Question.values()) {
            assertThat(question.title().zh()).isNotBlank();
            assertThat(question.title().en()).isNotBlank();
        }
        assertThat(Reading.Question.STEPS.title().en()).isEqualTo("which steps count");
        assertThat(Clause.Steps.WHOLE.title().en()).isEqualTo("whole steps only");
        assertThat(AbsencePolicy.RESCALE_WITHIN_TOTAL.title().en()).isEqualTo("shared out within the whole");
        assertThat(Aggregation.ALL_OR_NOTHING.title().en()).isEqualTo("all or nothing");
    }
}
