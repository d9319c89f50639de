package org.zhunsheng.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.IndicatorCode;

/**
 * What changed from one catalogue to another, code by code. Immutable and thread-safe.
 *
 * @param added third-level indicators that only the second catalogue holds
 * @param removed third-level indicators that only the first holds
 * @param changed third-level indicators that both hold and that are not the same
 */
public record CatalogueDiff(
        ImmutableList<Indicator> added, ImmutableList<Indicator> removed, ImmutableList<Change> changed) {
    /** Refuses null. */
    public CatalogueDiff {
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(removed, "removed");
        Objects.requireNonNull(changed, "changed");
    }

    /**
     * An indicator that changed.
     *
     * @param before how it was
     * @param after how it is
     */
    public record Change(Indicator before, Indicator after) {
        /** Refuses null. */
        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** What changed from {@code before} to {@code after}, in the order of the codes. */
    public static CatalogueDiff between(IndicatorCatalogue before, IndicatorCatalogue after) {
        Set<IndicatorCode> both =
                Sets.intersection(before.byCode().keySet(), after.byCode().keySet());
        return new CatalogueDiff(
                only(after, both),
                only(before, both),
                both.stream()
                        .sorted()
                        .flatMap(code -> change(before, after, code).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Indicator> only(IndicatorCatalogue catalogue, Set<IndicatorCode> both) {
        return catalogue.byCode().values().stream()
                .filter(indicator -> !both.contains(indicator.code()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Change> change(IndicatorCatalogue before, IndicatorCatalogue after, IndicatorCode code) {
        Indicator old = before.byCode().get(code);
        Indicator current = after.byCode().get(code);
        return old == null || current == null || old.equals(current)
                ? Optional.empty()
                : Optional.of(new Change(old, current));
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
