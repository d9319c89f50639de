package org.zhunsheng.reading.binding;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.TextPattern;
import org.zhunsheng.reading.quantity.Enclosures;
import org.zhunsheng.reading.quantity.Quantity;

/** Takes the sentences of a paragraph apart: the words of each quantity, lists, parts behind 其中 and in brackets. */
final class FrameReader {
    private static final String SENTENCE_ENDS = "。!?";
    private static final String CLAUSE_ENDS = "。!?;,:";
    private static final String NAME_ENDS = CLAUSE_ENDS + "、";
    private static final ImmutableList<String> TOGETHER = ImmutableList.of("", "共", "共计", "计");
    /** More of a sentence is not looked at, so that the work grows with the text and not with its square. */
    private static final int LONGEST_SENTENCE = 1000;

    private static final int LONGEST_RIGHT = 24;
    private static final int LONGEST_LEFT = 48;
    private static final CharMatcher JOINTS = CharMatcher.anyOf("、和与及以,并");
    private static final Splitter LABELS =
            Splitter.onPattern("、|,|与|和(?!解)|及(?!时)").trimResults().omitEmptyStrings();
    private static final CharMatcher REACHED = CharMatcher.anyOf("均都各达到为是在约");
    private static final ImmutableList<String> SHARED = ImmutableList.of("均", "都", "皆", "各");

    /** The verbs between the value of before and the value of now. */
    static final TextPattern RAISED =
            TextPattern.of("(提升|提高|上升|下降|降低|压缩|压减|缩减|缩短|调整|减少|增加|增长|精简|升|降|增|减)(至|到|为|至了|到了)");

    /** The marks of items, which name nothing. */
    private static final ImmutableList<TextPattern> MARKS = ImmutableList.of(
            TextPattern.of("（@）"),
            TextPattern.of("（#）"),
            TextPattern.of("@(是|要|、)"),
            TextPattern.of("其@(是|,|、)"),
            TextPattern.of("第@(是|,|、)"),
            TextPattern.of("#(、|.|）)"));

    private final FoldedText text;
    private final Enclosures enclosures;
    private final ImmutableList<Quantity> quantities;
    private final List<NumberFrame> frames = new ArrayList<>();

    FrameReader(FoldedText text, List<Quantity> quantities) {
        this.text = text;
        this.enclosures = Enclosures.of(text);
        this.quantities = ImmutableList.copyOf(quantities);
    }

    /** The frames of all quantities, in their order. */
    ImmutableList<NumberFrame> read() {
        for (int i = 0; i < quantities.size(); i++) {
            frames.add(frame(i));
        }
        return ImmutableList.copyOf(frames);
    }

    private NumberFrame frame(int index) {
        Quantity quantity = quantities.get(index);
        int previousEnd = index == 0 ? 0 : quantities.get(index - 1).end();
        int sentence = back(quantity.start(), Math.max(0, quantity.start() - LONGEST_SENTENCE), SENTENCE_ENDS);
        int clause = back(quantity.start(), sentence, CLAUSE_ENDS);
        int left = leftStart(quantity.start(), Math.max(clause, previousEnd), "、");
        int wide = leftStart(quantity.start(), Math.max(clause, previousEnd), "");
        if (index > 0 && wide == previousEnd && wide < left && text.charAt(wide) != '、') {
            wide = left;
        }
        boolean listed = index > 0 && isListed(previousEnd, left, sentence);
        NumberFrame before = listed ? frames.get(index - 1) : null;
        String head = "";
        if (before != null) {
            head = before.listHead().isEmpty() || opens(index - 1, previousEnd) ? before.left() : before.listHead();
        }
        String leftWords =
                raised(index, clause, text.subSequence(left, quantity.start()).toString());
        String right = right(index);
        boolean own = !right.isEmpty() && index > 0 && text.charAt(previousEnd) == ',';
        String label = before != null && leftWords.isEmpty() && !own ? before.left() : leftWords;
        if (index > 0 && isJoinedTo(index - 1)) {
            label = frames.get(index - 1).left();
        }
        return new NumberFrame(
                text,
                quantity,
                sentence,
                clause,
                label,
                right,
                text.subSequence(wide, quantity.start()).toString(),
                head,
                preceding(clause, sentence, previousEnd),
                labels(index, wide, quantity),
                opensList(index),
                partOf(index, sentence, left));
    }

