package org.zhunsheng.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.ReasonCode;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.pattern.MarkedText;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.source.SourceReader;

/** What the lexicon says beside the vocabulary has examples that it must read and near misses that it must not. */
class LexiconRulesTest {
    private final ReportReader reader = TestVocabulary.reader();
    private final Map<?, ?> file = RuleFiles.read(Map.class, "lexicon.yaml");

    @TestFactory
    Stream<DynamicTest> everyEntryNamesItsFactAndNoOther() {
        return entries("entries")
                .flatMap(entry ->
                        examples(entry, number -> isFirst(number, List.of(String.valueOf(entry.get("code"))))));
    }

    @TestFactory
    Stream<DynamicTest> everyNameUnderATotalNamesItsPart() {
        return entries("under").flatMap(entry -> {
            List<String> parts = ((Map<?, ?>) requireNonNull(entry.get("parts")))
                    .keySet().stream().map(String::valueOf).toList();
            return examples(entry, number -> isFirst(number, parts));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyNameInAContextNamesItsOtherFact() {
        return entries("contexts")
                .flatMap(entry -> examples(entry, number -> isFirst(number, List.of(String.valueOf(entry.get("to"))))));
    }

    @TestFactory
    Stream<DynamicTest> everyOtherSubjectKeepsItsNumberOpen() {
        return entries("subjects")
                .flatMap(entry -> examples(entry, number -> number.code().isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyVagueNameNeedsItsArea() {
        return examples(
                (Map<?, ?>) requireNonNull(file.get("unmistakable")),
                number -> number.code().isPresent());
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfACampaignStaysOpen() {
        return examples(
                (Map<?, ?>) requireNonNull(file.get("campaigns")),
                number -> number.code().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyShortNameBehindAKindCountsAmongThatKind() {
        return examples(
                (Map<?, ?>) requireNonNull(file.get("narrow")),
                number -> number.grade() == Grade.PROPOSED
                        && number.candidates().get(0).has(ReasonCode.PART_OF_IT));
    }

    private Stream<Map<?, ?>> entries(String key) {
        return ((List<?>) requireNonNull(file.get(key))).stream().map(entry -> (Map<?, ?>) entry);
    }

    private Stream<DynamicTest> examples(Map<?, ?> entry, Predicate<Statement> reads) {
        return Stream.concat(
                texts(entry, "match")
                        .map(text ->
                                dynamicTest(text, () -> assertThat(number(text)).anyMatch(reads))),
                texts(entry, "miss")
                        .map(text -> dynamicTest(
                                "not: " + text, () -> assertThat(number(text)).noneMatch(reads))));
    }

    private static Stream<String> texts(Map<?, ?> entry, String key) {
        List<?> texts = (List<?>) requireNonNull(entry.get(key));
        assertThat(texts).as(key + " of " + entry).isNotEmpty();
        return texts.stream().map(String::valueOf);
    }

    private static boolean isFirst(Statement number, List<String> codes) {
        return number.code().map(code -> codes.contains(code.value())).orElse(false);
    }

    /** The statements of the marked number, or what is said without a number where none is marked, read as a line of a small report. */
    private List<Statement> number(String example) {
        MarkedText marked = MarkedText.of(example);
        String report =
                "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n" + marked.text().source() + "。\n";
        Extraction extraction =
                reader.read(SourceReader.withDefaults().read(report.getBytes(StandardCharsets.UTF_8), "line.txt"));
        if (marked.marked().isEmpty()) {
            return extraction.statements(Grade.ASSERTED).stream()
                    .filter(statement -> statement.kind() == Statement.Kind.YES)
                    .toList();
        }
        Range<Integer> place = marked.marked().get(0);
        List<Statement> found = extraction.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .filter(statement -> statement.quantity().orElseThrow().digits() == place.lowerEndpoint())
                .toList();
        assertThat(found).as(example).isNotEmpty();
        return found;
    }
}
