package org.zhunsheng.indicators.relation;

import java.util.List;
import java.util.Set;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;

/** A figure while it is worked out what follows: what it can be so far, and from what that follows. */
final class OpenFigure {
    private final FigureKey key;
    private final boolean stated;
    private ValueRange range;
    private Set<FigureKey> from = Set.of();
    private List<Relation> by = List.of();

    OpenFigure(FigureKey key, boolean stated, ValueRange range) {
        this.key = key;
        this.stated = stated;
        this.range = range;
    }

    FigureKey key() {
        return key;
    }

    boolean isStated() {
        return stated;
    }

    ValueRange range() {
        return range;
    }

    /** The stated figures that the range follows from; none if nothing has followed yet. */
    Set<FigureKey> from() {
        return from;
    }

    List<Relation> by() {
        return by;
    }

    boolean isNarrowed() {
        return !by.isEmpty();
    }

    void narrow(ValueRange to, Set<FigureKey> sources, List<Relation> relations) {
        range = to;
        from = sources;
        by = relations;
    }
}
