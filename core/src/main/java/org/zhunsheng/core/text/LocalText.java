package org.zhunsheng.core.text;

import com.google.errorprone.annotations.Immutable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * One text in Chinese and in English.
 *
 * <pre>{@code
 * LocalText title = LocalText.of("年度报告", "annual report");
 * String english = title.in(Lang.EN);
 * }</pre>
 *
 * <p>Neither is a note on the other: both are complete. Immutable, null-free.
 *
 * @param zh the text in simplified Chinese
 * @param en the text in English
 */
@Immutable
public record LocalText(
        @NotBlank(message = "{TEXT_BLANK}") @Size(max = 4000, message = "{TEXT_TOO_LONG}")
        String zh,

        @NotBlank(message = "{TEXT_BLANK}") @Size(max = 4000, message = "{TEXT_TOO_LONG}")
        String en) {
    /** Refuses null. */
    public LocalText {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** A text in both languages. */
    public static LocalText of(String zh, String en) {
        return new LocalText(zh, en);
    }

    /** A text that reads the same in both languages, such as a number or a proper name. */
    public static LocalText same(String text) {
        return new LocalText(text, text);
    }

    /** The text in {@code lang}. */
    public String in(Lang lang) {
        return switch (lang) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
