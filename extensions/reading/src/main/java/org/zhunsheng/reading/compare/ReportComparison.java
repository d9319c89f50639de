package org.zhunsheng.reading.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;

/**
 * What a report has in common with an earlier one.
 *
 * @param sentences how many sentences it has, without the shortest
 * @param takenOver those that stand word for word in the earlier one
 * @param share the share of their characters in those of all sentences, in percent
 * @param unchanged the figures that have the same value, with that value
 * @param leftOver the sentences in which the earlier report's year stands as if it were the year reported on
 * @param repeated the sentences on problems that stand in the earlier report's problems
 */
public record ReportComparison(
        int sentences,
        ImmutableList<TextSpan> takenOver,
        BigDecimal share,
        ImmutableMap<FactCode, BigDecimal> unchanged,
        ImmutableList<TextSpan> leftOver,
        ImmutableList<TextSpan> repeated) {
    /** A shorter sentence says too little to be copied. */
    private static final int SHORTEST = 12;

    private static final Pattern MARK =
            Pattern.compile("^(\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}[、是]|[0-9]{1,2}[.、](?![0-9]))");
    private static final String ENDS = "。;!?";
    private static final ImmutableList<String> COMPARISONS =
            ImmutableList.of("较", "比", "同比", "以来", "截至", "自", "从", "至", "—", "-", "《");

    /** Refuses null. */
    public ReportComparison {
        Objects.requireNonNull(takenOver, "takenOver");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(unchanged, "unchanged");
        Objects.requireNonNull(leftOver, "leftOver");
        Objects.requireNonNull(repeated, "repeated");
    }

    private record Sentence(TextRange place, String words, boolean problem) {}

    /** What {@code report} has in common with {@code earlier}. */
    public static ReportComparison of(Extraction report, Extraction earlier) {
        List<Sentence> own = sentences(report);
        List<Sentence> others = sentences(earlier);
        ImmutableSet<String> known = others.stream().map(Sentence::words).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> problems =
                others.stream().filter(Sentence::problem).map(Sentence::words).collect(ImmutableSet.toImmutableSet());
        List<Sentence> taken = own.stream()
                .filter(sentence -> known.contains(sentence.words()))
                .toList();
        return new ReportComparison(
                own.size(),
                spans(report, taken),
                share(length(taken), length(own)),
                unchanged(report, earlier),
                spans(report, leftOver(report, earlier, own)),
                spans(
                        report,
                        own.stream()
                                .filter(sentence -> sentence.problem() && problems.contains(sentence.words()))
                                .toList()));
    }

    private static ImmutableList<TextSpan> spans(Extraction report, List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> report.span(sentence.place()))
                .collect(ImmutableList.toImmutableList());
    }

    private static int length(List<Sentence> sentences) {
        return sentences.stream()
                .mapToInt(sentence -> sentence.words().length())
                .sum();
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** The sentences without the mark before them, such as （一） or 一是. */
    private static List<Sentence> sentences(Extraction report) {
        List<Sentence> sentences = new ArrayList<>();
        List<FoldedText> paragraphs = report.outline().paragraphs();
        for (int i = report.outline().head().firstBody();
                i < report.outline().head().afterBody();
                i++) {
            FoldedText text = paragraphs.get(i);
            int start = 0;
            for (int end = 0; end < text.length(); end++) {
                boolean last = end == text.length() - 1;
                if (last || ENDS.indexOf(text.charAt(end)) >= 0) {
                    add(report, new TextRange(i, start, end + 1), text, sentences);
                    start = end + 1;
                }
            }
        }
        return sentences;
    }

    private static void add(Extraction report, TextRange place, FoldedText text, List<Sentence> sentences) {
        String words = withoutMark(text.subSequence(place.start(), place.end()).toString());
        if (words.length() >= SHORTEST) {
            boolean problem = report.outline()
                    .sectionAt(place.paragraph(), place.start())
                    .filter(SectionKind.PROBLEMS_AND_CAUSES::equals)
                    .isPresent();
            sentences.add(new Sentence(place, words, problem));
        }
    }

    private static String withoutMark(String words) {
        return MARK.matcher(words).replaceFirst("");
    }

    private static ImmutableMap<FactCode, BigDecimal> unchanged(Extraction report, Extraction earlier) {
        Map<FactCode, BigDecimal> before = values(earlier);
        return values(report).entrySet().stream()
                .filter(figure -> before.containsKey(figure.getKey())
                        && before.get(figure.getKey()).compareTo(figure.getValue()) == 0
                        && figure.getValue().signum() != 0)
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The asserted figures that are not rates: a rate of 100 % may well stay. */
    private static Map<FactCode, BigDecimal> values(Extraction report) {
        return report.statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE
                        && statement
                                .quantity()
                                .filter(quantity -> !quantity.isPercent())
                                .isPresent())
                .collect(Collectors.toMap(
                        statement -> statement.code().orElseThrow(),
                        statement -> statement.value().orElseThrow(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<Sentence> leftOver(Extraction report, Extraction earlier, List<Sentence> own) {
        OptionalInt year = report.outline().head().year();
        OptionalInt before = earlier.outline().head().year();
        if (year.isEmpty() || before.isEmpty() || year.getAsInt() == before.getAsInt()) {
            return List.of();
        }
        String words = before.getAsInt() + "年";
        return own.stream()
                .filter(sentence -> {
                    int at = sentence.words().indexOf(words);
                    String ahead = at < 0 ? "" : sentence.words().substring(0, at);
                    String after = at < 0 ? "" : sentence.words().substring(at + words.length());
                    return at >= 0
                            && COMPARISONS.stream().noneMatch(ahead::endsWith)
                            && !after.startsWith("以来")
                            && !sentence.words().contains(year.getAsInt() + "年");
                })
                .toList();
    }
}
