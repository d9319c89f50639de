package org.zhunsheng.indicators.compare;

/** What can be that of the earlier or of the later year, each on its own. */
enum Mover {
    /** Catalogue, scheme and vocabulary. */
    RULES,
    /** Profiles, the kind of unit, and what is said not to apply. */
    APPLICABILITY,
    /** What became known, unknown or disputed, or known more or less exactly. */
    EVIDENCE,
    /** Who stands behind what is known in both years with one value. */
    ASSURANCE,
    /** What is known in both years with another value, and the period itself. */
    PERFORMANCE
}
