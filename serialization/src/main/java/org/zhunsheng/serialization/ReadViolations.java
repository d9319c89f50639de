package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** Gathers what is wrong with a document while it is read. */
final class ReadViolations {
    /** How many are listed; the last entry then says how many more there are. */
    static final int MOST = 100;

    private static final Messages MESSAGES = Messages.beside(ReadViolations.class, "faults");

    private final List<Violation> listed = new ArrayList<>();
    private int count;

    void add(String code, String path, Place place, Object... args) {
        add(violation(code, path, args).at(place));
    }

    void add(Violation violation) {
        count++;
        if (listed.size() < MOST) {
            listed.add(violation);
        }
    }

    /** Whether nothing was found, listed or not. */
    boolean isEmpty() {
        return count == 0;
    }

    /** The first of what was found, and how many more there are. */
    ImmutableList<Violation> found() {
        ImmutableList.Builder<Violation> found =
                ImmutableList.<Violation>builder().addAll(listed);
        if (count > listed.size()) {
            found.add(violation("MORE_FAULTS", "", count - listed.size()));
        }
        return found.build();
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
