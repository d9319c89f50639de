package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file for a browser, without a network: on the left the text as published, on the right its statements by grade and its sums; open
 * statements are decided by key or mouse, and saved as a review. The page lets no script and no style run but its own.
 */
public final class ReviewPage {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReviewPage() {}

    /** The page of {@code extraction}, on which nothing is decided yet. */
    public static String of(Extraction extraction, Vocabulary vocabulary, Lang lang) {
        return of(
                extraction,
                new Review(
                        extraction.text().source().name(),
                        extraction.text().source().sha256(),
                        ImmutableList.of()),
                vocabulary,
                lang);
    }

    /** The page of {@code extraction}, on which {@code review} was begun: what it decides is shown, can be changed, and is saved again. */
    public static String of(Extraction extraction, Review review, Vocabulary vocabulary, Lang lang) {
        String title = extraction.outline().head().title();
        String style = resource("review.css");
        String script = resource("review.js");
        String json = MAPPER.writeValueAsString(new ReviewData(extraction, review, vocabulary, lang).all())
                .replace("<", "\\u003c");
        return resource("review.html")
                .replace("{{LANG}}", lang == Lang.ZH ? "zh-CN" : "en")
                .replace("{{STYLE-HASH}}", hash(style))
                .replace("{{SCRIPT-HASH}}", hash(script))
                .replace("{{STYLE}}", style)
                .replace("{{SCRIPT}}", script)
                .replace("{{TITLE}}", escaped(title))
                .replace("{{DATA}}", json);
    }

    private static String hash(String text) {
        return Base64.getEncoder()
                .encodeToString(Hashing.sha256()
                        .hashString(text, StandardCharsets.UTF_8)
                        .asBytes());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;");
    }

    private static String resource(String name) {
        try (InputStream stream = ReviewPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
