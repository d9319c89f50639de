package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.Gap;

/** What would decide what is open, which offices keep it, and what asking them takes. */
final class Asking {
    private final Assessment assessment;
    private final Assumptions assumptions;
    private final Keepers keepers;
    private final ImmutableSet<LocalText> heardFrom;

    Asking(Assessment assessment, Assumptions assumptions) {
        this.assessment = assessment;
        this.assumptions = assumptions;
        this.keepers = new Keepers(assessment.vocabulary());
        this.heardFrom = assessment.dossier().claims().stream()
                .map(Claim::code)
                .map(Keepers::keeper)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What would decide {@code gaps}, each figure or paper once. */
    ImmutableList<Proof> proofs(Collection<Gap> gaps) {
        ImmutableList.Builder<Proof> proofs = ImmutableList.builder();
        Set<FactCode> seen = new HashSet<>();
        for (Gap gap : gaps) {
            Indicator indicator = Optional.ofNullable(
                            assessment.catalogue().byCode().get(gap.indicator()))
                    .orElseThrow();
            for (FactCode fact : gap.toProve()) {
                if (seen.add(fact)) {
                    proofs.add(keepers.proof(fact, indicator));
                }
            }
        }
        return proofs.build();
    }

    /** Person-days to ask for {@code proofs}, office by office. */
    int days(Collection<Proof> proofs) {
        return proofs.stream()
                .map(Proof::keeper)
                .distinct()
                .mapToInt(keeper ->
                        heardFrom.contains(keeper) ? assumptions.daysKnownKeeper() : assumptions.daysNewKeeper())
                .sum();
    }

    /** What of {@code open} points can be expected to turn out well. */
    Points expected(Points open) {
        return new Points(open.micros() * assumptions.provedPercent() / 100);
    }
}
