package org.zhunsheng.faults;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * One slip of the kind that is made by hand, as a substitution in one file, and the tests that notice it because they know the right
 * answer.
 *
 * @param id names it
 * @param says what is wrong
 * @param file the file, from the root of the repository
 * @param after text that stands before the place; empty for the whole file
 * @param find the text that is right: once in the file after {@code after}
 * @param replace what is put in its place
 * @param tests the test classes of which one at least has to fail
 */
record PlantedFault(
        String id, String says, Path file, String after, String find, String replace, ImmutableList<String> tests) {
    PlantedFault {
        if (id.isEmpty() || find.isEmpty() || tests.isEmpty() || find.equals(replace)) {
            throw new IllegalArgumentException("a fault needs an id, a text that changes and a test: " + id);
        }
    }

    /**
     * What {@code text} becomes.
     *
     * @throws IllegalStateException if the right text is not there
     */
    String plantedIn(String text) {
        int from = after.isEmpty() ? 0 : text.indexOf(after);
        int at = from < 0 ? -1 : text.indexOf(find, from);
        if (at < 0) {
            throw new IllegalStateException(id + ": not in " + file + ": " + (from < 0 ? after : find));
        }
        return text.substring(0, at) + replace + text.substring(at + find.length());
    }

    @Override
    public String toString() {
        return id + ": " + says;
    }
}
