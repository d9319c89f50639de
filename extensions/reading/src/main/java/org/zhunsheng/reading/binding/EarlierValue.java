package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.TextPattern;
import org.zhunsheng.reading.quantity.Quantity;

/** Tells the value of the year before, which stands beside a change: 比上年300件增长21%. */
public final class EarlierValue {
    private static final ImmutableList<TextPattern> BEFORE = ImmutableList.of(
            TextPattern.of("(上年|去年|上年度|去年度|上一年|上一年度|前一年)(同期|全年|)(的|为|是|有|仅|仅为|只有|共|)"),
            TextPattern.of("(比|较|与|同|从|由)#年(同期|度|全年|)(的|为|)"));

    private EarlierValue() {}

    /** Whether the words directly before {@code quantity} say that it is the value of the year before. */
    public static boolean isOne(FoldedText text, Quantity quantity) {
        return BEFORE.stream().anyMatch(pattern -> pattern.endsAt(text, quantity.start()));
    }
}
