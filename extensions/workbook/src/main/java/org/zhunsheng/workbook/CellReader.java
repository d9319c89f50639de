package org.zhunsheng.workbook;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.core.value.Decimals;

/** Reads single cells strictly. What a cell cannot be understood as is told with what was found and what is allowed. */
final class CellReader {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Splitter LIST = Splitter.on(CharMatcher.anyOf(",\uff0c\u3001;\uff1b\n\r\t "))
            .trimResults()
            .omitEmptyStrings();
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final int LEAP_DAY_1900 = 60;
    private static final int MOST_DIGITS = 15;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final WorkbookFaults faults;
    private final boolean from1904;

    CellReader(WorkbookFaults faults, boolean from1904) {
        this.faults = faults;
        this.from1904 = from1904;
    }

    /** The text of a cell as it stands; a whole number that somebody typed is taken as its digits. */
    Optional<String> text(SheetRow row, Column column) {
        Optional<CellValue> value = readable(row, column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof CellValue.Numeric number && !keepsItsDigits(number)) {
            faults.add("NOT_TEXT", row.place(column), number.shown());
            return Optional.empty();
        }
        String text = value.get().shown();
        Optional<String> unfit = CellText.unfit(text);
        if (unfit.isPresent()) {
            faults.add("CONTROL_CHARACTER", row.place(column), unfit.get());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Whether a number is what was typed: a fraction may have lost zeros, as 5.10 does, and a long number its last digits. */
    private static boolean keepsItsDigits(CellValue.Numeric number) {
        return number.format() == NumberForm.PLAIN
                && number.number().scale() <= 0
                && number.number().precision() - number.number().scale() < MOST_DIGITS;
    }

    /** The text of a cell without the space around it; empty if nothing is left. */
    Optional<String> word(SheetRow row, Column column) {
        return text(row, column).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The id of an item or of a piece of evidence. */
    Optional<String> id(SheetRow row, Column column) {
        Optional<String> word = word(row, column);
        if (word.isPresent() && !ID.matcher(word.get()).matches()) {
            faults.add("ID_FORM", row.place(column), word.get());
            return Optional.empty();
        }
        return word;
    }

    /** Several words in one cell. */
    ImmutableList<String> words(SheetRow row, Column column) {
        return word(row, column)
                .map(LIST::splitToList)
                .map(ImmutableList::copyOf)
                .orElse(ImmutableList.of());
    }

    <E extends Enum<E>> Optional<E> choice(SheetRow row, Column column, Choice<E> choice) {
        Optional<String> word = word(row, column);
        Optional<E> found = word.flatMap(choice::find);
        if (word.isPresent() && found.isEmpty()) {
            faults.add("NOT_A_CHOICE", row.place(column), word.get(), choice.allowed(), choice.nearest(word.get()));
        }
        return found;
    }

    /** A whole number that orders things. */
    Optional<Integer> order(SheetRow row, Column column) {
        Optional<BigDecimal> number = readable(row, column).flatMap(value -> number(row, column, value, false));
        if (number.isPresent()
                && (number.get().signum() < 0
                        || number.get().compareTo(BigDecimal.valueOf(1_000_000)) > 0
                        || number.get().stripTrailingZeros().scale() > 0)) {
            faults.add("NOT_AN_ORDER", row.place(column), Decimals.written(number.get()));
            return Optional.empty();
        }
        return number.map(BigDecimal::intValue);
    }

    /** A number; in percent, {@code 98 %} is 98 whether it was typed with the sign or without. */
    Optional<BigDecimal> number(SheetRow row, Column column, CellValue value, boolean percent) {
        if (value instanceof CellValue.Numeric numeric && numeric.format() == NumberForm.PLAIN) {
            return Optional.of(numeric.number());
        }
        if (value instanceof CellValue.Numeric numeric && numeric.format() == NumberForm.PERCENT && percent) {
            return Optional.of(numeric.number().movePointRight(2));
        }
        if (value instanceof CellValue.Text text) {
            String typed = text.text().strip();
            String bare = percent && (typed.endsWith("%") || typed.endsWith("\uff05"))
                    ? typed.substring(0, typed.length() - 1).strip()
                    : typed;
            if (DECIMAL.matcher(bare).matches()) {
                return Optional.of(new BigDecimal(bare));
            }
        }
        faults.add("NOT_NUMBER", row.place(column), shown(value));
        return Optional.empty();
    }

    private static String shown(CellValue value) {
        return value instanceof CellValue.Numeric numeric && numeric.format() == NumberForm.PERCENT
                ? Decimals.written(numeric.number().movePointRight(2)) + "%"
                : value.shown();
    }

    Optional<LocalDate> day(SheetRow row, Column column) {
        return readable(row, column).flatMap(value -> day(row, column, value));
    }

    Optional<LocalDate> day(SheetRow row, Column column, CellValue value) {
        Optional<LocalDate> day = asDay(value);
        if (day.isEmpty()) {
            faults.add("NOT_DAY", row.place(column), value.shown());
        }
        return day;
    }

    /** The day that {@code value} is: a cell formatted as a date, or a text such as 2024-01-03, 2024/1/3 or 2024年1月3日. */
    Optional<LocalDate> asDay(CellValue value) {
        try {
            if (value instanceof CellValue.Numeric numeric && numeric.format() == NumberForm.DATE) {
                return ofSerial(numeric.number());
            }
            if (value instanceof CellValue.Text text) {
                Matcher day = DAY.matcher(text.text().strip());
                if (day.matches()) {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))));
                }
                return Optional.of(Days.parse(text.text().strip()));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The day of a serial number; Excel counts a 29 February 1900 that never was. */
    private Optional<LocalDate> ofSerial(BigDecimal serial) {
        if (serial.stripTrailingZeros().scale() > 0 || serial.signum() < 0 || serial.compareTo(LAST_DAY) > 0) {
            return Optional.empty();
        }
        int days = serial.intValueExact();
        if (from1904) {
            return Optional.of(FIRST_1904.plusDays(days));
        }
        if (days == LEAP_DAY_1900 || days == 0) {
            return Optional.empty();
        }
        return Optional.of((days < LEAP_DAY_1900 ? BEFORE_MARCH_1900 : FROM_MARCH_1900).plusDays(days));
    }

    /** The value of a cell in which a value is allowed: no formula, no error. */
    Optional<CellValue> readable(SheetRow row, Column column) {
        Optional<CellValue> value = row.cell(column);
        if (value.isPresent() && value.get() instanceof CellValue.Formula formula) {
            faults.add("FORMULA", row.place(column), formula.shown());
            return Optional.empty();
        }
        if (value.isPresent() && value.get() instanceof CellValue.Broken broken) {
            faults.add("ERROR_VALUE", row.place(column), broken.shown());
            return Optional.empty();
        }
        return value;
    }
}
