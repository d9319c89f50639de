package org.zhunsheng.indicators.vocabulary;

/** What sort of value a fact of the dictionary takes. */
public enum FactKind {
    /** A number of things. */
    COUNT,
    /** A share in percent. */
    RATE,
    /** A sum of money. */
    AMOUNT,
    /** A day. */
    DATE,
    /** Yes or no. */
    YES_NO;

    /** Whether the value is a number. */
    public boolean isNumeric() {
        return this == COUNT || this == RATE || this == AMOUNT;
    }
}
