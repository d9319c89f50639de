package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * What would be claimed of a unit once remedies have been carried out; {@link Assessment#whatIf} then says how it would stand. Effects
 * act on every claim of their fact, so that a dispute stays one where they do not settle it. A figure that nobody has stated is then
 * known to be so high at least, or so low; one that is only to be lowered by an amount stays unknown. What does not apply stays as it
 * is. Immutable and thread-safe.
 */
public final class RemedyClaims {
    private static final BigDecimal WHOLE_RATE = BigDecimal.valueOf(100);
    private static final String ASSUMED = "假定整改措施已落实 / assumed to be carried out";

    private final Assessment assessment;
    private final Dossier dossier;

    private RemedyClaims(Assessment assessment) {
        this.assessment = assessment;
        this.dossier = assessment.dossier();
    }

    /** The claims about the unit of {@code assessment}. */
    public static RemedyClaims of(Assessment assessment) {
        return new RemedyClaims(assessment);
    }

    /** The claims about every fact that {@code remedies} change, in place of whatever is claimed of it now. */
    public ImmutableList<Claim> after(Collection<RemedyOption> remedies) {
        return afterEffects(remedies.stream()
                .flatMap(remedy -> remedy.effects().stream())
                .collect(ImmutableList.toImmutableList()));
    }

    /** The claims about every fact that {@code all} change, in place of whatever is claimed of it now. */
    public ImmutableList<Claim> afterEffects(Collection<RemedyEffect> all) {
        ImmutableListMultimap<FactCode, RemedyEffect> effects = all.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(RemedyEffect::fact, effect -> effect));
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        effects.asMap().forEach((fact, own) -> {
            if (!(dossier.knowledge(fact) instanceof Knowledge.NotApplicable)) {
                claims.addAll(after(fact, ImmutableList.copyOf(own)));
            }
        });
        return claims.build();
    }

    private ImmutableList<Claim> after(FactCode fact, ImmutableList<RemedyEffect> effects) {
        RemedyEffect first = effects.get(0);
        if (first instanceof RemedyEffect.Yes) {
            return ImmutableList.of(claim(fact, ClaimValue.yes()));
        }
        if (first instanceof RemedyEffect.No) {
            return ImmutableList.of(claim(fact, ClaimValue.no()));
        }
        if (first instanceof RemedyEffect.InTime) {
            return inTime(fact, effects);
        }
        Shift shift = Shift.of(effects, kind(fact));
        ImmutableList<Claim> stated = stated(fact);
        return stated.isEmpty()
                ? shift.unknown().map(value -> figure(fact, value)).stream().collect(ImmutableList.toImmutableList())
                : stated.stream()
                        .map(claim -> claim.value() instanceof ClaimValue.Numeric number
                                ? figure(fact, shift.of(new Stated(number.number(), claim.exactness())))
                                : claim)
                        .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Claim> inTime(FactCode fact, ImmutableList<RemedyEffect> effects) {
        ClaimValue due = effects.stream()
                .map(effect ->
                        ((RemedyEffect.InTime) effect).lastDay(dossier.to().getYear()))
                .min(java.util.Comparator.naturalOrder())
                .map(ClaimValue::on)
                .orElseThrow();
        ImmutableList<Claim> stated = stated(fact);
        return stated.isEmpty()
                ? ImmutableList.of(claim(fact, due))
                : stated.stream()
                        .map(claim -> isEarlier(claim.value(), due) ? claim : claim(fact, due))
                        .collect(ImmutableList.toImmutableList());
    }

    private static boolean isEarlier(ClaimValue value, ClaimValue due) {
        return value instanceof ClaimValue.Day day && day.day().isBefore(((ClaimValue.Day) due).day());
    }

    /** What is claimed of {@code fact}; for a rate that follows from its parts, that. */
    private ImmutableList<Claim> stated(FactCode fact) {
        ImmutableList<Claim> claims = dossier.strongest(fact);
        return claims.isEmpty()
                ? assessment.derivedRate(fact).map(rate -> claim(fact, ClaimValue.number(rate))).stream()
                        .collect(ImmutableList.toImmutableList())
                : claims;
    }

    private Optional<FactKind> kind(FactCode fact) {
        return assessment.vocabulary().find(fact).map(definition -> definition.kind());
    }

    private static Claim claim(FactCode fact, ClaimValue value) {
        return Claim.builder()
                .code(fact)
                .value(value)
                .standing(AssuranceLevel.VERIFIED)
                .build();
    }

    private static Claim figure(FactCode fact, Stated value) {
        return Claim.builder()
                .code(fact)
                .value(ClaimValue.number(value.number()))
                .exactness(value.exactness())
                .standing(AssuranceLevel.VERIFIED)
                .reason(ASSUMED)
                .build();
    }

    /**
     * A figure as it is stated.
     *
     * @param number the figure
     * @param exactness how exactly
     */
    private record Stated(BigDecimal number, Exactness exactness) {}

    /**
     * What effects do to a figure, all taken together.
     *
     * @param least what it is raised to
     * @param most what it is lowered to
     * @param by what it is then raised by, negative if lowered
     * @param limit what it stays within
     */
    private record Shift(
            Optional<BigDecimal> least, Optional<BigDecimal> most, BigDecimal by, Optional<BigDecimal> limit) {
        static Shift of(List<RemedyEffect> effects, Optional<FactKind> kind) {
            Optional<BigDecimal> least = Optional.empty();
            Optional<BigDecimal> most = Optional.empty();
            BigDecimal by = BigDecimal.ZERO;
            for (RemedyEffect effect : effects) {
                if (effect instanceof RemedyEffect.RaiseTo raise) {
                    least = Optional.of(least.map(raise.value()::max).orElse(raise.value()));
                } else if (effect instanceof RemedyEffect.LowerTo lower) {
                    most = Optional.of(most.map(lower.value()::min).orElse(lower.value()));
                } else if (effect instanceof RemedyEffect.RaiseBy raise) {
                    by = by.add(raise.amount());
                } else {
                    by = by.subtract(((RemedyEffect.LowerBy) effect).amount());
                }
            }
            boolean rate = kind.filter(FactKind.RATE::equals).isPresent();
            return new Shift(least, most, by, rate ? Optional.of(WHOLE_RATE) : Optional.empty());
        }

        /** What an unknown figure then is; empty if it stays unknown. */
        Optional<Stated> unknown() {
            if (most.isPresent()) {
                return Optional.of(new Stated(bounded(most.get().add(by)), Exactness.EXACT));
            }
            BigDecimal reached = bounded(least.orElse(BigDecimal.ZERO).add(by));
            return reached.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Stated(
                            reached, limit.equals(Optional.of(reached)) ? Exactness.EXACT : Exactness.MORE_THAN));
        }

        Stated of(Stated before) {
            if (before.exactness() == Exactness.MORE_THAN && most.isPresent()) {
                return new Stated(bounded(most.get().add(by)), Exactness.EXACT);
            }
            BigDecimal raised = least.map(before.number()::max).orElse(before.number());
            BigDecimal moved = most.map(raised::min).orElse(raised);
            return new Stated(bounded(moved.add(by)), before.exactness());
        }

        private BigDecimal bounded(BigDecimal number) {
            BigDecimal floored = number.max(BigDecimal.ZERO);
            return limit.map(floored::min).orElse(floored);
        }
    }
}
