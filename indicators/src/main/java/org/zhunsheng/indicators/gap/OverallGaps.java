package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Trials;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Occurrence;

/** Gaps that belong to no indicator: vetoes and bonuses. */
final class OverallGaps {
    private final Assessment assessment;
    private final Targets targets;
    private final OpenFacts open;
    private final Trials trials;

    OverallGaps(Assessment assessment, Targets targets, OpenFacts open, Trials trials) {
        this.assessment = assessment;
        this.targets = targets;
        this.open = open;
        this.trials = trials;
    }

    /** The vetoes that are triggered, then those that no check has ruled out, each in the order of the scheme. */
    ImmutableList<VetoGap> vetoes() {
        ImmutableList.Builder<VetoGap> gaps = ImmutableList.builder();
        for (VetoState state : ImmutableList.of(VetoState.STRUCK, VetoState.OPEN)) {
            for (VetoResult veto : assessment.vetoStates()) {
                if (veto.state() == state) {
                    Optional<Gain> gain = state == VetoState.STRUCK
                            ? Optional.empty()
                            : Optional.of(targets.ruledOut(veto.veto()))
                                    .filter(claims -> !claims.isEmpty())
                                    .map(this::gain);
                    gaps.add(new VetoGap(veto.veto(), state, gain));
                }
            }
        }
        return gaps.build();
    }

    /** The bonuses that could give more, in the order of the scheme. */
    ImmutableList<BonusGap> bonuses() {
        ImmutableList.Builder<BonusGap> gaps = ImmutableList.builder();
        for (Bonus bonus : assessment.scheme().bonuses()) {
            Gain gain = gain(targets.earned(bonus));
            if (!gain.equals(Gain.NONE)) {
                ImmutableList<FactCode> toProve = bonus.clauses().stream()
                        .map(Occurrence::fact)
                        .filter(open::isOpen)
                        .distinct()
                        .collect(ImmutableList.toImmutableList());
                gaps.add(new BonusGap(bonus, gain, toProve));
            }
        }
        return gaps.build();
    }

    private Gain gain(ImmutableList<Claim> claims) {
        return Gain.between(assessment, trials.total(claims));
    }
}
