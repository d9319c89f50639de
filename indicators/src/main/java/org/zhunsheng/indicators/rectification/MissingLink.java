package org.zhunsheng.indicators.rectification;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * A link that is missing between gaps, problems, plans, items and evidence. Immutable and thread-safe.
 *
 * @param kind which link is missing
 * @param subject the id or code of what stands alone
 * @param title what that is, or what it refers to
 */
public record MissingLink(Kind kind, String subject, LocalText title) {
    /** Refuses null. */
    public MissingLink {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(title, "title");
    }

    /** Which link is missing. */
    public enum Kind {
        GAP_WITHOUT_ITEM("差距没有整改事项", "no item closes the gap"),
        ITEM_WITHOUT_GAP("整改事项不对应任何差距", "the item closes no gap"),
        UNKNOWN_INDICATOR("整改事项引用的指标不存在", "the item names an indicator that is not in the catalogue"),
        PROBLEM_WITHOUT_PLAN("自认问题没有下年度安排回应", "no plan of the report answers the problem"),
        PROBLEM_WITHOUT_ITEM("自认问题没有整改事项", "no item answers the problem"),
        UNKNOWN_PROBLEM("整改事项引用的问题不存在", "the item names a problem that the report does not have"),
        PLAN_WITHOUT_ITEM("下年度安排没有落到整改事项", "no item carries out the plan of the report"),
        UNKNOWN_PLAN("整改事项引用的安排不存在", "the item names a plan that the report does not have"),
        ITEM_WITHOUT_OWNER("整改事项没有责任人", "nobody answers for the item"),
        ITEM_WITHOUT_DUE("整改事项没有期限", "the item has no day by which it is done"),
        ITEM_WITHOUT_MILESTONE("整改事项没有时间节点", "the item has no milestone"),
        ITEM_WITHOUT_ACCEPTANCE("整改事项没有可核查的验收标准", "the item has no criterion that can be checked"),
        ITEM_WITHOUT_EVIDENCE("已报验收的事项没有佐证材料", "the item is submitted without evidence"),
        EVIDENCE_MISSING("引用的佐证材料不在材料清单中", "the item cites evidence that the dossier does not hold"),
        EVIDENCE_PROVES_NOTHING("佐证材料没有任何事实引用", "no claim rests on the evidence"),
        EVIDENCE_BESIDE_THE_POINT("引用的佐证材料不证明验收所依据的事实", "the evidence is not for a fact that the item is accepted by");

        private final LocalText title;

        Kind(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The missing link in words. */
        public LocalText title() {
            return title;
        }
    }
}
