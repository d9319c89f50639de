package org.zhunsheng.core.evidence;

import org.zhunsheng.core.text.LocalText;

/**
 * What a claim rests on, from the weakest to the strongest: the word of the unit, the word of the unit with evidence that it cites,
 * or a check by somebody else. Stronger beats weaker.
 */
public enum Assurance {
    /** The unit says so, and cites nothing for it (自报). */
    STATED(0, "自报", "stated"),
    /** The unit says so and cites evidence that can be looked up (有佐证). */
    BACKED(1, "有佐证", "backed"),
    /** Somebody other than the unit has looked at it (已核实). */
    REVIEWED(2, "已核实", "proved"),
    /** It was checked against its evidence (已核实). */
    VERIFIED(3, "已核实", "proved");

    private final int rank;
    private final LocalText title;

    Assurance(int rank, String zh, String en) {
        this.rank = rank;
        this.title = LocalText.of(zh, en);
    }

    /** Its place among them: 0 is the weakest, 3 the strongest. */
    public int rank() {
        return rank;
    }

    /** One of the three words stated, backed and proved. */
    public LocalText title() {
        return title;
    }

    /** Whether somebody other than the unit stands behind it. */
    public boolean isProved() {
        return compareTo(REVIEWED) >= 0;
    }
}
