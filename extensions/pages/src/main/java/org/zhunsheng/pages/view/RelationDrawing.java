package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.indicators.audit.BothSides;

/**
 * Both sides of a relation as bars of one scale, and the gap between them. Immutable and thread-safe.
 *
 * @param one the bar of the first side
 * @param other the bar of the other side
 * @param gapFrom where the gap begins, in thousandths
 * @param gapTo where the gap ends; where it begins if there is none
 * @param firstIsShorter whether the gap is on the first bar
 * @param caption both sides and the gap in words
 */
public record RelationDrawing(
        ImmutableList<Segment> one,
        ImmutableList<Segment> other,
        int gapFrom,
        int gapTo,
        boolean firstIsShorter,
        Text caption) {
    /** Refuses null. */
    public RelationDrawing {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(caption, "caption");
    }

    private static final int SCALE = 1000;
    private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(6);

    /**
     * A part of a bar.
     *
     * @param from where it begins, in thousandths
     * @param to where it ends
     */
    public record Segment(int from, int to) {}

    static RelationDrawing of(BothSides sides) {
        BigDecimal first = sum(sides.one());
        BigDecimal second = sum(sides.other());
        BigDecimal scale = first.max(second).max(SMALLEST);
        BigDecimal gap = sides.gap();
        Text relation = gap.signum() == 0 ? Text.word("sides-equal") : Text.word("sides-gap", plain(gap.abs()));
        return new RelationDrawing(
                segments(sides.one(), scale),
                segments(sides.other(), scale),
                thousandths(first.min(second), scale),
                thousandths(first.max(second), scale),
                first.compareTo(second) < 0,
                Text.word("sides", named(sides.one()), named(sides.other()), relation));
    }

    private static BigDecimal sum(List<BothSides.Part> side) {
        return side.stream().map(BothSides.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int thousandths(BigDecimal value, BigDecimal scale) {
        return value.multiply(BigDecimal.valueOf(SCALE))
                .divide(scale, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static ImmutableList<Segment> segments(List<BothSides.Part> side, BigDecimal scale) {
        ImmutableList.Builder<Segment> segments = ImmutableList.builder();
        BigDecimal before = BigDecimal.ZERO;
        for (BothSides.Part part : side) {
            BigDecimal after = before.add(part.value());
            segments.add(new Segment(thousandths(before, scale), thousandths(after, scale)));
            before = after;
        }
        return segments.build();
    }

    private static Text named(List<BothSides.Part> side) {
        ImmutableList<Text> titles = side.stream()
                .map(part -> Text.word("sides-part", Text.of(part.name()), plain(part.value())))
                .collect(ImmutableList.toImmutableList());
        return new Text(
                String.join(" + ", titles.stream().map(Text::zh).toList()),
                String.join(" + ", titles.stream().map(Text::en).toList()));
    }

    private static Text plain(BigDecimal value) {
        return Text.same(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }
}
