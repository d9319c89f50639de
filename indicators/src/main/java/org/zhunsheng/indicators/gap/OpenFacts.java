package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Trials;
import org.zhunsheng.indicators.vocabulary.FactMeasure;

/**
 * What can still be settled for the assessment at hand, whose period is over: what nobody has said can be proved, a dispute can be
 * settled for one of its sides, a stock can be mended. What is known of the period itself stays.
 */
final class OpenFacts {
    private final Assessment assessment;
    private final Trials trials;

    OpenFacts(Assessment assessment, Trials trials) {
        this.assessment = assessment;
        this.trials = trials;
    }

    /** Those of {@code targets} that can still come about; of a fact in dispute, the side that is best for the unit. */
    ImmutableList<Claim> stillCounting(List<Claim> targets) {
        List<Claim> still = new ArrayList<>();
        for (Claim target : targets) {
            if (isOpen(target.code()) || isStock(target.code()) || isWithin(target)) {
                still.add(target);
            }
        }
        for (Claim target : targets) {
            if (!isStock(target.code())
                    && assessment.dossier().knowledge(target.code()) instanceof Knowledge.Disputed disputed) {
                still.add(best(disputed, still));
            }
        }
        return ImmutableList.copyOf(still);
    }

    /** Whether nobody has said anything of {@code fact}, and it follows from nothing. */
    boolean isOpen(FactCode fact) {
        return assessment.dossier().knowledge(fact) instanceof Knowledge.Unknown
                && assessment.derivedRate(fact).isEmpty();
    }

    private boolean isStock(FactCode fact) {
        return assessment
                .vocabulary()
                .find(fact)
                .filter(definition -> definition.measure() == FactMeasure.STOCK)
                .isPresent();
    }

    /** Whether what is known leaves room for the target: “more than three” can still turn out to be five. */
    private boolean isWithin(Claim target) {
        if (!(assessment.dossier().knowledge(target.code()) instanceof Knowledge.Known known)
                || !(known.value() instanceof ClaimValue.Numeric stated)
                || !(target.value() instanceof ClaimValue.Numeric wanted)) {
            return false;
        }
        int order = Long.compare(wanted.micros(), stated.micros());
        return (order > 0 && known.exactness().isOpenAbove())
                || (order < 0 && known.exactness().isOpenBelow());
    }

    private Claim best(Knowledge.Disputed disputed, List<Claim> others) {
        Optional<Claim> best = Optional.empty();
        Optional<Points> highest = Optional.empty();
        Set<Claim> seen = new HashSet<>();
        for (Claim side : disputed.claims()) {
            Claim settled = Claim.builder()
                    .fillFrom(side)
                    .evidence(List.of())
                    .standing(AssuranceLevel.VERIFIED)
                    .dispute(Optional.empty())
                    .build();
            Claim whoeverSaysIt =
                    Claim.builder().fillFrom(settled).source(Optional.empty()).build();
            if (!seen.add(whoeverSaysIt)) {
                continue; // it comes to the same
            }
            List<Claim> tried = new ArrayList<>(others);
            tried.add(settled);
            Points then = trials.total(tried).low();
            if (highest.isEmpty() || then.compareTo(highest.get()) > 0) {
                best = Optional.of(settled);
                highest = Optional.of(then);
            }
        }
        return best.orElseThrow();
    }
}
