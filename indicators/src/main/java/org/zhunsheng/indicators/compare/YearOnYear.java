package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.crosswalk.Correspondence;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.profile.Tailoring;

/**
 * Two years of one unit, and why the total moved. The change is split by scoring a fixed sequence of dossiers in between, each with
 * one more thing of the second year:
 *
 * <ol>
 *   <li>the first year as it was;
 *   <li>without its profiles: {@link Cause#APPLICABILITY};
 *   <li>without the facts that have no successor in the new edition: {@link Cause#CATALOGUE};
 *   <li>by the new catalogue, dictionary and scheme, without profiles: of indicators that are gone or new, {@link Cause#CATALOGUE}; of
 *       all others, and of what is not of a single indicator, {@link Cause#SCHEME};
 *   <li>with the new profiles, as a unit of the new kind, and with what the new claims say does or does not apply: {@link
 *       Cause#APPLICABILITY};
 *   <li>with the new claims of every fact that became known, unknown or disputed, or known more or less exactly: {@link
 *       Cause#EVIDENCE};
 *   <li>the second year as it is, with the new values of what is known in both: {@link Cause#PERFORMANCE}.
 * </ol>
 *
 * <p>A part is the sum of its steps. The steps telescope, so the parts add up to the change, to the last digit at either end, for the
 * total and for every indicator. What an indicator comes to is the sum of its lines in the ledger; what belongs to no indicator
 * (redistribution, bonuses, rounding, vetoes of the whole) is the {@link #rest()}. If both years have equal catalogue, scheme,
 * profiles and kind, the first three parts are zero but for what claims say does not apply. The order matters where causes act on
 * each other: see docs/decisions/0009. Immutable and thread-safe.
 */
public final class YearOnYear {
    private final Assessment before;
    private final Assessment after;
    private final Assessment carried;
    private final CarryForward carriedOver;
    private final EditionMap map;
    private final ImmutableList<IndicatorChange> indicators;
    private final ChangeAttribution total;
    private final ChangeAttribution rest;

    private YearOnYear(List<Step> steps, Assessment carried, CarryForward carriedOver, EditionMap map) {
        this.before = steps.get(0).assessment();
        this.after = steps.get(steps.size() - 1).assessment();
        this.carried = carried;
        this.carriedOver = carriedOver;
        this.map = map;
        List<Sums> sums = steps.stream().map(Sums::of).toList();
        this.indicators =
                map.matches().stream().map(match -> indicator(match, sums)).collect(ImmutableList.toImmutableList());
        this.total = total(sums);
        this.rest = restOf();
    }

    /** A dossier in between. The cause is that of the way to it; where it depends on the indicator, it is {@link Cause#SCHEME}. */
    private record Step(Cause cause, boolean recent, Assessment assessment) {}

    /** What every subject of the ledger comes to after a step. */
    private record Sums(Step step, ImmutableMap<String, Change> bySubject) {
        static Sums of(Step step) {
            Map<String, Change> sums = new HashMap<>();
            for (Contribution line : step.assessment().ledger()) {
                sums.merge(line.subject(), Change.of(line), Change::plus);
            }
            return new Sums(step, ImmutableMap.copyOf(sums));
        }

        Change of(EditionMap.Match match) {
            Change sum = Change.NONE;
            for (IndicatorCode code : step.recent() ? match.to() : match.from()) {
                sum = sum.plus(bySubject.getOrDefault(code.value(), Change.NONE));
            }
            return sum;
        }

        ScoreInterval interval(EditionMap.Match match) {
            return of(match).applyTo(ScoreInterval.ZERO);
        }

        Change whole() {
            return Change.between(ScoreInterval.ZERO, step.assessment().total());
        }
    }

