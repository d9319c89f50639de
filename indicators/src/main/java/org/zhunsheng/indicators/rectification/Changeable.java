package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Veto;
import org.zhunsheng.indicators.vocabulary.FactMeasure;

/**
 * What remedies can still change. What is unknown can be proved. What is known, or disputed, can only be changed: not once its period is
 * over, stocks aside, and never where it is a breach that triggers a veto in the year assessed. Immutable and thread-safe.
 */
public final class Changeable {
    private final Assessment assessment;
    private final PlanFor purpose;
    private final boolean isOver;
    private final ImmutableSet<FactCode> ofVetoes;
    private final ImmutableSet<FactCode> ofTriggered;

    private Changeable(Assessment assessment, PlanFor purpose, LocalDate from) {
        this.assessment = assessment;
        this.purpose = purpose;
        this.isOver = from.isAfter(assessment.dossier().to());
        this.ofVetoes = assessment.scheme().vetoes().stream()
                .flatMap(veto -> facts(assessment, veto))
                .collect(ImmutableSet.toImmutableSet());
        this.ofTriggered = triggered(assessment).stream()
                .flatMap(veto -> facts(assessment, veto))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * What can still be changed of the unit of {@code assessment}.
     *
     * @param purpose which assessment counts
     * @param from the day on which work starts
     */
    public static Changeable of(Assessment assessment, PlanFor purpose, LocalDate from) {
        return new Changeable(assessment, purpose, from);
    }

    /** The vetoes that are triggered for certain, as a check found or the unit admits. */
    public static ImmutableList<Veto> triggered(Assessment assessment) {
        return assessment.vetoStates().stream()
                .filter(veto -> veto.state() == VetoState.STRUCK)
                .map(VetoResult::veto)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<FactCode> facts(Assessment assessment, Veto veto) {
        FactCode fact = veto.condition().fact();
        return Stream.concat(
                Stream.of(fact),
                assessment.vocabulary().simpleRate(fact).stream()
                        .flatMap(rate -> Stream.of(rate.numerator(), rate.denominator())));
    }

    /** {@code option} with the effects that it can still have. */
    public RemedyOption effective(RemedyOption option) {
        ImmutableList<RemedyEffect> effects = option.effects().stream()
                .filter(effect -> powerless(option, effect).isEmpty())
                .collect(ImmutableList.toImmutableList());
        return effects.size() == option.effects().size()
                ? option
                : RemedyOption.builder().fillFrom(option).effects(effects).build();
    }

    /** Why no effect of {@code option} can still come about; empty if one can, or it has none. */
    public Optional<WhyLeftOut> powerless(RemedyOption option) {
        return effective(option).effects().isEmpty()
                ? option.effects().stream()
                        .flatMap(effect -> powerless(option, effect).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<WhyLeftOut> powerless(RemedyOption option, RemedyEffect effect) {
        if (purpose == PlanFor.NEXT_ASSESSMENT) {
            return Optional.empty();
        }
        FactCode fact = effect.fact();
        if (ofTriggered.contains(fact)) {
            return Optional.of(WhyLeftOut.VETO_TRIGGERED);
        }
        boolean isUnknown = assessment.dossier().knowledge(fact) instanceof Knowledge.Unknown
                && assessment.derivedRate(fact).isEmpty();
        boolean proves = ofVetoes.contains(fact)
                || option.mode().map(mode -> mode == RemedyOption.Mode.PROVE).orElse(isUnknown);
        if (proves) {
            return isUnknown ? Optional.empty() : Optional.of(WhyLeftOut.ALREADY_KNOWN);
        }
        boolean isStock = assessment
                .vocabulary()
                .find(fact)
                .filter(definition -> definition.measure() == FactMeasure.STOCK)
                .isPresent();
        return isOver && !isStock ? Optional.of(WhyLeftOut.PERIOD_OVER) : Optional.empty();
    }
}
