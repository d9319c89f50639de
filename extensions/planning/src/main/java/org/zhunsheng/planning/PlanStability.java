package org.zhunsheng.planning;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;

/**
 * What stays chosen if efforts are not as estimated: the plan is made again and again with every effort drawn anew between its ends,
 * usually 50 % less and 50 % more. The same seed draws the same efforts. Immutable and thread-safe.
 *
 * @param draws how often
 * @param chosen in how many of the draws each remedy is chosen, by id, in the order of the library; those that never are left out
 */
public record PlanStability(int draws, ImmutableMap<String, Integer> chosen) {
    /** How far an effort may be off where its remedy does not say, in percent. */
    public static final int USUAL_UNCERTAINTY = 50;

    /** Refuses null. */
    public PlanStability {
        Objects.requireNonNull(chosen, "chosen");
    }

    /**
     * Makes the plan of {@code request} with other efforts.
     *
     * @param draws how often, at least once
     */
    public static PlanStability of(PlanRequest request, int draws, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> counts = new LinkedHashMap<>();
        request.library().remedies().forEach(remedy -> counts.put(remedy.id(), 0));
        for (int draw = 0; draw < draws; draw++) {
            RemedyLibrary.Builder library = RemedyLibrary.builder().fillFrom(request.library());
            library.remedies(request.library().remedies().stream()
                    .map(remedy -> drawn(remedy, random))
                    .toList());
            PlanAnswer answer = PlanOptimiser.answer(
                    PlanRequest.builder()
                            .fillFrom(request)
                            .library(library.build())
                            .build(),
                    PlanProgress.NONE);
            answer.chosen().forEach(chosen -> counts.merge(chosen.remedy().id(), 1, Integer::sum));
        }
        return new PlanStability(draws, ImmutableMap.copyOf(Maps.filterValues(counts, count -> count > 0)));
    }

    private static RemedyOption drawn(RemedyOption remedy, Random random) {
        int spread = Math.min(100, remedy.uncertainty().orElse(USUAL_UNCERTAINTY));
        int percent = 100 - spread + random.nextInt(2 * spread + 1);
        return RemedyOption.builder()
                .fillFrom(remedy)
                .personDays((int) Math.min(Integer.MAX_VALUE, (remedy.personDays() * (long) percent + 50) / 100))
                .build();
    }

    /** In how many of the draws a remedy is chosen. */
    public int of(String remedy) {
        return chosen.getOrDefault(remedy, 0);
    }
}
