package org.zhunsheng.testkit;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.IndicatorResult;

/**
 * What the laws look at of one scoring. Immutable and thread-safe.
 *
 * @param total the total
 * @param grade the grades that are possible
 * @param ledger what the lines of the ledger come to
 * @param items the results of the indicators
 * @param written everything that came out, as text
 */
public record Scored(
        ScoreInterval total,
        GradeRange grade,
        ScoreInterval ledger,
        ImmutableMap<IndicatorCode, Item> items,
        String written) {
    /**
     * What an indicator came to.
     *
     * @param interval its points
     * @param available what it can come to at most
     * @param lines what its lines of the ledger come to
     * @param explained its lines, in words
     */
    public record Item(ScoreInterval interval, Points available, ScoreInterval lines, String explained) {}

    /** What the laws look at of {@code assessment}. */
    public static Scored of(Assessment assessment) {
        String written = assessment.total() + "\n" + assessment.dimensions() + "\n" + assessment.results() + "\n"
                + assessment.ledger() + "\n" + assessment.grade();
        return new Scored(
                assessment.total(),
                assessment.grade(),
                sum(assessment.ledger()),
                assessment.results().stream().collect(ImmutableMap.toImmutableMap(IndicatorResult::code, Scored::item)),
                written);
    }

    private static Item item(IndicatorResult result) {
        return new Item(result.interval(), result.available(), sum(result.ledger()), explained(result.ledger()));
    }

    private static ScoreInterval sum(Collection<Contribution> lines) {
        return new ScoreInterval(
                lines.stream().map(Contribution::low).reduce(Points.ZERO, Points::plus),
                lines.stream().map(Contribution::high).reduce(Points.ZERO, Points::plus));
    }

    private static String explained(List<Contribution> lines) {
        return lines.stream()
                .map(line -> line.reason().text(org.zhunsheng.core.text.Lang.EN))
                .collect(Collectors.joining("; "));
    }
}
