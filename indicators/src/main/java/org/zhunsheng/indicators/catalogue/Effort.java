package org.zhunsheng.indicators.catalogue;

/** How much work a remedy takes. */
public enum Effort {
    /** One office can do it in its daily work. */
    LOW,
    /** Several offices, or some money. */
    MEDIUM,
    /** A decision of the leaders, a budget, or an organisational change. */
    HIGH
}
