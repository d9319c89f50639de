package org.zhunsheng.cli;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterators;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessor;

/** An assessor for each kind of unit and each edition of the catalogue, compiled when the first of its kind comes. Thread-safe. */
final class KindAssessors {
    private final Inputs inputs;
    private final Map<Key, Assessor> assessors = new ConcurrentHashMap<>();

    /** Units that are scored by the same rules. */
    private record Key(UnitKind kind, String catalogue) {}

    KindAssessors(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The assessor of the unit of {@code dossier}, by the edition of its period. */
    Assessor of(Dossier dossier) {
        return assessors.computeIfAbsent(key(dossier), unknown -> Assessor.compile(inputs.basis(dossier)));
    }

    private Key key(Dossier dossier) {
        return new Key(dossier.unit().kind(), inputs.catalogue(dossier.from()).id());
    }

    /** The ids of the catalogues that units so far were scored by. */
    ImmutableSortedSet<String> catalogues() {
        return assessors.keySet().stream()
                .map(Key::catalogue)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Tells it if units so far were scored by different editions, since their points say different things. */
    void tellEditions(TerminalWriter page, CliMessages words) {
        if (catalogues().size() > 1) {
            page.item("! ", words.get("scored-by-editions", String.join(words.get("separator"), catalogues())));
        }
    }

    /** Whether some unit so far was scored by a scheme that compares units with each other. */
    boolean compareUnits() {
        return assessors.values().stream().anyMatch(Assessor::comparesUnits);
    }

    /** Gathers what the units of each kind and edition are compared by. What cannot be read is told when it is scored. */
    void compare(BatchSource source) {
        readable(source).forEachRemaining(this::of);
        for (Key kind : List.copyOf(assessors.keySet())) {
            Assessor alone = Objects.requireNonNull(assessors.get(kind));
            if (alone.comparesUnits()) {
                Iterable<Dossier> peers = () -> Iterators.filter(
                        readable(source), dossier -> key(dossier).equals(kind));
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
