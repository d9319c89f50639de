package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.core.unit.UnitKind;

/**
 * The grades of some kinds of unit, where they differ from those of the scheme.
 *
 * @param kinds the kinds of unit, at least one
 * @param grades their grades; the lowest begins at zero
 */
public record KindGrades(Set<UnitKind> kinds, List<Grade> grades) {
    /** Copies both. */
    public KindGrades {
        Objects.requireNonNull(kinds, "kinds");
        Objects.requireNonNull(grades, "grades");
        kinds = ImmutableSet.copyOf(kinds);
        grades = ImmutableList.copyOf(grades);
    }
}
