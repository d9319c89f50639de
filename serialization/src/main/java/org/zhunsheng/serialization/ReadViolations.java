package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** Gathers what is wrong with a document while it is read. */
final class ReadViolations {
    /** How many are listed; the last entry then says how many more there are. */
    static final int MOST = 100;

    private static final Messages MESSAGES = Messages.beside(ReadViolations.class, "faults");

    private final List<Violation> listed = new ArrayList<>();
    private int count;

    void add(String code, ReadPath path, Place place, Object... args) {
        if (listed.size() < MOST) {
            listed.add(violation(code, path.toString(), args).at(place));
        }
        count++;
    }

    /** A fault about {@code word}, which is none of {@code allowed}: the message names them all, and the nearest. */
    void addUnknown(String code, ReadPath path, Place place, String word, Collection<String> allowed) {
        if (listed.size() < MOST) {
            LocalText all = LocalText.same(String.join(", ", allowed));
            add(code, path, place, word, all, NearestWord.hint(word, allowed));
        } else {
            count++;
        }
    }

    void add(Violation violation) {
        if (listed.size() < MOST) {
            listed.add(brief(violation));
        }
        count++;
    }

    /** The first of {@code violations}, and how many more there are. */
    static ImmutableList<Violation> listed(List<Violation> violations) {
        if (violations.size() <= MOST + 1) {
            return violations.stream().map(ReadViolations::brief).collect(ImmutableList.toImmutableList());
        }
        ReadViolations found = new ReadViolations();
        violations.forEach(found::add);
        return found.found();
    }

    private static Violation brief(Violation violation) {
        return violation.path().length() <= ReadPath.LONGEST
                ? violation
                : Violation.builder()
                        .fillFrom(violation)
                        .path(Excerpt.endOf(violation.path(), ReadPath.LONGEST))
                        .build();
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

    /** A violation; what was found is quoted in part, a {@link LocalText}, a number or the name of a file as a whole. */
    static Violation violation(String code, String path, Object... found) {
        Object[] args = Arrays.stream(found)
                .map(arg -> arg instanceof LocalText || arg instanceof Number || arg instanceof Path
                        ? arg
                        : Excerpt.of(String.valueOf(arg)))
                .toArray();
        return Violation.builder()
                .code(code)
                .path(path)
                .message(MESSAGES.render(code + ".message", args))
                .mend(MESSAGES.render(code + ".mend", args))
                .build();
    }
}
