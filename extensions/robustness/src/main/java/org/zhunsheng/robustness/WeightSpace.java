package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/**
 * The weights that are admissible: each between its bounds, all of them together one. Weights are whole millionths, at least one
 * each, and sum to a million, so that no rounding is left in them. Immutable and thread-safe.
 *
 * <p>Samples are numbered. The sample of a number depends on the seed and the number alone, whoever draws it. Dirichlet samples are
 * the gaps between sorted cuts (Devroye, Non-Uniform Random Variate Generation, 1986, V.2); samples between bounds come from a chain
 * of moves of weight between two criteria, each uniform over what the bounds leave, begun at the scheme's weights anew for each
 * sample and {@value #MOVES_PER_CRITERION} moves a criterion long, whose limit is the uniform distribution over the admissible
 * weights.
 */
public final class WeightSpace {
    /** All weights together. */
    public static final int WHOLE = 1_000_000;

    private static final int MOVES_PER_CRITERION = 20;

    private final ImmutableList<Criterion> criteria;
    private final int[] nominal;
    private final int[] least;
    private final int[] most;
    /** The parameters of the Dirichlet distribution; empty if samples are drawn between the bounds. */
    private final int[] alphas;

    private WeightSpace(List<Criterion> criteria, int[] least, int[] most, int[] alphas) {
        this.criteria = ImmutableList.copyOf(criteria);
        this.nominal = nominal(criteria);
        this.least = least;
        this.most = most;
        this.alphas = alphas;
    }

    /** Every weight is admissible, and all are equally likely: the flat Dirichlet distribution. */
    public static WeightSpace all(List<Criterion> criteria) {
        int[] alphas = new int[criteria.size()];
        Arrays.fill(alphas, 1);
        return ofAlphas(criteria, alphas);
    }

    /**
     * Every weight is admissible, those near the scheme's are likelier: the Dirichlet distribution whose parameters are the scheme's
     * weights times {@code concentration}, rounded to whole numbers of at least one.
     *
     * @param concentration what the parameters sum to, but for rounding; from the number of criteria up to 10,000
     * @throws IllegalArgumentException if it is outside that range
     */
    public static WeightSpace around(List<Criterion> criteria, int concentration) {
        if (concentration < criteria.size() || concentration > 10_000) {
            throw new IllegalArgumentException(
                    "concentration is " + concentration + ", and should be " + criteria.size() + " to 10000");
        }
        int[] alphas = Arrays.stream(nominal(criteria))
                .map(weight -> (int) Math.max(1, ((long) weight * concentration + WHOLE / 2) / WHOLE))
                .toArray();
        return ofAlphas(criteria, alphas);
    }

    private static WeightSpace ofAlphas(List<Criterion> criteria, int[] alphas) {
        int[] least = new int[criteria.size()];
        int[] most = new int[criteria.size()];
        Arrays.fill(least, 1);
        Arrays.fill(most, WHOLE - criteria.size() + 1);
        return new WeightSpace(criteria, least, most, alphas);
    }

