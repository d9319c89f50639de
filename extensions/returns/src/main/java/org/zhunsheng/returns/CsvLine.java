package org.zhunsheng.returns;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.serialization.table.CellText;

/** Lines of CSV; what a spreadsheet would take for a formula is marked as text. Stateless and thread-safe. */
public final class CsvLine {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TO_QUOTE = Pattern.compile("(?s).*[,\"\\n\\r].*|^\\s.*|.*\\s$");

    private CsvLine() {}

    /** The line of {@code cells}, with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        String plain = CellText.isFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return TO_QUOTE.matcher(plain).matches() ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
