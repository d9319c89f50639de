package org.zhunsheng.pages;

import java.io.StringWriter;
import java.io.Writer;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.Scorecard;

/**
 * The scorecard as one page of HTML that stands by itself: no script, and no style, font or picture from elsewhere, which its content
 * security policy also forbids. Both languages are in it. The same scorecard gives the same characters. Thread-safe.
 */
public final class ScorecardPage {
    private ScorecardPage() {}

    /** Writes the page; {@code first} is the language that shows first. It is to be kept in UTF-8. */
    public static void write(Scorecard card, Lang first, Writer out) {
        Templates.write("scorecard.jte", "card", card, first, out);
    }

    /** The page as text; {@code first} is the language that shows first. */
    public static String of(Scorecard card, Lang first) {
        StringWriter page = new StringWriter(1 << 20);
        write(card, first, page);
        return page.toString();
    }
}
