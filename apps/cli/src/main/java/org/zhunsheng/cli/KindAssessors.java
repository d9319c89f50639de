package org.zhunsheng.cli;

import com.google.common.collect.Iterators;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessor;

/** An assessor for each kind of unit, compiled when the first of its kind comes. Thread-safe. */
final class KindAssessors {
    private final Inputs inputs;
    private final Map<UnitKind, Assessor> assessors = new ConcurrentHashMap<>();

    KindAssessors(Inputs inputs) {
        this.inputs = inputs;
    }

    Assessor of(UnitKind kind) {
        return assessors.computeIfAbsent(kind, unknown -> Assessor.compile(inputs.basis(kind)));
    }

    /** Whether some unit so far was scored by a scheme that compares units with each other. */
    boolean compareUnits() {
        return assessors.values().stream().anyMatch(Assessor::comparesUnits);
    }

    /** Gathers what the units of each kind are compared by. What cannot be read is told when it is scored. */
    void compare(BatchSource source) {
        EnumMap<UnitKind, Boolean> kinds = new EnumMap<>(UnitKind.class);
        readable(source).forEachRemaining(dossier -> kinds.put(dossier.unit().kind(), true));
        for (UnitKind kind : List.copyOf(kinds.keySet())) {
            Assessor alone = of(kind);
            if (alone.comparesUnits()) {
                Iterable<Dossier> peers = () -> Iterators.filter(
                        readable(source), dossier -> dossier.unit().kind() == kind);
                assessors.put(kind, alone.among(peers));
            }
        }
    }

    private static Iterator<Dossier> readable(BatchSource source) {
        return Iterators.concat(Iterators.transform(
                source.entries(),
                entry -> BatchResult.of(entry, dossier -> dossier) instanceof BatchResult.Done<Dossier> done
                        ? Iterators.singletonIterator(done.value())
                        : Collections.emptyIterator()));
    }
}
