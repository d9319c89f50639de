package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;

/** The steps of paths: {@code items[1.1.1].method} leads by {@code items} and {@code 1.1.1} to {@code method}. */
final class PathSteps {
    private PathSteps() {}

    /** The steps of {@code path}. What stands in brackets is one step, brackets and dots within it included. */
    static ImmutableList<String> of(String path) {
        ImmutableList.Builder<String> steps = ImmutableList.builder();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < path.length(); i++) {
            char sign = path.charAt(i);
            boolean opens = sign == '[' && depth++ == 0;
            boolean closes = sign == ']' && depth > 0 && --depth == 0;
            if (opens || closes || (sign == '.' && depth == 0)) {
                add(steps, path.substring(from, i));
                from = i + 1;
            }
        }
        add(steps, path.substring(from));
        return steps.build();
    }

    private static void add(ImmutableList.Builder<String> steps, String step) {
        if (!step.isEmpty()) {
            steps.add(step);
        }
    }
}
