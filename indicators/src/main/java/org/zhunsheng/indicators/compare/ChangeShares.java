package org.zhunsheng.indicators.compare;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.crosswalk.Correspondence;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.ReasonCode;

/** The parts of a change by Shapley, for every indicator and for the total. */
final class ChangeShares {
    private static final ImmutableSet<Cause> APART = Sets.immutableEnumSet(Cause.CAP, Cause.REDISTRIBUTION, Cause.VETO);

    private final ImmutableList<Mover> movers;
    private final EditionMap map;
    private final List<Sums> sums;

    /**
     * What every subject of the ledger comes to once a set of movers has moved: all lines of it, and those that are causes of their own.
     */
    private record Sums(
            boolean recent, ImmutableMap<String, Change> bySubject, ImmutableTable<String, Cause, Change> apart) {
        static Sums of(boolean recent, Assessment assessment) {
            Map<String, Change> sums = new HashMap<>();
            Table<String, Cause, Change> apart = HashBasedTable.create();
            for (Contribution line : assessment.ledger()) {
                sums.merge(line.subject(), Change.of(line), Change::plus);
                ownCause(line.reason().code()).ifPresent(cause -> {
                    Change before = Optional.ofNullable(apart.get(line.subject(), cause))
                            .orElse(Change.NONE);
                    apart.put(line.subject(), cause, before.plus(Change.of(line)));
                });
            }
            return new Sums(recent, ImmutableMap.copyOf(sums), ImmutableTable.copyOf(apart));
        }

        Change of(EditionMap.Match match) {
            Change sum = Change.NONE;
            for (IndicatorCode code : recent ? match.to() : match.from()) {
                sum = sum.plus(bySubject.getOrDefault(code.value(), Change.NONE));
            }
            return sum;
        }

        Change of(EditionMap.Match match, Cause cause) {
            Change sum = Change.NONE;
            for (IndicatorCode code : recent ? match.to() : match.from()) {
                sum = sum.plus(
                        Optional.ofNullable(apart.get(code.value(), cause)).orElse(Change.NONE));
            }
            return sum;
        }

        Change whole() {
            return bySubject.values().stream().reduce(Change.NONE, Change::plus);
        }

        Change whole(Cause cause) {
            return apart.column(cause).values().stream().reduce(Change.NONE, Change::plus);
        }
    }

    /** The cause that lines of a reason are by themselves, whichever of the others moved them. */
    private static Optional<Cause> ownCause(ReasonCode code) {
        return switch (code) {
            case CLAUSE_CAP, FLOOR, ADDITION_CAP, BONUS_CAP, BONUS_WITHIN_TOTAL -> Optional.of(Cause.CAP);
            case REDISTRIBUTED, REDISTRIBUTED_TOTAL -> Optional.of(Cause.REDISTRIBUTION);
            case VETO, VETO_OPEN -> Optional.of(Cause.VETO);
            default -> Optional.empty();
        };
    }

    private ChangeShares(ImmutableList<Mover> movers, EditionMap map, List<Sums> sums) {
        this.movers = movers;
        this.map = map;
        this.sums = sums;
    }

    static ChangeShares of(YearMixture mixture, Assessment before, Assessment after, EditionMap map) {
        ImmutableList<Mover> movers = mixture.movers();
        List<Sums> sums = new ArrayList<>();
        int all = (1 << movers.size()) - 1;
        for (int set = 0; set <= all; set++) {
            ImmutableSet<Mover> moved = moved(movers, set);
            Assessment assessment = set == 0 ? before : set == all ? after : mixture.assess(moved);
            sums.add(Sums.of(set == all || (set != 0 && mixture.hasRecentRules(moved)), assessment));
        }
        return new ChangeShares(movers, map, sums);
    }

    private static ImmutableSet<Mover> moved(ImmutableList<Mover> movers, int set) {
        ImmutableSet.Builder<Mover> moved = ImmutableSet.builder();
        for (int i = 0; i < movers.size(); i++) {
            if ((set >> i & 1) != 0) {
                moved.add(movers.get(i));
            }
        }
        return moved.build();
    }

    ImmutableList<IndicatorChange> indicators() {
        return map.matches().stream()
                .map(match -> new IndicatorChange(
                        match,
                        sums.get(0).of(match).applyTo(ScoreInterval.ZERO),
                        sums.get(sums.size() - 1).of(match).applyTo(ScoreInterval.ZERO),
                        split(match)))
                .collect(ImmutableList.toImmutableList());
    }

