package org.zhunsheng.indicators.gap;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.Trials;
import org.zhunsheng.indicators.gap.Gap.Cause;
import org.zhunsheng.indicators.gap.Gap.Kind;

/**
 * What a unit lacks, measured against the catalogue: shortfalls, weaknesses, loopholes and what is unproved, the heaviest first,
 * the vetoes that are not ruled out and the bonuses that are not earned, and how the problems it admits meet its plans.
 *
 * <pre>{@code
 * GapAnalysis gaps = GapAnalysis.of(assessment);
 * gaps.gaps().forEach(gap -> System.out.println(gap.title().in(Lang.EN)));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class GapAnalysis {
    /** A dimension lags if it cannot reach this share of its points, in percent. */
    public static final int LAGGING_BELOW_PERCENT = 80;

    private static final Comparator<Gap> WORTH_MOST_FIRST = comparing(
                    (Gap gap) -> gap.gain().map(Gain::lower).orElse(Points.ZERO))
            .thenComparing(gap -> gap.gain().map(Gain::upper).orElse(Points.ZERO))
            .thenComparing(gap -> gap.lost().high())
            .reversed()
            .thenComparing(Gap::indicator);

    private static final Comparator<Gap> STILL_WORTH_MOST_FIRST = comparing(
                    (Gap gap) -> gap.still().map(Gain::lower).orElse(Points.ZERO))
            .thenComparing(gap -> gap.still().map(Gain::upper).orElse(Points.ZERO))
            .reversed()
            .thenComparing(Gap::indicator);

    private final ImmutableList<Gap> gaps;
    private final ImmutableList<VetoGap> vetoes;
    private final ImmutableList<BonusGap> bonuses;
    private final ImmutableList<ProblemLink> links;
    private final ImmutableList<String> plansWithoutProblem;
    private final ImmutableList<PlanGain> planGains;
    private final Search search;

    private GapAnalysis(
            ImmutableList<Gap> gaps,
            ImmutableList<VetoGap> vetoes,
            ImmutableList<BonusGap> bonuses,
            ImmutableList<ProblemLink> links,
            ImmutableList<String> plansWithoutProblem,
            ImmutableList<PlanGain> planGains,
            Search search) {
        this.search = search;
        this.gaps = gaps;
        this.vetoes = vetoes;
        this.bonuses = bonuses;
        this.links = links;
        this.planGains = planGains;
        this.plansWithoutProblem = plansWithoutProblem;
    }

    /** The gaps of an assessment for which there is no report. */
    public static GapAnalysis of(Assessment assessment) {
        return of(assessment, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }

    /** The gaps of an assessment, and how the problems and plans of {@code report} meet them and each other. */
    public static GapAnalysis of(Assessment assessment, AnnualReport report) {
        ImmutableList<ProblemLink> links = new ProblemPlanLinks(assessment.catalogue()).of(report);
        return of(assessment, report.problems(), report.plans(), links);
    }

    private static GapAnalysis of(
            Assessment assessment, List<Problem> problems, List<Plan> plans, ImmutableList<ProblemLink> links) {
        Search search = new Search(assessment, problems, plans);
        ImmutableSet<String> answering = links.stream()
                .flatMap(link -> link.plans().stream())
                .map(PlanLink::plan)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<String> idle = plans.stream()
                .map(Plan::id)
                .filter(id -> !answering.contains(id))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Gap> gaps = search.gaps();
        OverallGaps overall = new OverallGaps(assessment, search.targets, search.open, search.trials);
        return new GapAnalysis(gaps, overall.vetoes(), overall.bonuses(), links, idle, search.planGains(gaps), search);
    }

    /** How the unit stands. */
    public Assessment assessment() {
        return search.assessment;
    }

    /** Every gap; the one whose closing lifts the lower end of the total most comes first. */
    public ImmutableList<Gap> gaps() {
        return gaps;
    }

    /** The gaps of which something still counts for this assessment; the one that is worth most for it comes first. */
    public ImmutableList<Gap> stillCounting() {
        return gaps.stream()
                .filter(gap -> gap.still().isPresent())
                .sorted(STILL_WORTH_MOST_FIRST)
                .collect(ImmutableList.toImmutableList());
    }

    /** The gaps of which something can only be mended for the next assessment, in the order of {@link #gaps}. */
    public ImmutableList<Gap> forNextYear() {
        return gaps.stream().filter(Gap::isForNextYear).collect(ImmutableList.toImmutableList());
    }

    /** The gaps of which nothing is due yet on the day {@code on}, the one that is due first before the others. */
    public ImmutableList<Gap> notYetDue(LocalDate on) {
        return gaps.stream()
                .filter(gap -> gap.isNotYetDue(on))
                .sorted(comparing((Gap gap) -> gap.dueBy().orElseThrow()).thenComparing(Gap::indicator))
                .collect(ImmutableList.toImmutableList());
    }

    /** What closing the gaps of several indicators together does to the total. */
    public Gain together(Collection<IndicatorCode> indicators) {
        return search.gain(ImmutableList.copyOf(indicators)).orElse(Gain.NONE);
    }

    /** What still counts of several gaps for this assessment if all of them are closed together; nothing if no fact is open. */
    public Gain stillTogether(Collection<IndicatorCode> indicators) {
        return search.still(ImmutableList.copyOf(indicators)).orElse(Gain.NONE);
    }

    /** The vetoes that are triggered, then those that no check has ruled out. */
    public ImmutableList<VetoGap> vetoes() {
        return vetoes;
    }

    /** The bonuses that could give more. */
    public ImmutableList<BonusGap> bonuses() {
        return bonuses;
    }

    /** Every admitted problem with the plans that answer it, in the order of the report. */
    public ImmutableList<ProblemLink> links() {
        return links;
    }

    /** The ids of the plans that answer no admitted problem, in the order of the report. That is no fault by itself. */
    public ImmutableList<String> plansWithoutProblem() {
        return plansWithoutProblem;
    }

    /** What each plan gains if it closes every gap that it bears on, in the order of the report. */
    public ImmutableList<PlanGain> planGains() {
        return planGains;
    }

    /** Goes through an assessment and turns what it lost into gaps. */
    private static final class Search {
        private final Assessment assessment;
        private final List<Problem> problems;
        private final List<Plan> plans;
        private final ProblemPlanLinks tree;
        private final Targets targets;
        private final Trials trials;
        private final OpenFacts open;
        private final DueDays dueDays;
        private final BrokenRules broken;
        private final ImmutableListMultimap<IndicatorCode, IndicatorCode> byDimension;

        Search(Assessment assessment, List<Problem> problems, List<Plan> plans) {
            this.assessment = assessment;
            this.problems = problems;
            this.plans = plans;
            this.tree = new ProblemPlanLinks(assessment.catalogue());
            this.targets = Targets.of(assessment);
            this.trials = assessment.trials();
            this.open = new OpenFacts(assessment, trials);
            this.dueDays = new DueDays(assessment, targets);
            this.broken = new BrokenRules(assessment, targets);
            this.byDimension = byDimension(assessment);
        }

        ImmutableList<Gap> gaps() {
            ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
            for (GroupResult dimension : assessment.dimensions()) {
                if (lags(dimension)) {
                    gaps.add(shortfall(dimension));
                }
            }
            for (IndicatorResult result : assessment.results()) {
                if (result.lost().high().compareTo(Points.ZERO) > 0) {
                    gaps.add(indicatorGap(result));
                }
            }
            return ImmutableList.sortedCopyOf(WORTH_MOST_FIRST, gaps.build());
        }

        private static boolean lags(GroupResult dimension) {
            return dimension.interval().high().micros() * 100
                    < dimension.available().micros() * LAGGING_BELOW_PERCENT;
        }

        private Gap shortfall(GroupResult dimension) {
            Points available = dimension.available();
            ScoreInterval lost = new ScoreInterval(
                    available.minus(dimension.interval().high()),
                    available.minus(dimension.interval().low()));
            return new Gap(
                    Kind.SHORTFALL,
                    dimension.code(),
                    dimension.title(),
                    Cause.DIMENSION_LAGS,
                    lost,
                    gain(byDimension.get(dimension.code())),
                    still(byDimension.get(dimension.code())),
                    ImmutableList.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    bearingOn(problems, dimension.code()),
                    bearingOn(plans, dimension.code()));
        }

        private Gap indicatorGap(IndicatorResult result) {
            Indicator indicator = Optional.ofNullable(
                            assessment.catalogue().byCode().get(result.code()))
                    .orElseThrow();
            boolean certain = result.lost().low().compareTo(Points.ZERO) > 0;
            Cause cause = certain ? broken.cause(result.code()).orElse(Cause.POINTS_LOST) : open(result.status());
            return new Gap(
                    certain ? kindOf(cause) : Kind.UNPROVED,
                    result.code(),
                    indicator.title(),
                    cause,
                    result.lost(),
                    gain(ImmutableList.of(result.code())),
                    still(ImmutableList.of(result.code())),
                    assessment.openFacts(result.code()),
                    certain ? Optional.empty() : dueDays.of(result.code()),
                    indicator.remedies().stream().findFirst().filter(usual -> certain),
                    indicator.remedies().stream().findFirst().filter(usual -> !certain),
                    bearingOn(problems, result.code()),
                    bearingOn(plans, result.code()));
        }

        private static Kind kindOf(Cause cause) {
            return cause == Cause.POINTS_LOST ? Kind.WEAKNESS : Kind.LOOPHOLE;
        }

        private static ImmutableListMultimap<IndicatorCode, IndicatorCode> byDimension(Assessment assessment) {
            ImmutableListMultimap.Builder<IndicatorCode, IndicatorCode> codes = ImmutableListMultimap.builder();
            assessment.results().stream()
                    .map(IndicatorResult::code)
                    .forEach(code -> assessment
                            .catalogue()
                            .dimensionOf(code)
                            .ifPresent(dimension -> codes.put(dimension, code)));
            return codes.build();
        }

        private Optional<Gain> gain(List<IndicatorCode> codes) {
            ImmutableList<Claim> claims = targets.claims(codes);
            return claims.isEmpty() ? Optional.empty() : Optional.of(Gain.between(assessment, trials.total(claims)));
        }

        private Optional<Gain> still(List<IndicatorCode> codes) {
            ImmutableList<Claim> claims = open.stillCounting(targets.claims(codes));
            return Optional.of(Gain.between(assessment, trials.total(claims))).filter(gain -> !gain.equals(Gain.NONE));
        }

        ImmutableList<PlanGain> planGains(ImmutableList<Gap> gaps) {
            return plans.stream().map(plan -> planGain(plan, gaps)).collect(ImmutableList.toImmutableList());
        }

        private PlanGain planGain(Plan plan, ImmutableList<Gap> gaps) {
            ImmutableList<IndicatorCode> closes = gaps.stream()
                    .filter(gap -> gap.kind() != Kind.SHORTFALL && gap.plans().contains(plan.id()))
                    .map(Gap::indicator)
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            return new PlanGain(plan.id(), closes, gain(closes).orElse(Gain.NONE));
        }

        private static Cause open(Status status) {
            return switch (status) {
                case UNKNOWN -> Cause.NOTHING_PROVES_IT;
                case DISPUTED -> Cause.PROOF_DISPUTED;
                case KNOWN, PARTLY_KNOWN, NOT_APPLICABLE -> Cause.PROOF_INCOMPLETE;
            };
        }

        private ImmutableList<String> bearingOn(List<? extends ReportItem> items, IndicatorCode code) {
            return items.stream()
                    .filter(item -> tree.bearsOn(item, code))
                    .map(ReportItem::id)
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
