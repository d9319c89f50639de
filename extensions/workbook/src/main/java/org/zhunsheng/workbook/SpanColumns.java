package org.zhunsheng.workbook;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.span.TextSpan;

/**
 * Where a statement stands in the text that it was read from, written in columns and read: the words between ⟦ and ⟧ with those around
 * them. A mark that the text itself has is escaped by a backslash.
 */
final class SpanColumns {
    private static final char OPEN = '⟦';
    private static final char CLOSE = '⟧';
    private static final Pattern MARK = Pattern.compile("[\\\\" + OPEN + CLOSE + "]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\" + OPEN + CLOSE + "])");
    private static final String PLAIN = "((?:[^\\\\" + OPEN + CLOSE + "]|\\\\.)*+)";
    private static final Pattern CONTEXT = Pattern.compile(PLAIN + OPEN + PLAIN + CLOSE + PLAIN, Pattern.DOTALL);
    private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();

    private SpanColumns() {}

    /** The columns, in their order. */
    static ImmutableList<Column> all() {
        return ImmutableList.of(Column.START, Column.CONTEXT, Column.LOCATORS);
    }

    static void put(Map<Column, Object> cells, TextSpan span) {
        cells.put(Column.START, BigDecimal.valueOf(span.start()));
        cells.put(Column.CONTEXT, escape(span.before()) + OPEN + escape(span.quote()) + CLOSE + escape(span.behind()));
        if (!span.locators().isEmpty()) {
            cells.put(Column.LOCATORS, String.join("\n", span.locators()));
        }
    }

    private static String escape(String text) {
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()));
    }

    private static String plain(String escaped) {
        return ESCAPED.matcher(escaped).replaceAll(mark -> Matcher.quoteReplacement(mark.group(1)));
    }

    /** Puts the place that {@code row} tells into {@code stated}, if it tells one. */
    static void read(CellReader cells, WorkbookFaults faults, SheetRow row, DocumentTree.Branch stated) {
        Optional<String> context = cells.text(row, Column.CONTEXT);
        if (context.isEmpty()) {
            return;
        }
        Matcher words = CONTEXT.matcher(context.get());
        Optional<Integer> start = cells.order(row, Column.START);
        if (!words.matches() || start.isEmpty()) {
            faults.add("NO_PLACE", row.place(words.matches() ? Column.START : Column.CONTEXT), context.get());
            return;
        }
        String quote = plain(words.group(2));
        DocumentTree.Branch span = stated.branch("span", row.place(Column.CONTEXT));
        span.put("start", start, row.place(Column.START));
        span.put("end", start.map(first -> first + quote.length()), row.place(Column.START));
        span.put("quote", Optional.of(quote), row.place(Column.CONTEXT));
        span.put("before", Optional.of(plain(words.group(1))), row.place(Column.CONTEXT));
        span.put("behind", Optional.of(plain(words.group(3))), row.place(Column.CONTEXT));
        cells.text(row, Column.LOCATORS)
                .ifPresent(text -> span.addAll("locators", LINES.splitToList(text), row.place(Column.LOCATORS)));
    }
}
