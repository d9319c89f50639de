package org.zhunsheng.indicators.scheme;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * How a scheme reads something that the texts of rules often leave open. Immutable and thread-safe.
 *
 * @param subject the item, clause, bonus, group or kind of rule that the reading is of; {@code scheme} for the whole
 * @param question what was open
 * @param choice how the scheme answers it
 */
public record Reading(String subject, Question question, LocalText choice) {
    /** Refuses null. */
    public Reading {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(choice, "choice");
    }

    /** What the texts of rules often leave open. */
    public enum Question {
        /** Which steps of a shortfall or an excess count. */
        STEPS("不足一步如何计", "which steps count"),
        /** Which end of a band belongs to it. */
        CLOSED_END("分档的端点归属", "which end of a band belongs to it"),
        /** Whether an item can go below zero. */
        FLOOR("扣分是否到零为止", "whether deductions stop at a floor"),
        /** In which days lateness is counted. */
        LATENESS("迟延按何种日计", "in which days lateness is counted"),
        /** The place of units that are level. */
        TIES("名次并列如何处理", "the place of units that are level"),
        /** Who counts in a cohort. */
        COHORT("与哪些单位比较", "who is compared"),
        /** What becomes of points that do not apply. */
        ABSENCE("合理缺项的分值", "what becomes of points that do not apply"),
        /** Whether a bonus can lift the total above its points. */
        BONUS("加分计入总分之内还是之外", "whether a bonus counts within the total"),
        /** What a bonus gives that nobody claims. */
        UNCLAIMED("未申报的加分", "what an unclaimed bonus gives"),
        /** How children come to the points of a group. */
        AGGREGATION("下级如何合成", "how children are put together"),
        /** What becomes of children that nothing is known of. */
        UNKNOWN("无材料的下级如何处理", "what becomes of children that nothing is known of"),
        /** What counts towards the score as verified. */
        COUNTS("何种材料计入核实得分", "what counts as verified"),
        /** What the word of the unit earns without evidence. */
        UNBACKED("自评而无佐证的，至多计多少", "what the word of the unit earns without evidence"),
        /** What it costs that the word of the unit differs from what was found. */
        DEVIATION("自评偏差如何扣分", "what a wrong word of the unit costs"),
        /** Which rule of a decision table counts where several apply. */
        HITS("多条规则同时适用时取哪一条", "which rule counts where several apply"),
        /** Where and how it is rounded. */
        ROUNDING("小数如何取舍", "where and how it is rounded");

        private final LocalText title;

        Question(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The question in words. */
        public LocalText title() {
            return title;
        }
    }
}
