package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.evidence.Dossier;

/**
 * A dossier as it came and as it is scored.
 *
 * @param stated as it came
 * @param checked as it is scored, with what is in dispute
 * @param check what made the one of the other
 */
record CheckedDossier(Dossier stated, Dossier checked, ClaimCheck check) {
    static CheckedDossier of(Dossier stated, ClaimCheck check) {
        return new CheckedDossier(stated, check.check(stated), check);
    }

    /** Another dossier of the same unit, checked in the same way. */
    CheckedDossier with(Dossier other) {
        return of(other, check);
    }
}
