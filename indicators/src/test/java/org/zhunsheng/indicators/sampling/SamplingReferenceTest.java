package org.zhunsheng.indicators.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.SamplingRule;

/** What a visit found and how often claims fail, by a second way: random visits, counted from the Javadoc alone in whole numbers. */
class SamplingReferenceTest {
    private static final int VISITS = 600;

    /** What came up in the random visits; what never comes up is checked by nobody. */
    private final Set<String> reached = new TreeSet<>();

    private static FactCode code(int number) {
        return FactCode.of("visit.f" + number);
    }

    private static Claim claim(int number, long value, AssuranceLevel standing, boolean backed) {
        return Claim.builder()
                .code(code(number))
                .value(ClaimValue.number(value))
                .standing(standing)
                .evidence(backed ? List.of("minutes") : List.of())
                .build();
    }

    private static Dossier dossier(List<Claim> claims) {
        return Dossier.builder()
                .fillFrom(Worlds.dossier())
                .claims(claims)
                .addEvidence(Evidence.builder()
                        .id("minutes")
                        .kind(EvidenceKind.RECORD)
                        .title("会议记录")
                        .build())
                .build();
    }

    /** {@code part} of {@code whole} in hundredths of a percent, cut. */
    private static BigDecimal percent(long part, long whole) {
        return whole == 0 ? BigDecimal.valueOf(100) : BigDecimal.valueOf(part * 10_000 / whole, 2);
    }

