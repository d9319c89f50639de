package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Output that a page shows: all of it, or its first lines and then a line with an ellipsis. */
final class ShownOutput {
    private static final String REST = "…";

    private ShownOutput() {}

    /** What a page that shows {@code shown} has to show of {@code printed}: as many lines as it does, if it leaves out the rest. */
    static ImmutableList<String> of(String printed, List<String> shown) {
        ImmutableList<String> lines =
                printed.strip().lines().map(String::stripTrailing).collect(ImmutableList.toImmutableList());
        boolean cut = !shown.isEmpty() && shown.get(shown.size() - 1).equals(REST) && shown.size() <= lines.size();
        return cut
                ? ImmutableList.<String>builder()
                        .addAll(lines.subList(0, shown.size() - 1))
                        .add(REST)
                        .build()
                : lines;
    }
}
