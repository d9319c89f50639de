package org.zhunsheng.reading.source;

import com.google.common.base.CharMatcher;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the style sheets inside a page hide by class, id or name. Sheets for paper and for certain screens are passed over. */
final class HtmlSheets {
    private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]{0,2000})}");
    private static final Pattern SIMPLE = Pattern.compile("[a-z]{0,10}(?:[.#][A-Za-z][\\w-]{0,60}){1,3}");
    private static final Pattern HIDES = Pattern.compile(
            "(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\\.0*)?|font-size:0(?:px|pt|em|%)?)(?:!important)?(?:;|$)");
    private static final int MOST_RULES = 50;
    private static final int LONGEST = 200_000;

    private HtmlSheets() {}

    /** The elements of {@code page} that its own sheets hide. */
    static Set<Element> hidden(Document page) {
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        int rules = 0;
        for (Element sheet : page.select("style")) {
            String css = sheet.data();
            if (css.length() > LONGEST || css.contains("@")) {
                continue;
            }
            Matcher rule = RULE.matcher(css);
            while (rules < MOST_RULES && rule.find()) {
                String body = CharMatcher.whitespace().removeFrom(rule.group(2)).toLowerCase(Locale.ROOT);
                String selector = rule.group(1).strip();
                if (HIDES.matcher(body).find() && SIMPLE.matcher(selector).matches()) {
                    rules++;
                    hidden.addAll(page.select(selector));
                }
            }
        }
        return hidden;
    }
}
