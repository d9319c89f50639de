package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * Tells which of the figures of a report are one figure and which are kept apart: those of the usual scope, whether the scope is stated
 * or not, are one. But where the same figure is stated without a scope, too (8 documents, 3 of them the county's own), what has one is
 * kept apart; and so is a stock of another day than the last of the period. Immutable and thread-safe.
 */
public final class FigureKeys {
    private final LocalDate end;
    private final ImmutableSet<FactCode> unscoped;

    /**
     * Keys of figures of one report.
     *
     * @param end the last day of the period
     * @param unscoped the codes that are stated without saying whose they are, somewhere in the report
     */
    public FigureKeys(LocalDate end, Iterable<FactCode> unscoped) {
        this.end = end;
        this.unscoped = ImmutableSet.copyOf(unscoped);
    }

    /** Whether {@code scope} does not say whose the figure is and from which side. */
    public static boolean isUnscoped(Optional<Scope> scope) {
        return scope.isEmpty()
                || (scope.get().whose().isEmpty()
                        && scope.get().side().isEmpty()
                        && scope.get().entry().isEmpty());
    }

    /** Whether a figure of the scope {@code stated} is the usual one, which is scored and audited as the fact itself. */
    public boolean isUsual(FactDefinition definition, Optional<Scope> stated) {
        if (stated.isEmpty()) {
            return true;
        }
        boolean apart = !isUnscoped(stated) && unscoped.contains(definition.code());
        boolean otherDay = stated.get().to().filter(day -> !day.equals(end)).isPresent();
        return !apart && !otherDay && stated.get().isWithin(definition.scope());
    }

    /** The key of a figure of the scope {@code stated}. */
    public FigureKey of(FactDefinition definition, Optional<Scope> stated) {
        if (stated.isEmpty() || isUsual(definition, stated)) {
            return new FigureKey(definition.code(), "");
        }
        Scope scope = stated.get();
        boolean apart = !isUnscoped(stated) && unscoped.contains(definition.code());
        boolean yearBefore = scope.time().equals(Optional.of(Scope.Time.YEAR_BEFORE));
        boolean usual = scope.whose().equals(definition.scope().whose())
                && scope.side().equals(definition.scope().side());
        FigureKey key = new FigureKey(definition.code(), text(scope, yearBefore, apart || !usual));
        return yearBefore ? key.yearBefore() : key;
    }

    private static String text(Scope scope, boolean yearBefore, boolean whose) {
        StringBuilder text = new StringBuilder();
        if (whose) {
            scope.whose().ifPresent(owner -> text.append(owner).append(' '));
            scope.side().ifPresent(side -> text.append(side).append(' '));
        }
        if (!yearBefore) {
            scope.time().ifPresent(time -> text.append(time).append(' '));
            scope.from().ifPresent(day -> text.append(day).append(' '));
            scope.to().ifPresent(day -> text.append(day));
        }
        scope.entry().ifPresent(entry -> text.append(" #").append(entry));
        return text.toString().trim();
    }
}
