package org.zhunsheng.indicators.vocabulary;

/** What sort of value a fact of the vocabulary takes. */
public enum FactKind {
    /** A number of things. */
    COUNT,
    /** A share in percent. */
    RATE,
    /** A sum of money in yuan. */
    AMOUNT,
    /** A length of time. */
    DURATION,
    /** Points that somebody gave. */
    SCORE,
    /** A day. */
    DATE,
    /** Yes or no. */
    YES_NO;

    /** Whether the value is a number. */
    public boolean isNumeric() {
        return this != DATE && this != YES_NO;
    }
}
