package org.zhunsheng.indicators.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.engine.Inapplicable.State;

/** What it does to the total who stands behind a claim, found by scoring again. */
final class AssuranceEffects {
    private final Dossier dossier;
    private final ScoreInterval total;
    private final Supplier<Trials> trials;

    AssuranceEffects(Dossier dossier, ScoreInterval total, Supplier<Trials> trials) {
        this.dossier = dossier;
        this.total = total;
        this.trials = Suppliers.memoize(trials::get);
    }

    ImmutableList<StatedDeviation> deviations() {
        ImmutableList.Builder<StatedDeviation> found = ImmutableList.builder();
        ImmutableList<Deviation> deviations = dossier.deviations();
        if (deviations.isEmpty()) {
            return ImmutableList.of();
        }
        for (Deviation deviation : deviations) {
            ScoreInterval asStated = trials.get().total(List.of(approved(deviation.stated())));
            found.add(new StatedDeviation(deviation, low(asStated), high(asStated)));
        }
        return found.build();
    }

    ImmutableList<Inapplicable> inapplicable(CompiledScheme scheme) {
        ImmutableList.Builder<Inapplicable> found = ImmutableList.builder();
        ImmutableListMultimap<FactCode, Claim> unapproved = Multimaps.index(dossier.unapproved(), Claim::code);
        for (int i = 0; i < scheme.items().size(); i++) {
            Item item = scheme.items().get(i);
            if (item.exempt().isPresent()) {
                ScoreInterval asked = trials.get().asking(i);
                found.add(new Inapplicable(
                        item.code().toString(), State.NOT_ASKED, item.exempt().get(), low(asked), high(asked)));
            }
        }
        Set<FactCode> facets = new LinkedHashSet<>();
        for (Claim claim : dossier.claims()) {
            if (claim.value() instanceof ClaimValue.NotApplicable
                    && scheme.index().slot(claim.code()) >= 0
                    && facets.add(claim.code())) {
                fact(claim.code(), unapproved.get(claim.code()), found);
            }
        }
        return found.build();
    }

    private void fact(FactCode code, ImmutableList<Claim> unapproved, ImmutableList.Builder<Inapplicable> found) {
        if (dossier.knowledge(code) instanceof Knowledge.NotApplicable known) {
            ScoreInterval without = trials.get().without(code);
            found.add(new Inapplicable(
                    code.value(), State.APPROVED, LocalText.same(known.reason()), low(without), high(without)));
            return;
        }
        unapproved.stream().findFirst().ifPresent(claim -> {
            ScoreInterval approved = trials.get().total(List.of(approved(claim)));
            found.add(new Inapplicable(
                    code.value(),
                    State.UNAPPROVED,
                    LocalText.same(claim.reason().orElseThrow()),
                    Points.ZERO.minus(low(approved)),
                    Points.ZERO.minus(high(approved))));
        });
    }

    private static Claim approved(Claim claim) {
        return Claim.builder()
                .fillFrom(claim)
                .standing(AssuranceLevel.VERIFIED)
                .dispute(Optional.empty())
                .build();
    }

    private Points low(ScoreInterval other) {
        return total.low().minus(other.low());
    }

    private Points high(ScoreInterval other) {
        return total.high().minus(other.high());
    }
}
