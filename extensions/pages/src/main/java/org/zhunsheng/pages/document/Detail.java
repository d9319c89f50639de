package org.zhunsheng.pages.document;

/** How much a document tells. */
public enum Detail {
    /** One page for a leader. */
    BRIEF,
    /** The totals, what to do, the findings and what is not stated. */
    STANDARD,
    /** Everything, the ledger of every indicator included. */
    FULL
}
