package org.zhunsheng.indicators.rectification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;

/** What a remedy costs a unit: its base, and so much for each unit that its figures have to move from where they are known to be. */
public final class RemedyCost {
    private RemedyCost() {}

    /** {@code option} with all the work it takes {@code dossier}'s unit as its person-days; parts of a day count as one. */
    public static RemedyOption priced(RemedyOption option, Dossier dossier) {
        if (option.personDaysPerUnit().isEmpty()) {
            return option;
        }
        BigDecimal distance = option.effects().stream()
                .map(effect -> distance(effect, dossier))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int further = option.personDaysPerUnit()
                .get()
                .multiply(distance)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return RemedyOption.builder()
                .fillFrom(option)
                .personDays(Math.addExact(option.personDays(), further))
                .personDaysPerUnit(java.util.Optional.empty())
                .build();
    }

    /** How far an effect moves a figure; what is not known, or no figure, has no distance. */
    private static BigDecimal distance(RemedyEffect effect, Dossier dossier) {
        if (effect instanceof RemedyEffect.RaiseBy raise) {
            return raise.amount();
        }
        if (effect instanceof RemedyEffect.LowerBy lower) {
            return lower.amount();
        }
        if (effect instanceof RemedyEffect.RaiseTo raise) {
            return known(raise.fact(), dossier, raise.value())
                    .subtract(raise.value())
                    .negate()
                    .max(BigDecimal.ZERO);
        }
        return effect instanceof RemedyEffect.LowerTo lower
                ? known(lower.fact(), dossier, lower.value())
                        .subtract(lower.value())
                        .max(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private static BigDecimal known(FactCode fact, Dossier dossier, BigDecimal otherwise) {
        return dossier.knowledge(fact) instanceof Knowledge.Known known
                        && known.value() instanceof ClaimValue.Numeric figure
                ? figure.number()
                : otherwise;
    }
}
