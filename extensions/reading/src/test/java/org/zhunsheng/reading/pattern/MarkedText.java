package org.zhunsheng.reading.pattern;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;

/**
 * An example of a rule: a text in which the numbers in question stand in square brackets.
 *
 * @param text the text without the brackets, folded
 * @param marked where the marked passages stand in it
 */
public record MarkedText(FoldedText text, ImmutableList<Range<Integer>> marked) {
    /** The example written as {@code source}. */
    public static MarkedText of(String source) {
        StringBuilder plain = new StringBuilder();
        ImmutableList.Builder<Range<Integer>> places = ImmutableList.builder();
        int open = -1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '[') {
                open = plain.length();
            } else if (c == ']') {
                places.add(Range.closedOpen(open, plain.length()));
            } else {
                plain.append(c);
            }
        }
        FoldedText text = FoldedText.of(plain.toString());
        return new MarkedText(
                text,
                places.build().stream()
                        .map(place -> Range.closedOpen(
                                text.indexOf(place.lowerEndpoint()), text.indexOf(place.upperEndpoint())))
                        .collect(ImmutableList.toImmutableList()));
    }
}
