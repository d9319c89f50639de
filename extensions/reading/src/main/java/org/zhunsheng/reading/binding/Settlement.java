package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.reading.outline.Outline;

/** Looks at all statements together: one code has one value, and parts that make up their total support each other. */
final class Settlement {
    /** How many characters stand at most between two numbers of one list. */
    private static final int BESIDE = 12;

    private final Lexicon lexicon;
    private final Outline outline;

    Settlement(Lexicon lexicon, Outline outline) {
        this.lexicon = lexicon;
        this.outline = outline;
    }

    ImmutableList<Statement> settle(List<Statement> statements) {
        List<Statement> settled = new ArrayList<>(statements);
        supportByYear(settled);
        demoteContradictions(settled);
        supportClosedSums(settled);
        return ImmutableList.copyOf(settled);
    }

    private void supportByYear(List<Statement> statements) {
        if (outline.head().year().isEmpty()) {
            return;
        }
        statements.removeIf(statement ->
                statement.kind() == Statement.Kind.YES && statement.candidates().isEmpty());
    }

    /** The same code with two values is asserted for neither; a repeated value is asserted once. */
    private void demoteContradictions(List<Statement> statements) {
        ListMultimap<FactCode, Integer> places = LinkedListMultimap.create();
        for (int i = 0; i < statements.size(); i++) {
            int index = i;
            statements.get(i).code().ifPresent(code -> places.put(code, index));
        }
        for (FactCode code : places.keySet()) {
            List<Integer> found = places.get(code);
            Optional<BigDecimal> kept = kept(statements, found);
            for (int k = 0; k < found.size(); k++) {
                int index = found.get(k);
                String other = otherValue(statements, found, k);
                boolean keeps = kept.isPresent() && same(statements.get(index).value(), kept);
                if (!other.isEmpty() && !keeps) {
                    statements.set(index, demoted(statements.get(index), other));
                }
            }
        }
    }

    /**
     * The one value of a code that counts: of names that stand alone rather than behind other words, of full names rather than short ones, and
     * of exact figures.
     */
    private Optional<BigDecimal> kept(List<Statement> statements, List<Integer> found) {
        List<Statement> all = found.stream().map(statements::get).toList();
        List<Statement> alone = all.stream()
                .filter(statement -> !statement.candidates().get(0).has(ReasonCode.OBJECT_OF_VERB))
                .toList();
        List<Statement> full = alone.stream().filter(this::isFullyNamed).toList();
        boolean apart = all.stream().allMatch(one -> all.stream().allMatch(other -> isApart(one, other)));
        List<Statement> plain = !apart ? all : full.isEmpty() ? (alone.isEmpty() ? all : alone) : full;
        List<Statement> exact =
                plain.stream().filter(statement -> !isRounded(statement, plain)).toList();
        Optional<BigDecimal> first =
                exact.isEmpty() ? Optional.empty() : exact.get(0).value();
        return exact.stream().allMatch(statement -> same(statement.value(), first)) ? first : Optional.empty();
    }

    /** Whether they are the same, or do not stand beside each other in one list, where neither can be preferred. */
    private static boolean isApart(Statement one, Statement other) {
        int gap = Math.max(
                one.place().start() - other.place().end(),
                other.place().start() - one.place().end());
        return one.place().paragraph() != other.place().paragraph()
                || gap < 0
                || gap > BESIDE
                || same(one.value(), other.value());
    }

    private boolean isFullyNamed(Statement statement) {
        Candidate first = statement.candidates().get(0);
        return lexicon.fact(first.code())
                .filter(fact -> !lexicon.isShort(first.phrase(), fact))
                .isPresent();
    }

    /** Whether another of {@code statements} has the same value with more digits: 约为24% beside 24.2%. */
    private static boolean isRounded(Statement statement, List<Statement> statements) {
        Optional<BigDecimal> value = statement.value();
        boolean about = statement
                .quantity()
                .filter(quantity -> quantity.exactness() != Exactness.EXACT)
                .isPresent();
        return about
                && value.isPresent()
                && statements.stream()
                        .map(Statement::value)
                        .flatMap(Optional::stream)
                        .anyMatch(other -> other.compareTo(value.get()) != 0
                                && other.setScale(value.get().scale(), RoundingMode.HALF_UP)
                                                .compareTo(value.get())
                                        == 0);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    private static String otherValue(List<Statement> statements, List<Integer> found, int place) {
        Optional<BigDecimal> own = statements.get(found.get(place)).value();
        return found.stream()
                .map(index -> statements.get(index).value())
                .filter(value -> value.isPresent() && !same(value, own))
                .findFirst()
                .flatMap(value -> value)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static Statement demoted(Statement statement, String otherValue) {
        Candidate first = statement.candidates().get(0).with(new Reason(ReasonCode.OTHER_VALUE, otherValue));
        return Statement.builder()
                .fillFrom(statement)
                .grade(Grade.PROPOSED)
                .candidates(ImmutableList.of(first))
                .build();
    }

    /** Where asserted and proposed parts make up the asserted total exactly, the sum speaks for each of them. */
    private void supportClosedSums(List<Statement> statements) {
        Map<FactCode, Integer> first = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.kind() == Statement.Kind.FIGURE
                    && statement.isResult()
                    && !statement.candidates().isEmpty()) {
                first.putIfAbsent(statement.candidates().get(0).code(), i);
            }
        }
        for (Map.Entry<FactCode, Integer> total : Map.copyOf(first).entrySet()) {
            if (statements.get(total.getValue()).grade() != Grade.ASSERTED) {
                continue;
            }
            for (ImmutableList<FactCode> parts : lexicon.splitsOf(total.getKey())) {
                List<Integer> stated = parts.stream()
                        .map(first::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
                if (stated.size() >= 2 && closes(statements, total.getValue(), stated)) {
                    stated.forEach(index -> statements.set(index, supported(statements.get(index), total.getKey())));
                }
            }
        }
    }

    private static boolean closes(List<Statement> statements, int total, List<Integer> parts) {
        BigDecimal sum = parts.stream()
                .map(index -> statements.get(index).value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(statements.get(total).value().orElseThrow()) == 0;
    }

    /** A part that only its short name keeps from being asserted is asserted by the sum. */
    private static Statement supported(Statement statement, FactCode total) {
        Reason closed = new Reason(ReasonCode.SUM_CLOSES, total.toString());
        Candidate first = statement
                .candidates()
                .get(0)
                .without(ReasonCode.SHORT_NAME)
                .without(ReasonCode.RIVAL)
                .with(closed);
        boolean asserted = statement.grade() == Grade.ASSERTED || first.isClear();
        Statement.Builder builder = Statement.builder().fillFrom(statement);
        if (asserted) {
            return builder.grade(Grade.ASSERTED)
                    .candidates(ImmutableList.of(first))
                    .build();
        }
        List<Candidate> all = new ArrayList<>(statement.candidates());
        all.set(0, statement.candidates().get(0).with(closed));
        return builder.candidates(all).build();
    }
}
