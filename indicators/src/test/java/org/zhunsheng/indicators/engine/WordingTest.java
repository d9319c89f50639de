package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** What is known of a fact, in words: each kind of fact, and each way of knowing it. */
class WordingTest {
    private static final FactIndex INDEX = CompiledWorlds.index(Worlds.scheme(
            Worlds.item(
                    0,
                    "1",
                    new ScoringMethod.MetOrNot(List.of(
                            new Condition.Yes(PUBLISHED),
                            new Condition.AtLeast(RATE, BigDecimal.valueOf(60)),
                            new Condition.AtMost(BREACHES, BigDecimal.ONE)))),
            Worlds.item(
                    1,
                    "1",
                    new ScoringMethod.Deadline(
                            FILED_ON, new Due.AnnualDate(1, 3, 1, false), List.of(), DayUnit.DAYS))));

    private static String value(FactCode fact, Claim... claims) {
        int slot = INDEX.slot(fact);
        FactTable facts = DossierFacts.read(INDEX, Worlds.dossier(claims), Peers.NONE);
        return both(Wording.value(facts, slot, INDEX.definition(slot)));
    }

    private static String both(LocalText text) {
        return text.zh() + " | " + text.en();
    }

    private static Claim about(FactCode fact, long number) {
        return Claim.builder()
                .code(fact)
                .value(ClaimValue.number(number))
                .exactness(Exactness.ABOUT)
                .build();
    }

    @Test
    void countsAndRates() {
        assertThat(value(BREACHES, claim(BREACHES, 3))).isEqualTo("3 件 | 3 cases");
        assertThat(value(BREACHES, about(BREACHES, 3)))
                .isEqualTo("2.5 件 至 3.5 件（概数） | 2.5 cases to 3.5 cases (approximate)");
        assertThat(value(BREACHES, atLeast(BREACHES, 3))).isEqualTo("不少于 3 件 | at least 3 cases");
        assertThat(value(RATE, claim(RATE, "97.5"))).isEqualTo("97.5% | 97.5 %");
        assertThat(value(RATE, claim(DONE, 1), claim(CASES, 3))).isEqualTo("33.333333%（推算） | 33.333333 % (derived)");
    }

    @Test
    void rangesWithOneEndOrTwo() {
        assertThat(value(BREACHES, stated(Exactness.AT_MOST, 3))).isEqualTo("不多于 3 件 | at most 3 cases");
        assertThat(value(BREACHES, range(3, 5))).isEqualTo("3 件 至 5 件 | 3 cases to 5 cases");
        assertThat(value(BREACHES, range(3, 5), stated(Exactness.AT_LEAST, 4)))
                .isEqualTo("4 件 至 5 件 | 4 cases to 5 cases");
        assertThat(value(BREACHES, range(3, 5), claim(BREACHES, 4))).isEqualTo("4 件 | 4 cases");
    }

    @Test
    void whatDoesNotMeetIsDisputedOverItsWholeWidthInAnyOrder() {
        String disputed = "有争议，1 件 或 6 件 | disputed, 1 case or 6 cases";
        assertThat(value(BREACHES, range(1, 3), range(2, 5), range(4, 6))).isEqualTo(disputed);
        assertThat(value(BREACHES, range(1, 3), range(4, 6), range(2, 5))).isEqualTo(disputed);
        assertThat(value(BREACHES, range(2, 5), range(4, 6), range(1, 3))).isEqualTo(disputed);
    }

    private static Claim stated(Exactness exactness, long number) {
        return Claim.builder()
                .fillFrom(claim(BREACHES, number))
                .exactness(exactness)
                .build();
    }

    private static Claim range(long from, long to) {
        return Claim.builder()
                .fillFrom(claim(BREACHES, from))
                .exactness(Exactness.RANGE)
                .upTo(BigDecimal.valueOf(to))
                .build();
    }

    @Test
    void yesAndNoAndDays() {
        assertThat(value(PUBLISHED, claim(PUBLISHED, ClaimValue.yes()))).isEqualTo("是 | yes");
        assertThat(value(PUBLISHED, claim(PUBLISHED, ClaimValue.no()))).isEqualTo("否 | no");
        assertThat(value(FILED_ON, claim(FILED_ON, ClaimValue.on(LocalDate.of(2023, 3, 1)))))
                .isEqualTo("2023-03-01 | 2023-03-01");
        assertThat(value(FILED_ON, claim(FILED_ON, ClaimValue.never()))).isEqualTo("未发生 | never");
    }

    @Test
    void whatIsNotKnownOrDoesNotApply() {
        assertThat(value(BREACHES)).isEqualTo("未知 | unknown");
        assertThat(value(BREACHES, claim(BREACHES, ClaimValue.notApplicable()))).isEqualTo("不适用 | not applicable");
    }

    @Test
    void whatIsDisputedIsNotDerived() {
        assertThat(value(BREACHES, claim(BREACHES, 3), claim(BREACHES, 5)))
                .isEqualTo("有争议，3 件 或 5 件 | disputed, 3 cases or 5 cases");
        assertThat(value(PUBLISHED, claim(PUBLISHED, ClaimValue.yes()), claim(PUBLISHED, ClaimValue.no())))
                .isEqualTo("有争议，否 或 是 | disputed, no or yes");
        assertThat(value(BREACHES, claim(BREACHES, 3), claim(BREACHES, ClaimValue.notApplicable())))
                .isEqualTo("有争议，0 件 或 不限 | disputed, 0 cases or any number");
        assertThat(value(RATE, claim(DONE, 1), claim(CASES, 3), claim(CASES, 4)))
                .isEqualTo("未知 | unknown");
    }

    @Test
    void daysWithoutAnEnd() {
        int slot = INDEX.slot(FILED_ON);
        assertThat(both(Wording.measure(CellValue.LONG_AGO, INDEX.definition(slot))))
                .isEqualTo("… | …");
    }

    @Test
    void whatAConditionAsksFor() {
        assertThat(both(Wording.requirement(new Condition.Yes(PUBLISHED), INDEX)))
                .isEqualTo("应为“是” | should be yes");
        assertThat(both(Wording.requirement(new Condition.No(PUBLISHED), INDEX)))
                .isEqualTo("应为“否” | should be no");
        assertThat(both(Wording.requirement(new Condition.AtLeast(RATE, BigDecimal.valueOf(60)), INDEX)))
                .isEqualTo("应不少于 60% | should be at least 60 %");
        assertThat(both(Wording.requirement(new Condition.AtMost(BREACHES, BigDecimal.ONE), INDEX)))
                .isEqualTo("应不多于 1 件 | should be at most 1 case");
    }

    @Test
    void theNamesOfTheStates() {
        assertThat(both(Status.PARTLY_KNOWN.title())).isEqualTo("部分已知 | partly known");
    }
}
