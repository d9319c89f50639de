package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.profile.Tailoring;

/**
 * Two years of one unit, and why the total moved. Five things can differ: the rules (catalogue, scheme and vocabulary), what applies
 * to the unit (profiles, its kind, what is said not to apply), what is known, who stands behind it, and what was done. The unit is
 * scored with every combination of the earlier and the later year, 2⁵ at most, and each cause gets the mean of what it adds over all
 * orders in which the causes can come (Shapley). So no order is preferred, years swapped give the same parts with the other sign, and
 * the parts add up to the change, to the last digit at either end, for the total and for every indicator. {@link #range} tells how
 * far a part depends on the order.
 *
 * <p>What the rules bring to indicators that are gone or new is {@link Cause#CATALOGUE}, all else that they bring {@link
 * Cause#SCHEME}. What an indicator comes to is the sum of its lines in the ledger; what belongs to no indicator (redistribution,
 * bonuses, rounding, vetoes of the whole) is the {@link #rest()}. Parts are exact fractions, rounded to millionths of a point at the
 * end. See docs/decisions/0008. Immutable and thread-safe.
 */
public final class YearOnYear {
    private final Assessment before;
    private final Assessment after;
    private final Assessment carried;
    private final CarryForward carriedOver;
    private final EditionMap map;
    private final ImmutableList<FactCode> silent;
    private final ImmutableList<IndicatorChange> indicators;
    private final ChangeAttribution total;
    private final ChangeAttribution rest;
    private final ImmutableMap<Cause, ChangeRange> ranges;

    private YearOnYear(
            YearMixture mixture, Assessment before, Assessment after, CarryForward carriedOver, EditionMap map) {
        this.before = before;
        this.after = after;
        this.carried = mixture.assess(ImmutableSet.of(Mover.RULES, Mover.APPLICABILITY));
        this.carriedOver = carriedOver;
        this.map = map;
        this.silent = mixture.facts().silent().stream()
                .filter(mixture.reads()::contains)
                .collect(ImmutableList.toImmutableList());
        ChangeShares shares = ChangeShares.of(mixture, before, after, map);
        this.indicators = shares.indicators();
        this.total = shares.total();
        this.ranges = shares.ranges();
        this.rest = restOf();
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
        return betweenChecked(before.checked(), after.checked(), crosswalk);
    }

    private static YearOnYear betweenChecked(YearInput before, YearInput after, Optional<Crosswalk> crosswalk) {
        Assessment first = before.assess();
        Assessment last = after.assess();
        EditionMap map = EditionMap.of(effective(before), effective(after), crosswalk);
        Assessor newPlain = YearMixture.untailored(after);
        CarryForward carried = CarryForward.of(
                before.dossier(),
                map,
                before.basis().vocabulary(),
                after.basis().vocabulary(),
                List.of(newPlain));
        return new YearOnYear(new YearMixture(before, after, map, carried, newPlain), first, last, carried, map);
    }

    private static IndicatorCatalogue effective(YearInput year) {
        return Tailoring.of(
                        year.basis().profiles(),
                        year.basis().catalogue(),
                        year.basis().scheme())
                .catalogue();
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

    /** What {@code cause} adds to the total, from the order in which it adds least to that in which it adds most. */
    public ChangeRange range(Cause cause) {
        return ranges.getOrDefault(cause, new ChangeRange(Change.NONE, Change.NONE));
    }

    /** The facts that were known in the first year, that the rules of the second read, and of which its dossier says nothing. */
    public ImmutableList<FactCode> silent() {
        return silent;
    }

    /** The vetoes of both years that do not stand as they did, by id; one that a year does not have is clear in it. */
    public ImmutableList<VetoChange> vetoes() {
        return VetoChange.between(before, after);
    }
}
