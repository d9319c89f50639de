package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.zhunsheng.reading.model.ModelText;
import org.zhunsheng.reading.model.Rendering;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

/** The published report of 2023 in every format: as text, Word with computed numbers, web page and PDF it is the same report. */
class RealReportTest {
    private static final Path TEXT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.txt");
    private static final String NUMERALS = "一二三四五六七八九";

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void everyFormatGivesTheSameReport(Rendering rendering) throws IOException {
        Extraction text =
                TestVocabulary.reader().read(SourceReader.withDefaults().read(TEXT));
        ModelText model = model(text.text());
        for (int seed = 0; seed < 5; seed++) {
            byte[] file = rendering.of(model, new Random(seed));
            Extraction read =
                    TestVocabulary.reader().read(SourceReader.withDefaults().read(file, rendering.fileName()));
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

    private static ModelText model(ReportText text) {
        ImmutableList.Builder<ModelText.Part> parts = ImmutableList.builder();
        List<String> paragraphs =
                text.paragraphs().stream().map(Paragraph::text).toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            String words = paragraphs.get(i);
            ModelText.Kind kind = i == 0
                    ? ModelText.Kind.TITLE
                    : words.endsWith("：") && i == 1
                            ? ModelText.Kind.ADDRESS
                            : i >= paragraphs.size() - 3
                                    ? ModelText.Kind.CLOSING
                                    : words.startsWith("、", 1)
                                            ? ModelText.Kind.HEADING
                                            : words.startsWith("（") && words.startsWith("）", 2)
                                                    ? ModelText.Kind.ITEM
                                                    : ModelText.Kind.BODY;
            boolean heading = kind == ModelText.Kind.HEADING;
            boolean item = kind == ModelText.Kind.ITEM;
            int number = heading || item ? NUMERALS.indexOf(words.charAt(item ? 1 : 0)) + 1 : 0;
            parts.add(new ModelText.Part(
                    kind, number, ImmutableList.of(heading ? words.substring(2) : item ? words.substring(3) : words)));
        }
        return new ModelText(parts.build());
    }
}
