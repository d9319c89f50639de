package org.zhunsheng.returns.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings and names as they are compared: full-width signs, capitals, blanks and colons make no difference. */
final class PlainText {
    private static final Pattern IGNORED = Pattern.compile("[\\s\\u3000:]+");

    private PlainText() {}

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(folded).replaceAll("");
    }
}