    /** The place behind the last of {@code marks} before {@code end}, outside titles and quotations; {@code floor} if there is none. */
    private int back(int end, int floor, String marks) {
        for (int i = end - 1; i >= floor; i--) {
            boolean mark =
                    marks.indexOf(text.charAt(i)) >= 0 || (isBreak(i) && marks.length() > SENTENCE_ENDS.length());
            if (mark && !enclosures.isInTitle(i) && !enclosures.isQuoted(i)) {
                return i + 1;
            }
        }
        return floor;
    }

    /** A dash of two, or the end of a heading in brackets. */
    private boolean isBreak(int index) {
        char c = text.charAt(index);
        return c == ']' || (c == '-' && index > 0 && text.charAt(index - 1) == '-');
    }

    private int leftStart(int end, int floor, String marks) {
        int depth = 0;
        int lowest = Math.max(floor, end - LONGEST_LEFT);
        for (int i = end - 1; i >= lowest; i--) {
            char c = text.charAt(i);
            boolean free = !enclosures.isInTitle(i) && !enclosures.isQuoted(i);
            if (c == ')') {
                depth++;
            } else if (c == '(') {
                depth--;
            }
            if (depth < 0 || (free && depth == 0 && marks.indexOf(c) >= 0)) {
                return behindMark(i + 1, end);
            }
        }
        int start = behindMark(lowest, end);
        while (start < end && ")）”]".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private int behindMark(int start, int end) {
        return MARKS.stream()
                .mapToInt(mark -> mark.matchAt(text, start))
                .filter(behind -> behind > start && behind <= end)
                .findFirst()
                .orElse(start);
    }

    /** The words behind a number; 2场共180人次的培训 gives both the same. */
    private String right(int index) {
        int last = index;
        while (isJoinedTo(last)) {
            last++;
        }
        return text.subSequence(quantities.get(last).end(), rightEnd(last)).toString();
    }

    /** Whether the next number follows at once, and words behind it that belong to both. */
    private boolean isJoinedTo(int index) {
        if (index + 1 >= quantities.size()) {
            return false;
        }
        Quantity next = quantities.get(index + 1);
        int from = quantities.get(index).end();
        int to = next.start();
        String between = text.subSequence(from, to).toString();
        return TOGETHER.contains(between)
                && !quantities.get(index).isPercent()
                && next.end() < text.length()
                && text.charAt(next.end()) == '的';
    }

    private int rightEnd(int index) {
        int start = quantities.get(index).end();
        int limit = index + 1 < quantities.size() ? quantities.get(index + 1).start() : text.length();
        int end = start;
        int depth = 0;
        while (end < Math.min(limit, start + LONGEST_RIGHT)) {
            char c = text.charAt(end);
            if ((c == '(' && end == start)
                    || ("。!?;,:、.".indexOf(c) >= 0 && depth == 0 && !enclosures.isInTitle(end))
                    || (c == ')' && depth == 0)) {
                break;
            }
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' ? 1 : 0;
            end++;
        }
        return end;
    }

    /** Whether 、 ends the words behind the number, and no number stands before the name behind it ends. */
    private boolean opensList(int index) {
        int end = rightEnd(index);
        if (end >= text.length()
                || text.charAt(end) != '、'
                || end == quantities.get(index).end()) {
            return false;
        }
        int clause = end + 1;
        while (clause < text.length() && NAME_ENDS.indexOf(text.charAt(clause)) < 0) {
            clause++;
        }
        return index + 1 >= quantities.size() || quantities.get(index + 1).start() >= clause;
    }

    /** 占比由上年的53%提升至61%: the second number has the name of the first. */
    private String raised(int index, int clause, String words) {
        boolean changed = index > 0 && RAISED.matchAt(words, 0) == words.length() && !words.isEmpty();
        if (!changed || quantities.get(index - 1).start() < clause) {
            return words;
        }
        String first = frames.get(index - 1).left();
        int from = Math.max(first.lastIndexOf('由'), first.lastIndexOf('从'));
        return from > 1 ? first.substring(0, from) : words;
    }

    /** Whether a list of 、 begins with the number {@code index}, behind a comma: 占比46%，减少材料312份、环节87个. */
    private boolean opens(int index, int end) {
        return index > 0
                && text.charAt(end) == '、'
                && text.charAt(quantities.get(index - 1).end()) == ','
                && !frames.get(index).left().isEmpty();
    }

    /** Whether only a joint, and perhaps words without a mark, stand between the last number and this one's words. */
    private boolean isListed(int previousEnd, int left, int sentence) {
        if (previousEnd <= sentence) {
            return false;
        }
        String between =
                text.subSequence(previousEnd, Math.max(previousEnd, left)).toString();
        return between.length() <= 2 && JOINTS.matchesAllOf(between);
    }

    private String preceding(int clause, int sentence, int previousEnd) {
        if (clause <= sentence + 1) {
            return "";
        }
        int start = back(clause - 1, sentence, CLAUSE_ENDS);
        return previousEnd > start ? "" : text.subSequence(start, clause - 1).toString();
    }

    private ImmutableList<String> labels(int index, int wide, Quantity quantity) {
        String words = text.subSequence(wide, quantity.start()).toString();
        int each = words.lastIndexOf("分别");
        if (each > 0) {
            return respectively(words.substring(0, each), index, 0);
        }
        if ((index > 0 && wide == quantity.start() - 1) || (words.length() <= 2 && JOINTS.matchesAllOf(words))) {
            return listedRespectively(index);
        }
        if (quantity.isPercent()) {
            List<String> rates = LABELS.splitToList(REACHED.trimTrailingFrom(words));
            if (rates.size() > 1 && rates.stream().allMatch(name -> name.endsWith("率"))) {
                return ImmutableList.copyOf(rates);
            }
        }
        for (String shared : SHARED) {
            int at = words.lastIndexOf(shared);
            if (at > 1 && words.length() - at <= 5) {
                List<String> names = LABELS.splitToList(words.substring(0, at));
                return names.size() > 1 ? ImmutableList.copyOf(names) : ImmutableList.of();
            }
        }
        return ImmutableList.of();
    }

    /** The label of the number {@code place} places behind the one before which 分别 stands. */
    private ImmutableList<String> respectively(String names, int first, int place) {
        List<String> labels = LABELS.splitToList(names);
        int count = 1;
        while (first + count < quantities.size()) {
            int from = quantities.get(first + count - 1).end();
            int to = quantities.get(first + count).start();
            if (to - from > 2 || !JOINTS.matchesAllOf(text.subSequence(from, to))) {
                break;
            }
            count++;
        }
        return labels.size() == count && place < count && count > 1
                ? ImmutableList.of(labels.get(place))
                : ImmutableList.of();
    }

    private ImmutableList<String> listedRespectively(int index) {
        int first = index - 1;
        while (first >= 0) {
            NumberFrame frame = frames.get(first);
            int each = frame.wide().lastIndexOf("分别");
            if (each > 0) {
                return respectively(frame.wide().substring(0, each), first, index - first);
            }
            if (!frame.left().isEmpty() && frame.labels().isEmpty()) {
                return ImmutableList.of();
            }
            first--;
        }
        return ImmutableList.of();
    }

    /** The number that this one is a part of, by a bracket or by 其中. */
    private int partOf(int index, int sentence, int left) {
        Quantity quantity = quantities.get(index);
        int depth = 0;
        for (int i = quantity.start() - 1; i >= sentence; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : 0;
            if (c == '(' && --depth < 0) {
                return ending(i, index);
            }
            if (depth == 0 && c == ';') {
                return -1;
            }
            if (depth == 0 && (text.startsWith("其中", i) || (c == '含' && i + 1 < left))) {
                return ending(i, index);
            }
        }
        boolean opensSentence = sentence > 0 && text.startsWith("其中", sentence);
        return opensSentence ? index - 1 : -1;
    }

    /** The last number at the same depth that ends at or before {@code place}. */
    private int ending(int place, int index) {
        for (int k = index - 1; k >= 0; k--) {
            int end = quantities.get(k).end();
            boolean same =
                    (end <= place && !text.subSequence(end, place).toString().contains(")"))
                            || end == place
                            || (end <= place && frames.get(k).partOf() < 0);
            if (same) {
                return k;
            }
        }
        return -1;
    }
}
