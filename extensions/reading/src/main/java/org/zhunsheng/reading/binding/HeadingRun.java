package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The headings on the way down a column or along a row. Those that follow one another are one block; a number ends a block, since a table
 * may have headings again further on.
 */
final class HeadingRun {
    private static final int MOST_BLOCKS = 4;
    private static final int MOST_TEXTS = 12;

    /** The nearest block first. */
    private final Deque<Deque<String>> blocks = new ArrayDeque<>();

    private boolean ended = true;

    void pass(TableCell cell) {
        if (cell.isNumber()) {
            ended = true;
        } else if (cell.isHeading()) {
            if (ended) {
                blocks.addFirst(new ArrayDeque<>());
                ended = false;
                if (blocks.size() > MOST_BLOCKS) {
                    blocks.removeLast();
                }
            }
            add(cell.text(), blocks.getFirst());
        }
    }

    private static void add(String text, Deque<String> block) {
        if (!block.contains(text)) {
            block.addLast(text);
            if (block.size() > MOST_TEXTS) {
                block.removeFirst();
            }
        }
    }

    /** The nearest block of headings, then that with the one before it, and so on; each from its beginning. */
    ImmutableList<String> nearestFirst() {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        List<String> all = new ArrayList<>();
        for (Deque<String> block : blocks) {
            all.addAll(0, block);
            texts.add(String.join(" ", all));
        }
        return texts.build();
    }
}
