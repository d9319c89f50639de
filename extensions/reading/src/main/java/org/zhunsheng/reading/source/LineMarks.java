package org.zhunsheng.reading.source;

import java.util.regex.Pattern;

/** What the beginning and the end of a line say of it. */
public final class LineMarks {
    /** One to four signs of a number written in Chinese. */
    public static final String NUMERAL = "[〇零一二三四五六七八九十百]{1,4}";

    private static final Pattern HEADING = Pattern.compile(
            "^(?:[（(]\\s*" + NUMERAL + "\\s*[)）]|" + NUMERAL + "、|第" + NUMERAL + "[章节条部编]|附件?[：:\\d一二三四五六七八九十])");
    private static final String ENDS = "。！？!?：:";
    private static final String CLOSERS = "”’）)》」』\"";

    private LineMarks() {}

    /** Whether {@code line} begins with a mark that only a heading or a paragraph begins with, such as 二、 or （三）. */
    public static boolean beginsPart(CharSequence line) {
        return HEADING.matcher(line).lookingAt();
    }

    /** Whether {@code text} ends as a sentence does. */
    public static boolean endsSentence(CharSequence text) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
