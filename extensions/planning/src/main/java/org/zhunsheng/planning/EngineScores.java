package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.RemedyClaims;
import org.zhunsheng.indicators.rectification.RemedyEffect;

/** How the unit would stand under sets of remedies, by the engine itself. Keeps the latest assessments. */
final class EngineScores {
    private static final int KEPT = 4_096;

    private final Assessment before;
    private final Candidates candidates;
    private final RemedyClaims claims;
    private final Map<BitSet, Assessment> latest = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, Assessment> eldest) {
            return size() > KEPT;
        }
    };
    private long assessed;

    EngineScores(Assessment before, Candidates candidates) {
        this.before = before;
        this.candidates = candidates;
        this.claims = RemedyClaims.of(before);
    }

    /** How the unit stands now. */
    Assessment before() {
        return before;
    }

    /** How it would stand once {@code chosen} are carried out. */
    Assessment assess(BitSet chosen) {
        Assessment known = latest.get(chosen);
        if (known == null) {
            known = before.whatIf(claims.after(candidates.chosen(chosen)));
            latest.put((BitSet) chosen.clone(), known);
            assessed++;
        }
        return known;
    }

    /** How it would stand once {@code effects} have come about. */
    Assessment assess(List<RemedyEffect> effects) {
        assessed++;
        return before.whatIf(claims.afterEffects(effects));
    }

    /** The lower end of the total once {@code chosen} are carried out, in millionths. */
    long low(BitSet chosen) {
        return assess(chosen).total().low().micros();
    }

    /** How many sets the engine has scored. */
    long assessed() {
        return assessed;
    }

    /** Whether no two of {@code chosen} exclude each other. */
    boolean canGoTogether(BitSet chosen) {
        return chosen.stream().noneMatch(one -> chosen.stream().anyMatch(other -> candidates.exclude(one, other)));
    }

    /** Whether {@code chosen} hold whatever they need of {@code among}. */
    boolean hasPrerequisitesWithin(BitSet chosen, ImmutableList<Integer> among) {
        return chosen.stream()
                .allMatch(number -> candidates.prerequisites(number).stream()
                        .allMatch(before -> chosen.get(before) || !among.contains(before)));
    }
}
