package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.engine.Inapplicable.State;

/** What it does to the total who stands behind a claim, found by scoring again. */
final class AssuranceEffects {
    private final Assessment assessment;
    private final Dossier dossier;

    AssuranceEffects(Assessment assessment) {
        this.assessment = assessment;
        this.dossier = assessment.dossier();
    }

    ImmutableList<StatedDeviation> deviations() {
        ImmutableList.Builder<StatedDeviation> found = ImmutableList.builder();
        for (Deviation deviation : dossier.deviations()) {
            Assessment asStated = assessment.whatIf(List.of(approved(deviation.stated())));
            found.add(new StatedDeviation(deviation, low(asStated), high(asStated)));
        }
        return found.build();
    }

    ImmutableList<Inapplicable> inapplicable(CompiledScheme scheme, FactTable facts) {
        ImmutableList.Builder<Inapplicable> found = ImmutableList.builder();
        for (int i = 0; i < scheme.items().size(); i++) {
            Item item = scheme.items().get(i);
            if (item.exempt().isPresent()) {
                ScoreSheet asked = ScoreSheet.of(scheme.asking(i), facts);
                found.add(new Inapplicable(
                        item.code().toString(),
                        State.NOT_ASKED,
                        item.exempt().get(),
                        assessment.total().low().minus(new Points(asked.low())),
                        assessment.total().high().minus(new Points(asked.high()))));
            }
        }
        Set<FactCode> facets = new LinkedHashSet<>();
        for (Claim claim : dossier.claims()) {
            if (claim.value() instanceof ClaimValue.NotApplicable
                    && scheme.index().slot(claim.code()) >= 0
                    && facets.add(claim.code())) {
                fact(claim.code(), found);
            }
        }
        return found.build();
    }

    private void fact(FactCode code, ImmutableList.Builder<Inapplicable> found) {
        if (dossier.knowledge(code) instanceof Knowledge.NotApplicable known) {
            Assessment without = assessment.without(ImmutableSet.of(code), ImmutableList.of());
            found.add(new Inapplicable(
                    code.value(), State.APPROVED, LocalText.same(known.reason()), low(without), high(without)));
            return;
        }
        dossier.unapproved().stream()
                .filter(claim -> claim.code().equals(code))
                .findFirst()
                .ifPresent(claim -> {
                    Assessment approved = assessment.whatIf(List.of(approved(claim)));
                    found.add(new Inapplicable(
                            code.value(),
                            State.UNAPPROVED,
                            LocalText.same(claim.reason().orElseThrow()),
                            approved.total().low().minus(assessment.total().low()),
                            approved.total().high().minus(assessment.total().high())));
                });
    }

    private static Claim approved(Claim claim) {
        return Claim.builder()
                .fillFrom(claim)
                .standing(AssuranceLevel.VERIFIED)
                .dispute(Optional.empty())
                .build();
    }

    private Points low(Assessment other) {
        return assessment.total().low().minus(other.total().low());
    }

    private Points high(Assessment other) {
        return assessment.total().high().minus(other.total().high());
    }
}
