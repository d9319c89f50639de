package org.zhunsheng.indicators.catalogue;

import org.zhunsheng.core.text.LocalText;

/** The nine tasks of the Implementation Outline for Building a Law-Based Government (2021–2025), in its order. */
public enum OutlineTask {
    INSTITUTIONS_AND_FUNCTIONS("机构职能体系", "institutions and functions"),
    RULE_SYSTEM("依法行政制度体系", "system of rules for lawful administration"),
    DECISION_MAKING("行政决策制度体系", "administrative decision-making"),
    ENFORCEMENT("行政执法工作体系", "administrative enforcement"),
    EMERGENCY("突发事件应对体系", "response to emergencies"),
    DISPUTES("社会矛盾纠纷行政预防调处化解体系", "administrative prevention and resolution of disputes"),
    CHECKS_AND_SUPERVISION("行政权力制约和监督体系", "checks on and supervision of administrative power"),
    DIGITAL("法治政府建设科技保障体系", "technological support, digital law-based government"),
    PARTY_LEADERSHIP("党的领导与推进机制", "Party leadership and the drive behind the work");

    private final LocalText title;

    OutlineTask(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the task. */
    public LocalText title() {
        return title;
    }
}
