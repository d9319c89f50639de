package org.zhunsheng.workbook;

import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.span.TextSpan;

/** Reports whose statements, items and headings all have a place in a text, with whatever a text may have around them. */
final class Places {
    private int next;

    private Places() {}

    static AnnualReport in(AnnualReport report) {
        return new Places().placed(report);
    }

    private AnnualReport placed(AnnualReport report) {
        return AnnualReport.builder()
                .fillFrom(report)
                .sections(report.sections().stream()
                        .map(section ->
                                Section.builder().fillFrom(section).span(span()).build())
                        .toList())
                .responsibilities(report.responsibilities().stream()
                        .map(item -> Responsibility.builder()
                                .fillFrom(item)
                                .span(span())
                                .figures(figures(item.figures()))
                                .uncoded(uncoded(item.uncoded()))
                                .facts(facts(item.facts()))
                                .build())
                        .toList())
                .measures(report.measures().stream()
                        .map(item -> Measure.builder()
                                .fillFrom(item)
                                .span(span())
                                .figures(figures(item.figures()))
                                .uncoded(uncoded(item.uncoded()))
                                .facts(facts(item.facts()))
                                .build())
                        .toList())
                .problems(report.problems().stream()
                        .map(item ->
                                Problem.builder().fillFrom(item).span(span()).build())
                        .toList())
                .plans(report.plans().stream()
                        .map(item -> Plan.builder().fillFrom(item).span(span()).build())
                        .toList())
                .build();
    }

    private List<Figure> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> Figure.builder().fillFrom(figure).span(span()).build())
                .toList();
    }

    private List<UncodedFigure> uncoded(List<UncodedFigure> figures) {
        return figures.stream()
                .map(figure ->
                        UncodedFigure.builder().fillFrom(figure).span(span()).build())
                .toList();
    }

    private List<StatedFact> facts(List<StatedFact> facts) {
        return facts.stream()
                .map(fact -> StatedFact.builder().fillFrom(fact).span(span()).build())
                .toList();
    }

    private Optional<TextSpan> span() {
        next++;
        String quote = List.of("12次", "⟦原文⟧", "a\\b", "两行\n文字", "=1+1", "　首行").get(next % 6);
        String before = List.of("　　", "", "前\\", "⟧", " ").get(next % 5);
        String behind = List.of("。", "", "\n", "⟦", "；").get(next % 5);
        List<String> locators = next % 3 == 0 ? List.of() : List.of("line " + next + ", column 3", "page 2");
        return Optional.of(new TextSpan(next * 7, next * 7 + quote.length(), quote, before, behind, locators));
    }
}
