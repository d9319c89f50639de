package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * What follows for facts from other facts that ask the same in another way: none overdue from the longest time and back, the rate from
 * what is left undone and back, whether from how often and back. The limits are those of the duties that bind the kind of unit by the
 * law of the period. Only what holds whatever is true besides follows; the rest stays open. Immutable and thread-safe.
 */
public final class DerivedFacts {
    private final Vocabulary vocabulary;
    private final ImmutableList<Tie> ties;

    /**
     * A fact that follows from others.
     *
     * @param claim what follows, marked as derived, of the assurance of the weakest claim that it follows from
     * @param from the stated facts that it follows from
     */
    public record DerivedFact(Claim claim, ImmutableSet<FactCode> from) {
        /** Refuses null. */
        public DerivedFact {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * What was worked out.
     *
     * @param facts facts that are not stated, or less surely than those that they follow from
     * @param contradicted facts that are stated otherwise than what follows
     */
    public record Result(ImmutableList<DerivedFact> facts, ImmutableList<DerivedFact> contradicted) {
        private static final Result NOTHING = new Result(ImmutableList.of(), ImmutableList.of());

        /** Refuses null. */
        public Result {
            Objects.requireNonNull(facts, "facts");
            Objects.requireNonNull(contradicted, "contradicted");
        }
    }

    private DerivedFacts(Vocabulary vocabulary, ImmutableList<Tie> ties) {
        this.vocabulary = vocabulary;
        this.ties = ties;
    }

    /** By all derivations of {@code vocabulary}; {@code duties} set the limits. */
    public static DerivedFacts by(Vocabulary vocabulary, DutyRegister duties, InstrumentRegister instruments) {
        return of(vocabulary, vocabulary.derivations(), duties, instruments);
    }

    /** By the derivations of {@code vocabulary} that rest on limits of {@code duties}, and no others. */
    public static DerivedFacts byLimits(Vocabulary vocabulary, DutyRegister duties, InstrumentRegister instruments) {
        return of(
                vocabulary,
                vocabulary.derivations().stream()
                        .filter(derivation ->
                                derivation instanceof Derivation.Limit || derivation instanceof Derivation.Shortest)
                        .collect(ImmutableList.toImmutableList()),
                duties,
                instruments);
    }

    private static DerivedFacts of(
            Vocabulary vocabulary,
            Collection<Derivation> derivations,
            DutyRegister duties,
            InstrumentRegister instruments) {
        return new DerivedFacts(
                vocabulary,
                TieSorting.ties(
                        derivations.stream()
                                .filter(derivation ->
                                        vocabulary.byCode().keySet().containsAll(derivation.facts()))
                                .toList(),
                        new DutyLimits(duties, instruments),
                        code -> vocabulary.find(code).flatMap(FactDefinition::unit)));
    }

    /** What follows from the claims of {@code dossier}. */
    public Result of(Dossier dossier) {
        return of(dossier.claims(), dossier.unit().kind(), dossier.from(), dossier.to());
    }

    /** What follows from {@code claims} about a unit of {@code kind} for the days from {@code from} to {@code to}. */
    public Result of(Collection<Claim> claims, UnitKind kind, LocalDate from, LocalDate to) {
        if (ties.isEmpty()) {
            return Result.NOTHING;
        }
        Deduction deduction = new Deduction(KnownFacts.of(claims, vocabulary), kind, from, to);
        while (deduction.nextRound()) {
            ties.forEach(tie -> tie.apply(deduction));
        }
        return new Result(facts(deduction.derived()), facts(deduction.contradicted()));
    }

    private static ImmutableList<DerivedFact> facts(Map<FactCode, Deduction.Derived> found) {
        return found.values().stream()
                .map(derived -> new DerivedFact(derived.known().claims().get(0), derived.from()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The facts from which {@code wanted} may follow in one step, {@code wanted} itself not among them. */
    public ImmutableSet<FactCode> sources(FactCode wanted) {
        return ties.stream()
                .filter(tie -> tie.facts().contains(wanted))
                .flatMap(tie -> tie.facts().stream())
                .filter(code -> !code.equals(wanted))
                .collect(ImmutableSet.toImmutableSet());
    }
}
