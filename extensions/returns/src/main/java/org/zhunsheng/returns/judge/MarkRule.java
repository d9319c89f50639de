package org.zhunsheng.returns.judge;

import java.math.BigDecimal;
import java.util.List;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Fraction;

/** How the marks of all judges make the points of an item. None of them falls when a mark rises. */
public enum MarkRule {
    /** The mean of all marks. */
    MEAN("平均分", "mean"),
    /** The mean without one highest and one lowest mark; of fewer than three marks, of all. */
    TRIMMED_MEAN("去掉一个最高分和一个最低分后的平均分", "mean without one highest and one lowest mark"),
    /** The mark in the middle, or the mean of the two in the middle. */
    MEDIAN("中位数", "median");

    private final LocalText title;

    MarkRule(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What it is called. */
    public LocalText title() {
        return title;
    }

    /**
     * The points that {@code marks} make.
     *
     * @param marks in any order, at least one
     */
    public Fraction of(List<BigDecimal> marks) {
        List<BigDecimal> sorted = marks.stream().sorted().toList();
        int size = sorted.size();
        return switch (this) {
            case MEAN -> mean(sorted);
            case TRIMMED_MEAN -> mean(size < 3 ? sorted : sorted.subList(1, size - 1));
            case MEDIAN -> mean(sorted.subList((size - 1) / 2, size / 2 + 1));
        };
    }

    private static Fraction mean(List<BigDecimal> marks) {
        BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fraction.of(sum).over(Fraction.of(marks.size()));
    }
}
