package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Candidate;
import org.zhunsheng.reading.binding.ExcludedPlace;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.source.BlockKind;
import org.zhunsheng.reading.text.Paragraph;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file for a browser, without a network: on the left the text as published, on the right its statements by grade; open ones are decided
 * by key or mouse, and saved as a review.
 */
public final class ReviewPage {
    private static final Messages WORDS = Messages.beside(ReviewPage.class, "page");
    private static final ImmutableList<String> KEYS = ImmutableList.of(
            "asserted",
            "proposed",
            "uncoded",
            "excluded",
            "save",
            "saved",
            "decided",
            "colon",
            "next",
            "previous",
            "accept",
            "leave",
            "reject",
            "none",
            "filter");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Extraction extraction;
    private final Vocabulary vocabulary;
    private final Lang lang;

    private ReviewPage(Extraction extraction, Vocabulary vocabulary, Lang lang) {
        this.extraction = extraction;
        this.vocabulary = vocabulary;
        this.lang = lang;
    }

    /** The page of {@code extraction}, in {@code lang}. */
    public static String of(Extraction extraction, Vocabulary vocabulary, Lang lang) {
        return new ReviewPage(extraction, vocabulary, lang).html();
    }

    private String html() {
        String title = extraction.outline().head().title();
        String json = MAPPER.writeValueAsString(data(title)).replace("<", "\\u003c");
        return template()
                .replace("{{LANG}}", lang == Lang.ZH ? "zh-CN" : "en")
                .replace("{{TITLE}}", escaped(title))
                .replace("{{DATA}}", json);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String template() {
        try (InputStream stream = ReviewPage.class.getResourceAsStream("review.html")) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: review.html");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> data(String title) {
        Map<String, String> words = new LinkedHashMap<>();
        KEYS.forEach(key -> words.put(key, WORDS.render(key).in(lang)));
        return ImmutableMap.of(
                "title", title,
                "source", extraction.text().source().name(),
                "sha256", extraction.text().source().sha256(),
                "words", words,
                "paragraphs",
                        extraction.text().paragraphs().stream()
                                .map(this::paragraph)
                                .toList(),
                "items", items());
    }

    private Map<String, Object> paragraph(Paragraph paragraph) {
        boolean title =
                paragraph.index() == 0 && !extraction.outline().head().title().isEmpty();
        return ImmutableMap.of(
                "text", paragraph.text(), "title", title, "cell", paragraph.kind() == BlockKind.TABLE_CELL);
    }

    private List<Map<String, Object>> items() {
        List<Map<String, Object>> items = new ArrayList<>();
        extraction.statements().forEach(statement -> items.add(item(statement)));
        extraction.excluded().forEach(place -> items.add(item(place)));
        items.sort(Comparator.comparingInt(item -> (Integer) item.get("at")));
        return items;
    }

    private Map<String, Object> item(Statement statement) {
        Map<String, Object> item =
                at(statement.place(), statement.grade().name().toLowerCase(Locale.ROOT));
        item.put("label", statement.label());
        statement.code().ifPresent(code -> {
            item.put("code", code.value());
            item.put("name", name(code));
        });
        if (statement.grade() == Grade.PROPOSED) {
            item.put(
                    "candidates",
                    statement.candidates().stream().map(this::candidate).toList());
        }
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
                "name", name(candidate.code()),
                "reasons",
                        candidate.reasons().stream()
                                .map(reason -> reason.text().in(lang))
                                .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; ")));
    }

    private String name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name().in(lang)).orElse(code.value());
    }
}
