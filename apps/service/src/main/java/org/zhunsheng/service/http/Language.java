package org.zhunsheng.service.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.Lang;

/** The language that a caller asks for by {@code Accept-Language}. */
public final class Language {
    private Language() {}

    /** The first of ours that {@code header} names, in the order of its weights; {@code usual} if it names none. */
    public static Lang of(@Nullable String header, Lang usual) {
        if (header == null) {
            return usual;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            for (Locale.LanguageRange range : ranges) {
                String language = range.getRange();
                if (range.getWeight() > 0 && (language.equals("zh") || language.startsWith("zh-"))) {
                    return Lang.ZH;
                }
                if (range.getWeight() > 0 && (language.equals("en") || language.startsWith("en-"))) {
                    return Lang.EN;
                }
            }
            return usual;
        } catch (IllegalArgumentException e) {
            return usual;
        }
    }

    /** What stands in {@code Content-Language}. */
    static String tag(Lang lang) {
        return switch (lang) {
            case ZH -> "zh-CN";
            case EN -> "en";
        };
    }
}
