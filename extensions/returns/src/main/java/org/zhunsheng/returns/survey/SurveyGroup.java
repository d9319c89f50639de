package org.zhunsheng.returns.survey;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/**
 * What one group of respondents answered. Immutable and thread-safe.
 *
 * @param title who they are
 * @param weight what the group weighs beside the others, above zero
 * @param values what each answer is worth, in percent, by the fact that counts it
 * @param counts how many gave each answer; without one that nobody has stated
 * @param sent how many questionnaires were given out, if stated
 * @param invalid how many came back and cannot be counted
 * @param population how many people the group has in all, if stated
 */
public record SurveyGroup(
        String title,
        BigDecimal weight,
        ImmutableMap<FactCode, BigDecimal> values,
        ImmutableMap<FactCode, Long> counts,
        OptionalLong sent,
        long invalid,
        OptionalLong population) {
    /** With fewer valid answers no margin is stated: the normal approximation does not hold. */
    public static final int FEWEST = 30;

    private static final BigDecimal NORMAL_95 = new BigDecimal("1.959964");
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException if the weight is not above zero, or a number of people is below it
     */
    public SurveyGroup {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(population, "population");
        Preconditions.checkArgument(weight.signum() > 0, "weight is %s", weight);
        Preconditions.checkArgument(
                invalid >= 0
                        && sent.orElse(0) >= 0
                        && population.orElse(0) >= 0
                        && counts.values().stream().allMatch(count -> count >= 0),
                "fewer than no people");
    }

    /** The answers of which nobody has stated how many gave them. */
    public ImmutableSet<FactCode> open() {
        return values.keySet().stream()
                .filter(code -> !counts.containsKey(code))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** How many valid answers there are. */
    public long valid() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many questionnaires came back, valid or not (收回). */
    public long returned() {
        return valid() + invalid;
    }

    /** The share of what was given out that came back, in percent (回收率). */
    public Optional<Fraction> returnRate() {
        return sent.isPresent() ? percent(returned(), sent.getAsLong()) : Optional.empty();
    }

    /** The share of what came back that is valid, in percent (有效率). */
    public Optional<Fraction> validRate() {
        return percent(valid(), returned());
    }

    private static Optional<Fraction> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(Fraction.HUNDRED.times(Fraction.of(part)).over(Fraction.of(whole)));
    }

    /** The mean value of the valid answers, in percent; nothing while an answer is open or nobody answered. */
    public Optional<Fraction> mean() {
        return open().isEmpty() && valid() > 0 ? Optional.of(sum().over(Fraction.of(valid()))) : Optional.empty();
    }

    private Fraction sum() {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<FactCode, Long> entry : counts.entrySet()) {
            sum = sum.plus(Fraction.of(values.getOrDefault(entry.getKey(), BigDecimal.ZERO))
                    .times(Fraction.of(entry.getValue())));
        }
        return sum;
    }

    private BigDecimal least() {
        return values.values().stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private BigDecimal most() {
        return values.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /**
     * By how much the mean can be off either way with 95 % confidence, in percentage points, rounded up to two decimals: if those who
     * answered are a random sample, 1.96 standard errors, less in proportion to how much of the population answered; if all answers are
     * the same, three in the number of answers (the rule of three). Nothing with fewer than {@link #FEWEST} valid answers.
     */
    public Optional<BigDecimal> margin() {
        long n = valid();
        if (mean().isEmpty() || n < FEWEST) {
            return Optional.empty();
        }
        Fraction mean = mean().get();
        Fraction squares = Fraction.ZERO;
        for (Map.Entry<FactCode, Long> entry : counts.entrySet()) {
            Fraction off = Fraction.of(values.getOrDefault(entry.getKey(), BigDecimal.ZERO))
                    .minus(mean);
            squares = squares.plus(off.times(off).times(Fraction.of(entry.getValue())));
        }
        if (population.isPresent() && population.getAsLong() <= n) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (squares.signum() == 0) {
            BigDecimal three = most().subtract(least()).multiply(BigDecimal.valueOf(3));
            return Optional.of(three.divide(BigDecimal.valueOf(n), 2, RoundingMode.CEILING));
        }
        Fraction variance = squares.over(Fraction.of(n - 1)).over(Fraction.of(n));
        Fraction unseen = population.isPresent()
                ? Fraction.of(population.getAsLong() - n).over(Fraction.of(population.getAsLong() - 1))
                : Fraction.ONE;
        BigDecimal error = decimal(variance.times(unseen)).sqrt(DIGITS);
        return Optional.of(NORMAL_95.multiply(error).setScale(2, RoundingMode.CEILING));
    }

    private static BigDecimal decimal(Fraction value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), DIGITS);
    }

    /** What the mean could be if everybody who was asked and gave no valid answer had given the worst or the best one. */
    public Optional<ValueRange> ifAllHadAnswered() {
        if (sent.isEmpty() || !open().isEmpty() || sent.getAsLong() < valid() || sent.getAsLong() == 0) {
            return Optional.empty();
        }
        Fraction silent = Fraction.of(sent.getAsLong() - valid());
        Fraction all = Fraction.of(sent.getAsLong());
        return Optional.of(ValueRange.between(
                sum().plus(silent.times(Fraction.of(least()))).over(all),
                sum().plus(silent.times(Fraction.of(most()))).over(all)));
    }
}
