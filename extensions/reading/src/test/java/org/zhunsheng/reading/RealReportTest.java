package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.reading.model.Rendering;

/** The published report of 2023 in every format: as text, Word with computed numbers, web page and PDF it is the same report. */
class RealReportTest {
    @ParameterizedTest
    @EnumSource(Rendering.class)
    void everyFormatGivesTheSameReport(Rendering rendering) throws IOException {
        Extraction text = Report2023.text();
        for (int seed = 0; seed < 5; seed++) {
            Extraction read = Report2023.as(rendering, seed);
            assertThat(statements(read.toReport()))
                    .as("%s %d", rendering, seed)
                    .containsExactlyElementsOf(statements(text.toReport()));
            assertThat(read.tally()).as("%s %d", rendering, seed).isEqualTo(text.tally());
        }
    }

    /** Every statement of {@code report}, without the places. */
    private static List<String> statements(AnnualReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title()
                + report.unit()
                + report.period()
                + report.signedOn()
                + report.issuers()
                + report.addressees());
        report.sections().forEach(section -> lines.add(section.kind() + " " + section.heading()));
        Stream.<List<? extends ReportItem>>of(
                        report.responsibilities(), report.measures(), report.problems(), report.plans())
                .flatMap(List::stream)
                .forEach(item -> {
                    lines.add(item.id() + " " + item.title() + item.summary().orElse(""));
                    if (item instanceof Responsibility responsibility) {
                        add(lines, responsibility.figures(), responsibility.uncoded(), responsibility.facts());
                    } else if (item instanceof Measure measure) {
                        add(lines, measure.figures(), measure.uncoded(), measure.facts());
                    }
                });
        return lines;
    }

    private static void add(
            List<String> lines, List<Figure> figures, List<UncodedFigure> uncoded, List<StatedFact> facts) {
        figures.forEach(figure ->
                lines.add(figure.code() + " " + figure.value() + figure.unit() + figure.exactness() + figure.parts()));
        uncoded.forEach(figure -> lines.add(figure.label() + " " + figure.value()));
        facts.forEach(fact -> lines.add(fact.code() + " " + fact.value()));
    }
}
