package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ItemTopics;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** The published text of the real report against its transcription by hand, statement by statement; every difference is explained. */
class PublishedTextTest {
    private static final Path TEXT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.txt");
    private static final Path TRANSCRIPTION = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");

    /** What the transcription has and the text does not give, and why. */
    private static final ImmutableMap<String, String> ONLY_TRANSCRIBED = ImmutableMap.<String, String>builder()
            .put("m3 hotline.peoples-daily-board 140", "a code of the local layer: uncoded without it")
            .put("m3 hotline.provincial-orders 173", "a code of the local layer: uncoded without it")
            .put("m3 hotline.city-network-letters 14", "a code of the local layer: uncoded without it")
            .put("m3 hotline.other 4962", "a code of the local layer: left to decide without it")
            .put("m5 publicity.boards 400", "a code of the local layer: uncoded without it")
            .put("m5 publicity.gifts 10000", "a code of the local layer: uncoded without it")
            .put("m1 study.centre-group.collective true", "said in r1 already: a fact is stated once")
            .buildOrThrow();

    /** What the text gives and the transcription does not have, and why. */
    private static final ImmutableMap<String, String> ONLY_READ = ImmutableMap.of(
            "r1 study.centre-group.collective true", "where it is said first; the transcription has it in m1");

    private final AnnualReport transcribed = Documents.create().read(AnnualReport.class, TRANSCRIPTION);
    private final Extraction extraction = ReportReader.create(BundledData.load().vocabulary())
            .read(SourceReader.withDefaults().read(TEXT));
    private final AnnualReport read = ItemTopics.bundled().link(extraction.toReport(), BundledData.REFERENCE_CATALOGUE);

    PublishedTextTest() throws java.io.IOException {}

    @Test
    void everyStatementOfTheTextIsTranscribedAndTheOtherWayRound() {
        List<String> own = statements(read);
        List<String> byHand = statements(transcribed);
        assertThat(byHand.stream().filter(line -> !own.contains(line)))
                .containsExactlyInAnyOrderElementsOf(ONLY_TRANSCRIBED.keySet());
        assertThat(own.stream().filter(line -> !byHand.contains(line)))
                .containsExactlyInAnyOrderElementsOf(ONLY_READ.keySet());
    }

    @Test
    void headAndItemsAreTheSame() {
        assertThat(read.period()).isEqualTo(transcribed.period());
        assertThat(read.signedOn()).isEqualTo(transcribed.signedOn());
        assertThat(read.issuers()).isEqualTo(transcribed.issuers());
        assertThat(read.addressees()).isEqualTo(transcribed.addressees());
        assertThat(read.unit().name()).isEqualTo(transcribed.unit().name());
        assertThat(read.unit().kind()).isEqualTo(transcribed.unit().kind());
        assertThat(read.sections().stream().map(section -> section.kind() + section.heading()))
                .containsExactlyElementsOf(transcribed.sections().stream()
                        .map(section -> section.kind() + section.heading())
                        .toList());
        assertThat(items(read).map(item -> item.id() + item.title()))
                .containsExactlyElementsOf(items(transcribed)
                        .map(item -> item.id() + item.title().replace(',', '，'))
                        .toList());
    }

    @Test
    void partsThatTheTextNamesAreTheSame() {
        assertThat(figures(read)
                        .filter(figure -> figure.parts().isPresent())
                        .map(figure -> figure.code() + " " + figure.parts().orElseThrow()))
                .containsExactlyElementsOf(figures(transcribed)
                        .filter(figure -> figure.parts().isPresent())
                        .map(figure -> figure.code() + " " + figure.parts().orElseThrow())
                        // the parts of the first have codes of the local layer; those of the second do not stand behind
                        // 其中
                        .filter(line -> !line.startsWith("hotline.received ")
                                && !line.startsWith("procuratorial-supervision.cases "))
                        .toList());
    }

    @Test
    void nothingIsAssertedThatIsNotTranscribed() {
        List<String> byHand = statements(transcribed).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        assertThat(extraction.statements(Grade.ASSERTED).stream()
                        .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                        .map(statement -> statement.code().orElseThrow() + " "
                                + statement.value().orElseThrow().toPlainString()))
                .isSubsetOf(byHand);
    }

    private static Stream<ReportItem> items(AnnualReport report) {
        return Stream.<List<? extends ReportItem>>of(
                        report.responsibilities(), report.measures(), report.problems(), report.plans())
                .flatMap(List::stream);
    }

    private static Stream<Figure> figures(AnnualReport report) {
        return items(report).flatMap(item -> figuresOf(item).stream());
    }

    private static List<Figure> figuresOf(ReportItem item) {
        return item instanceof Responsibility responsibility
                ? responsibility.figures()
                : item instanceof Measure measure ? measure.figures() : List.of();
    }

    private static List<StatedFact> factsOf(ReportItem item) {
        return item instanceof Responsibility responsibility
                ? responsibility.facts()
                : item instanceof Measure measure ? measure.facts() : List.of();
    }

    private static ImmutableList<String> statements(AnnualReport report) {
        List<String> lines = new ArrayList<>();
        items(report).forEach(item -> {
            figuresOf(item)
                    .forEach(figure -> lines.add(item.id() + " " + figure.code() + " "
                            + figure.value().toPlainString()));
            factsOf(item).forEach(fact -> lines.add(item.id() + " " + fact.code() + " true"));
        });
        return ImmutableList.copyOf(lines);
    }
}
