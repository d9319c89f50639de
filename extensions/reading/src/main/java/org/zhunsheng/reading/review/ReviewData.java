package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Candidate;
import org.zhunsheng.reading.binding.ExcludedPlace;
import org.zhunsheng.reading.binding.Reason;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.source.CellPlace;
import org.zhunsheng.reading.text.Paragraph;

/** What the review page shows, as a tree of maps and lists. */
final class ReviewData {
    private static final Messages WORDS = Messages.beside(ReviewData.class, "page");
    private static final ImmutableList<String> KEYS = ImmutableList.of(
            "asserted",
            "proposed",
            "uncoded",
            "excluded",
            "sums",
            "save",
            "saved",
            "colon",
            "next",
            "previous",
            "accept",
            "leave",
            "reject",
            "edit",
            "undo",
            "none",
            "filter",
            "by",
            "text",
            "list",
            "table",
            "code",
            "value",
            "confirm",
            "unknown",
            "missing",
            "sum-closes",
            "sum-below",
            "sum-above");

    private final Extraction extraction;
    private final Review review;
    private final Vocabulary vocabulary;
    private final Lang lang;

    ReviewData(Extraction extraction, Review review, Vocabulary vocabulary, Lang lang) {
        this.extraction = extraction;
        this.review = review;
        this.vocabulary = vocabulary;
        this.lang = lang;
    }

    /** A statement, or a number that is no figure, with what is shown of it. */
    private record Item(int statement, Map<String, Object> shown) {}

