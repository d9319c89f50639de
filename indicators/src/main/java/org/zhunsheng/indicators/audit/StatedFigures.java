package org.zhunsheng.indicators.audit;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.derivation.ValuesInWords;
import org.zhunsheng.indicators.relation.FigureKeys;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The figures and facts that are stated, by code, and their names. */
final class StatedFigures {
    private final ImmutableList<Figure> figures;
    private final ImmutableList<StatedFact> facts;
    private final ImmutableListMultimap<FactCode, Figure> byCode;
    private final ImmutableSet<Figure> proved;
    private final Vocabulary vocabulary;
    private final LocalDate end;
    private final Supplier<FigureKeys> keys = Suppliers.memoize(this::collectKeys);

    StatedFigures(AnnualReport report, Vocabulary vocabulary) {
        this(
                Stream.concat(figures(report), facts(report).flatMap(fact -> inWords(fact, vocabulary).stream()))
                        .collect(ImmutableList.toImmutableList()),
                facts(report)
                        .filter(fact -> inWords(fact, vocabulary).isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                ImmutableSet.of(),
                vocabulary,
                report.period().to());
    }

    /**
     * Figures of other origin.
     *
     * @param proved those that an assessor stands behind
     * @param end the last day of the period
     */
    StatedFigures(
            ImmutableList<Figure> figures,
            ImmutableList<StatedFact> facts,
            ImmutableSet<Figure> proved,
            Vocabulary vocabulary,
            LocalDate end) {
        this.figures = figures;
        this.facts = facts;
        this.byCode = Multimaps.index(figures, Figure::code);
        this.proved = proved;
        this.vocabulary = vocabulary;
        this.end = end;
    }

    private static Stream<Figure> figures(AnnualReport report) {
        return Stream.concat(
                report.responsibilities().stream().flatMap(item -> item.figures().stream()),
                report.measures().stream().flatMap(item -> item.figures().stream()));
    }

    private static Stream<StatedFact> facts(AnnualReport report) {
        return Stream.concat(
                report.responsibilities().stream().flatMap(item -> item.facts().stream()),
                report.measures().stream().flatMap(item -> item.facts().stream()));
    }

    /** The figure that is said in words, such as none. */
    private static Optional<Figure> inWords(StatedFact fact, Vocabulary vocabulary) {
        return vocabulary.find(fact.code()).flatMap(definition -> ValuesInWords.figure(fact, definition));
    }

    ImmutableList<Figure> figures() {
        return figures;
    }

    ImmutableList<StatedFact> facts() {
        return facts;
    }

    ImmutableListMultimap<FactCode, Figure> byCode() {
        return byCode;
    }

    Optional<Figure> find(FactCode code) {
        return byCode.get(code).stream().findFirst();
    }

    /** Where {@code figure} stands: line, page or cell if it was read from a file, else nothing. */
    static String place(Figure figure) {
        if (figure.span().isEmpty()) {
            return "";
        }
        return figure.span().map(TextSpan::locators).stream()
                .flatMap(List::stream)
                .collect(Collectors.joining("; "));
    }

    /** Whether an assessor stands behind {@code figure}. */
    boolean isProved(Figure figure) {
        return proved.contains(figure);
    }

    /** Which of the figures are one figure. */
    FigureKeys keys() {
        return keys.get();
    }

    private FigureKeys collectKeys() {
        return new FigureKeys(
                end,
                figures.stream()
                        .filter(figure -> figure.form() == FigureForm.LEVEL)
                        .filter(figure -> FigureKeys.isUnscoped(figure.scope()))
                        .map(Figure::code)
                        .toList());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    LocalText name(FactCode code) {
        Optional<FactCode> ofShare = ShareCode.classOf(code);
        if (ofShare.isPresent()) {
            LocalText whole = name(ofShare.get());
            return LocalText.of(whole.zh() + "占比", "share of " + whole.en());
        }
        return vocabulary.find(code).map(fact -> fact.name()).orElseGet(() -> LocalText.same(code.value()));
    }
}
