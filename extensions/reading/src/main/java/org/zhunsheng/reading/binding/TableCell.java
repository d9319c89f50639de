package org.zhunsheng.reading.binding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.reading.source.CellPlace;

/**
 * A cell of a table.
 *
 * @param paragraph its only paragraph, or the first
 * @param place where it stands
 * @param text its text, folded
 */
record TableCell(int paragraph, CellPlace place, String text) {
    private static final int LONGEST = 24;

    /** A number and what it counts; a point in time is a heading. */
    private static final Pattern NUMBER = Pattern.compile(
            "([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)((?!年|月|日|号|时|点|届|季|、|级|类)[\\u4e00-\\u9fa5%]{0,4})");

    /** What stands where there is nothing to state. */
    private static final Pattern BLANK = Pattern.compile("[\\s/\\\\|—–_~·.…*-]*|无|空");

    private Optional<Matcher> number() {
        Matcher matcher = NUMBER.matcher(text);
        return text.length() <= LONGEST && matcher.matches() && isUnit(matcher.group(2))
                ? Optional.of(matcher)
                : Optional.empty();
    }

    private static boolean isUnit(String word) {
        return word.isEmpty()
                || word.equals("万")
                || word.equals("亿")
                || !TableUnits.classes(word).isEmpty();
    }

    /** Whether it holds a number and nothing else but its unit. */
    boolean isNumber() {
        return number().isPresent();
    }

    /** Whether nothing is stated in it. */
    boolean isBlank() {
        return BLANK.matcher(text).matches();
    }

    /** Whether it says what numbers beside or below it are. */
    boolean isHeading() {
        return !isBlank() && !isNumber();
    }

    /** The digits as a number. */
    BigDecimal printed() {
        return new BigDecimal(number().orElseThrow().group(1).replace(",", ""));
    }

    /** The word behind the digits; empty if there is none. */
    String unit() {
        return number().map(matcher -> matcher.group(2)).orElse("");
    }

    /** The same so many rows further down. */
    TableCell down(int rows) {
        CellPlace moved = new CellPlace(
                place.table(), place.row() + rows, place.column(), place.rows(), place.columns(), place.header());
        return new TableCell(paragraph, moved, text);
    }
}
