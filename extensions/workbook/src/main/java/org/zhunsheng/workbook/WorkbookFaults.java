package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** Gathers what is wrong with a workbook while it is read. */
final class WorkbookFaults {
    /** After so many the rest is not listed; the last entry says so. */
    static final int MOST = 500;

    private static final Messages MESSAGES = Messages.beside(WorkbookFaults.class, "faults");
    private static final int LONGEST_QUOTE = 60;

    private final List<Violation> found = new ArrayList<>();

    void add(String code, Place place, Object... args) {
        add(violation(code, args).at(place));
    }

    void add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        } else if (found.size() == MOST) {
            found.add(violation("MORE_FAULTS", MOST));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    ImmutableList<Violation> found() {
        return ImmutableList.copyOf(found);
    }

    static Violation violation(String code, Object... args) {
        Object[] quoted = args.clone();
        for (int i = 0; i < quoted.length; i++) {
            if (quoted[i] instanceof String text && text.codePointCount(0, text.length()) > LONGEST_QUOTE) {
                quoted[i] = text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
            }
        }
        return Violation.builder()
                .code(code)
                .path("")
                .message(MESSAGES.render(code + ".message", quoted))
                .mend(MESSAGES.render(code + ".mend", quoted))
                .build();
    }
}