    /**
     * Compares two years.
     *
     * @param before the first year
     * @param after the second year
     * @param crosswalk how the catalogue of the first became that of the second; not needed if both are the same edition
     * @throws InvalidModelException if either year cannot be assessed, or if the editions differ and the crosswalk is missing or has
     *     errors
     */
    public static YearOnYear between(YearInput before, YearInput after, Optional<Crosswalk> crosswalk) {
        Assessment first = before.assess();
        Assessment last = after.assess();
        EditionMap map = EditionMap.of(effective(before), effective(after), crosswalk);
        Assessor oldPlain = untailored(before);
        Assessor newPlain = untailored(after);
        Assessor newTailored = Assessor.compile(after.basis());
        CarryForward carried = CarryForward.of(
                before.dossier(),
                map,
                before.basis().dictionary(),
                after.basis().dictionary(),
                List.of(newPlain));
        FactReplay facts =
                new FactReplay(carried.dossier(), after.dossier(), after.basis().dictionary());
        Dossier appliesNow = facts.through(Cause.APPLICABILITY);
        Assessment onNewBasis = newTailored.assess(appliesNow);
        ImmutableList<Step> steps = ImmutableList.of(
                new Step(Cause.CATALOGUE, false, first),
                new Step(Cause.APPLICABILITY, false, oldPlain.assess(before.dossier())),
                new Step(Cause.CATALOGUE, false, oldPlain.assess(carried.withoutLost(before.dossier()))),
                new Step(Cause.SCHEME, true, newPlain.assess(carried.dossier())),
                new Step(Cause.APPLICABILITY, true, onNewBasis),
                new Step(Cause.EVIDENCE, true, newTailored.assess(facts.through(Cause.EVIDENCE))),
                new Step(Cause.PERFORMANCE, true, last));
        return new YearOnYear(steps, onNewBasis, carried, map);
    }

    private static IndicatorCatalogue effective(YearInput year) {
        return Tailoring.of(
                        year.basis().profiles(),
                        year.basis().catalogue(),
                        year.basis().scheme())
                .catalogue();
    }

    private static Assessor untailored(YearInput year) {
        return Assessor.compile(AssessmentBasis.builder()
                .fillFrom(year.basis())
                .profiles(List.of())
                .build());
    }

    private static IndicatorChange indicator(EditionMap.Match match, List<Sums> sums) {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        for (int i = 1; i < sums.size(); i++) {
            Sums from = sums.get(i - 1);
            Sums to = sums.get(i);
            split.add(causeOf(match, to.step()), to.of(match).minus(from.of(match)));
        }
        return new IndicatorChange(
                match, sums.get(0).interval(match), sums.get(sums.size() - 1).interval(match), split.build());
    }

    private static Cause causeOf(EditionMap.Match match, Step step) {
        boolean comesOrGoes = match.what() == Correspondence.NEW || match.what() == Correspondence.GONE;
        return step.cause() == Cause.SCHEME && comesOrGoes ? Cause.CATALOGUE : step.cause();
    }

    /** What is not of a single indicator, step by step, and the indicators on top. */
    private ChangeAttribution total(List<Sums> sums) {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        for (int i = 1; i < sums.size(); i++) {
            Sums from = sums.get(i - 1);
            Sums to = sums.get(i);
            Change rest = to.whole().minus(from.whole());
            for (IndicatorChange indicator : indicators) {
                Change own = to.of(indicator.match()).minus(from.of(indicator.match()));
                split.add(causeOf(indicator.match(), to.step()), own);
                rest = rest.minus(own);
            }
            split.add(to.step().cause(), rest);
        }
        return split.build();
    }

    private ChangeAttribution restOf() {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        for (Cause cause : Cause.values()) {
            Change own = indicators.stream()
                    .map(indicator -> indicator.split().of(cause))
                    .reduce(Change.NONE, Change::plus);
            split.add(cause, total.of(cause).minus(own));
        }
        return split.build();
    }

    /** The first year. */
    public Assessment before() {
        return before;
    }

    /** The second year. */
    public Assessment after() {
        return after;
    }

    /** The first year's facts on the basis of the second: what the unit would have stood at then by what is asked for now. */
    public Assessment carried() {
        return carried;
    }

    /** What of the first year's facts could not be carried over. */
    public CarryForward carriedOver() {
        return carriedOver;
    }

    /** Which indicators of the two years stand for each other. */
    public EditionMap map() {
        return map;
    }

    /** The change of the total. */
    public Change change() {
        return Change.between(before.total(), after.total());
    }

    /** The change of the total by its causes; its parts add up to {@link #change()}. */
    public ChangeAttribution total() {
        return total;
    }

    /** The change of every indicator, or of those that stand for each other, in the order of the old codes. */
    public ImmutableList<IndicatorChange> indicators() {
        return indicators;
    }

    /** The part of the change that belongs to no indicator: redistribution, bonuses, rounding and vetoes of the whole. */
    public ChangeAttribution rest() {
        return rest;
    }
}
