package org.zhunsheng.indicators.engine;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * Something that does not apply to the unit, or is said not to, and the points that this moves. Immutable and thread-safe.
 *
 * @param subject the code of the fact, or of the indicator that is not asked of the unit
 * @param state who says so
 * @param reason why
 * @param low what the lower end of the total gains by it, or would gain if it were approved; negative for a loss
 * @param high the same of the upper end
 */
public record Inapplicable(String subject, State state, LocalText reason, Points low, Points high) {
    /** Refuses null. */
    public Inapplicable {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /** Who says that it does not apply. */
    public enum State {
        /** The catalogue, the scheme or a profile does not ask it of the unit. */
        NOT_ASKED("按规则不考核", "not asked by the rules"),
        /** Somebody other than the unit approved it. */
        APPROVED("不适用，已核实", "not applicable, proved"),
        /** The unit says so, and nobody has approved it: it is open. */
        UNAPPROVED("自报不适用，待核准", "said not to apply, not approved");

        private final LocalText title;

        State(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The state in words. */
        public LocalText title() {
            return title;
        }
    }
}
