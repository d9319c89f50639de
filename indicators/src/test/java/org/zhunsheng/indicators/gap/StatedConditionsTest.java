package org.zhunsheng.indicators.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** What a unit has to reach of the facts that it states so that a computed value earns all points. */
class StatedConditionsTest {
    private static final FactCode OWN = FactCode.of("own.value");

    private static Assessment assess(Condition condition, Formula formula, Claim... claims) {
        return Assessor.compile(Worlds.basis(
                        Worlds.schemeOf(List.of(Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(condition)))))
                                .addComputed(new ComputedFact(OWN, Worlds.TEXT, formula))
                                .build()))
                .assess(Worlds.dossier(claims));
    }

    private static List<Condition> wanted(Condition condition, Formula formula, Claim... claims) {
        Assessment assessment = assess(condition, formula, claims);
        Targets targets = Targets.of(assessment);
        List<Claim> reached = targets.claims(List.of(Worlds.code(0)));
        if (!reached.isEmpty()) {
            assertThat(assessment.whatIf(reached).total())
                    .as("what is wanted earns all points")
                    .hasToString("2");
        }
        return targets.conditions(List.of(Worlds.code(0)));
    }

    private static Condition atLeast(FactCode fact, String value) {
        return new Condition.AtLeast(fact, new BigDecimal(value));
    }

    private static Condition atMost(FactCode fact, String value) {
        return new Condition.AtMost(fact, new BigDecimal(value));
    }

    private static List<Condition> wanted(Condition condition, List<ComputedFact> computed, Claim... claims) {
        Assessment assessment = Assessor.compile(Worlds.basis(
                        Worlds.schemeOf(List.of(Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(condition)))))
                                .computed(computed)
                                .build()))
                .assess(Worlds.dossier(claims));
        return Targets.of(assessment).conditions(List.of(Worlds.code(0)));
    }

    private static FactCode step(String name, int i) {
        return FactCode.of("own." + name + i);
    }

    @Test
    void aChainOfTwentyThousandComputedFactsIsFollowedToItsEnd() {
        List<ComputedFact> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            FactCode of = i == 0 ? Worlds.RATE : step("rest", i - 1);
            chain.add(new ComputedFact(step("rest", i), Worlds.TEXT, new Formula.Complement(of)));
        }
        assertThat(wanted(atLeast(step("rest", 19_999), "90"), chain, Worlds.claim(Worlds.RATE, 40)))
                .containsExactly(atLeast(Worlds.RATE, "90"));
    }

    /** Each of 60 shares asks for both of two answers, and both ask for the share before: 2 to the power of 60 ways to one fact. */
    @Test
    void howeverManyWaysLeadToOneFactItIsAskedForOnce() {
        List<ComputedFact> web = new ArrayList<>();
        FactCode before = Worlds.RATE;
        for (int i = 0; i < 60; i++) {
            FactCode one = step("one", i);
            FactCode two = step("two", i);
            web.add(new ComputedFact(
                    one, Worlds.TEXT, new Formula.Comparison(before, Formula.Order.AT_LEAST, step("sixty", 0))));
            web.add(new ComputedFact(
                    two, Worlds.TEXT, new Formula.Comparison(before, Formula.Order.AT_LEAST, step("seventy", 0))));
            before = step("share", i);
            web.add(new ComputedFact(before, Worlds.TEXT, new Formula.YesShare(List.of(one, two))));
        }
        web.add(0, new ComputedFact(step("sixty", 0), Worlds.TEXT, new Formula.YesShare(List.of(Worlds.PUBLISHED))));
        web.add(0, new ComputedFact(step("seventy", 0), Worlds.TEXT, new Formula.YesShare(List.of(Worlds.HEARD))));
        assertThat(wanted(
                        atLeast(before, "100"),
                        web,
                        Worlds.claim(Worlds.RATE, 40),
                        Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()),
                        Worlds.claim(Worlds.HEARD, ClaimValue.yes())))
                .containsExactly(atLeast(Worlds.RATE, "100"));
    }

    @Test
    void ofTwoFiguresTheLeftIsBroughtToTheRightAsSoonAsThatIsKnown() {
        Formula corrected = new Formula.Comparison(Worlds.DONE, Formula.Order.AT_LEAST, Worlds.CASES);
        assertThat(wanted(
                        new Condition.Yes(OWN), corrected, Worlds.claim(Worlds.DONE, 3), Worlds.claim(Worlds.CASES, 7)))
                .containsExactly(atLeast(Worlds.DONE, "7"));
        assertThat(wanted(new Condition.Yes(OWN), corrected, Worlds.claim(Worlds.DONE, 3)))
                .containsExactly(atMost(Worlds.CASES, "3"));
        assertThat(wanted(new Condition.Yes(OWN), corrected)).isEmpty();
    }

    @Test
    void everyOrderIsReachedByItsNextStep() {
        Claim[] both = {Worlds.claim(Worlds.DONE, 5), Worlds.claim(Worlds.CASES, 5)};
        for (Formula.Order order : Formula.Order.values()) {
            Formula formula = new Formula.Comparison(Worlds.DONE, order, Worlds.CASES);
            assertThat(wanted(new Condition.Yes(OWN), formula, both))
                    .as(order.name())
                    .isNotEmpty();
            if (order != Formula.Order.EQUAL) {
                assertThat(wanted(new Condition.No(OWN), formula, both))
                        .as("not " + order)
                        .isNotEmpty();
            }
        }
    }

    /** Twenty layers of eight answers each would ask a thing 8^20 times of the one rate below them. */
    @Test
    void whatManyAnswersAskOfOneFigureIsAskedOnce() {
        FactCode half = FactCode.of("own.half");
        List<ComputedFact> computed = new ArrayList<>();
        computed.add(new ComputedFact(
                half, Worlds.TEXT, new Formula.Share(Worlds.BREACHES, List.of(), Worlds.ERRORS, List.of())));
        FactCode rate = Worlds.RATE;
        for (int layer = 0; layer < 20; layer++) {
            List<FactCode> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(FactCode.of("own.answer-" + layer + "-" + i));
                Formula atLeast = new Formula.Comparison(rate, Formula.Order.AT_LEAST, half);
                computed.add(new ComputedFact(answers.get(i), Worlds.TEXT, atLeast));
            }
            rate = FactCode.of("own.share-" + layer);
            computed.add(new ComputedFact(rate, Worlds.TEXT, new Formula.YesShare(answers)));
        }
        Assessment assessment = Assessor.compile(Worlds.basis(Worlds.schemeOf(
                                List.of(Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(atLeast(rate, "100"))))))
                        .addAllComputed(computed)
                        .build()))
                .assess(Worlds.dossier(Worlds.claim(Worlds.BREACHES, 1), Worlds.claim(Worlds.ERRORS, 2)));
        assertThat(Targets.of(assessment).conditions(List.of(Worlds.code(0))))
                .containsExactly(atLeast(Worlds.RATE, "50"));
    }

    @Test
    void aShareIsReachedByWholeThings() {
        Formula share = new Formula.Share(Worlds.DONE, List.of(), Worlds.CASES, List.of(Worlds.ERRORS));
        assertThat(wanted(
                        atLeast(OWN, "90"),
                        share,
                        Worlds.claim(Worlds.DONE, 30),
                        Worlds.claim(Worlds.CASES, 50),
                        Worlds.claim(Worlds.ERRORS, 3)))
                .containsExactly(atLeast(Worlds.DONE, "43"));
    }

    @Test
    void ofSeveralAnswersThoseThatAreYesStay() {
        Formula ways = new Formula.YesShare(List.of(Worlds.PUBLISHED, Worlds.HEARD));
        assertThat(wanted(atLeast(OWN, "50"), ways, Worlds.claim(Worlds.HEARD, ClaimValue.yes())))
                .containsExactly(new Condition.Yes(Worlds.HEARD));
        assertThat(wanted(atLeast(OWN, "100"), ways, Worlds.claim(Worlds.HEARD, ClaimValue.yes())))
                .containsExactly(new Condition.Yes(Worlds.HEARD), new Condition.Yes(Worlds.PUBLISHED));
    }

    @Test
    void sumsExcessesAndComplementsAreReachedThroughOneOfTheirParts() {
        assertThat(wanted(
                        atLeast(OWN, "10"),
                        new Formula.Total(List.of(Worlds.DONE, Worlds.CASES)),
                        Worlds.claim(Worlds.CASES, 4)))
                .containsExactly(atLeast(Worlds.DONE, "6"));
        assertThat(wanted(
                        atMost(OWN, "2"),
                        new Formula.Excess(Worlds.ERRORS, Worlds.BREACHES),
                        Worlds.claim(Worlds.ERRORS, 9),
                        Worlds.claim(Worlds.BREACHES, 3)))
                .containsExactly(atMost(Worlds.ERRORS, "5"));
        assertThat(wanted(atMost(OWN, "5"), new Formula.Complement(Worlds.RATE)))
                .containsExactly(atLeast(Worlds.RATE, "95"));
    }

    @Test
    void whatIsOverIsNotAskedFor() {
        assertThat(wanted(atLeast(OWN, "10"), new Formula.YearBefore(Worlds.CASES)))
                .isEmpty();
        assertThat(GapAnalysis.of(assess(atLeast(OWN, "10"), new Formula.YearBefore(Worlds.CASES)))
                        .gaps())
                .hasSize(1);
    }
}
