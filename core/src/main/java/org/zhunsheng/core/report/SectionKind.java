package org.zhunsheng.core.report;

import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;

/**
 * The five parts that an annual report on law-based government consists of (Provisions on Supervision of Law-Based Government and
 * the Fulfilment of Responsibilities of 2019). Their order is free.
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum SectionKind {
    /** What was done and what came of it. */
    MEASURES_AND_RESULTS("measures", "主要举措和成效", "measures and results"),
    /** What is wrong, and why. */
    PROBLEMS_AND_CAUSES("problems", "存在的不足和原因", "problems and causes"),
    /** How the principal leaders did their duty as first responsible persons. */
    FIRST_RESPONSIBLE_PERSON("first-responsible", "第一责任人职责履行情况", "performance of the first responsible persons"),
    /** What comes next year. */
    NEXT_YEAR_PLAN("next-year-plan", "下一年度主要安排", "plan for the next year"),
    /** Anything else that has to be reported. */
    OTHER_MATTERS("other-matters", "其他需要报告的情况", "other matters");

    private final FactCode fact;
    private final LocalText title;

    SectionKind(String word, String zh, String en) {
        this.fact = FactCode.of("report.section." + word);
        this.title = LocalText.of(zh, en);
    }

    /** The fact that says whether a report has the part. */
    public FactCode fact() {
        return fact;
    }

    /** The name of the part. */
    public LocalText title() {
        return title;
    }
}
