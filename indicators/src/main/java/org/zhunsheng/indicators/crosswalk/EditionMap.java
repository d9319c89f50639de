package org.zhunsheng.indicators.crosswalk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;

/**
 * Which indicators of one catalogue stand for which of another. Every third-level indicator of either is in exactly one match. Within
 * one edition a code stands for itself; between two, a {@link Crosswalk} says it. Immutable and thread-safe.
 */
public final class EditionMap {
    private final IndicatorCatalogue old;
    private final IndicatorCatalogue recent;
    private final ImmutableList<Match> matches;
    private final ImmutableMap<IndicatorCode, ImmutableSortedSet<IndicatorCode>> successors;
    private final ImmutableMap<FactCode, FactCode> facts;

    private EditionMap(
            IndicatorCatalogue old,
            IndicatorCatalogue recent,
            ImmutableList<Match> matches,
            ImmutableMap<FactCode, FactCode> facts) {
        this.old = old;
        this.recent = recent;
        this.matches = matches;
        this.facts = facts;
        ImmutableMap.Builder<IndicatorCode, ImmutableSortedSet<IndicatorCode>> all = ImmutableMap.builder();
        matches.forEach(match -> match.from().forEach(code -> all.put(code, match.to())));
        this.successors = all.buildOrThrow();
    }

    /**
     * Indicators that stand for each other.
     *
     * @param what what became of them
     * @param from their codes in the old catalogue; empty for {@link Correspondence#NEW}
     * @param to their codes in the new one; empty for {@link Correspondence#GONE}
     * @param link what the crosswalk says, if it does
     */
    public record Match(
            Correspondence what,
            ImmutableSortedSet<IndicatorCode> from,
            ImmutableSortedSet<IndicatorCode> to,
            Optional<CrosswalkLink> link) {
        /** Refuses null. */
        public Match {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * Matches two catalogues, as profiles may have tailored them.
     *
     * @param crosswalk how one became the other; not needed if both are the same edition
     * @throws InvalidModelException if the catalogues are of two editions and there is no crosswalk, or with the errors of the
     *     crosswalk
     */
    public static EditionMap of(IndicatorCatalogue old, IndicatorCatalogue recent, Optional<Crosswalk> crosswalk) {
        if (crosswalk.isPresent()) {
            CrosswalkCheck.of(crosswalk.get(), old, recent).orThrow();
        } else if (!old.id().equals(recent.id())) {
            throw InvalidModelException.of(Violation.of("CROSSWALK_MISSING", "crosswalk", old.id(), recent.id()));
        }
        List<CrosswalkLink> links = crosswalk.map(Crosswalk::links).orElse(List.of());
        ImmutableMap.Builder<FactCode, FactCode> facts = ImmutableMap.builder();
        crosswalk.ifPresent(given -> given.facts().forEach(link -> facts.put(link.from(), link.to())));
        return new EditionMap(old, recent, matches(old, recent, crosswalk, links), facts.buildOrThrow());
    }

    private static ImmutableList<Match> matches(
            IndicatorCatalogue old,
            IndicatorCatalogue recent,
            Optional<Crosswalk> crosswalk,
            List<CrosswalkLink> links) {
        Set<IndicatorCode> oldDone =
                new HashSet<>(crosswalk.map(Crosswalk::gone).orElse(Set.of()));
        Set<IndicatorCode> newDone =
                new HashSet<>(crosswalk.map(Crosswalk::added).orElse(Set.of()));
        links.forEach(link -> {
            oldDone.addAll(link.from());
            newDone.addAll(link.to());
        });
        List<Match> matches = new ArrayList<>();
        for (IndicatorCode code : old.byCode().keySet()) {
            Optional<CrosswalkLink> link = links.stream()
                    .filter(some ->
                            ImmutableSortedSet.copyOf(some.from()).first().equals(code))
                    .findFirst();
            if (link.isPresent()) {
                matches.add(new Match(
                        link.get().correspondence(),
                        ImmutableSortedSet.copyOf(link.get().from()),
                        ImmutableSortedSet.copyOf(link.get().to()),
                        link));
            } else if (!oldDone.contains(code) && !newDone.contains(code) && isKept(code, old, recent, crosswalk)) {
                newDone.add(code);
                matches.add(
                        new Match(Correspondence.KEPT, ImmutableSortedSet.of(code), ImmutableSortedSet.of(code), link));
            } else if (links.stream().noneMatch(some -> some.from().contains(code))) {
                matches.add(new Match(Correspondence.GONE, ImmutableSortedSet.of(code), ImmutableSortedSet.of(), link));
            }
        }
        Set<IndicatorCode> linked = new HashSet<>();
        matches.forEach(match -> linked.addAll(match.to()));
        recent.byCode().keySet().stream()
                .filter(code -> !linked.contains(code))
                .forEach(code -> matches.add(new Match(
                        Correspondence.NEW, ImmutableSortedSet.of(), ImmutableSortedSet.of(code), Optional.empty())));
        return ImmutableList.copyOf(matches);
    }

    private static boolean isKept(
            IndicatorCode code, IndicatorCatalogue old, IndicatorCatalogue recent, Optional<Crosswalk> crosswalk) {
        return crosswalk.isPresent()
                ? CrosswalkCheck.isKept(code, old, recent)
                : recent.byCode().containsKey(code);
    }

    /** The old catalogue. */
    public IndicatorCatalogue old() {
        return old;
    }

    /** The new catalogue. */
    public IndicatorCatalogue recent() {
        return recent;
    }

    /** Every match, in the order of the old codes; what is new comes last. */
    public ImmutableList<Match> matches() {
        return matches;
    }

    /** The matches that are {@code what}. */
    public ImmutableList<Match> matches(Correspondence what) {
        return matches.stream().filter(match -> match.what() == what).collect(ImmutableList.toImmutableList());
    }

    /** The code of a fact in the new edition, whether or not its vocabulary holds it. */
    public FactCode successor(FactCode code) {
        return facts.getOrDefault(code, code);
    }

    /** The third-level codes of the new catalogue that stand for {@code code} of the old one, or for what lies below it. */
    public ImmutableSet<IndicatorCode> successors(IndicatorCode code) {
        return below(old, code).stream()
                .flatMap(below -> successors.getOrDefault(below, ImmutableSortedSet.of()).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The third-level codes of {@code catalogue} that are {@code code} or lie below it. */
    public static ImmutableSet<IndicatorCode> below(IndicatorCatalogue catalogue, IndicatorCode code) {
        return catalogue.byCode().keySet().stream()
                .filter(indicator -> isBelow(catalogue, indicator, code))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isBelow(IndicatorCatalogue catalogue, IndicatorCode indicator, IndicatorCode group) {
        Optional<IndicatorCode> at = Optional.of(indicator);
        while (at.isPresent() && !at.get().equals(group)) {
            at = catalogue.parentOf(at.get());
        }
        return at.isPresent();
    }
}
