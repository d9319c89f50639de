package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.crosswalk.Correspondence;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;

/** The parts of a change by Shapley, for every indicator and for the total. */
final class ChangeShares {
    private final ImmutableList<Mover> movers;
    private final EditionMap map;
    private final List<Sums> sums;

    /** What every subject of the ledger comes to once a set of movers has moved. */
    private record Sums(boolean recent, ImmutableMap<String, Change> bySubject, Change whole) {
        static Sums of(boolean recent, Assessment assessment) {
            Map<String, Change> sums = new HashMap<>();
            for (Contribution line : assessment.ledger()) {
                sums.merge(line.subject(), Change.of(line), Change::plus);
            }
            return new Sums(recent, ImmutableMap.copyOf(sums), Change.between(ScoreInterval.ZERO, assessment.total()));
        }

        Change of(EditionMap.Match match) {
            Change sum = Change.NONE;
            for (IndicatorCode code : recent ? match.to() : match.from()) {
                sum = sum.plus(bySubject.getOrDefault(code.value(), Change.NONE));
            }
            return sum;
        }
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
                        attribution(
                                comesOrGoes(match),
                                new Ends(set -> sums.get(set).of(match)))))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean comesOrGoes(EditionMap.Match match) {
        return match.what() == Correspondence.NEW || match.what() == Correspondence.GONE;
    }

    /** What comes and goes, and all else, each by its causes. */
    ChangeAttribution total() {
        ChangeAttribution.Builder split = new ChangeAttribution.Builder();
        attribution(true, comingAndGoing()).parts().forEach(split::add);
        attribution(false, staying()).parts().forEach(split::add);
        return split.build();
    }

    private Ends comingAndGoing() {
        return new Ends(this::comingAndGoing);
    }

    private Ends staying() {
        return new Ends(set -> sums.get(set).whole().minus(comingAndGoing(set)));
    }

    private Change comingAndGoing(int set) {
        return map.matches().stream()
                .filter(ChangeShares::comesOrGoes)
                .map(match -> sums.get(set).of(match))
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
        Ends whole = new Ends(set -> sums.get(set).whole());
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
