package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.robustness.GradeLimit;
import org.zhunsheng.robustness.LeaveOneOut;
import org.zhunsheng.robustness.OpenPlaces;
import org.zhunsheng.robustness.Outranking;
import org.zhunsheng.robustness.ScoreBounds;
import org.zhunsheng.robustness.SobolIndices;
import org.zhunsheng.robustness.WeightChange;
import org.zhunsheng.robustness.WeightRobustness;

/** The page of the {@code robustness} command. */
final class RobustnessPage {
    private static final int NUMBER = 17;
    private static final int RANKS = 9;
    private static final int WEIGHT = 8;
    private static final int FIRST = 14;
    private static final int WITHOUT = 8;
    private static final int INDEX = 20;
    private static final int NARROW_INDEX = 7;
    private static final int WIDE = 80;
    private static final int MOST_INDICATORS = 5;

    private final TerminalWriter page;
    private final CliMessages words;
    private final WeightRobustness result;
    private final ImmutableList<GradeLimit> grades;
    private final ImmutableList<LeaveOneOut> indicators;
    private final int name;

    /** @param indicators what becomes of the ranks without each indicator; empty if the criteria are indicators */
    RobustnessPage(
            TerminalWriter page,
            CliMessages words,
            WeightRobustness result,
            ImmutableList<GradeLimit> grades,
            ImmutableList<LeaveOneOut> indicators) {
        this.indicators = indicators;
        this.page = page;
        this.words = words;
        this.result = result;
        this.grades = grades;
        int longest =
                result.table().units().stream().mapToInt(Layout::width).max().orElse(0);
        this.name = Math.min(longest, page.width() - 2 * NUMBER - RANKS - FIRST - 6);
    }

    void print(RobustnessCommand.Admissible weights, RobustnessCommand.Score by) {
        page.heading(words.get(
                "robustness-heading",
                result.table().units().size(),
                result.table().criteria().size()));
        page.item("  ", words.get("robustness-weights-" + weights.name().toLowerCase(Locale.ROOT)));
        page.item("  ", words.get("robustness-by-" + by.name().toLowerCase(Locale.ROOT)));
        page.item(
                "  ",
                words.get(
                        "robustness-samples",
                        result.low().samples(),
                        SharePercent.error(result.low().samples())));
        units();
        groups();
        neighbours();
        if (grades.size() > 1) {
            grades();
        }
        criteria();
        if (!indicators.isEmpty()) {
            indicators();
        }
    }

    private void units() {
        page.heading(words.get("robustness-scores"));
        page.line("    " + Layout.left(words.get("robustness-unit"), name)
                + Layout.right(words.get("robustness-score"), NUMBER)
                + Layout.right(words.get("robustness-bounds"), NUMBER)
                + Layout.right(words.get("robustness-ranks"), RANKS)
                + Layout.right(words.get("robustness-first"), FIRST));
        for (int unit : result.order()) {
            ScoreBounds bounds = result.bounds().get(unit);
            page.line(Layout.right(result.nominalLow().ranks().get(unit).toString(), 3)
                    + " " + Layout.left(unit(unit), name)
                    + Layout.right(
                            range(
                                    score(result.nominalLow().scores().get(unit)),
                                    score(result.nominalHigh().scores().get(unit))),
                            NUMBER)
                    + Layout.right(
                            range(
                                    bounds.low().setScale(2, RoundingMode.FLOOR),
                                    bounds.high().setScale(2, RoundingMode.CEILING)),
                            NUMBER)
                    + Layout.right(ranks(unit), RANKS)
                    + Layout.right(
                            between(
                                    result.places().certain(unit, 1),
                                    result.places().possible(unit, 1)),
                            FIRST));
        }
        page.item("  ", words.get("robustness-scores-note"));
    }

    /** The places that are possible under a twentieth of the weights or more. */
    private String ranks(int unit) {
        int count = Math.max(1, result.low().samples() / 20);
        int best = result.places().best(unit, count);
        int worst = result.places().worst(unit, count);
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }

    /** Units that nothing tells apart stand in one group. */
    private void groups() {
        page.heading(words.get("robustness-groups"));
        int number = 1;
        for (ImmutableList<Integer> group : result.places().groups()) {
            page.item(
                    "  " + number + ". ",
                    group.stream()
                            .map(unit -> result.table().units().get(unit))
                            .collect(Collectors.joining(words.get("separator"))));
            number++;
        }
        page.item("  ", words.get("robustness-groups-note", OpenPlaces.TOLD_APART));
    }

    /** A share that is certain up to one that is possible. */
    private String between(int certain, int possible) {
        int samples = result.low().samples();
        String from = SharePercent.of(certain, samples);
        String to = SharePercent.of(possible, samples);
        return from.equals(to) ? from : from + " – " + to;
    }

    private void neighbours() {
        if (result.neighbours().isEmpty()) {
            return;
        }
        page.heading(words.get("robustness-neighbours"));
        for (WeightRobustness.Neighbours pair : result.neighbours()) {
            Outranking outranking = pair.outranking();
            String ahead = outranking.certain() == outranking.possible()
                    ? words.get("robustness-ahead", percent(outranking.certain()))
                    : words.get("robustness-ahead-open", percent(outranking.certain()), percent(outranking.possible()));
            page.item(
                    "  - ",
                    words.get(
                            "robustness-pair",
                            result.table().units().get(pair.ahead()),
                            result.table().units().get(pair.behind()),
                            ahead,
                            change(
                                    pair.swap(),
                                    "robustness-swap",
                                    pair.sameCriteria() ? "robustness-no-swap" : "robustness-other-criteria")));
        }
    }

