package org.zhunsheng.indicators.audit;

import org.zhunsheng.core.text.LocalText;

/**
 * How a duty stands.
 *
 * @param outcome whether it is met
 * @param detail the figures or days that show it
 */
record DutyVerdict(Outcome outcome, LocalText detail) {
    /** Whether a duty is met. */
    enum Outcome {
        MET,
        MET_BY_PROXY,
        BREACHED,
        NOT_STATED,
        LEFT_TO_LOCALITY
    }

    static DutyVerdict met(boolean met, LocalText detail) {
        return new DutyVerdict(met ? Outcome.MET : Outcome.BREACHED, detail);
    }

    static DutyVerdict notStated() {
        return new DutyVerdict(Outcome.NOT_STATED, LocalText.same(""));
    }
}
