package org.zhunsheng.reading.binding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.outline.OutlineItem;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.quantity.Quantity;

/** What the text says in one place: a figure, a zero in words, or that something is so. */
@Value.Immutable
@ModelStyle
public abstract class Statement {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What kind of statement it is. */
    public enum Kind {
        /** A number with digits or numerals. */
        FIGURE,
        /** A zero in words. */
        ZERO,
        /** A whole in words: 全覆盖 is 100 %. */
        WHOLE,
        /** That something is so. */
        YES
    }

    /** What kind of statement it is. */
    public abstract Kind kind();

    /** The grade. */
    public abstract Grade grade();

    /** Where it stands, in the folded paragraph. */
    public abstract TextRange place();

    /** Which number of its paragraph it belongs to; none for words. */
    public abstract Optional<Quantity> quantity();

    /** What is counted, in the words of the text; may be empty. */
    public abstract String label();

    /** The candidates, the likeliest first; for an asserted statement the one that was taken. */
    public abstract List<Candidate> candidates();

    /** The statutory part it stands in. */
    public abstract Optional<SectionKind> section();

    /** The item it stands in. */
    public abstract Optional<OutlineItem> item();

    /** Whether the text states it as a result of the year: not in a problem, a plan or an intention. */
    public abstract boolean isResult();

    /** The number in its paragraph of which it is a part; none if it is no part. */
    public abstract Optional<TextRange> partOf();

    /** The code, if it is asserted. */
    public Optional<FactCode> code() {
        return grade() == Grade.ASSERTED ? candidates().stream().findFirst().map(Candidate::code) : Optional.empty();
    }

    /** The value, if it is a number. */
    public Optional<BigDecimal> value() {
        return switch (kind()) {
            case ZERO -> Optional.of(BigDecimal.ZERO);
            case WHOLE -> Optional.of(HUNDRED);
            case FIGURE, YES -> quantity().map(Quantity::value);
        };
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null. */
    public static final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
