package org.zhunsheng.core.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Which days there are and how they are written, the same for every form that they are read from: years of four digits. */
public final class Days {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LAST_YEAR = 9999;

    private Days() {}

    /**
     * The day that {@code text} writes as {@code 2024-01-03}.
     *
     * @throws DateTimeParseException if it is no day, or written in another way
     */
    public static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeParseException("no day of the form 2024-01-03", text, 0);
        }
        return LocalDate.parse(text);
    }

    /** Whether {@code day} can be written: its year has four digits. */
    public static boolean isWritable(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }
}
