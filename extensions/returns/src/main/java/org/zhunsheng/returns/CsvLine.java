package org.zhunsheng.returns;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.serialization.table.CellText;

/**
 * Lines of CSV: what a spreadsheet would take for a formula is marked as text, and a character that is no text or is not seen stands as
 * its number, so that the line can be read back. Stateless and thread-safe.
 */
public final class CsvLine {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TO_QUOTE = Pattern.compile("(?s).*[,\"\\n\\r].*|^\\s.*|.*\\s$");

    private CsvLine() {}

    /** The line of {@code cells}, with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        String shown = shown(text);
        String plain = CellText.isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + shown : shown;
        return TO_QUOTE.matcher(plain).matches() ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (TextRule.isShown(sign)) {
                shown.appendCodePoint(sign);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", sign));
            }
        });
        return shown.toString();
    }
}
