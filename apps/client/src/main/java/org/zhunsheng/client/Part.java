package org.zhunsheng.client;

/** What an assessment can hold besides how the unit stands. */
public enum Part {
    /** Every indicator and every line of the ledger. */
    LEDGER,
    /** What the unit lacks, and what closing each gap is worth. */
    GAPS,
    /** What the audit of the report finds. */
    AUDIT
}
