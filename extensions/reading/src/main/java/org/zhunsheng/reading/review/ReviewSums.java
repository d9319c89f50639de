package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.quantity.Quantity;

/** The sums of a report: totals with the parts that the text states behind them, and those that the vocabulary knows. */
final class ReviewSums {
    private static final int FEWEST = 2;
    private static final int NONE = -1;

    private final ImmutableList<Statement> statements;
    private final Vocabulary vocabulary;

    ReviewSums(Extraction extraction, Vocabulary vocabulary) {
        this.statements = extraction.statements();
        this.vocabulary = vocabulary;
    }

    /**
     * A total and its parts, by their places among the statements.
     *
     * @param total the total
     * @param parts the parts that are stated
     * @param values the values of the parts
     * @param value the value of the total
     * @param missing the parts that are not stated
     */
    record Sum(
            int total,
            ImmutableList<Integer> parts,
            ImmutableList<BigDecimal> values,
            BigDecimal value,
            ImmutableList<FactCode> missing) {
        BigDecimal sum() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Whether the parts close the total, or how they miss it. */
        String state() {
            int sign = sum().compareTo(value);
            return sign == 0 ? "closes" : sign < 0 ? "below" : "above";
        }
    }

    /** All sums, in the order of their totals. */
    ImmutableList<Sum> find() {
        List<Sum> sums = new ArrayList<>(stated());
        Set<Integer> totals = new HashSet<>();
        sums.forEach(sum -> totals.add(sum.total()));
        for (Sum sum : known()) {
            if (totals.add(sum.total())) {
                sums.add(sum);
            }
        }
        sums.sort((one, other) -> Integer.compare(one.total(), other.total()));
        return ImmutableList.copyOf(sums);
    }

    /** Totals behind which the text states parts of the same unit. */
    private List<Sum> stated() {
        Map<TextRange, Integer> totals = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).kind() == Statement.Kind.FIGURE) {
                totals.putIfAbsent(statements.get(i).place(), i);
            }
        }
        Map<Integer, List<Integer>> parts = new HashMap<>();
        Set<TextRange> seen = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement part = statements.get(i);
            int total =
                    part.partOf().map(whole -> totals.getOrDefault(whole, NONE)).orElse(NONE);
            if (total != NONE && isSameUnit(statements.get(total), part) && seen.add(part.place())) {
                parts.computeIfAbsent(total, at -> new ArrayList<>()).add(i);
            }
        }
        return parts.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue(), ImmutableList.of()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isSameUnit(Statement total, Statement part) {
        if (total.quantity().isEmpty() || part.quantity().isEmpty()) {
            return false;
        }
        Quantity whole = total.quantity().get();
        Quantity piece = part.quantity().get();
        return !piece.isPercent()
                && !whole.isPercent()
                && (whole.units().isEmpty()
                        || piece.units().isEmpty()
                        || whole.units().stream().anyMatch(piece::isOf));
    }

    /** Totals of which the vocabulary knows all parts, where the report states two of them at least. */
    private List<Sum> known() {
        Map<FactCode, Integer> places = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            int place = i;
            if (statements.get(i).value().isPresent()) {
                statements.get(i).code().ifPresent(code -> places.putIfAbsent(code, place));
            }
        }
        List<Sum> sums = new ArrayList<>();
        vocabulary.sumsByTotal().asMap().forEach((total, relations) -> {
            if (places.containsKey(total)) {
                relations.stream()
                        .filter(relation ->
                                relation.complete() && relation.parts().stream().noneMatch(Term::minus))
                        .map(relation -> known(relation, places))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(sums::add);
            }
        });
        return sums;
    }

    private Optional<Sum> known(Relation.Sum relation, Map<FactCode, Integer> places) {
        List<Integer> parts = new ArrayList<>();
        ImmutableList.Builder<FactCode> missing = ImmutableList.builder();
        for (Term term : relation.parts()) {
            if (places.containsKey(term.code())) {
                parts.add(Objects.requireNonNull(places.get(term.code())));
            } else {
                missing.add(term.code());
            }
        }
        return parts.size() < FEWEST
                ? Optional.empty()
                : sum(Objects.requireNonNull(places.get(relation.total())), parts, missing.build());
    }

    private Optional<Sum> sum(int total, List<Integer> parts, ImmutableList<FactCode> missing) {
        return statements.get(total).value().map(value -> {
            Sum sum = new Sum(
                    total,
                    ImmutableList.copyOf(parts),
                    parts.stream()
                            .map(part -> statements.get(part).value().orElseThrow())
                            .collect(ImmutableList.toImmutableList()),
                    value,
                    missing);
            boolean closed = sum.sum().compareTo(value) == 0;
            return closed ? new Sum(total, sum.parts(), sum.values(), value, ImmutableList.of()) : sum;
        });
    }
}