    /**
     * Every weight may differ from the scheme's by {@code share} of it, up or down.
     *
     * @param share above 0 and up to 1; 0.25 is a quarter more or less
     * @throws IllegalArgumentException if it is outside that range
     */
    public static WeightSpace within(List<Criterion> criteria, BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share is " + share + ", and should be above 0 and up to 1");
        }
        int[] nominal = nominal(criteria);
        int[] least = new int[nominal.length];
        int[] most = new int[nominal.length];
        for (int i = 0; i < nominal.length; i++) {
            int change = BigDecimal.valueOf(nominal[i])
                    .multiply(share)
                    .setScale(0, RoundingMode.DOWN)
                    .intValueExact();
            least[i] = Math.max(1, nominal[i] - change);
            most[i] = Math.max(least[i], Math.min(WHOLE - nominal.length + 1, nominal[i] + change));
        }
        return new WeightSpace(criteria, least, most, new int[0]);
    }

    /**
     * Weights between declared bounds.
     *
     * @param bounds the least and the most of a criterion's weight by its code; criteria that are not named are free
     * @throws InvalidModelException with every bound that names no criterion, is not from 0 to 1 or reversed, or leaves out the scheme's
     *     own weight
     */
    public static WeightSpace between(List<Criterion> criteria, Map<String, Bound> bounds) {
        List<Violation> violations = new ArrayList<>();
        List<String> codes = criteria.stream().map(Criterion::code).toList();
        KnownIds known = KnownIds.of(codes);
        bounds.keySet().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> violations.add(Violation.of(
                        "WEIGHT_BOUND_UNKNOWN",
                        code,
                        code,
                        LocalText.same(String.join(", ", codes)),
                        known.nearest(code))));
        int[] nominal = nominal(criteria);
        int[] least = new int[nominal.length];
        int[] most = new int[nominal.length];
        for (int i = 0; i < nominal.length; i++) {
            Bound bound = bounds.getOrDefault(codes.get(i), Bound.FREE);
            if (!bound.isOrdered()) {
                violations.add(Violation.of("WEIGHT_BOUND_FORM", codes.get(i), bound.least(), bound.most()));
                continue;
            }
            least[i] = Math.max(1, millionths(bound.least(), RoundingMode.CEILING));
            most[i] = Math.min(WHOLE - nominal.length + 1, millionths(bound.most(), RoundingMode.FLOOR));
            if (nominal[i] < least[i] || nominal[i] > most[i]) {
                BigDecimal weight = BigDecimal.valueOf(nominal[i], 6).stripTrailingZeros();
                violations.add(Violation.of(
                        "WEIGHT_BOUND_NOMINAL", codes.get(i), weight, bound.least(), bound.most(), codes.get(i)));
            }
        }
        InvalidModelException.throwIfAny(violations);
        return new WeightSpace(criteria, least, most, new int[0]);
    }

    private static int millionths(BigDecimal share, RoundingMode rounding) {
        return share.movePointRight(6).setScale(0, rounding).intValueExact();
    }

    /**
     * The least and the most that a weight can be, as shares of all weights.
     *
     * @param least from 0
     * @param most up to 1
     */
    public record Bound(BigDecimal least, BigDecimal most) {
        static final Bound FREE = new Bound(BigDecimal.ZERO, BigDecimal.ONE);

        /** Refuses null. */
        public Bound {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }

        boolean isOrdered() {
            return least.signum() >= 0 && least.compareTo(most) <= 0 && most.compareTo(BigDecimal.ONE) <= 0;
        }
    }

    /** The criteria that the weights are of. */
    public ImmutableList<Criterion> criteria() {
        return criteria;
    }

    /** The scheme's weight of a criterion, in millionths. */
    public int nominal(int criterion) {
        return nominal[criterion];
    }

    /** The least weight of a criterion, in millionths. */
    public int least(int criterion) {
        return least[criterion];
    }

    /** The most weight of a criterion, in millionths. */
    public int most(int criterion) {
        return most[criterion];
    }

    /** The weight of each criterion in a sample, in millionths; they sum to a million. */
    public int[] sample(long seed, int number) {
        NumberedRandom random = new NumberedRandom(seed, number);
        return alphas.length > 0 ? dirichlet(random) : chain(random);
    }

    /** Raw weights for a variance-based analysis, which needs inputs that do not depend on each other; see {@link WeightSensitivity}. */
    int rawWeight(int criterion, long seed, long number) {
        NumberedRandom random = new NumberedRandom(seed, number);
        if (alphas.length == 0) {
            return least[criterion] + random.below(most[criterion] - least[criterion] + 1);
        }
        double gamma = 0;
        for (int i = 0; i < alphas[criterion]; i++) {
            gamma -= StrictMath.log(random.unit());
        }
        return 1 + (int) (gamma / alphaTotal() * (WHOLE / 10));
    }

    private int alphaTotal() {
        return Arrays.stream(alphas).sum();
    }

    int[] nominal() {
        return nominal.clone();
    }

    private int[] dirichlet(NumberedRandom random) {
        int free = WHOLE - alphas.length;
        int[] cuts = new int[alphaTotal()];
        for (int i = 0; i < cuts.length - 1; i++) {
            cuts[i] = random.below(free + 1);
        }
        cuts[cuts.length - 1] = free;
        Arrays.sort(cuts);
        int[] weights = new int[alphas.length];
        int last = 0;
        int cut = -1;
        for (int i = 0; i < weights.length; i++) {
            cut += alphas[i];
            weights[i] = cuts[cut] - last + 1;
            last = cuts[cut];
        }
        return weights;
    }

    private int[] chain(NumberedRandom random) {
        int[] weights = nominal.clone();
        int n = weights.length;
        for (int move = 0; n > 1 && move < MOVES_PER_CRITERION * n; move++) {
            int i = random.below(n);
            int j = random.below(n - 1);
            j += j >= i ? 1 : 0;
            int both = weights[i] + weights[j];
            int from = Math.max(least[i], both - most[j]);
            int to = Math.min(most[i], both - least[j]);
            weights[i] = from + random.below(to - from + 1);
            weights[j] = both - weights[i];
        }
        return weights;
    }

    /**
     * The weights of the scheme in millionths: what is left by cutting goes to the largest fractions first. A criterion of no weight
     * gets one from the heaviest.
     */
    private static int[] nominal(List<Criterion> criteria) {
        int n = criteria.size();
        BigDecimal sum = criteria.stream()
                .map(criterion -> BigDecimal.valueOf(criterion.points().micros()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw InvalidModelException.of(Violation.of("SCORE_TABLE_NO_POINTS", ""));
        }
        int[] weights = new int[n];
        BigDecimal[] left = new BigDecimal[n];
        int given = 0;
        for (int i = 0; i < n; i++) {
            BigDecimal[] parts = BigDecimal.valueOf(criteria.get(i).points().micros())
                    .multiply(BigDecimal.valueOf(WHOLE))
                    .divideAndRemainder(sum);
            weights[i] = parts[0].intValueExact();
            left[i] = parts[1];
            given += weights[i];
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> left[b].compareTo(left[a]));
        for (int k = 0; given < WHOLE; k++, given++) {
            weights[order[k]]++;
        }
        for (int i = 0; i < n; i++) {
            if (weights[i] == 0) {
                weights[heaviest(weights)]--;
                weights[i]++;
            }
        }
        return weights;
    }

    private static int heaviest(int[] weights) {
        int heaviest = 0;
        for (int i = 1; i < weights.length; i++) {
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        return heaviest;
    }
}
