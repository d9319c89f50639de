package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.RelationOutcome.Comparison;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Both sides of a relation as they are stated, to be drawn: a total and its parts, what a bound allows and what it bounds, the sides of a
 * balance, a rate as stated and as its parts make it. Immutable and thread-safe.
 *
 * @param one the total, the larger side, the left side or the rate
 * @param other the other side, as far as it is stated
 */
public record BothSides(ImmutableList<Part> one, ImmutableList<Part> other) {
    /** Refuses null. */
    public BothSides {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
    }

    private static final int DECIMALS = 2;

    /**
     * A part of a side.
     *
     * @param name what it is
     * @param value the number as stated
     */
    public record Part(LocalText name, BigDecimal value) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** What the first side has more than the other; negative if it has less. */
    public BigDecimal gap() {
        return sum(one).subtract(sum(other));
    }

    private static BigDecimal sum(ImmutableList<Part> side) {
        return side.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sides of {@code relation}; empty if one of them cannot be drawn as a sum, or nothing of it is stated. */
    static Optional<BothSides> of(
            Relation relation, String scope, Comparison by, StatedValues values, Function<FactCode, LocalText> names) {
        Drawing drawing = new Drawing(scope, by, values, names);
        return relation.match(drawing)
                .filter(sides -> !sides.one().isEmpty() && !sides.other().isEmpty());
    }

    private record Drawing(String scope, Comparison by, StatedValues values, Function<FactCode, LocalText> names)
            implements Relation.Cases<Optional<BothSides>> {
        @Override
        public Optional<BothSides> sum(Relation.Sum sum) {
            return sides(List.of(new Term(sum.total(), false)), sum.parts());
        }

        @Override
        public Optional<BothSides> bound(Relation.Bound bound) {
            return sides(bound.larger(), bound.smaller());
        }

        @Override
        public Optional<BothSides> balance(Relation.Balance balance) {
            return sides(balance.left(), balance.right());
        }

        @Override
        public Optional<BothSides> rate(Relation.Rate rate) {
            return quotient()
                    .map(computed -> new BothSides(
                            parts(List.of(new Term(rate.rate(), false))),
                            ImmutableList.of(new Part(computedOf(rate), computed))));
        }

        @Override
        public Optional<BothSides> change(Relation.Change change) {
            return Optional.empty();
        }

        private LocalText computedOf(Relation.Rate rate) {
            List<LocalText> above = rate.numerator().stream()
                    .map(term -> names.apply(term.code()))
                    .toList();
            List<LocalText> below =
                    by.base().stream().map(term -> names.apply(term.code())).toList();
            return LocalText.of(
                    joined(above, LocalText::zh) + (below.isEmpty() ? "" : " ÷ " + joined(below, LocalText::zh)),
                    joined(above, LocalText::en) + (below.isEmpty() ? "" : " ÷ " + joined(below, LocalText::en)));
        }

        private static String joined(List<LocalText> texts, Function<LocalText, String> language) {
            return String.join(" + ", texts.stream().map(language).toList());
        }

        private Optional<BigDecimal> quotient() {
            ValueRange range = by.computed();
            return range.low().isPresent() && range.high().isPresent()
                    ? range.low().map(low -> low.rounded(DECIMALS))
                    : Optional.empty();
        }

        private Optional<BothSides> sides(List<Term> one, List<Term> other) {
            boolean signed = Stream.concat(one.stream(), other.stream()).anyMatch(Term::minus);
            return signed ? Optional.empty() : Optional.of(new BothSides(parts(one), parts(other)));
        }

        private ImmutableList<Part> parts(List<Term> terms) {
            ImmutableList.Builder<Part> parts = ImmutableList.builder();
            terms.forEach(term -> values.find(new FigureKey(term.code(), scope))
                    .map(value -> value.statements().get(0).value())
                    .filter(value -> value.signum() >= 0)
                    .ifPresent(value -> parts.add(new Part(names.apply(term.code()), value))));
            return parts.build();
        }
    }
}
