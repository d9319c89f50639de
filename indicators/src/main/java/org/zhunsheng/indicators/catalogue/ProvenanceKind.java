package org.zhunsheng.indicators.catalogue;

/** Where a statement of the catalogue comes from. */
public enum ProvenanceKind {
    /** The item was seen in a public copy of the official table; its wording here is still our own. */
    OFFICIAL_TEXT_SEEN,
    /** Compiled from articles of law that were seen. */
    COMPILED_FROM_LAW,
    /** Recalled, without a copy at hand. */
    RECALLED,
    /** Supplied by the user of the library, such as an imported official table. */
    USER_SUPPLIED
}
