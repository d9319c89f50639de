package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.robustness.Criterion;
import org.zhunsheng.robustness.GradeLimit;
import org.zhunsheng.robustness.LeaveOneOut;
import org.zhunsheng.robustness.NominalScores;
import org.zhunsheng.robustness.OpenPlaces;
import org.zhunsheng.robustness.Outranking;
import org.zhunsheng.robustness.RankAcceptability;
import org.zhunsheng.robustness.ScoreBounds;
import org.zhunsheng.robustness.SobolIndices;
import org.zhunsheng.robustness.WeightChange;
import org.zhunsheng.robustness.WeightRobustness;

/** What the {@code robustness} command finds, as a tree for JSON. Counts are of samples, scores and weights in percent. */
final class RobustnessDocument {
    private final Lang lang;
    private final WeightRobustness result;
    private final ImmutableList<GradeLimit> grades;
    private final ImmutableList<LeaveOneOut> indicators;

    /** @param indicators what becomes of the ranks without each indicator; empty if the criteria are indicators */
    RobustnessDocument(
            Lang lang,
            WeightRobustness result,
            ImmutableList<GradeLimit> grades,
            ImmutableList<LeaveOneOut> indicators) {
        this.lang = lang;
        this.result = result;
        this.grades = grades;
        this.indicators = indicators;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("samples", result.low().samples());
        tree.put("samplingErrorPercent", SharePercent.error(result.low().samples()));
        tree.put("criteria", criteria());
        if (!indicators.isEmpty()) {
            tree.put("indicators", indicators.stream().map(this::indicator).toList());
        }
        tree.put("units", result.order().stream().map(this::unit).toList());
        tree.put(
                "groups",
                result.places().groups().stream()
                        .map(group -> group.stream()
                                .map(unit -> result.table().units().get(unit))
                                .toList())
                        .toList());
        tree.put(
                "neighbours", result.neighbours().stream().map(this::neighbours).toList());
        return tree;
    }

    private List<Map<String, Object>> criteria() {
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (int i = 0; i < result.table().criteria().size(); i++) {
            Criterion criterion = result.table().criteria().get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", criterion.code());
            entry.put("title", criterion.title().in(lang));
            entry.put("weight", weight(result.space().nominal(i)));
            entry.put("least", weight(result.space().least(i)));
            entry.put("most", weight(result.space().most(i)));
            entry.put("firstOrder", number(result.sensitivity().first().get(i)));
            entry.put(
                    "firstOrderWithin", range(result.sensitivity().firstWithin().get(i)));
            entry.put(
                    "firstOrderTold", result.sensitivity().firstWithin().get(i).low() > 0);
            entry.put("total", number(result.sensitivity().total().get(i)));
            entry.put("totalWithin", range(result.sensitivity().totalWithin().get(i)));
            entry.put("totalTold", result.sensitivity().totalWithin().get(i).low() > 0);
            if (!result.leaveOneOut().isEmpty()) {
                entry.put("leftOut", leftOut(result.leaveOneOut().get(i)));
            }
            criteria.add(entry);
        }
        return criteria;
    }

    private static Map<String, Object> leftOut(LeaveOneOut without) {
        Map<String, Object> leftOut = new LinkedHashMap<>();
        leftOut.put("meanRankChange", number(without.meanChange()));
        leftOut.put("largestRankChange", without.largestChange());
        leftOut.put("moved", without.moved());
        return leftOut;
    }

