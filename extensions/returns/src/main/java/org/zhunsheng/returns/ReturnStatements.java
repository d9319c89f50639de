package org.zhunsheng.returns;

import java.util.Optional;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The answers of returns as relations see them. Immutable and thread-safe. */
public final class ReturnStatements {
    private final Vocabulary vocabulary;

    /** Statements about figures of {@code vocabulary}. */
    public ReturnStatements(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The figure that {@code cell} is. */
    public static FigureKey key(FigureCell cell) {
        return new FigureKey(cell.code(), cell.breakdown());
    }

    /** The statement that {@code entry} makes; none if it is no number. */
    public Optional<Statement> of(ReturnEntry entry) {
        return entry.value() instanceof ReturnValue.Numeric number
                ? vocabulary.find(entry.cell().code()).map(fact -> statement(fact, number))
                : Optional.empty();
    }

    private static Statement statement(FactDefinition fact, ReturnValue.Numeric number) {
        boolean whole = fact.kind() == FactKind.COUNT;
        int precision = number.precision().orElse(-Math.max(0, number.value().scale()));
        return number.exactness() == Exactness.EXACT
                ? Statement.printed(number.value(), precision, whole)
                : Statement.inexact(number.value(), precision, number.allowed(), whole);
    }
}
