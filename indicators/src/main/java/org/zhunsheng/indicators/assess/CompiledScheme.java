package org.zhunsheng.indicators.assess;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * A scheme as tables. Items stand in the order of their codes, groups with the second level before the first, so that one pass in
 * order rolls points up. Written once by {@link SchemeCompiler}.
 *
 * @param index the slots of the facts
 * @param items the scored indicators
 * @param groups the groups, second level first
 * @param total the points of the whole, in millionths
 * @param bonuses the points on top
 * @param vetoes the breaches that override points
 * @param grades the grades, lowest first
 * @param scaledItems the arithmetic of redistribution
 * @param rounding how the total is rounded
 * @param roundsTotal whether it is
 * @param catalogue the catalogue, tailored
 * @param scheme the scheme, tailored
 * @param profile what tailored them
 * @param dropped why the profile leaves an indicator out
 */
record CompiledScheme(
        FactIndex index,
        ImmutableList<Item> items,
        ImmutableList<Group> groups,
        long total,
        ImmutableList<CompiledBonus> bonuses,
        ImmutableList<CompiledVeto> vetoes,
        ImmutableList<Grade> grades,
        Scaled scaledItems,
        Scaled rounding,
        boolean roundsTotal,
        IndicatorCatalogue catalogue,
        ScoringScheme scheme,
        Optional<Profile> profile,
        ImmutableMap<IndicatorCode, LocalText> dropped) {

    /** The place of a group that has no group above it. */
    static final int ROOT = -1;

    /**
     * A scored indicator.
     *
     * @param code its code
     * @param program how it is scored
     * @param points its points, in millionths
     * @param group the place of its second-level group
     * @param absence what becomes of its points where it does not apply
     * @param applies the kinds of unit it applies to
     */
    record Item(
            IndicatorCode code,
            Program program,
            long points,
            int group,
            AbsencePolicy absence,
            ImmutableSet<UnitKind> applies) {
        boolean appliesTo(UnitKind kind) {
            return applies.contains(kind);
        }
    }

    /**
     * A group of the first or second level.
     *
     * @param code its code
     * @param parent the place of the group above, or {@link #ROOT}
     */
    record Group(IndicatorCode code, int parent) {}

    /**
     * A bonus.
     *
     * @param bonus its description
     * @param program how it is earned
     */
    record CompiledBonus(Bonus bonus, Program program) {}

    /**
     * A veto.
     *
     * @param veto its description
     * @param test when it strikes
     */
    record CompiledVeto(Veto veto, CompiledCondition test) {}
}
