package org.zhunsheng.pages.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.ChineseDays;
import org.zhunsheng.core.text.ChinesePunctuation;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/**
 * A text of a page in both languages. Characters that nobody sees and that change how the rest is read (controls, marks of
 * direction, halves of characters) are written out, such as {@code [U+202E]}, so that no text from a report can disguise itself.
 * Immutable and thread-safe.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record Text(String zh, String en) {
    private static final Messages WORDS = Messages.beside(Text.class, "page_words");

    /** Writes out what is invisible. */
    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
        zh = VisibleCharacters.of(zh);
        en = VisibleCharacters.of(en);
    }

    /** The same text in both languages: a number, or the words of a report. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** A day, as each language writes it. */
    static Text day(LocalDate day) {
        return new Text(ChineseDays.of(day), day.toString());
    }

    /** A text of the library or of the files it works with, with Chinese punctuation where it is set in Chinese. */
    public static Text of(LocalText text) {
        return of(text.zh(), text.en());
    }

    /** As {@link #of(LocalText)}. */
    static Text of(String zh, String en) {
        return new Text(zh.equals(en) ? zh : ChineseDays.within(ChinesePunctuation.of(zh)), en);
    }

    /** A word or sentence of the page itself, with its arguments put in. */
    public static Text word(String key, Object... args) {
        return new Text(render(Lang.ZH, key, args), render(Lang.EN, key, args));
    }

    private static String render(Lang lang, String key, Object... args) {
        Object[] inLanguage = Arrays.stream(args)
                .map(arg -> arg instanceof Text text
                        ? text.in(lang)
                        : arg instanceof LocalDate day ? day(day).in(lang) : arg)
                .toArray();
        return WORDS.render(lang, key, inLanguage);
    }

    /** The texts one after the other, set apart as each language does it. */
    static Text joined(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining("、")),
                texts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** The text in {@code lang}. */
    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    /** Whether it reads the same in both languages. */
    public boolean isSame() {
        return zh.equals(en);
    }

    /** Whether the Chinese text holds Chinese characters. */
    public boolean isChinese() {
        return zh.codePoints().anyMatch(Character::isIdeographic);
    }
}
