package org.zhunsheng.indicators.sampling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Trials;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * Which facts a visit checks first (抽查方案). Of the facts that rest on the word of the unit, half of the sample are those of which
 * most is expected to be wrong: the points at stake times how often such claims fail. The other half is drawn by lot from the rest, so
 * that what it shows holds for the rest, too. The same seed draws the same facts, whatever the order of the claims. Immutable and
 * thread-safe.
 *
 * @param facts the facts to check, the one with most at stake first, then those drawn by lot
 * @param population how many facts rest on the word of the unit
 * @param seed what the lot was drawn with
 */
public record SamplingPlan(ImmutableList<SampledFact> facts, int population, long seed) {
    private static final Comparator<SampledFact> MOST_EXPECTED_FIRST =
            Comparator.comparing(SampledFact::expected).reversed().thenComparing(SampledFact::code);

    /** Refuses null. */
    public SamplingPlan {
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * The plan for a visit.
     *
     * @param assessor how the unit is scored
     * @param dossier what is claimed
     * @param size how many facts are checked; all that rest on the word of the unit if they are fewer
     * @param rates how often claims fail
     * @throws InvalidModelException with {@code SAMPLE_SIZE} if the size is below one, or as {@link Assessor#assess}
     */
    public static SamplingPlan of(Assessor assessor, Dossier dossier, int size, long seed, FailureRates rates) {
        if (size < 1) {
            throw InvalidModelException.of(Violation.of("SAMPLE_SIZE", "facts"));
        }
        List<SampledFact> all = candidates(assessor, dossier, rates);
        all.sort(MOST_EXPECTED_FIRST);
        int taken = Math.min(size, all.size());
        int first = taken == all.size() ? taken : taken - taken / 2;
        List<SampledFact> rest = new ArrayList<>(all.subList(first, all.size()));
        Collections.shuffle(rest, new Random(seed));
        ImmutableList.Builder<SampledFact> facts = ImmutableList.builder();
        facts.addAll(all.subList(0, first));
        rest.stream()
                .limit(taken - first)
                .map(SampledFact::byLot)
                .sorted(MOST_EXPECTED_FIRST)
                .forEach(facts::add);
        return new SamplingPlan(facts.build(), all.size(), seed);
    }

    private static List<SampledFact> candidates(Assessor assessor, Dossier dossier, FailureRates rates) {
        Assessment stated = assessor.assess(dossier);
        ImmutableSet<FactCode> vetoes = stated.scheme().vetoes().stream()
                .map(Veto::condition)
                .map(condition -> condition.fact())
                .collect(ImmutableSet.toImmutableSet());
        Trials trials = stated.trials();
        Set<FactCode> reads = assessor.reads();
        List<SampledFact> candidates = new ArrayList<>();
        for (FactCode code : dossier.claimsByCode().keySet()) {
            Claim claim = dossier.strongest(code).get(0);
            if (reads.contains(code) && !claim.assurance().isProved()) {
                Points stake = vetoes.contains(code) ? stated.available() : stake(stated, trials, code);
                candidates.add(new SampledFact(claim, stake, rates.of(claim.assurance()), false));
            }
        }
        return candidates;
    }

    /** What the lower end of the total as stated would lack without the claims of a fact. */
    private static Points stake(Assessment stated, Trials trials, FactCode code) {
        Points lacking = stated.total().low().minus(trials.without(code).low());
        return lacking.compareTo(Points.ZERO) > 0 ? lacking : Points.ZERO;
    }

    /** How many facts are checked because most is expected to be wrong with them. */
    public int chosen() {
        return (int) facts.stream().filter(fact -> !fact.drawn()).count();
    }
}