    private void grades() {
        page.heading(words.get("robustness-grades"));
        for (int unit : result.order()) {
            WeightRobustness.Flips flips = result.flips().get(unit);
            String line = gradeShares(unit);
            page.item(
                    "  - ",
                    words.get("robustness-grade-line", result.table().units().get(unit), line));
            flips.up().ifPresent(up -> page.item("      ", words.get("robustness-flip-up", percent(up), shifts(up))));
            flips.down()
                    .ifPresent(down ->
                            page.item("      ", words.get("robustness-flip-down", percent(down), shifts(down))));
            if (flips.up().isEmpty() && flips.down().isEmpty()) {
                page.item("      ", words.get("robustness-no-flip"));
            }
        }
    }

    private String gradeShares(int unit) {
        List<String> shares = new ArrayList<>();
        for (int grade = grades.size() - 1; grade >= 0; grade--) {
            int possible = result.places().gradePossible(unit, grade);
            if (possible > 0) {
                shares.add(grades.get(grade).title().in(words.lang()) + " "
                        + between(result.places().gradeCertain(unit, grade), possible));
            }
        }
        return String.join(words.get("separator"), shares);
    }

    private void criteria() {
        page.heading(words.get("robustness-criteria"));
        int index = page.width() < WIDE ? NARROW_INDEX : INDEX;
        int title = page.width() - 2 - WEIGHT - WITHOUT - 2 * index;
        page.line("  " + Layout.left(words.get("robustness-criterion"), title)
                + Layout.right(words.get("robustness-weight"), WEIGHT)
                + Layout.right(words.get("robustness-without"), WITHOUT)
                + Layout.right("Si", index)
                + Layout.right("STi", index));
        SobolIndices sensitivity = result.sensitivity();
        for (int i = 0; i < result.table().criteria().size(); i++) {
            var criterion = result.table().criteria().get(i);
            Optional<LeaveOneOut> without = result.leaveOneOut().isEmpty()
                    ? Optional.empty()
                    : Optional.of(result.leaveOneOut().get(i));
            page.row(
                    "  ",
                    criterion.code() + " " + criterion.title().in(words.lang()),
                    title,
                    Layout.right(
                                    BigDecimal.valueOf(result.space().nominal(i), 4)
                                                    .setScale(2, RoundingMode.HALF_UP) + "%",
                                    WEIGHT)
                            + Layout.right(
                                    without.map(LeaveOneOut::meanChange)
                                            .map(RobustnessPage::two)
                                            .orElse("—"),
                                    WITHOUT)
                            + Layout.right(
                                    index(
                                            sensitivity.first().get(i),
                                            sensitivity.firstWithin().get(i)),
                                    INDEX)
                            + Layout.right(
                                    index(
                                            sensitivity.total().get(i),
                                            sensitivity.totalWithin().get(i)),
                                    INDEX));
        }
        page.item("  ", words.get("robustness-criteria-note"));
    }

    /** An index with its interval, if there is room for it. */
    private String index(double value, SobolIndices.Interval within) {
        if (within.low() <= 0) {
            return words.get("robustness-not-told");
        }
        return page.width() < WIDE
                ? two(value)
                : two(value) + " [" + two(within.low()) + ", " + two(within.high()) + "]";
    }

    private void indicators() {
        List<LeaveOneOut> moving = indicators.stream()
                .filter(without -> without.moved() > 0)
                .sorted(Comparator.comparingDouble(LeaveOneOut::meanChange)
                        .reversed()
                        .thenComparing(without -> without.criterion().code()))
                .toList();
        page.heading(words.get("robustness-indicators", moving.size(), indicators.size()));
        moving.stream()
                .limit(MOST_INDICATORS)
                .forEach(without -> page.item(
                        "  - ",
                        words.get(
                                "robustness-indicator",
                                without.criterion().code(),
                                without.criterion().title().in(words.lang()),
                                two(without.meanChange()),
                                without.largestChange(),
                                without.moved())));
    }

    private String change(Optional<WeightChange> change, String some, String none) {
        return change.map(found -> words.get(some, percent(found), shifts(found)))
                .orElseGet(() -> words.get(none));
    }

    private String shifts(WeightChange change) {
        return change.shifts().stream()
                .map(shift -> words.get(
                        "robustness-shift",
                        shift.criterion().code(),
                        shift.from().setScale(2, RoundingMode.HALF_UP),
                        shift.to().setScale(2, RoundingMode.HALF_UP)))
                .collect(Collectors.joining(words.get("separator")));
    }

    private static String percent(WeightChange change) {
        return change.moved().setScale(2, RoundingMode.CEILING) + "%";
    }

    private String unit(int unit) {
        return Layout.cut(result.table().units().get(unit), name);
    }

    private static BigDecimal score(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static String range(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? low.toPlainString() : low + " – " + high;
    }

    private String percent(int count) {
        return SharePercent.of(count, result.low().samples());
    }

    private static String two(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
