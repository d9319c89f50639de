package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * What became of a problem or a plan of last year's report. Immutable and thread-safe.
 *
 * @param id its id in last year's report
 * @param title its title there
 * @param fate what became of it
 * @param links what this year's report says of it: measures first, then problems, then plans
 */
public record FollowUp(String id, String title, Fate fate, ImmutableList<Link> links) {
    /** Refuses null. */
    public FollowUp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(fate, "fate");
        Objects.requireNonNull(links, "links");
    }

    /** What became of a problem or a plan. */
    public enum Fate {
        /** This year's measures speak of it, and this year's problems do not. */
        DONE("已办", "done"),
        /** This year's report admits it again, whatever was done. Only of problems. */
        REPEATED("重复出现", "repeated"),
        /** Nothing was done, and this year's plans take it up again. */
        PLANNED_AGAIN("再次列入计划", "planned again"),
        /** This year's report does not mention it. */
        DROPPED("无下文", "silently dropped");

        private final LocalText title;

        Fate(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The fate in words. */
        public LocalText title() {
            return title;
        }
    }

    /**
     * An item of this year's report that speaks of it.
     *
     * @param part the part of the report
     * @param id the id of the item
     * @param title its title
     * @param rule why it is taken to speak of it
     */
    public record Link(Part part, String id, String title, Rule rule) {
        /** Refuses null. */
        public Link {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /** The parts of this year's report that are looked through. */
    public enum Part {
        MEASURE("举措", "measure"),
        PROBLEM("问题", "problem"),
        PLAN("安排", "plan");

        private final LocalText title;

        Part(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The part in words. */
        public LocalText title() {
            return title;
        }
    }

    /**
     * Why two items are taken to speak of the same, from the surest to the weakest. Ids are not compared: most reports number their
     * problems anew each year.
     */
    public enum Rule {
        /** Both bear the same title. */
        SAME_TITLE("标题相同", "same title"),
        /** Both bear on the same indicator, or on one that stands for it in the new edition; whole dimensions do not count. */
        SAME_INDICATOR("指标相同", "same indicator");

        private final LocalText title;

        Rule(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The rule in words. */
        public LocalText title() {
            return title;
        }
    }
}