    Map<String, Object> all() {
        Map<Integer, Decision> decisions = new HashMap<>();
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Decision decision : review.decisions()) {
            if (decision.verdict() != Verdict.OPEN) {
                review.placeOf(decision, extraction)
                        .ifPresentOrElse(at -> decisions.put(at, decision), () -> kept.add(line(decision)));
            }
        }
        List<Item> items = items(decisions);
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i).statement(), i);
        }
        return ImmutableMap.<String, Object>builder()
                .put("title", extraction.outline().head().title())
                .put("source", extraction.text().source().name())
                .put("sha256", extraction.text().source().sha256())
                .put("words", words())
                .put(
                        "notes",
                        extraction.text().source().notes().stream()
                                .map(note -> note.message(lang))
                                .toList())
                .put("paragraphs", paragraphs())
                .put("items", items.stream().map(Item::shown).toList())
                .put(
                        "sums",
                        new ReviewSums(extraction, vocabulary)
                                .find().stream().map(sum -> sum(sum, places)).toList())
                .put("kept", kept)
                .put(
                        "codes",
                        vocabulary.facts().stream()
                                .map(fact ->
                                        List.of(fact.code().value(), fact.name().in(lang)))
                                .toList())
                .buildOrThrow();
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        KEYS.forEach(key -> words.put(key, WORDS.render(lang, key)));
        return words;
    }

    private List<Map<String, Object>> paragraphs() {
        ImmutableSet<Integer> parts = extraction.outline().sections().stream()
                .map(section -> section.place().paragraph())
                .collect(ImmutableSet.toImmutableSet());
        boolean titled = !extraction.outline().head().title().isEmpty();
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : extraction.text().paragraphs()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("text", paragraph.text());
            if (titled && paragraph.index() == 0) {
                shown.put("title", true);
            } else if (parts.contains(paragraph.index())) {
                shown.put("part", true);
            }
            paragraph.cell().ifPresent(cell -> shown.put("cell", cell(cell)));
            paragraphs.add(shown);
        }
        return paragraphs;
    }

    private static List<Integer> cell(CellPlace cell) {
        return List.of(cell.table(), cell.row(), cell.column(), cell.rows(), cell.columns());
    }

    private List<Item> items(Map<Integer, Decision> decisions) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < extraction.statements().size(); i++) {
            Map<String, Object> shown = item(extraction.statements().get(i));
            if (decisions.containsKey(i)) {
                shown.put("decision", verdict(Objects.requireNonNull(decisions.get(i))));
            }
            items.add(new Item(i, shown));
        }
        extraction.excluded().forEach(place -> items.add(new Item(-1, item(place))));
        items.sort(Comparator.comparingInt(item -> (Integer) item.shown().get("at")));
        return items;
    }

    private Map<String, Object> item(Statement statement) {
        Map<String, Object> item =
                at(statement.place(), statement.grade().name().toLowerCase(Locale.ROOT));
        item.put("review", true);
        item.put("label", statement.label());
        statement.code().ifPresent(code -> {
            item.put("code", code.value());
            item.put("name", name(code));
        });
        item.put(
                "candidates",
                statement.candidates().stream().map(this::candidate).toList());
        return item;
    }

    private Map<String, Object> item(ExcludedPlace place) {
        Map<String, Object> item = at(
                new TextRange(
                        place.paragraph(),
                        place.number().start(),
                        place.number().end()),
                "excluded");
        item.put("label", place.number().exclusion().title().in(lang));
        return item;
    }

    private Map<String, Object> at(TextRange place, String grade) {
        TextSpan span = extraction.span(place);
        Paragraph paragraph = extraction.text().paragraphs().get(place.paragraph());
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("grade", grade);
        item.put("paragraph", paragraph.index());
        item.put("start", span.start() - paragraph.start());
        item.put("end", span.end() - paragraph.start());
        item.put("at", span.start());
        item.put("quote", span.quote());
        item.put("before", span.before());
        item.put("behind", span.behind());
        return item;
    }

    private Map<String, Object> candidate(Candidate candidate) {
        return ImmutableMap.of(
                "code", candidate.code().value(),
                "reasons",
                        candidate.reasons().stream()
                                .map(reason -> List.<Object>of(reason.code().supports(), text(reason)))
                                .toList());
    }

    /** The reason, with the name of a fact in place of its code. */
    private String text(Reason reason) {
        boolean code = reason.about().length() <= FactCode.MAX_LENGTH && FactCode.isCode(reason.about());
        return code
                ? new Reason(reason.code(), name(FactCode.of(reason.about())))
                        .text()
                        .in(lang)
                : reason.text().in(lang);
    }

    private static Map<String, Object> verdict(Decision decision) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("verdict", decision.verdict().name());
        decision.code().map(FactCode::value).ifPresent(code -> shown.put("code", code));
        decision.value().map(BigDecimal::toPlainString).ifPresent(value -> shown.put("value", value));
        decision.by().ifPresent(by -> shown.put("by", by));
        decision.on().map(LocalDate::toString).ifPresent(on -> shown.put("on", on));
        return shown;
    }

    /** A decision about a passage that is not in this text; it is saved again as it is. */
    private static Map<String, Object> line(Decision decision) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("start", decision.start());
        line.put("quote", decision.quote());
        line.put("before", decision.before());
        line.put("behind", decision.behind());
        line.put("label", decision.label());
        line.put("offered", decision.offered().stream().map(FactCode::value).toList());
        line.putAll(verdict(decision));
        return line;
    }

    private static Map<String, Object> sum(ReviewSums.Sum sum, Map<Integer, Integer> places) {
        return ImmutableMap.of(
                "total", place(sum.total(), places),
                "parts", sum.parts().stream().map(part -> place(part, places)).toList(),
                "values", sum.values().stream().map(BigDecimal::toPlainString).toList(),
                "value", sum.value().toPlainString(),
                "sum", sum.sum().toPlainString(),
                "gap", sum.value().subtract(sum.sum()).abs().toPlainString(),
                "state", sum.state(),
                "missing", sum.missing().stream().map(FactCode::value).toList());
    }

    private static int place(int statement, Map<Integer, Integer> places) {
        return Objects.requireNonNull(places.get(statement));
    }

    private String name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name().in(lang)).orElse(code.value());
    }
}
