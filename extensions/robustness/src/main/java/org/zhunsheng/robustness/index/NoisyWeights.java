package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.robustness.NumberedRandom;

/** Sets of weights near those of the metadata: {@code w + (2u − 1) · f · w} with uniform u, as in COINr, {@code get_noisy_weights}. */
public final class NoisyWeights {
    private NoisyWeights() {}

    /**
     * Draws sets of weights.
     *
     * @param factors by how much of themselves the weights of a level may differ; weights of other levels stay
     * @param sets how many
     * @return weights by the codes of indicators and aggregates
     */
    public static ImmutableList<Map<String, Double>> of(
            IndexSource source, Map<Integer, Double> factors, int sets, long seed) {
        ImmutableList.Builder<Map<String, Double>> all = ImmutableList.builder();
        for (int set = 0; set < sets; set++) {
            NumberedRandom random = new NumberedRandom(seed, set);
            Map<String, Double> weights = new LinkedHashMap<>();
            for (IndexEntry entry : source.entries()) {
                if (entry.level().isPresent()) {
                    double factor = factors.getOrDefault(entry.level().getAsInt(), 0.0);
                    weights.put(entry.code(), entry.weight() + (2 * random.unit() - 1) * factor * entry.weight());
                }
            }
            all.add(weights);
        }
        return all.build();
    }
}
