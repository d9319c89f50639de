package org.zhunsheng.core.text;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Days as Chinese documents write them: 2024年2月20日.
 *
 * <pre>{@code
 * ChineseDays.of(LocalDate.of(2024, 2, 20)); // "2024年2月20日"
 * }</pre>
 */
public final class ChineseDays {
    /** A day as programs write it, on its own: not within an address, a name or a longer number. */
    private static final Pattern DAY =
            Pattern.compile("(?<![\\w/.\\-])([12]\\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?![\\w/.\\-])");

    private ChineseDays() {}

    /** {@code day} as documents write it. */
    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** {@code text} with its days as documents write them. */
    public static String within(String text) {
        return DAY.matcher(text)
                .replaceAll(found -> found.group(1) + "年" + Integer.parseInt(found.group(2)) + "月"
                        + Integer.parseInt(found.group(3)) + "日");
    }
}
