package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Looks for items of last year in this year's report. */
    private record Search(AnnualReport now, EditionMap map) {
        FollowUp of(ReportItem item, Part kind) {
            ImmutableList<Link> links = Stream.of(
                            links(item, Part.MEASURE, now.measures()),
                            links(item, Part.PROBLEM, now.problems()),
                            links(item, Part.PLAN, now.plans()))
                    .flatMap(found -> found)
                    .collect(ImmutableList.toImmutableList());
            Set<Part> parts = links.stream().map(Link::part).collect(Collectors.toSet());
            return new FollowUp(item.id(), item.title(), fate(kind, parts), links);
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

        private Stream<Link> links(ReportItem item, Part part, List<? extends ReportItem> candidates) {
            return candidates.stream()
                    .flatMap(
                            candidate -> rule(item, candidate)
                                    .map(rule -> new Link(part, candidate.id(), candidate.title(), rule))
                                    .stream());
        }

        private Optional<Rule> rule(ReportItem before, ReportItem after) {
            if (before.title().equals(after.title())) {
                return Optional.of(Rule.SAME_TITLE);
            }
            return Collections.disjoint(successors(before), named(after))
                    ? Optional.empty()
                    : Optional.of(Rule.SAME_INDICATOR);
        }

        private ImmutableSet<IndicatorCode> successors(ReportItem item) {
            return belowFirst(item, map.old())
                    .flatMap(code -> map.successors(code).stream())
                    .collect(ImmutableSet.toImmutableSet());
        }

        private ImmutableSet<IndicatorCode> named(ReportItem item) {
            return belowFirst(item, map.recent())
                    .flatMap(code -> EditionMap.below(map.recent(), code).stream())
                    .collect(ImmutableSet.toImmutableSet());
        }

        private static Stream<IndicatorCode> belowFirst(ReportItem item, IndicatorCatalogue catalogue) {
            return item.indicators().stream()
                    .filter(code -> catalogue.parentOf(code).isPresent());
        }
    }
}