    /** The lots of {@code drawn} out of {@code population} in which from {@code from} to {@code to} of the {@code bad} ones are. */
    private static BigInteger lots(int population, int drawn, int bad, int from, int to) {
        if (population == 0) {
            return drawn == 0 && from <= 0 && 0 <= to ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (drawn > population) {
            return BigInteger.ZERO;
        }
        // Whether the last one is drawn or not; the bad ones come last.
        boolean isBad = bad > 0;
        BigInteger without = lots(population - 1, drawn, Math.max(0, bad - 1), from, to);
        BigInteger with = drawn == 0
                ? BigInteger.ZERO
                : lots(population - 1, drawn - 1, Math.max(0, bad - 1), isBad ? from - 1 : from, isBad ? to - 1 : to);
        return without.add(with);
    }

    /** Whether so many bad ones are possible: what was seen or more of it is seen in one lot of forty at least. */
    private static boolean isPossible(int population, int drawn, int bad, int from, int to) {
        return lots(population, drawn, bad, from, to)
                        .multiply(BigInteger.valueOf(40))
                        .compareTo(lots(population, drawn, bad, 0, drawn))
                >= 0;
    }

    private static int least(int population, int drawn, int wrong) {
        for (int bad = wrong; bad <= population - (drawn - wrong); bad++) {
            if (isPossible(population, drawn, bad, wrong, drawn)) {
                return bad;
            }
        }
        throw new IllegalStateException();
    }

    private static int most(int population, int drawn, int wrong) {
        for (int bad = population - (drawn - wrong); bad >= wrong; bad--) {
            if (isPossible(population, drawn, bad, 0, wrong)) {
                return bad;
            }
        }
        throw new IllegalStateException();
    }

    /** Each point of a percentage that lacks, a part of one as one, up to the most that it costs. */
    private static Points penalty(SamplingRule rule, BigDecimal accuracy) {
        Points cost = Points.ZERO;
        for (BigDecimal at = accuracy; at.compareTo(rule.accuracyAtLeast()) < 0; at = at.add(BigDecimal.ONE)) {
            cost = cost.plus(rule.each());
        }
        return rule.cap().isPresent() && rule.cap().get().compareTo(cost) < 0
                ? rule.cap().get()
                : cost;
    }

    private void assertVisit(Random random) {
        int chosen = random.nextInt(4);
        int drawn = random.nextInt(4);
        int population = chosen + drawn + (drawn == 0 ? 0 : random.nextInt(4));
        BigDecimal limit = BigDecimal.valueOf(List.of(0, 5, 10, 25).get(random.nextInt(4)));
        ImmutableList.Builder<SampledFact> facts = ImmutableList.builder();
        List<Claim> found = new ArrayList<>();
        List<FactCode> right = new ArrayList<>();
        List<FactCode> wrong = new ArrayList<>();
        List<FactCode> unchecked = new ArrayList<>();
        int[] wrongs = new int[2];
        int[] missing = new int[2];
        for (int i = 0; i < chosen + drawn; i++) {
            boolean byLot = i >= chosen;
            long said = random.nextInt(30);
            long seen = random.nextInt(3) == 0 ? said : 20;
            Claim stated = claim(i, said, AssuranceLevel.SELF_REPORTED, random.nextBoolean());
            facts.add(new SampledFact(stated, Points.of("1"), BigDecimal.TEN, byLot));
            found.add(stated);
            if (random.nextInt(4) == 0) {
                unchecked.add(code(i));
                missing[byLot ? 1 : 0]++;
                continue;
            }
            found.add(claim(i, seen, AssuranceLevel.VERIFIED, false));
            long apart = Math.abs(said - seen) * 100;
            if (apart > seen * limit.longValueExact()) {
                wrong.add(code(i));
                wrongs[byLot ? 1 : 0]++;
            } else {
                right.add(code(i));
            }
            reached.add(
                    apart == 0 ? "as stated" : apart == seen * limit.longValueExact() ? "exactly the limit" : "apart");
        }
        SamplingRule.Builder rule = SamplingRule.builder()
                .facts(1)
                .accuracyAtLeast(BigDecimal.valueOf(70 + random.nextInt(31)))
                .each(Points.of("0.5"));
        if (random.nextBoolean()) {
            rule.cap(Points.of("6"));
        }
        SamplingRule costs = rule.build();
        SampleResult result = SampleResult.of(
                new SamplingPlan(facts.build(), population, 1), dossier(found), limit, Optional.of(costs));
        assertThat(result.right()).containsExactlyElementsOf(right);
        assertThat(result.wrong()).extracting(Deviation::code).containsExactlyElementsOf(wrong);
        assertThat(result.unchecked()).containsExactlyElementsOf(unchecked);
        int checked = right.size() + wrong.size();
        Optional<BigDecimal> accuracy = checked == 0 ? Optional.empty() : Optional.of(percent(right.size(), checked));
        assertThat(result.accuracy()).isEqualTo(accuracy);
        assertThat(result.penalty()).isEqualTo(accuracy.map(share -> penalty(costs, share)));
        int rest = population - chosen;
        int bad = wrongs[0] + missing[0] + most(rest, drawn, wrongs[1] + missing[1]);
        int good = population - wrongs[0] - least(rest, drawn, wrongs[1]);
        assertThat(result.wholeLeast()).isEqualByComparingTo(percent(population - bad, population));
        assertThat(result.wholeMost()).isEqualByComparingTo(percent(good, population));
        reached.add(checked == 0 ? "nothing checked" : "checked");
        reached.add(missing[1] > 0 ? "unchecked of those drawn" : "all drawn are checked");
        reached.add(missing[0] > 0 ? "unchecked of those chosen" : "all chosen are checked");
        result.penalty().ifPresent(cost -> reached.add(cost.equals(Points.ZERO) ? "no penalty" : "penalty"));
        accuracy.filter(share -> share.stripTrailingZeros().scale() > 0)
                .ifPresent(share -> reached.add("a part of a percentage point"));
        result.penalty()
                .filter(cost -> costs.cap().filter(cost::equals).isPresent())
                .ifPresent(cost -> reached.add("at the cap"));
    }

    @Test
    void aRandomVisitFindsWhatIsCounted() {
        Random random = new Random(20250302);
        for (int i = 0; i < VISITS; i++) {
            assertVisit(random);
        }
        assertThat(reached)
                .contains(
                        "as stated",
                        "apart",
                        "exactly the limit",
                        "nothing checked",
                        "unchecked of those drawn",
                        "unchecked of those chosen",
                        "penalty",
                        "no penalty",
                        "a part of a percentage point",
                        "at the cap");
    }

    /** (failures + 1) of (checks + 2), to two decimals half up, for each assurance by itself. */
    private static BigDecimal rate(long failed, long made) {
        long hundredths = (2 * 10_000 * (failed + 1) + made + 2) / (2 * (made + 2));
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Test
    void failuresAreCountedForEachAssuranceByItself() {
        Random random = new Random(20250303);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            long[] made = new long[2];
            long[] failed = new long[2];
            List<Dossier> dossiers = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                List<Claim> claims = new ArrayList<>();
                for (int fact = random.nextInt(5); fact > 0; fact--) {
                    boolean backed = random.nextInt(3) == 0;
                    long said = 19L + random.nextInt(4);
                    claims.add(claim(fact, said, AssuranceLevel.SELF_REPORTED, backed));
                    if (random.nextInt(4) > 0) {
                        claims.add(claim(fact, 20, AssuranceLevel.REVIEWED, false));
                        made[backed ? 1 : 0]++;
                        failed[backed ? 1 : 0] += Math.abs(said - 20) * 100 > 5 * 20 ? 1 : 0;
                    }
                }
                dossiers.add(dossier(claims));
            }
            FailureRates rates = FailureRates.estimated(dossiers, Deviation.USUAL_LIMIT);
            assertThat(rates.stated()).isEqualByComparingTo(rate(failed[0], made[0]));
            assertThat(rates.backed()).isEqualByComparingTo(rate(failed[1], made[1]));
            seen.add(failed[0] > 0 ? "stated fails" : "stated holds");
            seen.add(failed[1] > 0 ? "backed fails" : "backed holds");
        }
        assertThat(seen).containsExactly("backed fails", "backed holds", "stated fails", "stated holds");
    }
}
