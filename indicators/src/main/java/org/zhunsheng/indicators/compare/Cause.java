package org.zhunsheng.indicators.compare;

import org.zhunsheng.core.text.LocalText;

/** Why a score moved from one year to the next. {@link YearOnYear} defines what each stands for, in this order. */
public enum Cause {
    /** Other indicators are asked for, or facts have no successor. */
    CATALOGUE("指标体系", "catalogue"),
    /** The same is scored otherwise. */
    SCHEME("评分细则", "scheme"),
    /** Something applies to the unit that did not, or the other way round: by profile, by kind of unit, or as claims say. */
    APPLICABILITY("适用范围", "applicability"),
    /** Something became known, unknown or disputed. */
    EVIDENCE("佐证情况", "evidence"),
    /** Somebody else stands behind what is known in both years. */
    ASSURANCE("核实程度", "assurance"),
    /** What is known in both years is better or worse. */
    PERFORMANCE("工作实绩", "performance"),
    /** Limits of clauses, items and bonuses cut off another number of points, or more or less stops at a floor. */
    CAP("封顶和扣完为止", "caps and floors"),
    /** Other points of what does not apply are shared out. */
    REDISTRIBUTION("合理缺项分担", "redistribution"),
    /** A veto takes another number of points. */
    VETO("一票否决", "vetoes");

    private final LocalText title;

    Cause(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The cause in words. */
    public LocalText title() {
        return title;
    }
}
