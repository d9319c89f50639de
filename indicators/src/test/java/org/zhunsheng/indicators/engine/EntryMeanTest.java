package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** A mean over however many things there are, each with fields of its own. */
class EntryMeanTest {
    private static final FactCode OWN = FactCode.of("own.value");
    private static final Formula MEAN = mean(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Formula WEIGHED = mean(Optional.of(DONE), Optional.empty(), Optional.empty());
    private static final Formula OUT_OF = mean(Optional.empty(), Optional.empty(), Optional.of(CASES));

    private static Formula mean(Optional<FactCode> weight, Optional<Formula.Pick> only, Optional<FactCode> outOf) {
        return new Formula.EntryMean(RATE, weight, only, outOf);
    }

    private static Formula only(Formula.End end, int number) {
        return mean(Optional.empty(), Optional.of(new Formula.Pick(end, number)), Optional.empty());
    }

    /** A hundred points in proportion to the mean. */
    private static String points(Formula formula, Claim... claims) {
        return points(formula, List.of(claims));
    }

    private static String points(Formula formula, List<Claim> claims) {
        return assess(formula, claims).total().toString();
    }

    private static Assessment assess(Formula formula, List<Claim> claims) {
        ScoringMethod method = new ScoringMethod.Proportional(OWN, BigDecimal.ZERO, BigDecimal.valueOf(100));
        return Assessor.compile(Worlds.basis(Worlds.schemeOf(List.of(Worlds.item(0, "100", method)))
                        .addComputed(new ComputedFact(OWN, Worlds.TEXT, formula))
                        .build()))
                .assess(Worlds.dossier(claims.toArray(new Claim[0])));
    }

    private static Claim of(String entry, Claim claim) {
        return Claim.builder().fillFrom(claim).scope(Scope.of(entry)).build();
    }

    private static Claim of(String entry, FactCode code, long value) {
        return of(entry, claim(code, value));
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

    @Test
    void everyEntryCountsAlikeHoweverManyThereAre() {
        assertThat(points(MEAN, of("a", RATE, 90))).isEqualTo("90");
        assertThat(points(MEAN, of("a", RATE, 90), of("b", RATE, 60))).isEqualTo("75");
        assertThat(points(MEAN, of("a", RATE, 90), of("b", RATE, 60), of("c", RATE, 30)))
                .isEqualTo("60");
    }

    @Test
    void entriesWeighWhatTheirOwnFieldSays() {
        assertThat(points(WEIGHED, of("a", RATE, 90), of("a", DONE, 3), of("b", RATE, 50), of("b", DONE, 1)))
                .isEqualTo("80");
    }

    @Test
    void onlyTheBestOrTheWorstCountAndAllWhereThereAreFewer() {
        Claim[] three = {of("a", RATE, 90), of("b", RATE, 60), of("c", RATE, 30)};
        assertThat(points(only(Formula.End.HIGHEST, 2), three)).isEqualTo("75");
        assertThat(points(only(Formula.End.LOWEST, 2), three)).isEqualTo("45");
        assertThat(points(only(Formula.End.HIGHEST, 9), three)).isEqualTo("60");
    }

    @Test
    void aFieldThatNobodyStatesStaysOpenAndWithoutEntriesAllIsOpen() {
        assertThat(points(MEAN)).isEqualTo("0 – 100");
        assertThat(points(MEAN, of("a", RATE, 90), of("b", between(RATE, 20, 40))))
                .isEqualTo("55 – 65");
        assertThat(points(WEIGHED, of("a", RATE, 90), of("a", DONE, 1), of("b", DONE, 1)))
                .isEqualTo("45 – 95");
    }

    @Test
    void anEntryThatNobodyNamesIsOpenWhereItIsStatedHowManyThereAre() {
        assertThat(points(OUT_OF, of("a", RATE, 90), of("b", RATE, 60), claim(CASES, 3)))
                .isEqualTo("50 – 83.33");
        assertThat(points(OUT_OF, of("a", RATE, 90), of("b", RATE, 60), claim(CASES, 2)))
                .isEqualTo("75");
        assertThat(points(OUT_OF, of("a", RATE, 90), of("b", RATE, 60)))
                .as("there may be any number")
                .isEqualTo("0 – 100");
        assertThat(points(OUT_OF, of("a", RATE, 90), of("b", RATE, 60), claim(CASES, 1)))
                .as("more are named than there are")
                .isEqualTo("0 – 100");
    }

    @Test
    void anEntryThatDoesNotApplyIsLeftOutAndWithNoneLeftTheMeanDoesNotApply() {
        Claim none = of("b", claim(RATE, ClaimValue.notApplicable()));
        assertThat(points(MEAN, of("a", RATE, 90), none)).isEqualTo("90");
        assertThat(assess(MEAN, List.of(none)).results())
                .extracting(IndicatorResult::status)
                .containsExactly(Status.NOT_APPLICABLE);
        assertThat(assess(OUT_OF, List.of(claim(CASES, 0))).results())
                .extracting(IndicatorResult::status)
                .containsExactly(Status.NOT_APPLICABLE);
        assertThat(assess(MEAN, List.of(claim(RATE, ClaimValue.notApplicable())))
                        .results())
                .extracting(IndicatorResult::status)
                .containsExactly(Status.NOT_APPLICABLE);
    }

    @Test
    void aClaimThatDoesNotSayOfWhichEntryItIsIsRefused() {
        assertThatThrownBy(() -> points(MEAN, claim(RATE, 90)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("is stated of several things");
    }

    @Test
    void twoAnswersForOneEntryAreInDisputeAndThoseOfTwoEntriesAreNot() {
        assertThat(points(MEAN, of("a", RATE, 90), of("a", RATE, 50), of("b", RATE, 50)))
                .isEqualTo("50 – 70");
    }

    /** Every way to fill in what is open in whole numbers, worked out one by one. */
    @Test
    void theRangeIsNoWiderAndNoNarrowerThanItsCompletions() {
        Random random = new Random(26);
        for (int trial = 0; trial < 400; trial++) {
            int form = random.nextInt(4);
            Optional<Formula.Pick> pick = form < 2
                    ? Optional.of(new Formula.Pick(
                            form == 0 ? Formula.End.HIGHEST : Formula.End.LOWEST, 1 + random.nextInt(3)))
                    : Optional.empty();
            Formula formula = mean(form == 2 ? Optional.of(DONE) : Optional.empty(), pick, Optional.empty());
            List<Claim> claims = new ArrayList<>();
            List<List<Long>> choices = new ArrayList<>();
            int entries = 1 + random.nextInt(4);
            for (int i = 0; i < entries; i++) {
                field(RATE, 1 + random.nextInt(90), random.nextInt(3), "e" + i, claims, choices);
                if (form == 2) {
                    field(DONE, 1 + random.nextInt(4), random.nextInt(3), "e" + i, claims, choices);
                }
            }
            List<BigDecimal> means = new ArrayList<>();
            for (List<Long> completion : product(choices)) {
                means.add(meanOf(completion, form == 2, pick));
            }
            assertThat(points(formula, claims)).as(formula + " " + claims).isEqualTo(range(means));
        }
    }

    /** How many entries there are is open too, and so are the values of those that nobody names: any from 0 to 100. */
    @Test
    void theRangeOfAMeanOutOfAnOpenNumberIsThatOfItsCompletions() {
        Random random = new Random(27);
        for (int trial = 0; trial < 400; trial++) {
            int form = random.nextInt(3);
            Optional<Formula.Pick> pick = form < 2
                    ? Optional.of(new Formula.Pick(
                            form == 0 ? Formula.End.HIGHEST : Formula.End.LOWEST, 1 + random.nextInt(4)))
                    : Optional.empty();
            List<Claim> claims = new ArrayList<>();
            List<List<Long>> choices = new ArrayList<>();
            int named = 1 + random.nextInt(3);
            for (int i = 0; i < named; i++) {
                field(RATE, 1 + random.nextInt(90), random.nextInt(3), "e" + i, claims, choices);
            }
            int least = named + random.nextInt(3);
            int most = least + random.nextInt(2);
            claims.add(between(CASES, least, most));
            List<BigDecimal> means = new ArrayList<>();
            for (List<Long> stated : product(choices)) {
                for (int all = least; all <= most; all++) {
                    for (List<Long> unnamed : product(Collections.nCopies(all - named, List.of(0L, 37L, 100L)))) {
                        List<Long> completion = new ArrayList<>(stated);
                        completion.addAll(unnamed);
                        means.add(meanOf(completion, false, pick));
                    }
                }
            }
            Formula formula = mean(Optional.empty(), pick, Optional.of(CASES));
            assertThat(points(formula, claims)).as(formula + " " + claims).isEqualTo(range(means));
        }
    }

    private static String range(List<BigDecimal> means) {
        BigDecimal least = Collections.min(means);
        BigDecimal most = Collections.max(means);
        return least.compareTo(most) == 0
                ? least.stripTrailingZeros().toPlainString()
                : least.stripTrailingZeros().toPlainString() + " – "
                        + most.stripTrailingZeros().toPlainString();
    }

    private static void field(
            FactCode code, long least, int width, String entry, List<Claim> claims, List<List<Long>> choices) {
        claims.add(of(entry, between(code, least, least + width)));
        List<Long> values = new ArrayList<>();
        for (long value = least; value <= least + width; value++) {
            values.add(value);
        }
        choices.add(values);
    }

    private static List<List<Long>> product(List<List<Long>> choices) {
        List<List<Long>> all = List.of(List.of());
        for (List<Long> choice : choices) {
            List<List<Long>> longer = new ArrayList<>();
            for (List<Long> begun : all) {
                for (long value : choice) {
                    List<Long> more = new ArrayList<>(begun);
                    more.add(value);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static BigDecimal meanOf(List<Long> fields, boolean weighed, Optional<Formula.Pick> pick) {
        List<Long> values = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += weighed ? 2 : 1) {
            values.add(fields.get(i));
            weights.add(weighed ? fields.get(i + 1) : 1);
        }
        if (pick.isPresent()) {
            values.sort(
                    pick.get().end() == Formula.End.HIGHEST ? Comparator.reverseOrder() : Comparator.naturalOrder());
            values = values.subList(0, Math.min(values.size(), pick.get().number()));
        }
        long sum = 0;
        long weight = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i) * weights.get(i);
            weight += weights.get(i);
        }
        BigInteger micros = BigInteger.valueOf(sum * 1_000_000).divide(BigInteger.valueOf(weight));
        return new BigDecimal(micros, 6).setScale(2, RoundingMode.HALF_UP);
    }
}
