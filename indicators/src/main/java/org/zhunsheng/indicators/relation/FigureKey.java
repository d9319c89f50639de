package org.zhunsheng.indicators.relation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/**
 * One figure as relations see it: the code, and whose it is and of which period. A relation binds only figures of the same scope.
 *
 * @param code the code
 * @param scope whose figure it is, of which side, period or cell of a table, in one canonical text; empty for the usual scope
 */
public record FigureKey(FactCode code, String scope) implements Comparable<FigureKey> {
    private static final String YEAR_BEFORE = "YEAR_BEFORE ";

    /** Refuses null. */
    public FigureKey {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(scope, "scope");
    }

    /** The figure {@code code} in its usual scope. */
    public static FigureKey of(String code) {
        return new FigureKey(FactCode.of(code), "");
    }

    /** The same figure of the year before. */
    public FigureKey yearBefore() {
        return new FigureKey(code, YEAR_BEFORE + scope);
    }

    /** Whether it is of the year before. */
    public boolean isOfYearBefore() {
        return scope.startsWith(YEAR_BEFORE);
    }

    /** How the change is stated, if it is the change of a figure against the year before. */
    public Optional<ChangeKind> change() {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> scope.startsWith(kind + " "))
                .findFirst();
    }

    /** The change of this figure as a figure of its own. */
    FigureKey changed(ChangeKind kind) {
        return new FigureKey(code, kind + " " + scope);
    }

    @Override
    public int compareTo(FigureKey other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : scope.compareTo(other.scope);
    }

    /** The code, with the scope in brackets where there is one. */
    @Override
    public String toString() {
        return scope.isEmpty() ? code.value() : code.value() + " [" + scope + "]";
    }
}
