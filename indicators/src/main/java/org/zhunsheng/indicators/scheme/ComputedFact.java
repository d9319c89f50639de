package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * A value that a scheme works out for itself (计算值) and that its methods, bonuses and vetoes read like any other fact. No dossier
 * states it: what it is worked out from is stated.
 *
 * @param code names it; not a code of the vocabulary
 * @param name what it is called where the score is explained
 * @param formula how it is worked out, from facts of the vocabulary and from computed facts before it
 */
public record ComputedFact(FactCode code, @Valid LocalText name, Formula formula) {
    /** Refuses null. */
    public ComputedFact {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(formula, "formula");
    }

    /**
     * Its definition, beside the facts that {@code known} finds. Of a formula that reads something else than it may, which the checker
     * tells, some number.
     */
    FactDefinition definition(Function<FactCode, Optional<FactDefinition>> known) {
        Kind kind = formula.match(new Kinds(known)).orElse(Kind.SOME_NUMBER);
        return FactDefinition.builder()
                .code(code)
                .name(name)
                .kind(kind.kind())
                .unit(kind.unit())
                .build();
    }

    /**
     * The kind and the unit of a value.
     *
     * @param kind its kind
     * @param unit what it counts, if it is a number
     */
    private record Kind(FactKind kind, Optional<UnitClass> unit) {
        static final Kind YES_NO = new Kind(FactKind.YES_NO, Optional.empty());
        static final Kind SOME_NUMBER = new Kind(FactKind.COUNT, Optional.of(UnitClass.OTHER));
        static final Kind RATE = new Kind(FactKind.RATE, Optional.of(UnitClass.PERCENT));
    }

    /** The kind of the value that a formula gives. */
    private record Kinds(Function<FactCode, Optional<FactDefinition>> known) implements Formula.Cases<Optional<Kind>> {
        private Optional<Kind> of(FactCode fact) {
            return known.apply(fact).map(definition -> new Kind(definition.kind(), definition.unit()));
        }

        private Optional<Kind> ofNumber(FactCode fact) {
            return of(fact).filter(kind -> kind.kind().isNumeric());
        }

        @Override
        public Optional<Kind> comparison(Formula.Comparison formula) {
            return Optional.of(Kind.YES_NO);
        }

        @Override
        public Optional<Kind> share(Formula.Share formula) {
            return Optional.of(Kind.RATE);
        }

        @Override
        public Optional<Kind> complement(Formula.Complement formula) {
            return Optional.of(Kind.RATE);
        }

        @Override
        public Optional<Kind> excess(Formula.Excess formula) {
            return ofNumber(formula.of());
        }

        @Override
        public Optional<Kind> total(Formula.Total formula) {
            return formula.of().stream().findFirst().flatMap(this::ofNumber);
        }

        @Override
        public Optional<Kind> yesShare(Formula.YesShare formula) {
            return Optional.of(Kind.RATE);
        }

        @Override
        public Optional<Kind> yearBefore(Formula.YearBefore formula) {
            return ofNumber(formula.of());
        }

        @Override
        public Optional<Kind> entryMean(Formula.EntryMean formula) {
            return ofNumber(formula.of());
        }
    }
}
