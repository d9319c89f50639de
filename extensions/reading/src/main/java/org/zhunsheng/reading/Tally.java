package org.zhunsheng.reading;

import org.zhunsheng.core.text.LocalText;

/**
 * How many numbers a text has and what became of them. The four add up to all of them.
 *
 * @param asserted numbers with one code for certain
 * @param proposed numbers with candidates, to be decided
 * @param uncoded figures without a code
 * @param excluded numbers that are no figures
 */
public record Tally(int asserted, int proposed, int uncoded, int excluded) {
    /** All numbers of the text. */
    public int numbers() {
        return asserted + proposed + uncoded + excluded;
    }

    /** The numbers of this text and of another together. */
    public Tally plus(Tally other) {
        return new Tally(
                asserted + other.asserted,
                proposed + other.proposed,
                uncoded + other.uncoded,
                excluded + other.excluded);
    }

    /** The tally as one line. */
    public LocalText text() {
        return ReadingMessages.text("TALLY", numbers(), asserted, proposed, uncoded, excluded);
    }
}
