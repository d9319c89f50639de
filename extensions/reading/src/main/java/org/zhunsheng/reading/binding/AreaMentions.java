package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableListMultimap;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.pattern.FoldedText;

/** Where a paragraph speaks of which area. */
final class AreaMentions {
    private static final int FARTHEST_BEHIND = 40;
    private static final int FARTHEST = 150;
    private static final String CLAUSE_ENDS = "。;,:";

    private final FoldedText text;
    private final ImmutableListMultimap<String, String> words;
    private final String heading;

    /**
     * The mentions in {@code text} under {@code heading}.
     *
     * @param words the words of each area
     */
    AreaMentions(FoldedText text, String heading, ImmutableListMultimap<String, String> words) {
        this.text = text;
        this.heading = heading;
        this.words = words;
    }

    /** The words of the heading of {@code item}; empty if its title only repeats how its text begins. */
    static String heading(OutlineItem item) {
        return item.heading().end() > item.heading().start() ? item.title() : "";
    }

    /**
     * How near the last mention of {@code area} in the sentence of {@code index} or the one before is: higher is nearer, 0 is the heading only, below that there is
     * none.
     */
    int nearness(String area, int index) {
        int from = sentenceBefore(index);
        String before = text.subSequence(from, index).toString();
        int last = -1;
        for (String word : words.get(area)) {
            int at = before.lastIndexOf(word);
            last = isOneOfMany(before, at, word) ? last : Math.max(last, at);
        }
        if (last >= 0) {
            return from + last + 1;
        }
        return words.get(area).stream().anyMatch(heading::contains) ? 0 : -1;
    }

    /** Whether the sentence of {@code index} speaks of {@code area} further on: 办理简易程序案件1206件，罚款63.5万元. */
    boolean follows(String area, int index) {
        int end = index;
        while (end < text.length() && end < index + FARTHEST_BEHIND && text.charAt(end) != '。') {
            end++;
        }
        String behind = text.subSequence(index, end).toString();
        return words.get(area).stream().anyMatch(behind::contains);
    }

    /** Whether the word is one of a list that goes on: 文件、合同、会议纪要等270份 speaks of no one of them. */
    private static boolean isOneOfMany(String before, int at, String word) {
        if (at < 0) {
            return false;
        }
        int end = at + word.length();
        boolean listed = (at > 0 && before.charAt(at - 1) == '、') || before.startsWith("、", end);
        int clause = end;
        while (clause < before.length() && CLAUSE_ENDS.indexOf(before.charAt(clause)) < 0) {
            clause++;
        }
        return listed && before.substring(end, clause).contains("等");
    }

    /** Where the sentence before that of {@code index} begins, but not too far away. */
    private int sentenceBefore(int index) {
        int ends = 0;
        for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
            if (text.charAt(i) == '。' && ++ends == 2) {
                return i + 1;
            }
        }
        return Math.max(0, index - FARTHEST);
    }
}
