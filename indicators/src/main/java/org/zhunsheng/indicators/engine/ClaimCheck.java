package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;

/**
 * What is made of a dossier before it is scored: claims that cannot all be true are put in dispute, what follows is added. It is asked
 * again for every
 * hypothesis about the dossier, since another value can settle a dispute or bring one about.
 */
@FunctionalInterface
public interface ClaimCheck {
    /** No check: claims are scored as they are. */
    ClaimCheck NONE = new ClaimCheck() {
        @Override
        public Dossier check(Dossier dossier) {
            return dossier;
        }

        @Override
        public boolean concerns(FactCode code, Dossier dossier) {
            return false;
        }
    };

    /** Whether another claim of {@code code} can change which claims of {@code dossier} are in dispute. */
    default boolean concerns(FactCode code, Dossier dossier) {
        return true;
    }

    /** The dossier as it is to be scored: the same claims, some of them in dispute, and claims of what follows from them. */
    Dossier check(Dossier dossier);
}
