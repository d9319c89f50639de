package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.gap.Targets;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** What a scheme works out for itself, and what is open in it while its parts are. */
class ComputedFactTest {
    private static final FactCode OWN = FactCode.of("own.value");

    private static ScoringScheme scheme(ScoringMethod method, Formula formula) {
        return Worlds.schemeOf(List.of(Worlds.item(0, "2", method)))
                .addComputed(new ComputedFact(OWN, Worlds.TEXT, formula))
                .build();
    }

    private static Assessment assess(ScoringMethod method, Formula formula, Claim... claims) {
        return Assessor.compile(Worlds.basis(scheme(method, formula))).assess(Worlds.dossier(claims));
    }

    /** The points of two where the computed answer has to be yes. */
    private static String ifYes(Formula formula, Claim... claims) {
        return assess(new ScoringMethod.MetOrNot(List.of(new Condition.Yes(OWN))), formula, claims)
                .total()
                .toString();
    }

    /** The points of two in proportion to the computed rate. */
    private static String byRate(Formula formula, Claim... claims) {
        return assess(new ScoringMethod.Proportional(OWN, BigDecimal.ZERO, BigDecimal.valueOf(100)), formula, claims)
                .total()
                .toString();
    }

    private static Claim notApplicable(FactCode code) {
        return claim(code, ClaimValue.notApplicable());
    }

    private static Claim atMost(FactCode code, long number) {
        return Claim.builder()
                .fillFrom(claim(code, number))
                .exactness(Exactness.AT_MOST)
                .build();
    }

