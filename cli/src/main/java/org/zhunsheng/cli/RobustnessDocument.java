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
import org.zhunsheng.robustness.Outranking;
import org.zhunsheng.robustness.RankAcceptability;
import org.zhunsheng.robustness.ScoreBounds;
import org.zhunsheng.robustness.WeightChange;
import org.zhunsheng.robustness.WeightRobustness;

/** What the {@code robustness} command finds, as a tree for JSON. Counts are of samples, scores and weights in percent. */
final class RobustnessDocument {
    private final Lang lang;
    private final WeightRobustness result;
    private final ImmutableList<GradeLimit> grades;

    RobustnessDocument(Lang lang, WeightRobustness result, ImmutableList<GradeLimit> grades) {
        this.lang = lang;
        this.result = result;
        this.grades = grades;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("samples", result.low().samples());
        tree.put("criteria", criteria());
        tree.put("units", result.order().stream().map(this::unit).toList());
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
            entry.put("total", number(result.sensitivity().total().get(i)));
            if (!result.leaveOneOut().isEmpty()) {
                LeaveOneOut without = result.leaveOneOut().get(i);
                Map<String, Object> leftOut = new LinkedHashMap<>();
                leftOut.put("meanRankChange", number(without.meanChange()));
                leftOut.put("largestRankChange", without.largestChange());
                leftOut.put("moved", without.moved());
                entry.put("leftOut", leftOut);
            }
            criteria.add(entry);
        }
        return criteria;
    }

    private Map<String, Object> unit(int unit) {
        Map<String, Object> entry = new LinkedHashMap<>();
        ScoreBounds bounds = result.bounds().get(unit);
        entry.put("unit", result.table().units().get(unit));
        entry.put("bounds", range(bounds.low(), bounds.high()));
        entry.put("low", end(result.low(), result.nominalLow(), unit));
        entry.put("high", end(result.high(), result.nominalHigh(), unit));
        WeightRobustness.Flips flips = result.flips().get(unit);
        flips.up().ifPresent(up -> entry.put("gradeUp", change(up)));
        flips.down().ifPresent(down -> entry.put("gradeDown", change(down)));
        return entry;
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
