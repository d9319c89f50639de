package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.Quantity;

/**
 * A quantity with the words around it.
 *
 * @param text the paragraph
 * @param quantity the quantity
 * @param sentenceStart where its sentence begins
 * @param clauseStart where its clause begins
 * @param left the words before it, back to the last mark or number
 * @param right the words directly behind it, up to the next mark or number
 * @param wide the words before it with the listed names that share its value
 * @param listHead the words before the first number of the list that it stands in; empty if there is none
 * @param preceding the clause before its own, if no number stands in it; else empty
 * @param labels the names that share its value, or the one that 分别 gives it; empty where its own words name it
 * @param opensList whether the words behind it are the first of a list without further numbers
 * @param partOf which number before it, counted in the paragraph, it is a part of; -1 for none
 */
record NumberFrame(
        FoldedText text,
        Quantity quantity,
        int sentenceStart,
        int clauseStart,
        String left,
        String right,
        String wide,
        String listHead,
        String preceding,
        ImmutableList<String> labels,
        boolean opensList,
        int partOf) {
    /** The names listed before its own words. */
    String earlier() {
        return wide.substring(0, Math.max(0, wide.length() - left.length()));
    }

    /** The clause behind the words that follow the quantity, up to a mark or the next number. */
    String following() {
        int start = quantity.end() + right.length();
        int end = Math.min(text.length(), start + 1);
        while (end < text.length() && "。;,:、".indexOf(text.charAt(end)) < 0 && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return start >= text.length() || "。;".indexOf(text.charAt(start)) >= 0
                ? ""
                : text.subSequence(start, end).toString();
    }

    /** The clause up to the quantity. */
    String clause() {
        return text.subSequence(clauseStart, quantity.start()).toString();
    }

    /** The sentence up to the quantity, without the brackets that are closed before it. */
    String sentence() {
        StringBuilder words = new StringBuilder();
        int depth = 0;
        for (int i = quantity.start() - 1; i >= sentenceStart; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : 0;
            if (depth == 0) {
                words.append(c);
            }
            depth -= c == '(' && depth > 0 ? 1 : 0;
        }
        return words.reverse().toString();
    }
}
