package org.zhunsheng.pages;

import java.io.StringWriter;
import java.io.Writer;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.CohortView;

/**
 * Many units as one page of HTML that stands by itself, as {@link ScorecardPage} does: places and intervals, a heat map of units and
 * dimensions with their numbers, and quantiles. Thread-safe.
 */
public final class CohortPage {
    private CohortPage() {}

    /** Writes the page; {@code first} is the language that shows first. It is to be kept in UTF-8. */
    public static void write(CohortView cohort, Lang first, Writer out) {
        Templates.write("cohort.jte", "cohort", cohort, first, out);
    }

    /** The page as text; {@code first} is the language that shows first. */
    public static String of(CohortView cohort, Lang first) {
        StringWriter page = new StringWriter(1 << 20);
        write(cohort, first, page);
        return page.toString();
    }
}