    private ChangeAttribution split(EditionMap.Match match) {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        Ends plain = new Ends(set -> {
            Change all = sums.get(set).of(match);
            for (Cause cause : APART) {
                all = all.minus(sums.get(set).of(match, cause));
            }
            return all;
        });
        attribution(comesOrGoes(match), plain).parts().forEach(split::add);
        APART.forEach(cause -> split.add(
                cause,
                sums.get(sums.size() - 1).of(match, cause).minus(sums.get(0).of(match, cause))));
        return split.build();
    }

    private Change apart(Cause cause) {
        return sums.get(sums.size() - 1).whole(cause).minus(sums.get(0).whole(cause));
    }

    private static boolean comesOrGoes(EditionMap.Match match) {
        return match.what() == Correspondence.NEW || match.what() == Correspondence.GONE;
    }

    /** What comes and goes, and all else, each by its causes. */
    ChangeAttribution total() {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        attribution(true, comingAndGoing()).parts().forEach(split::add);
        attribution(false, staying()).parts().forEach(split::add);
        APART.forEach(cause -> split.add(cause, apart(cause)));
        return split.build();
    }

    private Ends comingAndGoing() {
        return new Ends(this::comingAndGoing);
    }

    private Ends staying() {
        return new Ends(set -> plain(set).minus(comingAndGoing(set)));
    }

    /** The total but for the lines that are causes of their own. */
    private Change plain(int set) {
        Change all = sums.get(set).whole();
        for (Cause cause : APART) {
            all = all.minus(sums.get(set).whole(cause));
        }
        return all;
    }

    private Change comingAndGoing(int set) {
        return map.matches().stream()
                .filter(ChangeShares::comesOrGoes)
                .map(match -> APART.stream()
                        .map(cause -> sums.get(set).of(match, cause))
                        .reduce(sums.get(set).of(match), Change::minus))
                .reduce(Change.NONE, Change::plus);
    }

    private ChangeAttribution attribution(boolean comesOrGoes, Ends ends) {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        long[] low = ends.low().shares();
        long[] high = ends.high().shares();
        for (int i = 0; i < movers.size(); i++) {
            split.add(cause(movers.get(i), comesOrGoes), new Change(new Points(low[i]), new Points(high[i])));
        }
        return split.build();
    }

    private static Cause cause(Mover mover, boolean comesOrGoes) {
        return switch (mover) {
            case RULES -> comesOrGoes ? Cause.CATALOGUE : Cause.SCHEME;
            case APPLICABILITY -> Cause.APPLICABILITY;
            case EVIDENCE -> Cause.EVIDENCE;
            case ASSURANCE -> Cause.ASSURANCE;
            case PERFORMANCE -> Cause.PERFORMANCE;
        };
    }

    ImmutableMap<Cause, ChangeRange> ranges() {
        Map<Cause, ChangeRange> ranges = new EnumMap<>(Cause.class);
        Ends whole = new Ends(this::plain);
        APART.forEach(cause -> ranges.put(cause, new ChangeRange(apart(cause), apart(cause))));
        for (int i = 0; i < movers.size(); i++) {
            if (movers.get(i) == Mover.RULES) {
                ranges.put(Cause.CATALOGUE, comingAndGoing().range(i));
                ranges.put(Cause.SCHEME, staying().range(i));
            } else {
                ranges.put(cause(movers.get(i), false), whole.range(i));
            }
        }
        return Maps.immutableEnumMap(ranges);
    }

    /** What a set of movers comes to. */
    private interface Value {
        Change of(int set);
    }

    /** The games of both ends. */
    private final class Ends {
        private final ShapleyShares low;
        private final ShapleyShares high;

        Ends(Value value) {
            this.low =
                    new ShapleyShares(movers.size(), set -> value.of(set).low().micros());
            this.high =
                    new ShapleyShares(movers.size(), set -> value.of(set).high().micros());
        }

        ShapleyShares low() {
            return low;
        }

        ShapleyShares high() {
            return high;
        }

        ChangeRange range(int mover) {
            return new ChangeRange(
                    new Change(new Points(low.least(mover)), new Points(high.least(mover))),
                    new Change(new Points(low.most(mover)), new Points(high.most(mover))));
        }
    }
}
