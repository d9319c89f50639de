package org.zhunsheng.indicators.relation;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;

/**
 * What relations have to know of a figure that they tie to others.
 *
 * @param scope whose figure it usually is and from which side
 * @param unit what it counts; empty if it is no number
 * @param reported whether reports can state it, and not an assessor alone
 */
public record FigureTraits(Scope scope, Optional<UnitClass> unit, boolean reported) {
    /** Refuses null. */
    public FigureTraits {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(unit, "unit");
    }

    /** Whether it is a rate in percent. */
    boolean isRate() {
        return unit.equals(Optional.of(UnitClass.PERCENT));
    }

    /** Whether it is of the same body, and of the same side where both say from which. */
    boolean isOfSameScope(FigureTraits other) {
        boolean sides = scope.side().isEmpty()
                || other.scope.side().isEmpty()
                || scope.side().equals(other.scope.side());
        return sides && scope.whose().equals(other.scope.whose());
    }

    /** Whether both count things that come whole, by one measure word or by two. */
    boolean countsAs(FigureTraits other) {
        return unit.equals(other.unit)
                || (unit.filter(UnitClass::isWhole).isPresent()
                        && other.unit.filter(UnitClass::isWhole).isPresent());
    }
}
