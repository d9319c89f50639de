package org.zhunsheng.robustness;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;

/**
 * Makes a {@link ScoreTable} of assessments: how far each unit fulfils each dimension or indicator, of what it can earn there. A
 * criterion's weight is the most that any of the units can earn in it, which is what the scheme gives where it applies. Under these
 * weights a unit's score is its total before bonuses, rounding and vetoes, in percent of what it can earn.
 */
public final class AssessedUnits {
    private AssessedUnits() {}

    /** What the weights are of. */
    public enum Level {
        /** The first-level dimensions. Their own points keep the weights that the scheme gives within them. */
        DIMENSION,
        /** The third-level indicators. How their points are put together above them is read as a weighted sum. */
        INDICATOR
    }

    /**
     * The table of {@code assessments}, in their order. A unit is called by its name, with its year if units of that name are several.
     *
     * @throws org.zhunsheng.core.validation.InvalidModelException if there is none, or one unit is there twice with one year
     */
    public static ScoreTable table(List<Assessment> assessments, Level level) {
        List<Map<IndicatorCode, Cell>> rows =
                assessments.stream().map(assessment -> cells(assessment, level)).toList();
        Map<IndicatorCode, Criterion> criteria = new TreeMap<>();
        for (Map<IndicatorCode, Cell> row : rows) {
            row.forEach((code, cell) -> criteria.merge(
                    code,
                    new Criterion(code.toString(), cell.title(), cell.available()),
                    (one, other) -> one.points().compareTo(other.points()) >= 0 ? one : other));
        }
        ScoreTable.Builder table = ScoreTable.builder(ImmutableList.copyOf(criteria.values()));
        for (int i = 0; i < rows.size(); i++) {
            int[] low = new int[criteria.size()];
            int[] high = new int[criteria.size()];
            int place = 0;
            for (IndicatorCode code : criteria.keySet()) {
                Cell cell = rows.get(i).get(code);
                if (cell == null || cell.available().micros() == 0) {
                    low[place] = ScoreTable.NOT_APPLICABLE;
                    high[place] = ScoreTable.NOT_APPLICABLE;
                } else {
                    low[place] = share(cell.interval().low(), cell.available());
                    high[place] = share(cell.interval().high(), cell.available());
                }
                place++;
            }
            table.add(name(assessments, i), low, high);
        }
        return table.build();
    }

    private record Cell(LocalText title, ScoreInterval interval, Points available) {}

    private static Map<IndicatorCode, Cell> cells(Assessment assessment, Level level) {
        Map<IndicatorCode, Cell> cells = new LinkedHashMap<>();
        if (level == Level.DIMENSION) {
            assessment
                    .dimensions()
                    .forEach(result ->
                            cells.put(result.code(), new Cell(result.title(), result.interval(), result.available())));
        } else {
            assessment
                    .results()
                    .forEach(result -> cells.put(
                            result.code(),
                            new Cell(
                                    assessment
                                            .catalogue()
                                            .titleOf(result.code())
                                            .orElseThrow(),
                                    result.interval(),
                                    result.available())));
        }
        return cells;
    }

    private static int share(Points points, Points available) {
        return points.toBigDecimal()
                .multiply(BigDecimal.valueOf(ScoreTable.FULL))
                .divide(available.toBigDecimal(), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private static String name(List<Assessment> assessments, int i) {
        String name = assessments.get(i).dossier().unit().name();
        List<String> names = new ArrayList<>();
        assessments.forEach(assessment -> names.add(assessment.dossier().unit().name()));
        return names.stream().filter(name::equals).count() == 1
                ? name
                : name + " " + assessments.get(i).dossier().to().getYear();
    }
}
