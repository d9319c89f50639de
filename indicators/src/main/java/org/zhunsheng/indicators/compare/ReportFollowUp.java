package org.zhunsheng.indicators.compare;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.compare.FollowUp.Fate;
import org.zhunsheng.indicators.compare.FollowUp.Link;
import org.zhunsheng.indicators.compare.FollowUp.Part;
import org.zhunsheng.indicators.compare.FollowUp.Rule;
import org.zhunsheng.indicators.crosswalk.EditionMap;

/**
 * Last year's problems and plans, each with what this year's report says of it. The links follow fixed rules ({@link Rule}); nothing
 * is guessed from the wording. Immutable and thread-safe.
 *
 * @param problems the problems of last year's report, in its order
 * @param plans the plans of last year's report, in its order
 */
public record ReportFollowUp(ImmutableList<FollowUp> problems, ImmutableList<FollowUp> plans) {
    /** Refuses null. */
    public ReportFollowUp {
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(plans, "plans");
    }

    /**
     * Follows up {@code last}.
     *
     * @param last last year's report
     * @param now this year's report
     * @param map how the catalogues of the two years belong together
     */
    public static ReportFollowUp of(AnnualReport last, AnnualReport now, EditionMap map) {
        Search search = new Search(now, map);
        return new ReportFollowUp(
                last.problems().stream()
                        .map(problem -> search.of(problem, Part.PROBLEM))
                        .collect(ImmutableList.toImmutableList()),
                last.plans().stream().map(plan -> search.of(plan, Part.PLAN)).collect(ImmutableList.toImmutableList()));
    }

    /** Items of one part of this year's report, by their titles and by the indicators that they name. */
    private static final class Candidates {
        private final Part part;
        private final List<? extends ReportItem> items;
        private final ListMultimap<String, Integer> byTitle = ArrayListMultimap.create();
        private final ListMultimap<IndicatorCode, Integer> byCode = ArrayListMultimap.create();

        Candidates(Part part, List<? extends ReportItem> items, IndicatorCatalogue catalogue) {
            this.part = part;
            this.items = items;
            for (int i = 0; i < items.size(); i++) {
                int place = i;
                byTitle.put(items.get(i).title(), place);
                belowFirst(items.get(i), catalogue)
                        .flatMap(code -> EditionMap.below(catalogue, code).stream())
                        .distinct()
                        .forEach(code -> byCode.put(code, place));
            }
        }

        /** Those with {@code title}, or that name one of {@code codes}, in their order. */
        Stream<Link> links(String title, Set<IndicatorCode> codes) {
            NavigableSet<Integer> places = new TreeSet<>(byTitle.get(title));
            codes.forEach(code -> places.addAll(byCode.get(code)));
            return places.stream()
                    .map(items::get)
                    .map(item -> new Link(
                            part,
                            item.id(),
                            item.title(),
                            item.title().equals(title) ? Rule.SAME_TITLE : Rule.SAME_INDICATOR));
        }
    }

    private static Stream<IndicatorCode> belowFirst(ReportItem item, IndicatorCatalogue catalogue) {
        return item.indicators().stream()
                .filter(code -> catalogue.parentOf(code).isPresent());
    }

    /** Looks for items of last year in this year's report. */
    private static final class Search {
        private final EditionMap map;
        private final ImmutableList<Candidates> parts;

        Search(AnnualReport now, EditionMap map) {
            this.map = map;
            this.parts = ImmutableList.of(
                    new Candidates(Part.MEASURE, now.measures(), map.recent()),
                    new Candidates(Part.PROBLEM, now.problems(), map.recent()),
                    new Candidates(Part.PLAN, now.plans(), map.recent()));
        }

        FollowUp of(ReportItem item, Part kind) {
            ImmutableSet<IndicatorCode> codes = successors(item);
            ImmutableList<Link> links = parts.stream()
                    .flatMap(part -> part.links(item.title(), codes))
                    .collect(ImmutableList.toImmutableList());
            Set<Part> found = links.stream().map(Link::part).collect(Collectors.toSet());
            return new FollowUp(item.id(), item.title(), fate(kind, found), links);
        }

        private static Fate fate(Part kind, Set<Part> parts) {
            if (kind == Part.PROBLEM && parts.contains(Part.PROBLEM)) {
                return Fate.REPEATED;
            }
            if (parts.contains(Part.MEASURE)) {
                return Fate.DONE;
            }
            return parts.contains(Part.PLAN) ? Fate.PLANNED_AGAIN : Fate.DROPPED;
        }

        private ImmutableSet<IndicatorCode> successors(ReportItem item) {
            return belowFirst(item, map.old())
                    .flatMap(code -> map.successors(code).stream())
                    .collect(ImmutableSet.toImmutableSet());
        }
    }
}
