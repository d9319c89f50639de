package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * Where a page that a service gave sends its decisions, as the field {@code review} of a form.
     *
     * @param action the address, on the same service
     * @param fields what else the form holds, by name
     * @param button what the button says
     */
    public record SendBack(String action, ImmutableMap<String, String> fields, String button) {
        /** Refuses null. */
        public SendBack {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(fields, "fields");
            Objects.requireNonNull(button, "button");
        }

        private String form() {
            StringBuilder form = new StringBuilder(256);
            form.append("<form id=\"back\" method=\"post\" enctype=\"multipart/form-data\" action=\"")
                    .append(escaped(action))
                    .append("\">");
            fields.forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                    .append(escaped(name))
                    .append("\" value=\"")
                    .append(escaped(value))
                    .append("\">"));
            return form.append("<textarea id=\"review\" name=\"review\" hidden></textarea><button class=\"save\">")
                    .append(escaped(button))
                    .append("</button></form>")
                    .toString();
        }
    }

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
        return of(extraction, review, vocabulary, lang, Optional.empty());
    }

    /** The same, with a button that sends the decisions back to the service that gave the page. */
    public static String of(Extraction extraction, Review review, Vocabulary vocabulary, Lang lang, SendBack back) {
        return of(extraction, review, vocabulary, lang, Optional.of(back));
    }

    /** The content security policy of a page that sends its decisions back. */
    public static String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(resource("review.css")) + "'; script-src 'sha256-"
                + hash(resource("review.js")) + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String of(
            Extraction extraction, Review review, Vocabulary vocabulary, Lang lang, Optional<SendBack> back) {
        String title = extraction.outline().head().title();
        String style = resource("review.css");
        String script = resource("review.js");
        String json = MAPPER.writeValueAsString(new ReviewData(extraction, review, vocabulary, lang).all())
                .replace("<", "\\u003c");
        return resource("review.html")
                .replace("{{FORM-ACTION}}", back.isPresent() ? "'self'" : "'none'")
                .replace("{{LANG}}", lang == Lang.ZH ? "zh-CN" : "en")
                .replace("{{STYLE-HASH}}", hash(style))
                .replace("{{SCRIPT-HASH}}", hash(script))
                .replace("{{STYLE}}", style)
                .replace("{{SCRIPT}}", script)
                .replace("{{BACK}}", back.map(SendBack::form).orElse(""))
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
                .replace("\"", "&quot;")
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