    private static Claim between(FactCode code, long least, long most) {
        return least == most
                ? claim(code, least)
                : Claim.builder()
                        .fillFrom(claim(code, least))
                        .exactness(Exactness.RANGE)
                        .upTo(BigDecimal.valueOf(most))
                        .build();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST,3,3,2",
        "AT_MOST,4,3,0",
        "LESS,3,3,0",
        "LESS,2,3,2",
        "AT_LEAST,3,3,2",
        "AT_LEAST,2,3,0",
        "MORE,3,3,0",
        "MORE,4,3,2",
        "EQUAL,3,3,2",
        "EQUAL,4,3,0"
    })
    void twoFiguresInAnOrderMeetTheConditionOnBoth(Formula.Order order, long left, long right, String points) {
        assertThat(ifYes(new Formula.Comparison(DONE, order, CASES), claim(DONE, left), claim(CASES, right)))
                .isEqualTo(points);
    }

    @Test
    void aComparisonIsOpenOnlyAsLongAsBothOutcomesArePossible() {
        Formula corrected = new Formula.Comparison(DONE, Formula.Order.AT_MOST, CASES);
        assertThat(ifYes(corrected)).isEqualTo("0 – 2");
        assertThat(ifYes(corrected, claim(DONE, 3))).isEqualTo("0 – 2");
        assertThat(ifYes(corrected, claim(DONE, 3), atLeast(CASES, 3))).isEqualTo("2");
        assertThat(ifYes(corrected, claim(DONE, 3), atMost(CASES, 2))).isEqualTo("0");
        assertThat(ifYes(corrected, claim(DONE, 0)))
                .as("nothing is never more than anything")
                .isEqualTo("2");
    }

    @Test
    void twoDaysCanBeComparedAndNeverIsLaterThanEveryDay() {
        Formula inOrder = new Formula.Comparison(MADE_ON, Formula.Order.LESS, FILED_ON);
        Claim made = claim(MADE_ON, ClaimValue.on(LocalDate.of(2023, 5, 1)));
        assertThat(ifYes(inOrder, made, claim(FILED_ON, ClaimValue.on(LocalDate.of(2023, 5, 2)))))
                .isEqualTo("2");
        assertThat(ifYes(inOrder, made, claim(FILED_ON, ClaimValue.on(LocalDate.of(2023, 5, 1)))))
                .isEqualTo("0");
        assertThat(ifYes(inOrder, made, claim(FILED_ON, ClaimValue.never()))).isEqualTo("2");
    }

    @Test
    void aComparisonWithWhatDoesNotApplyDoesNotApply() {
        Assessment assessment = assess(
                new ScoringMethod.MetOrNot(List.of(new Condition.Yes(OWN))),
                new Formula.Comparison(DONE, Formula.Order.AT_MOST, CASES),
                claim(DONE, 3),
                notApplicable(CASES));
        assertThat(assessment.results()).extracting(IndicatorResult::status).containsExactly(Status.NOT_APPLICABLE);
    }

    @Test
    void aShareLeavesOutWhatIsExcluded() {
        Formula share = new Formula.Share(DONE, List.of(ERRORS), CASES, List.of(ERRORS, BREACHES));
        assertThat(byRate(share, claim(DONE, 50), claim(CASES, 100), claim(ERRORS, 10), claim(BREACHES, 10)))
                .as("(50 - 10) of (100 - 10 - 10)")
                .isEqualTo("1");
        assertThat(byRate(share, claim(DONE, 50), claim(CASES, 100), claim(ERRORS, 0), notApplicable(BREACHES)))
                .as("what does not apply excludes nothing")
                .isEqualTo("1");
    }

    @Test
    void aShareOfNothingDoesNotApply() {
        Assessment assessment = assess(
                new ScoringMethod.Proportional(OWN, BigDecimal.ZERO, BigDecimal.valueOf(100)),
                new Formula.Share(DONE, List.of(), CASES, List.of(ERRORS)),
                claim(DONE, 0),
                claim(CASES, 7),
                claim(ERRORS, 7));
        assertThat(assessment.results()).extracting(IndicatorResult::status).containsExactly(Status.NOT_APPLICABLE);
    }

    @Test
    void aPartAboveItsWholeTellsNothing() {
        assertThat(byRate(new Formula.Share(DONE, List.of(), CASES, List.of()), claim(DONE, 8), claim(CASES, 7)))
                .isEqualTo("0 – 2");
    }

    @Test
    void unknownExclusionsCanOnlyRaiseAShare() {
        assertThat(byRate(
                        new Formula.Share(DONE, List.of(), CASES, List.of(ERRORS)), claim(DONE, 70), claim(CASES, 100)))
                .isEqualTo("1.4 – 2");
    }

    @Test
    void aComplementTurnsARateRound() {
        assertThat(byRate(new Formula.Complement(RATE), claim(RATE, "25"))).isEqualTo("1.5");
        assertThat(byRate(new Formula.Complement(RATE), atLeast(RATE, 25))).isEqualTo("0 – 1.5");
    }

    @Test
    void manyAnswersGiveAShareAndNotANo() {
        Formula ways = new Formula.YesShare(List.of(PUBLISHED, HEARD));
        assertThat(byRate(ways, claim(PUBLISHED, ClaimValue.yes()), claim(HEARD, ClaimValue.no())))
                .isEqualTo("1");
        assertThat(byRate(ways, claim(PUBLISHED, ClaimValue.yes()))).isEqualTo("1 – 2");
        assertThat(byRate(ways, claim(PUBLISHED, ClaimValue.yes()), notApplicable(HEARD)))
                .as("of those that apply")
                .isEqualTo("2");
    }

    @Test
    void anExcessIsNothingBelowAndASumLeavesOutWhatDoesNotApply() {
        ScoringMethod less = new ScoringMethod.Proportional(OWN, BigDecimal.TEN, BigDecimal.ZERO);
        Formula excess = new Formula.Excess(ERRORS, BREACHES);
        assertThat(assess(less, excess, claim(ERRORS, 9), claim(BREACHES, 4)).total())
                .hasToString("1");
        assertThat(assess(less, excess, claim(ERRORS, 2), claim(BREACHES, 4)).total())
                .hasToString("2");
        Formula total = new Formula.Total(List.of(ERRORS, BREACHES));
        assertThat(assess(less, total, claim(ERRORS, 3), claim(BREACHES, 2)).total())
                .hasToString("1");
        assertThat(assess(less, total, claim(ERRORS, 5), notApplicable(BREACHES))
                        .total())
                .hasToString("1");
    }

    @Test
    void theYearBeforeIsReadFromWhatTheDossierStatesOfIt() {
        FactCode last = FactCode.of("own.last-year");
        ScoringScheme scheme = Worlds.schemeOf(
                        List.of(Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(OWN))))))
                .addComputed(new ComputedFact(last, Worlds.TEXT, new Formula.YearBefore(CASES)))
                .addComputed(
                        new ComputedFact(OWN, Worlds.TEXT, new Formula.Comparison(CASES, Formula.Order.MORE, last)))
                .build();
        Assessor assessor = Assessor.compile(Worlds.basis(scheme));
        assertThat(assessor.assess(Worlds.dossier(claim(CASES, 9), ofYearBefore(8)))
                        .total())
                .hasToString("2");
        assertThat(assessor.assess(Worlds.dossier(claim(CASES, 9), ofYearBefore(9)))
                        .total())
                .hasToString("0");
        assertThat(assessor.assess(Worlds.dossier(claim(CASES, 9))).total()).hasToString("0 – 2");
    }

    @Test
    void twoNamesOfOneFigureOfTheYearBeforeAreBothRead() {
        FactCode first = FactCode.of("own.last-year");
        FactCode second = FactCode.of("own.year-before");
        ScoringScheme scheme = Worlds.schemeOf(List.of(Worlds.item(
                        0,
                        "2",
                        new ScoringMethod.MetOrNot(List.of(
                                new Condition.Yes(OWN), new Condition.AtLeast(second, BigDecimal.valueOf(8)))))))
                .addComputed(new ComputedFact(first, Worlds.TEXT, new Formula.YearBefore(CASES)))
                .addComputed(new ComputedFact(second, Worlds.TEXT, new Formula.YearBefore(CASES)))
                .addComputed(
                        new ComputedFact(OWN, Worlds.TEXT, new Formula.Comparison(CASES, Formula.Order.MORE, first)))
                .build();
        assertThat(Assessor.compile(Worlds.basis(scheme))
                        .assess(Worlds.dossier(claim(CASES, 9), ofYearBefore(8)))
                        .total())
                .hasToString("2");
    }

    @Test
    void aChainOfAThousandValuesIsWorkedOutAndAskedOfItsFirst() {
        int length = 1000;
        ScoringScheme.Builder scheme = Worlds.schemeOf(List.of(Worlds.item(
                0,
                "2",
                new ScoringMethod.MetOrNot(
                        List.of(new Condition.AtLeast(link(length), BigDecimal.valueOf(length + 1)))))));
        for (int i = 1; i <= length; i++) {
            scheme.addComputed(new ComputedFact(
                    link(i), Worlds.TEXT, new Formula.Total(List.of(i == 1 ? CASES : link(i - 1), ERRORS))));
        }
        Assessment assessment = Assessor.compile(Worlds.basis(scheme.build())).assess(Worlds.dossier(claim(ERRORS, 1)));
        assertThat(assessment.total()).hasToString("0 – 2");
        assertThat(assessment.openFacts(Worlds.code(0))).containsExactly(CASES);
        assertThat(Targets.of(assessment).conditions(List.of(Worlds.code(0))))
                .containsExactly(new Condition.AtLeast(CASES, BigDecimal.ONE));
    }

    private static FactCode link(int i) {
        return FactCode.of("own.link-" + i);
    }

    private static Claim ofYearBefore(long number) {
        return Claim.builder()
                .fillFrom(claim(CASES, number))
                .scope(new Scope(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Scope.Time.YEAR_BEFORE),
                        Optional.empty(),
                        Optional.empty()))
                .build();
    }

    @Test
    void nobodyCanClaimWhatIsComputed() {
        ScoringMethod yes = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(OWN)));
        Formula formula = new Formula.Comparison(DONE, Formula.Order.AT_MOST, CASES);
        assertThatThrownBy(() -> assess(yes, formula, claim(OWN, ClaimValue.yes())))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations().get(0).mend().en())
                                .contains("law.done, law.cases"));
    }

    @Test
    void theLedgerSaysWhatAValueWasWorkedOutFrom() {
        Assessment assessment = assess(
                new ScoringMethod.Proportional(OWN, BigDecimal.ZERO, BigDecimal.valueOf(100)),
                new Formula.Share(DONE, List.of(), CASES, List.of()),
                claim(DONE, 1),
                claim(CASES, 4));
        assertThat(assessment.ledger().get(0).reason().args().toString())
                .contains("25 % (derived from law.done, law.cases)");
    }

    @Test
    void whatIsOpenIsAskedForByItsParts() {
        Assessment assessment = assess(
                new ScoringMethod.Proportional(OWN, BigDecimal.ZERO, BigDecimal.valueOf(100)),
                new Formula.Share(DONE, List.of(), CASES, List.of(ERRORS)),
                claim(CASES, 4));
        assertThat(assessment.openFacts(Worlds.code(0))).containsExactly(DONE, ERRORS);
    }

    /**
     * Every way to complete small ranges of whole numbers is tried: the share over all of them is what the engine gives, and where
     * something of the whole always stays, neither end is wider than what some completion reaches.
     */
    @Test
    void aShareIsAsWideAsItsCompletionsAndNoWider() {
        Random random = new Random(7);
        int tight = 0;
        for (int run = 0; run < 3000; run++) {
            List<FactCode> facts = new ArrayList<>(List.of(DONE, CASES, ERRORS, BREACHES));
            Collections.shuffle(facts, random);
            List<FactCode> notInPart = random.nextBoolean() ? List.of() : facts.subList(2, 3);
            List<FactCode> notInWhole = random.nextBoolean() ? List.of() : facts.subList(random.nextInt(2) + 2, 4);
            Formula.Share share = new Formula.Share(facts.get(0), notInPart, facts.get(1), notInWhole);
            long[] low = new long[4];
            long[] high = new long[4];
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                low[i] = random.nextInt(6);
                high[i] = low[i] + random.nextInt(4);
                claims.add(between(facts.get(i), low[i], high[i]));
            }
            List<BigDecimal> reached = new ArrayList<>();
            boolean staysAbove = true;
            boolean vanishes = false;
            for (long[] x : completions(low, high)) {
                long whole = x[1] - taken(x, facts, notInWhole);
                long part = x[0] - taken(x, facts, notInPart);
                staysAbove &= whole > 0;
                vanishes |= whole == 0 && part == 0;
                if (whole > 0 && part >= 0 && part <= whole) {
                    reached.add(BigDecimal.valueOf(part)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.DOWN));
                }
            }
            Assessment assessment = assess(
                    new ScoringMethod.Proportional(OWN, BigDecimal.ZERO, BigDecimal.valueOf(100)),
                    share,
                    claims.toArray(Claim[]::new));
            FactTable table = assessment.facts();
            int slot = assessment.compiled().index().slot(OWN);
            String tried = share + " "
                    + claims.stream().map(Claim::value).map(Object::toString).collect(Collectors.joining());
            if (reached.isEmpty()) {
                assertThat(staysAbove && !table.isUnknown(slot)).as(tried).isFalse();
                continue;
            }
            BigDecimal least = Collections.min(reached);
            BigDecimal most = Collections.max(reached);
            BigDecimal from = BigDecimal.valueOf(table.low(slot), 6);
            BigDecimal to = BigDecimal.valueOf(table.high(slot), 6);
            assertThat(from).as(tried).isLessThanOrEqualTo(least);
            assertThat(to).as(tried).isGreaterThanOrEqualTo(most);
            if (staysAbove && !vanishes) {
                tight++;
                assertThat(from).as(tried).isEqualByComparingTo(least);
                assertThat(to).as(tried).isEqualByComparingTo(most);
            }
        }
        assertThat(tight).isGreaterThan(500);
    }

    private static long taken(long[] x, List<FactCode> facts, List<FactCode> out) {
        return out.stream().mapToLong(code -> x[facts.indexOf(code)]).sum();
    }

    private static List<long[]> completions(long[] low, long[] high) {
        List<long[]> all = new ArrayList<>();
        for (long a = low[0]; a <= high[0]; a++) {
            for (long b = low[1]; b <= high[1]; b++) {
                for (long c = low[2]; c <= high[2]; c++) {
                    for (long d = low[3]; d <= high[3]; d++) {
                        all.add(new long[] {a, b, c, d});
                    }
                }
            }
        }
        return all;
    }
}
