package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.evidence.Dossier;

/**
 * What is made of a dossier before it is scored: claims that cannot all be true are put in dispute. It is asked again for every
 * hypothesis about the dossier, since another value can settle a dispute or bring one about.
 */
@FunctionalInterface
public interface ClaimCheck {
    /** No check: claims are scored as they are. */
    ClaimCheck NONE = dossier -> dossier;

    /** The dossier as it is to be scored: the same claims, some of them in dispute. */
    Dossier check(Dossier dossier);
}
