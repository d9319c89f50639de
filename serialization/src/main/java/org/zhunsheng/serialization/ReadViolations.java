package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** Gathers what is wrong with a document while it is read. */
final class ReadViolations {
    /** After so many the rest is not listed; the last entry says so. */
    static final int MOST = 100;

    private static final Messages MESSAGES = Messages.beside(ReadViolations.class, "faults");

    private final List<Violation> found = new ArrayList<>();

    void add(String code, String path, Place place, Object... args) {
        add(violation(code, path, args).at(place));
    }

    void add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        } else if (found.size() == MOST) {
            found.add(violation("MORE_FAULTS", "", MOST));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    ImmutableList<Violation> found() {
        return ImmutableList.copyOf(found);
    }

    static Violation violation(String code, String path, Object... args) {
        return Violation.builder()
                .code(code)
                .path(path)
                .message(MESSAGES.render(code + ".message", args))
                .mend(MESSAGES.render(code + ".mend", args))
                .build();
    }
}
