package org.zhunsheng.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.compare.Quantiles;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.VetoState;

/** How many units of a batch came to what. Its size grows with the number of different scores, not with that of units. */
final class BatchSummary {
    private final Map<Points, Integer> lows = new TreeMap<>();
    private final Map<BigDecimal, GradeCount> grades = new TreeMap<>();
    private int scored;
    private int refused;
    private int uncertain;
    private int struck;
    private Optional<LocalDate> lawKeptUpTo = Optional.empty();
    private Optional<LocalDate> lastDay = Optional.empty();

    private record GradeCount(String id, int count) {}

    void add(Assessment assessment) {
        scored++;
        lawKeptUpTo = assessment.lawKeptUpTo();
        LocalDate end = assessment.dossier().to();
        lastDay = Optional.of(lastDay.filter(end::isBefore).orElse(end));
        lows.merge(assessment.total().low(), 1, Integer::sum);
        GradeRange grade = assessment.verified().grade();
        if (assessment.disqualification() == VetoState.STRUCK) {
            struck++;
        } else if (grade.isCertain()) {
            GradeCount one = new GradeCount(grade.lowest().id(), 1);
            grades.merge(
                    grade.lowest().from().toBigDecimal(),
                    one,
                    (before, more) -> new GradeCount(before.id, before.count + 1));
        } else {
            uncertain++;
        }
    }

    void refuse() {
        refused++;
    }

    int scored() {
        return scored;
    }

    int refused() {
        return refused;
    }

    int done() {
        return scored + refused;
    }

    /** Prints the counts, the grades, and the lower ends that a tenth, a half and nine tenths of the units do not exceed. */
    void print(TerminalWriter page, CliMessages words, long millis, boolean ended) {
        page.line(words.get(
                ended ? "batch-ended" : "batch-done",
                scored,
                refused,
                millis / 1000.0,
                scored * 1000L / Math.max(1, millis)));
        if (scored == 0) {
            return;
        }
        StringBuilder line = new StringBuilder();
        grades.values().forEach(grade -> line.append(words.get("batch-grade", grade.id, grade.count)));
        page.item("  ", words.get("batch-grades", line.append(words.get("batch-uncertain", uncertain, struck))));
        page.item(
                "  ",
                words.get(
                        "batch-lows",
                        Numbers.two(quantile(0)),
                        Numbers.two(quantile(10)),
                        Numbers.two(quantile(50)),
                        Numbers.two(quantile(90)),
                        Numbers.two(quantile(100))));
        new LawLines(page, words).print(lawKeptUpTo, lastDay);
    }

    private Points quantile(int percent) {
        return Quantiles.at(scored, this::lowAt, percent);
    }

    /** The low end at a place from 0, ascending, in millionths. */
    private long lowAt(long place) {
        long seen = 0;
        for (Map.Entry<Points, Integer> entry : lows.entrySet()) {
            seen += entry.getValue();
            if (seen > place) {
                return entry.getKey().micros();
            }
        }
        throw new IndexOutOfBoundsException(Long.toString(place));
    }
}
