package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.model.GeneratedReport;
import org.zhunsheng.reading.model.ModelText;
import org.zhunsheng.reading.model.ReadableFacts;
import org.zhunsheng.reading.model.Rendering;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/** Random reports in many manners and all formats: what is asserted is what they state, and the laws of reading hold. */
class GeneratedReportsTest {
    private static final int USUAL = 200;
    private static final int REPORTS = Integer.getInteger("zhunsheng.reports", USUAL);
    private static final long SEED = Long.getLong("zhunsheng.seed", 1L);
    private static final int SHOWN = Integer.getInteger("zhunsheng.shown", 40);
    /** Thousandths of what is stated that is asserted, at least. */
    private static final int FOUND = 970;
    /** Thousandths of what is stated that is asserted as something else, at most. */
    private static final int WRONG = 1;

    private static final ImmutableList<Rendering> RENDERINGS = ImmutableList.copyOf(Rendering.values());
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=。)");

    private final ReportReader reader = TestVocabulary.reader();
    private final ImmutableList<ReadableFacts.Named> facts =
            ReadableFacts.of(BundledData.load().vocabulary().facts(), reader);

    @Test
    void whatIsAssertedOfARandomReportIsWhatItStates() {
        int stated = 0;
        int found = 0;
        int numbers = 0;
        List<String> wrong = new ArrayList<>();
        Set<String> missed = new TreeSet<>();
        for (int i = 0; i < REPORTS; i++) {
            Random random = new Random(SEED * 1_000_003 + i);
            GeneratedReport report = GeneratedReport.random(facts, random);
            Rendering rendering = RENDERINGS.get(i % RENDERINGS.size());
            Extraction read = read(report.text(), rendering, random);
            String name = i + " " + rendering;
            numbers += holdsTheLaws(read, name);
            Set<String> asserted = asserted(read);
            Set<String> own = pairs(report.stated());
            asserted.stream()
                    .filter(pair -> !own.contains(pair))
                    .forEach(pair -> wrong.add(name + ": " + pair + sentenceOf(read, pair)));
            own.stream()
                    .filter(pair -> !asserted.contains(pair))
                    .forEach(pair -> missed.add(pair + " " + name + why(read, pair)));
            stated += own.size();
            found += (int) own.stream().filter(asserted::contains).count();
            if (i % 10 == 0) {
                assertThat(asserted(read(report.text(), Rendering.TXT_LINES, new Random(0))))
                        .as("%s as text", name)
                        .isEqualTo(asserted);
                withoutASentenceOnlyItsStatementsAreLost(report, random, name);
            }
        }
        System.out.printf(
                "facts %d, reports %d, numbers %d, stated %d, asserted %d, wrong %d%n",
                facts.size(), REPORTS, numbers, stated, found, wrong.size());
        missed.stream().limit(SHOWN).forEach(System.out::println);
        assertThat(1000L * wrong.size()).as("%s", wrong).isLessThanOrEqualTo((long) WRONG * stated);
        assertThat(1000L * found / stated).isGreaterThanOrEqualTo(FOUND);
    }

    private Extraction read(ModelText text, Rendering rendering, Random random) {
        return reader.read(SourceReader.withDefaults().read(rendering.of(text, random), rendering.fileName()));
    }

    /** Spans give their quotes back, and each run of digits is in one number; returns how many numbers there are. */
    private static int holdsTheLaws(Extraction read, String name) {
        for (Statement statement : read.statements()) {
            assertThat(read.span(statement.place()).standsIn(read.text().text()))
                    .as("%s: %s", name, statement)
                    .isTrue();
        }
        for (int i = 0; i < read.outline().paragraphs().size(); i++) {
            eachRunOfDigitsIsInOneNumber(read, i, name);
        }
        return read.tally().numbers();
    }

    private static void eachRunOfDigitsIsInOneNumber(Extraction read, int paragraph, String name) {
        Set<Range<Integer>> numbers = new LinkedHashSet<>();
        read.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE
                        && statement.place().paragraph() == paragraph)
                .forEach(statement -> numbers.add(Range.closedOpen(
                        statement.place().start(), statement.place().end())));
        read.excluded().stream()
                .filter(place -> place.paragraph() == paragraph)
                .forEach(place -> numbers.add(
                        Range.closedOpen(place.number().start(), place.number().end())));
        String text = read.outline().paragraphs().get(paragraph).toString();
        for (int at = 0; at < text.length(); at++) {
            int digit = at;
            if (Character.isDigit(text.charAt(at))) {
                assertThat(numbers.stream().filter(range -> range.contains(digit)))
                        .as("%s: %s in %s", name, text.substring(at), text)
                        .hasSize(1);
            }
        }
    }

    private void withoutASentenceOnlyItsStatementsAreLost(GeneratedReport report, Random random, String name) {
        List<ModelText.Part> parts = new ArrayList<>(report.text().parts());
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == ModelText.Kind.ITEM) {
                items.add(i);
            }
        }
        int chosen = items.get(random.nextInt(items.size()));
        ModelText.Part part = parts.get(chosen);
        List<String> sentences = SENTENCE_END.splitAsStream(part.text()).toList();
        String out = sentences.get(1 + random.nextInt(sentences.size() - 1));
        String left = part.text().replace(out, "");
        parts.set(chosen, new ModelText.Part(part.kind(), part.number(), ImmutableList.of(left)));
        Extraction before = read(report.text(), Rendering.TXT_LINES, new Random(0));
        Set<String> whole = asserted(before);
        Extraction after = read(new ModelText(ImmutableList.copyOf(parts)), Rendering.TXT_LINES, new Random(0));
        Set<String> rest = asserted(after);
        Set<String> open = proposed(after);
        Set<String> known = Sets.union(whole, proposed(before));
        assertThat(known).as("%s without %s", name, out).containsAll(rest);
        whole.stream()
                .filter(pair -> !rest.contains(pair) && !open.contains(pair))
                .forEach(pair -> assertThat(FoldedText.fold(out))
                        .as("%s: %s", name, pair)
                        .contains(wordsOf(before, pair)));
    }

    private static ImmutableSet<String> asserted(Extraction read) {
        return read.statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .map(GeneratedReportsTest::pair)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What is offered: a short name whose area only the sentence left out has named is no longer asserted, but not lost. */
    private static ImmutableSet<String> proposed(Extraction read) {
        return read.statements(Grade.PROPOSED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .flatMap(statement -> statement.candidates().stream()
                        .map(candidate -> pair(
                                candidate.code(),
                                statement.quantity().orElseThrow().value())))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String pair(Statement statement) {
        return pair(
                statement.code().orElseThrow(),
                statement.quantity().orElseThrow().value());
    }

    private static String pair(FactCode code, BigDecimal value) {
        return code + " = " + value.stripTrailingZeros().toPlainString();
    }

    private static ImmutableSet<String> pairs(Map<FactCode, BigDecimal> stated) {
        return stated.entrySet().stream()
                .map(entry -> pair(entry.getKey(), entry.getValue()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The words of the figure, with what stands before them. */
    private static String sentenceOf(Extraction read, String pair) {
        return statement(read, pair)
                .map(one -> " " + read.span(one.place()).before()
                        + read.span(one.place()).quote())
                .orElse("");
    }

    /** What spoke against {@code pair} where its number stands. */
    private static String why(Extraction read, String pair) {
        String value = pair.substring(pair.indexOf(" = ") + 3);
        return read.statements().stream()
                .filter(one -> one.kind() == Statement.Kind.FIGURE
                        && one.value()
                                .orElseThrow()
                                .stripTrailingZeros()
                                .toPlainString()
                                .equals(value))
                .map(one -> " | " + read.span(one.place()).before()
                        + read.span(one.place()).quote() + " "
                        + one.grade() + " " + one.label() + " "
                        + one.candidates().stream()
                                .limit(1)
                                .map(candidate -> candidate.code() + " " + candidate.reasons())
                                .toList())
                .reduce("", String::concat);
    }

    private static String wordsOf(Extraction read, String pair) {
        return statement(read, pair)
                .map(Statement::place)
                .map(place -> read.outline()
                        .paragraphs()
                        .get(place.paragraph())
                        .subSequence(place.start(), place.end())
                        .toString())
                .orElseThrow();
    }

    private static Optional<Statement> statement(Extraction read, String pair) {
        return read.statements(Grade.ASSERTED).stream()
                .filter(one -> one.kind() == Statement.Kind.FIGURE && pair(one).equals(pair))
                .findFirst();
    }
}