    private Map<String, Object> indicator(LeaveOneOut without) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", without.criterion().code());
        entry.put("title", without.criterion().title().in(lang));
        entry.put("leftOut", leftOut(without));
        return entry;
    }

    private Map<String, Object> unit(int unit) {
        Map<String, Object> entry = new LinkedHashMap<>();
        ScoreBounds bounds = result.bounds().get(unit);
        entry.put("unit", result.table().units().get(unit));
        entry.put("bounds", range(bounds.low(), bounds.high()));
        entry.put("places", places(unit));
        entry.put("low", end(result.low(), result.nominalLow(), unit));
        entry.put("high", end(result.high(), result.nominalHigh(), unit));
        WeightRobustness.Flips flips = result.flips().get(unit);
        flips.up().ifPresent(up -> entry.put("gradeUp", change(up)));
        flips.down().ifPresent(down -> entry.put("gradeDown", change(down)));
        return entry;
    }

    /** Under how many of the weights each place and grade is certain, and under how many it is possible. */
    private Map<String, Object> places(int unit) {
        OpenPlaces open = result.places();
        Map<String, Object> places = new LinkedHashMap<>();
        int units = result.table().units().size();
        places.put(
                "certain",
                IntStream.rangeClosed(1, units)
                        .mapToObj(place -> open.certain(unit, place))
                        .toList());
        places.put(
                "possible",
                IntStream.rangeClosed(1, units)
                        .mapToObj(place -> open.possible(unit, place))
                        .toList());
        if (!grades.isEmpty()) {
            Map<String, Object> certain = new LinkedHashMap<>();
            Map<String, Object> possible = new LinkedHashMap<>();
            for (int grade = 0; grade < grades.size(); grade++) {
                certain.put(grades.get(grade).id(), open.gradeCertain(unit, grade));
                possible.put(grades.get(grade).id(), open.gradePossible(unit, grade));
            }
            places.put("gradesCertain", certain);
            places.put("gradesPossible", possible);
        }
        return places;
    }

    private static Map<String, Object> range(SobolIndices.Interval interval) {
        return range(number(interval.low()), number(interval.high()));
    }

    private static Map<String, Object> range(BigDecimal low, BigDecimal high) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("low", low);
        range.put("high", high);
        return range;
    }

    private Map<String, Object> end(RankAcceptability acceptability, NominalScores nominal, int unit) {
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("score", BigDecimal.valueOf(nominal.scores().get(unit), 2));
        end.put("rank", nominal.ranks().get(unit));
        end.put(
                "sampled",
                range(
                        BigDecimal.valueOf(acceptability.least(unit), 2),
                        BigDecimal.valueOf(acceptability.most(unit), 2)));
        end.put("meanScore", number(acceptability.mean(unit) / 100));
        end.put("meanRank", number(acceptability.meanRank(unit)));
        end.put("rankShared", acceptability.shared(unit));
        end.put(
                "ranks",
                IntStream.rangeClosed(1, acceptability.units())
                        .mapToObj(rank -> acceptability.count(unit, rank))
                        .toList());
        if (!grades.isEmpty()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            for (int grade = 0; grade < grades.size(); grade++) {
                counts.put(grades.get(grade).id(), acceptability.gradeCount(unit, grade));
            }
            end.put("grades", counts);
        }
        return end;
    }

    private Map<String, Object> neighbours(WeightRobustness.Neighbours pair) {
        Map<String, Object> entry = new LinkedHashMap<>();
        Outranking outranking = pair.outranking();
        entry.put("ahead", result.table().units().get(pair.ahead()));
        entry.put("behind", result.table().units().get(pair.behind()));
        entry.put("certain", outranking.certain());
        entry.put("possible", outranking.possible());
        entry.put("levelLow", outranking.levelLow());
        entry.put("levelHigh", outranking.levelHigh());
        entry.put("sameCriteria", pair.sameCriteria());
        Optional<WeightChange> swap = pair.swap();
        swap.ifPresent(change -> entry.put("swap", change(change)));
        return entry;
    }

    private static Map<String, Object> change(WeightChange change) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("moved", change.moved());
        entry.put(
                "shifts",
                change.shifts().stream()
                        .map(shift -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("criterion", shift.criterion().code());
                            one.put("from", shift.from());
                            one.put("to", shift.to());
                            return one;
                        })
                        .toList());
        return entry;
    }

    private static BigDecimal weight(int millionths) {
        return BigDecimal.valueOf(millionths, 4);
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value, new MathContext(9)).stripTrailingZeros();
    }
}
