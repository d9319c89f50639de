package org.zhunsheng.pages.view;

import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The figures of a report that it sets against the year before. */
final class MovedFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AnnualReport report;
    private final Vocabulary vocabulary;

    MovedFigures(AnnualReport report, Vocabulary vocabulary) {
        this.report = report;
        this.vocabulary = vocabulary;
    }

    /**
     * A figure with how it moved.
     *
     * @param text both in words
     * @param share how much it moved, in percent of the year before or in points
     */
    private record Moved(Text text, BigDecimal share) {}

    /** Each once, what moved most in proportion first. */
    ImmutableList<Text> of() {
        Map<FactCode, List<Figure>> figures = Streams.concat(
                        report.responsibilities().stream().flatMap(item -> item.figures().stream()),
                        report.measures().stream().flatMap(item -> item.figures().stream()))
                .filter(figure -> figure.scope().isEmpty())
                .collect(groupingBy(Figure::code, LinkedHashMap::new, Collectors.toList()));
        List<Moved> moved = new ArrayList<>();
        figures.forEach((code, stated) -> moved(code, stated).ifPresent(moved::add));
        return moved.stream()
                .sorted(Comparator.comparing(Moved::share).reversed())
                .map(Moved::text)
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Moved> moved(FactCode code, List<Figure> stated) {
        Optional<Figure> level = stated.stream()
                .filter(figure -> figure.form() == FigureForm.LEVEL)
                .findFirst();
        return stated.stream()
                .filter(figure -> isChange(figure.form()))
                .findFirst()
                .flatMap(change -> share(change, level)
                        .map(share -> new Moved(
                                Text.word(
                                        "labelled",
                                        FactEntries.name(vocabulary, code),
                                        level.map(now -> Text.word(
                                                        "moved", NumberEntries.of(now), NumberEntries.of(change)))
                                                .orElseGet(() -> NumberEntries.of(change))),
                                share)));
    }

    private static boolean isChange(FigureForm form) {
        return form == FigureForm.GROWTH || form == FigureForm.DIFFERENCE || form == FigureForm.POINT_CHANGE;
    }

    /** How much it moved; nothing if that cannot be told. */
    private static Optional<BigDecimal> share(Figure change, Optional<Figure> level) {
        if (change.form() != FigureForm.DIFFERENCE) {
            return Optional.of(change.value().abs());
        }
        return level.map(now -> now.value().subtract(change.value()))
                .filter(before -> before.signum() > 0)
                .map(before -> change.value().abs().multiply(HUNDRED).divide(before, MathContext.DECIMAL32));
    }
}
