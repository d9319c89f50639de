package org.zhunsheng.planning;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.Ints;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.zhunsheng.indicators.rectification.RemedyOption;

/**
 * What stays chosen if efforts are not as estimated: the plan is made again and again with the effort of every remedy drawn anew, by
 * default up to 50 % less or more. The draws are the same every time. Immutable and thread-safe.
 *
 * @param draws how often the plan was made again; fewer than asked for if the time ran out
 * @param chosen in how many of the draws each remedy is chosen, by id, in the order of the library; those that never are left out
 */
public record PlanStability(int draws, ImmutableMap<String, Integer> chosen) {
    /** How far an effort may be off where its remedy does not say, in percent. */
    public static final int USUAL_UNCERTAINTY = 50;

    /** Nothing was drawn. */
    public static final PlanStability NONE = new PlanStability(0, ImmutableMap.of());

    /** Efforts are drawn in hundredths of a person-day, so that an effort of one day varies as one of a hundred does. */
    static final int PARTS = 100;

    private static final long SEED = 1;

    /** @throws IllegalArgumentException if a remedy is chosen in more draws than there are, or in none */
    public PlanStability {
        Objects.requireNonNull(chosen, "chosen");
        Preconditions.checkArgument(draws >= 0, "draws %s", draws);
        chosen.forEach((id, count) ->
                Preconditions.checkArgument(count > 0 && count <= draws, "%s chosen in %s of %s", id, count, draws));
    }

    /**
     * Chooses again under other efforts.
     *
     * @param candidates with efforts in person-days; {@code choice} is given them in hundredths of a person-day
     * @param deadline the time, as {@link System#nanoTime()} tells it, from which no draw begins
     * @param choice the best set of such candidates
     */
    static PlanStability of(Candidates candidates, int draws, long deadline, Function<Candidates, BitSet> choice) {
        Random random = new Random(SEED);
        Map<String, Integer> counts = new LinkedHashMap<>();
        candidates.options().forEach(remedy -> counts.put(remedy.id(), 0));
        int drawn = 0;
        while (drawn < draws && System.nanoTime() < deadline) {
            Candidates others = candidates.withEfforts(remedy -> drawn(remedy, random));
            others.chosen(choice.apply(others)).forEach(remedy -> counts.merge(remedy.id(), 1, Integer::sum));
            drawn++;
        }
        return new PlanStability(drawn, ImmutableMap.copyOf(Maps.filterValues(counts, count -> count > 0)));
    }

    private static int drawn(RemedyOption remedy, Random random) {
        int spread = Math.min(100, remedy.uncertainty().orElse(USUAL_UNCERTAINTY));
        int percent = 100 - spread + random.nextInt(2 * spread + 1);
        return Ints.saturatedCast(remedy.personDays() * (long) percent);
    }

    /** In how many of the draws a remedy is chosen. */
    public int of(String remedy) {
        return chosen.getOrDefault(remedy, 0);
    }

    /** Whether a remedy is chosen in every draw. */
    public boolean isAlwaysChosen(String remedy) {
        return of(remedy) == draws;
    }
}
