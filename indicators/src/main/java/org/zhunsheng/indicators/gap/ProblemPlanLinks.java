package org.zhunsheng.indicators.gap;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.gap.PlanLink.Strength;

/** Finds how the problems and plans of a report meet: by what the plans say, else by the indicators that both bear on. */
final class ProblemPlanLinks {
    private final IndicatorCatalogue catalogue;

    ProblemPlanLinks(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ImmutableList<ProblemLink> of(AnnualReport report) {
        return report.problems().stream()
                .map(problem -> new ProblemLink(problem.id(), plansFor(problem, report.plans())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<PlanLink> plansFor(Problem problem, List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> strength(problem, plan).map(found -> new PlanLink(plan.id(), found)).stream())
                .sorted(comparing(PlanLink::strength))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Strength> strength(Problem problem, Plan plan) {
        if (plan.problems().contains(problem.id())) {
            return Optional.of(Strength.STATED);
        }
        return problem.indicators().stream()
                .flatMap(mine -> plan.indicators().stream().flatMap(theirs -> strength(mine, theirs).stream()))
                .min(Comparator.naturalOrder());
    }

    private Optional<Strength> strength(IndicatorCode mine, IndicatorCode theirs) {
        boolean bothBelowFirst = catalogue.parentOf(mine).isPresent()
                && catalogue.parentOf(theirs).isPresent();
        if (bothBelowFirst && (covers(mine, theirs) || covers(theirs, mine))) {
            return Optional.of(Strength.SAME_INDICATOR);
        }
        Optional<IndicatorCode> dimension = catalogue.dimensionOf(mine);
        return dimension.isPresent() && dimension.equals(catalogue.dimensionOf(theirs))
                ? Optional.of(Strength.SAME_DIMENSION)
                : Optional.empty();
    }

    /** Whether {@code item} bears on {@code code} or on a group that {@code code} lies in, below the first level. */
    boolean bearsOn(ReportItem item, IndicatorCode code) {
        return item.indicators().stream()
                .filter(named -> catalogue.parentOf(named).isPresent())
                .anyMatch(named -> covers(named, code));
    }

    /** Whether {@code code} is {@code group} or lies in it. */
    boolean covers(IndicatorCode group, IndicatorCode code) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, at -> at.flatMap(catalogue::parentOf))
                .anyMatch(at -> at.get().equals(group));
    }
}
