package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.ReturnFaults;

/** Gathers what is wrong with one file: the first hundred faults, and how many more there are. For one thread. */
final class FileFaults {
    private static final int MOST = 100;

    private final List<Violation> listed = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private int count;

    void add(Violation fault) {
        codes.add(fault.code());
        if (listed.size() < MOST) {
            listed.add(fault);
        }
        count++;
    }

    void add(Place place, String code, Object... args) {
        if (isListing()) {
            add(ReturnFaults.at(Optional.of(place), code, args));
        } else {
            codes.add(code);
            count++;
        }
    }

    /** A fault about {@code word}, which is none of {@code allowed}: the message names the nearest. */
    void addUnknown(Place place, String code, String word, Collection<String> allowed) {
        add(place, code, word, isListing() ? NearestWord.hint(word, allowed) : LocalText.same(""));
    }

    /** Whether the next fault will be listed. */
    boolean isListing() {
        return listed.size() < MOST;
    }

    /** Whether a fault with one of {@code sought} was found, listed or not. */
    boolean hasAny(String... sought) {
        return ImmutableList.copyOf(sought).stream().anyMatch(codes::contains);
    }

    ImmutableList<Violation> found() {
        ImmutableList.Builder<Violation> found =
                ImmutableList.<Violation>builder().addAll(listed);
        if (count > listed.size()) {
            found.add(ReturnFaults.of("MORE_FAULTS", count - listed.size()));
        }
        return found.build();
    }
}
