package org.zhunsheng.indicators.sampling;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.SamplingRule;

/**
 * What a visit found of the facts that it was to check. A fact of which it found nothing counts neither as right nor as wrong: it widens
 * the interval for the whole. Immutable and thread-safe.
 *
 * @param right the facts that were found as the unit says, within the limit
 * @param wrong the others
 * @param unchecked the facts of the plan of which nothing was found
 * @param accuracy the share of the checked facts that are right, in percent with two decimals, cut; empty if none was checked
 * @param wholeLeast the least share of all facts resting on the word of the unit that are right, at 95 %, in percent
 * @param wholeMost the greatest share
 * @param penalty what it costs by the rule of the scheme; empty without a rule or if nothing was checked
 */
public record SampleResult(
        ImmutableList<FactCode> right,
        ImmutableList<Deviation> wrong,
        ImmutableList<FactCode> unchecked,
        Optional<BigDecimal> accuracy,
        BigDecimal wholeLeast,
        BigDecimal wholeMost,
        Optional<Points> penalty) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses null. */
    public SampleResult {
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(wrong, "wrong");
        Objects.requireNonNull(unchecked, "unchecked");
        Objects.requireNonNull(accuracy, "accuracy");
        Objects.requireNonNull(wholeLeast, "wholeLeast");
        Objects.requireNonNull(wholeMost, "wholeMost");
        Objects.requireNonNull(penalty, "penalty");
    }

    /**
     * The result of a visit.
     *
     * @param found what was found, by a review or a check; weaker claims are passed over
     * @param limit how far a figure may be from what was found, in percent of that
     * @param rule the rule of the scheme
     */
    public static SampleResult of(SamplingPlan plan, Dossier found, BigDecimal limit, Optional<SamplingRule> rule) {
        ImmutableList.Builder<FactCode> right = ImmutableList.builder();
        ImmutableList.Builder<Deviation> wrong = ImmutableList.builder();
        ImmutableList.Builder<FactCode> unchecked = ImmutableList.builder();
        Tally chosen = new Tally();
        Tally drawn = new Tally();
        for (SampledFact fact : plan.facts()) {
            Tally tally = fact.drawn() ? drawn : chosen;
            ImmutableList<Claim> claims = found.strongest(fact.code());
            if (claims.isEmpty() || !claims.get(0).assurance().isProved()) {
                unchecked.add(fact.code());
                tally.unchecked++;
                continue;
            }
            Deviation deviation = new Deviation(fact.claim(), claims.get(0));
            if (deviation.isFound() && deviation.exceeds(limit)) {
                wrong.add(deviation);
                tally.wrong++;
            } else {
                right.add(fact.code());
                tally.right++;
            }
        }
        int checked = chosen.checked() + drawn.checked();
        Optional<BigDecimal> accuracy =
                checked == 0 ? Optional.empty() : Optional.of(percent(chosen.right + drawn.right, checked));
        int rest = plan.population() - plan.chosen();
        int most = chosen.wrong
                + chosen.unchecked
                + WrongShare.of(rest, drawn.all(), drawn.wrong + drawn.unchecked)
                        .most();
        int least = chosen.wrong + WrongShare.of(rest, drawn.all(), drawn.wrong).least();
        return new SampleResult(
                right.build(),
                wrong.build(),
                unchecked.build(),
                accuracy,
                percent(plan.population() - most, plan.population()),
                percent(plan.population() - least, plan.population()),
                rule.flatMap(penalties -> accuracy.map(share -> penalty(penalties, share))));
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? HUNDRED
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
    }

    private static Points penalty(SamplingRule rule, BigDecimal accuracy) {
        BigDecimal lacking = rule.accuracyAtLeast().subtract(accuracy).setScale(0, RoundingMode.CEILING);
        if (lacking.signum() <= 0) {
            return Points.ZERO;
        }
        Points cost = Points.of(rule.each().toBigDecimal().multiply(lacking));
        return rule.cap().filter(cap -> cap.compareTo(cost) < 0).orElse(cost);
    }

    /** How many facts of a part of the sample were found right, wrong, or not at all. Not thread-safe. */
    private static final class Tally {
        private int right;
        private int wrong;
        private int unchecked;

        int checked() {
            return right + wrong;
        }

        int all() {
            return checked() + unchecked;
        }
    }
}
