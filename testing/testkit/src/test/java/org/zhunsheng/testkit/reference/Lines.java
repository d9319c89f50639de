package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.Reason;
import org.zhunsheng.indicators.engine.ReasonCode;

/** The lines of one item or bonus, in the order they are written. */
final class Lines {
    static final LocalText NOTHING = LocalText.same("");

    private final String subject;
    private final ImmutableList.Builder<Contribution> lines = ImmutableList.builder();
    private BigFraction low = Exact.ZERO;
    private BigFraction high = Exact.ZERO;

    Lines(String subject) {
        this.subject = subject;
    }

    /** A line that rests on a fact. */
    Lines of(ReasonCode code, LocalText title, Fact fact, LocalText held, Span span) {
        return add(code, ImmutableList.of(title, fact.definition().name(), Words.value(fact), held), span);
    }

    /** A line of the whole item, which rests on no fact and is held against a number. */
    Lines of(ReasonCode code, BigFraction held, Span span) {
        return of(code, NOTHING, Words.number(held), span);
    }

    /** A line of a part of the item that rests on no single fact. */
    Lines of(ReasonCode code, LocalText title, LocalText held, Span span) {
        return add(code, ImmutableList.of(title, NOTHING, NOTHING, held), span);
    }

    /** The fact does not apply. */
    Lines notApplicable(LocalText title, Fact fact, Span span) {
        return of(ReasonCode.FACT_NOT_APPLICABLE, title, fact, NOTHING, span);
    }

    Lines add(ReasonCode code, ImmutableList<LocalText> args, Span span) {
        lines.add(
                new Contribution(subject, Exact.points(span.low()), Exact.points(span.high()), new Reason(code, args)));
        low = low.add(span.low());
        high = high.add(span.high());
        return this;
    }

    /** Adds all lines of {@code other}. */
    Lines addAll(Lines other) {
        lines.addAll(other.list());
        low = low.add(other.low);
        high = high.add(other.high);
        return this;
    }

    /** What the lines come to so far. */
    Span sum() {
        return new Span(low, high);
    }

    ImmutableList<Contribution> list() {
        return lines.build();
    }
}
