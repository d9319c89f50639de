package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * What signed terms add up to in one scope, by both readings; what is not stated can be anything that is not negative.
 *
 * @param range by either reading
 * @param rounded if every last digit is rounded
 * @param cutOff if every last digit is cut off
 * @param missing the terms that are not stated
 * @param stated how many terms are stated
 */
record SignedSum(ValueRange range, ValueRange rounded, ValueRange cutOff, ImmutableSet<FactCode> missing, int stated) {
    private static final ValueRange NOTHING = ValueRange.exactly(Fraction.ZERO);
    private static final SignedSum EMPTY = new SignedSum(NOTHING, NOTHING, NOTHING, ImmutableSet.of(), 0);

    static SignedSum of(List<Term> terms, String scope, StatedValues values) {
        SignedSum sum = EMPTY;
        for (Term term : terms) {
            Optional<StatedValue> value = values.find(new FigureKey(term.code(), scope));
            sum = value.isPresent() ? sum.plus(value.get(), term.minus()) : sum.plusMissing(term);
        }
        return sum;
    }

    private SignedSum plus(StatedValue value, boolean minus) {
        ValueRange all = add(range, value.range(), minus);
        boolean exact = value.range().isPoint() && isExact();
        return new SignedSum(
                all,
                exact ? all : add(rounded, value.rounded(), minus),
                exact ? all : add(cutOff, value.cutOff(), minus),
                missing,
                stated + 1);
    }

    private SignedSum plusMissing(Term term) {
        return new SignedSum(
                add(range, ValueRange.NOT_NEGATIVE, term.minus()),
                add(rounded, ValueRange.NOT_NEGATIVE, term.minus()),
                add(cutOff, ValueRange.NOT_NEGATIVE, term.minus()),
                ImmutableSet.<FactCode>builder()
                        .addAll(missing)
                        .add(term.code())
                        .build(),
                stated);
    }

    private static ValueRange add(ValueRange sum, ValueRange term, boolean minus) {
        return minus ? sum.minus(term) : sum.plus(term);
    }

    SignedSum minus(SignedSum other) {
        ValueRange all = range.minus(other.range);
        boolean exact = isExact() && other.isExact();
        return new SignedSum(
                all,
                exact ? all : rounded.minus(other.rounded),
                exact ? all : cutOff.minus(other.cutOff),
                missing.isEmpty() && other.missing.isEmpty()
                        ? ImmutableSet.of()
                        : ImmutableSet.<FactCode>builder()
                                .addAll(missing)
                                .addAll(other.missing)
                                .build(),
                stated + other.stated);
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether no reading changes anything. */
    boolean isExact() {
        return range.isPoint();
    }

    boolean isZero() {
        return range.equals(NOTHING);
    }

    /** By which reading it lies in {@code allowed}, given that it does by some. */
    ReadingFit fitOf(ValueRange allowed) {
        return fit(rounded.meets(allowed), cutOff.meets(allowed));
    }

    static ReadingFit fit(boolean ifRounded, boolean ifCutOff) {
        if (ifRounded) {
            return ifCutOff ? ReadingFit.EITHER : ReadingFit.ROUNDED;
        }
        return ifCutOff ? ReadingFit.CUT_OFF : ReadingFit.MIXED;
    }
}
