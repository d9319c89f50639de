package org.zhunsheng.indicators.gap;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * A plan that answers a problem, and how sure that is. Immutable and thread-safe.
 *
 * @param plan the id of the plan
 * @param strength how the two meet
 */
public record PlanLink(String plan, Strength strength) {
    /** Refuses null. */
    public PlanLink {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(strength, "strength");
    }

    /** How a plan and a problem meet, from the surest to the weakest. */
    public enum Strength {
        /** The plan names the problem. */
        STATED("计划写明", "stated"),
        /** Both bear on the same indicator or group below the first level. */
        SAME_INDICATOR("指标相同", "same indicator"),
        /** Both bear on the same first-level dimension and on nothing closer: a weak link. */
        SAME_DIMENSION("仅一级指标相同，关联弱", "same dimension only, weak");

        private final LocalText title;

        Strength(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The strength in words. */
        public LocalText title() {
            return title;
        }
    }
}
