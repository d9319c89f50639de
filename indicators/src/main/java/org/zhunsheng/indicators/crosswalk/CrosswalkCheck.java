package org.zhunsheng.indicators.crosswalk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;

/**
 * What is wrong with a crosswalk, and what it leaves open. Immutable and thread-safe.
 *
 * @param errors codes that do not exist, and codes that are mapped twice: in two links, or in a link and among those without a
 *     counterpart
 * @param unmappedOld third-level indicators of the old edition that are neither linked, kept, nor said to be gone
 * @param unmappedNew third-level indicators of the new edition that are neither linked, kept, nor said to be added
 */
public record CrosswalkCheck(
        ImmutableList<Violation> errors,
        ImmutableSortedSet<IndicatorCode> unmappedOld,
        ImmutableSortedSet<IndicatorCode> unmappedNew) {
    /** Refuses null. */
    public CrosswalkCheck {
        Objects.requireNonNull(errors, "errors");
        Objects.requireNonNull(unmappedOld, "unmappedOld");
        Objects.requireNonNull(unmappedNew, "unmappedNew");
    }

    /** Checks {@code crosswalk} against the two catalogues that it speaks of. */
    public static CrosswalkCheck of(Crosswalk crosswalk, IndicatorCatalogue old, IndicatorCatalogue recent) {
        return new Checking(crosswalk, old, recent).run();
    }

    /**
     * Refuses a crosswalk with errors.
     *
     * @throws InvalidModelException with all of them
     */
    public void orThrow() {
        InvalidModelException.throwIfAny(errors);
    }

    /** Whether {@code code} is in both editions under one title. */
    static boolean isKept(IndicatorCode code, IndicatorCatalogue old, IndicatorCatalogue recent) {
        Indicator before = old.byCode().get(code);
        Indicator after = recent.byCode().get(code);
        return before != null && after != null && before.title().equals(after.title());
    }

    /** One pass over a crosswalk. */
    private static final class Checking {
        private final Crosswalk crosswalk;
        private final IndicatorCatalogue old;
        private final IndicatorCatalogue recent;
        private final KnownIds oldCodes;
        private final KnownIds recentCodes;
        private final List<Violation> errors = new ArrayList<>();
        private final Map<IndicatorCode, String> oldSeen = new HashMap<>();
        private final Map<IndicatorCode, String> newSeen = new HashMap<>();

        Checking(Crosswalk crosswalk, IndicatorCatalogue old, IndicatorCatalogue recent) {
            this.crosswalk = crosswalk;
            this.old = old;
            this.recent = recent;
            this.oldCodes = old.indicatorCodes();
            this.recentCodes = recent.indicatorCodes();
        }

        CrosswalkCheck run() {
            named("from", crosswalk.from(), old);
            named("to", crosswalk.to(), recent);
            for (int i = 0; i < crosswalk.links().size(); i++) {
                CrosswalkLink link = crosswalk.links().get(i);
                codes("links[" + i + "].from", link.from(), old, oldCodes, oldSeen);
                codes("links[" + i + "].to", link.to(), recent, recentCodes, newSeen);
            }
            codes("gone", crosswalk.gone(), old, oldCodes, oldSeen);
            codes("added", crosswalk.added(), recent, recentCodes, newSeen);
            facts();
            return new CrosswalkCheck(
                    ImmutableList.copyOf(errors), unmapped(old, oldSeen.keySet()), unmapped(recent, newSeen.keySet()));
        }

        private void named(String path, String id, IndicatorCatalogue catalogue) {
            if (!id.equals(catalogue.id())) {
                errors.add(Violation.of("CROSSWALK_CATALOGUE", path, id, catalogue.id()));
            }
        }

        private void codes(
                String path,
                Set<IndicatorCode> codes,
                IndicatorCatalogue catalogue,
                KnownIds known,
                Map<IndicatorCode, String> seen) {
            for (IndicatorCode code : codes) {
                if (!catalogue.byCode().containsKey(code)) {
                    errors.add(known.unknown("UNKNOWN_INDICATOR", path, code.toString()));
                }
                String before = seen.putIfAbsent(code, path);
                if (before != null) {
                    errors.add(Violation.of("MAPPED_TWICE", path, code, before));
                }
            }
        }

        private void facts() {
            Set<FactCode> from = new HashSet<>();
            Set<FactCode> to = new HashSet<>();
            for (int i = 0; i < crosswalk.facts().size(); i++) {
                FactLink link = crosswalk.facts().get(i);
                if (!from.add(link.from())) {
                    errors.add(Violation.of("MAPPED_TWICE", "facts[" + i + "].from", link.from(), "facts"));
                }
                if (!to.add(link.to())) {
                    errors.add(Violation.of("MAPPED_TWICE", "facts[" + i + "].to", link.to(), "facts"));
                }
            }
        }

        private ImmutableSortedSet<IndicatorCode> unmapped(IndicatorCatalogue catalogue, Set<IndicatorCode> seen) {
            return catalogue.byCode().keySet().stream()
                    .filter(code -> !seen.contains(code))
                    .filter(code ->
                            !(isKept(code, old, recent) && !oldSeen.containsKey(code) && !newSeen.containsKey(code)))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        }
    }
}
