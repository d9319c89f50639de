package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.model.Rendering;
import org.zhunsheng.reading.review.Replay;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/**
 * The published report of 2023 as text, Word, web page and PDF against a transcription that a person typed before there was a reader, statement by
 * statement; every difference is explained. The tables of docs/reading.md say the same.
 */
class PublishedTextTest {
    private static final String TRANSCRIPTION = "transcription-2023.yaml";
    private static final Path REVIEW = Path.of("../../examples/reading/zhoukou-demonstration-zone-2023.review.yaml");

    private static final String LOCAL = "the bundled vocabulary has no such code: decided in the review file";

    /** What only the review decides. */
    private static final ImmutableMap<String, String> DECIDED = ImmutableMap.<String, String>builder()
            .put("m3 hotline.peoples-daily-board = 140 CASE EXACT", LOCAL)
            .put("m3 hotline.provincial-orders = 173 CASE EXACT", LOCAL)
            .put("m3 hotline.city-network-letters = 14 CASE EXACT", LOCAL)
            .put("m3 hotline.other = 4962 CASE EXACT", LOCAL)
            .put("m5 publicity.boards = 400 COPY MORE_THAN", LOCAL)
            .put("m5 publicity.gifts = 10000 COPY MORE_THAN", LOCAL)
            .buildOrThrow();

    /** What was typed and is not read, and why. */
    private static final ImmutableMap<String, String> ONLY_TYPED = ImmutableMap.of(
            "m1 study.centre-group.collective", "said in r1 already: a fact is stated once, where it is said first");

    /** What is read and was not typed, and why. */
    private static final ImmutableMap<String, String> ONLY_READ =
            ImmutableMap.of("r1 study.centre-group.collective", "where it is said first");

    /** Parts that were typed and are not read, and why. */
    private static final ImmutableMap<String, String> PARTS_ONLY_TYPED = ImmutableMap.of(
            "procuratorial-supervision.cases",
            "4件，决定不支持检察监督申请4件: no 其中, no bracket, no list; the vocabulary checks that the second is not greater");

    /** What the published text gives, and the same report in each other format. */
    static Stream<Named<Extraction>> formats() throws IOException {
        return Stream.of(
                Named.of("published text", Report2023.text()),
                Named.of("Word", Report2023.as(Rendering.DOCX_NUMBERED, 0)),
                Named.of("web page", Report2023.as(Rendering.HTML_EDITOR, 0)),
                Named.of("PDF", Report2023.as(Rendering.PDF, 0)));
    }

    private final AnnualReport typed = typed();

    private static AnnualReport typed() {
        try (InputStream file = Objects.requireNonNull(PublishedTextTest.class.getResourceAsStream(TRANSCRIPTION))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Documents.create().read(AnnualReport.class, TRANSCRIPTION, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Replay decided(Extraction extraction) throws IOException {
        return ReviewFile.read(REVIEW.toString(), Files.readAllBytes(REVIEW)).replay(extraction);
    }

    private static AnnualReport report(Extraction extraction) {
        return ItemTopics.bundled().link(extraction.toReport(), BundledData.REFERENCE_CATALOGUE);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyStatementThatWasTypedIsReadAndTheOtherWayRound(Extraction read) throws IOException {
        Replay replay = decided(read);
        assertThat(replay.lost()).isEmpty();
        List<String> own = statements(report(replay.extraction()));
        List<String> byHand = statements(typed);
        assertThat(byHand.stream().filter(line -> !own.contains(line)))
                .containsExactlyInAnyOrderElementsOf(ONLY_TYPED.keySet());
        assertThat(own.stream().filter(line -> !byHand.contains(line)))
                .containsExactlyInAnyOrderElementsOf(ONLY_READ.keySet());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theReviewDecidesOnlyWhatHasNoCodeInTheBundledVocabulary(Extraction read) throws IOException {
        List<String> withReview = statements(report(decided(read).extraction()));
        List<String> without = statements(report(read));
        assertThat(withReview.stream().filter(line -> !without.contains(line)))
                .containsExactlyInAnyOrderElementsOf(DECIDED.keySet());
        assertThat(withReview).containsAll(without);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingIsAssertedThatWasNotTyped(Extraction read) throws IOException {
        List<String> byHand = statements(typed).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        assertThat(read.statements(Grade.ASSERTED)).hasSizeGreaterThan(40);
        assertThat(statements(report(read)).stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                .isSubsetOf(byHand);
        assertThat(read.statements(Grade.ASSERTED).stream()
                        .filter(statement -> statement.kind() == Statement.Kind.FIGURE))
                .allSatisfy(statement -> assertThat(byHand)
                        .anyMatch(line -> line.startsWith(statement.code().orElseThrow() + " = "
                                + statement.value().orElseThrow().toPlainString() + " ")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void partsAreTheSame(Extraction read) throws IOException {
        assertThat(parts(report(decided(read).extraction())))
                .containsExactlyElementsOf(parts(typed).stream()
                        .filter(line -> PARTS_ONLY_TYPED.keySet().stream().noneMatch(line::startsWith))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void headAndItemsAreTheSame(Extraction read) throws IOException {
        AnnualReport report = report(decided(read).extraction());
        assertThat(report.period()).isEqualTo(typed.period());
        assertThat(report.signedOn()).isEqualTo(typed.signedOn());
        assertThat(report.issuers()).isEqualTo(typed.issuers());
        assertThat(report.addressees()).isEqualTo(typed.addressees());
        assertThat(report.unit()).isEqualTo(typed.unit());
        assertThat(report.sections().stream().map(section -> section.kind() + section.heading()))
                .containsExactlyElementsOf(typed.sections().stream()
                        .map(section -> section.kind() + section.heading())
                        .toList());
        assertThat(items(report).map(item -> item.id() + item.title()))
                .containsExactlyElementsOf(items(typed)
                        .map(item -> item.id() + item.title().replace(',', '，'))
                        .toList());
    }

    /** Links say what an item is about. Those that were typed are a person's judgement; those of headings are among them. */
    @ParameterizedTest
    @MethodSource("formats")
    void itemsAreLinkedToNothingButWhatWasTyped(Extraction read) throws IOException {
        List<? extends ReportItem> byHand = items(typed).toList();
        List<? extends ReportItem> own = items(report(read)).toList();
        for (int i = 0; i < own.size(); i++) {
            assertThat(byHand.get(i).indicators())
                    .as(own.get(i).id())
                    .containsAll(own.get(i).indicators());
        }
    }

    private static Stream<ReportItem> items(AnnualReport report) {
        return Stream.<List<? extends ReportItem>>of(
                        report.responsibilities(), report.measures(), report.problems(), report.plans())
                .flatMap(List::stream);
    }

    private static ImmutableList<String> parts(AnnualReport report) {
        return items(report)
                .flatMap(item -> figuresOf(item).stream())
                .filter(figure -> figure.parts().isPresent())
                .map(figure -> figure.code() + " " + figure.parts().orElseThrow())
                .collect(ImmutableList.toImmutableList());
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
                    .forEach(figure -> lines.add(item.id() + " " + figure.code() + " = "
                            + figure.value().toPlainString() + " " + figure.unit() + " " + figure.exactness()));
            factsOf(item).forEach(fact -> lines.add(item.id() + " " + fact.code()));
        });
        return ImmutableList.copyOf(lines);
    }
}
