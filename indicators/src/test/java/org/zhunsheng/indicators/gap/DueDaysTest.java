package org.zhunsheng.indicators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** The period is the year 2023. Method 0 is due by 31 March of the next year, 1 within 30 days of an event, 2 has no day. */
class DueDaysTest {
    private static final LocalDate NEXT_MARCH = LocalDate.of(2024, 3, 31);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

    private static final ImmutableList<ScoringMethod> METHODS = ImmutableList.of(
            by(Worlds.FILED_ON, new Due.AnnualDate(1, 3, 31, true)),
            by(Worlds.FILED_ON, new Due.Within(Worlds.MADE_ON, 30, DayUnit.DAYS)),
            new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(Worlds.HEARD))));

    private static ScoringMethod by(FactCode fact, Due due) {
        return new ScoringMethod.Deadline(fact, due, ImmutableList.of(), DayUnit.DAYS);
    }

    private static Optional<LocalDate> dueBy(int item, Claim... claims) {
        return gaps(ImmutableList.of(Worlds.item(0, "4", METHODS.get(item))), claims).gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.SHORTFALL)
                .map(Gap::dueBy)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static GapAnalysis gaps(List<SchemeItem> items, Claim... claims) {
        return GapAnalysis.of(
                Assessor.compile(Worlds.basis(Worlds.schemeOf(items).build())).assess(Worlds.dossier(claims)));
    }

    private static Claim on(FactCode fact, LocalDate day) {
        return Worlds.claim(fact, ClaimValue.on(day));
    }

    @Test
    void whatHasADayEveryYearIsDueByThatDay() {
        assertThat(dueBy(0)).contains(NEXT_MARCH);
    }

    @Test
    void whatIsDueSoManyDaysAfterAnEventIsDueByTheLastOfThem() {
        assertThat(dueBy(1, on(Worlds.MADE_ON, LocalDate.of(2023, 12, 20)))).contains(LocalDate.of(2024, 1, 19));
    }

    @Test
    void withoutTheDayOfTheEventNothingIsSaid() {
        assertThat(dueBy(1)).isEmpty();
    }

    @Test
    void whatHasNoDayIsDueByTheEndOfThePeriod() {
        assertThat(dueBy(2)).contains(LAST_DAY);
    }

    @Test
    void whatIsLostForCertainHasNoDayAnyMore() {
        assertThat(dueBy(0, on(Worlds.FILED_ON, NEXT_MARCH.plusDays(1)))).isEmpty();
        assertThat(dueBy(2, Worlds.claim(Worlds.HEARD, ClaimValue.no()))).isEmpty();
    }

    @Test
    void whereClaimsDifferItIsNoLongerAMatterOfTime() {
        assertThat(dueBy(0, on(Worlds.FILED_ON, NEXT_MARCH), on(Worlds.FILED_ON, NEXT_MARCH.plusDays(1))))
                .isEmpty();
    }

    @Test
    void onTheLastDayAGapIsNotYetDueAndTheDayAfterItIs() {
        GapAnalysis gaps = gaps(ImmutableList.of(
                Worlds.item(0, "4", METHODS.get(0)),
                Worlds.item(1, "2", METHODS.get(1)),
                Worlds.item(2, "3", METHODS.get(2))));
        assertThat(gaps.notYetDue(LAST_DAY))
                .extracting(Gap::dueBy)
                .containsExactly(Optional.of(LAST_DAY), Optional.of(NEXT_MARCH));
        assertThat(gaps.notYetDue(LAST_DAY.plusDays(1)))
                .extracting(Gap::dueBy)
                .containsExactly(Optional.of(NEXT_MARCH));
        assertThat(gaps.notYetDue(NEXT_MARCH)).hasSize(1);
        assertThat(gaps.notYetDue(NEXT_MARCH.plusDays(1))).isEmpty();
    }
}
