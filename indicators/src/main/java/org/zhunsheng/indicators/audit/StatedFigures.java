package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The figures and facts of a report by code, and their names. */
final class StatedFigures {
    private final ImmutableList<Figure> figures;
    private final ImmutableList<StatedFact> facts;
    private final ImmutableListMultimap<FactCode, Figure> byCode;
    private final Vocabulary vocabulary;
    private final LocalDate end;

    StatedFigures(AnnualReport report, Vocabulary vocabulary) {
        this.figures = Stream.concat(
                        report.responsibilities().stream().flatMap(item -> item.figures().stream()),
                        report.measures().stream().flatMap(item -> item.figures().stream()))
                .collect(ImmutableList.toImmutableList());
        this.facts = Stream.concat(
                        report.responsibilities().stream().flatMap(item -> item.facts().stream()),
                        report.measures().stream().flatMap(item -> item.facts().stream()))
                .collect(ImmutableList.toImmutableList());
        this.byCode = Multimaps.index(figures, Figure::code);
        this.vocabulary = vocabulary;
        this.end = report.period().to();
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

    /** The last day of the period. */
    LocalDate end() {
        return end;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    LocalText name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name()).orElseGet(() -> LocalText.same(code.value()));
    }
}
