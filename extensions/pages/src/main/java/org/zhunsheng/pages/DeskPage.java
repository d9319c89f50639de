package org.zhunsheng.pages;

import java.io.StringWriter;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.DeskCard;
import org.zhunsheng.pages.view.DeskReturns;
import org.zhunsheng.pages.view.DeskYears;
import org.zhunsheng.pages.view.Text;

/**
 * The pages of the desk in the browser: where files are handed in, and what comes of them. There is no script in them, and nothing from
 * elsewhere; forms go to the service that gave the page. Thread-safe.
 */
public final class DeskPage {
    private DeskPage() {}

    /** The content security policy of every page. */
    public static String policy() {
        return "default-src 'none'; style-src '" + Templates.styleHash()
                + "'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** Where files are handed in. */
    public static String start(Lang lang) {
        return page("deskstart.jte", "message", Text.same(""), lang);
    }

    /** The same with why something was refused. */
    public static String refused(Text message, Lang lang) {
        return page("deskstart.jte", "message", message, lang);
    }

    /** What comes of one unit. */
    public static String card(DeskCard desk, Lang lang) {
        return page("deskcard.jte", "desk", desk, lang);
    }

    /** What comes of two years. */
    public static String years(DeskYears years, Lang lang) {
        return page("deskyears.jte", "years", years, lang);
    }

    /** What comes of a folder of returns. */
    public static String returns(DeskReturns returns, Lang lang) {
        return page("deskreturns.jte", "returns", returns, lang);
    }

    private static String page(String template, String parameter, Object value, Lang lang) {
        StringWriter page = new StringWriter(1 << 16);
        Templates.write(template, parameter, value, lang, page);
        return page.toString();
    }
}
