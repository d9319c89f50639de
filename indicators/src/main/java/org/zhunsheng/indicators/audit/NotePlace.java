package org.zhunsheng.indicators.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.text.LocalText;

/** Says to people where a verification note stands: by its number within the report, or as the reader of its file says it. */
final class NotePlace {
    private static final Pattern WITHIN_REPORT = Pattern.compile("verificationNotes\\[(\\d+)\\]");

    private NotePlace() {}

    /** The path of the note with the number {@code note} within a report. */
    static String path(int note) {
        return "verificationNotes[" + note + "]";
    }

    /** {@code place} in words. */
    static LocalText inWords(String place) {
        Matcher within = WITHIN_REPORT.matcher(place);
        if (!within.matches()) {
            return LocalText.same(place);
        }
        int number = Integer.parseInt(within.group(1)) + 1;
        return LocalText.of("报告的第" + number + "条核实说明", "note " + number + " of the report");
    }
}
