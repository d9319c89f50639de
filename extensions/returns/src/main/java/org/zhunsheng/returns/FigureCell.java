package org.zhunsheng.returns;

import java.util.Objects;
import org.zhunsheng.core.code.FactCode;

/**
 * What one number of a return speaks of: a figure, whole or one cell of a break-down.
 *
 * @param code the figure
 * @param breakdown the cell of the break-down, such as {@code 领域:公安}; empty for the whole
 */
public record FigureCell(FactCode code, String breakdown) implements Comparable<FigureCell> {
    /** Refuses null. */
    public FigureCell {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(breakdown, "breakdown");
    }

    /** The whole figure {@code code}. */
    public static FigureCell of(FactCode code) {
        return new FigureCell(code, "");
    }

    /** Whether it is the whole figure. */
    public boolean isWhole() {
        return breakdown.isEmpty();
    }

    @Override
    public int compareTo(FigureCell other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : breakdown.compareTo(other.breakdown);
    }

    /** The code, with the cell in brackets where there is one. */
    @Override
    public String toString() {
        return isWhole() ? code.value() : code.value() + " [" + breakdown + "]";
    }
}
