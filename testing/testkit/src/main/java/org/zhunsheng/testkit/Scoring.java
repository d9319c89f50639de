package org.zhunsheng.testkit;

import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;

/** Scores dossiers; what the laws are about. */
@FunctionalInterface
public interface Scoring {
    /** What {@code dossier} comes to. */
    Scored score(Dossier dossier);

    /** Scoring by {@code basis} as verified, through the engine. */
    static Scoring verifiedBy(AssessmentBasis basis) {
        Assessor assessor = Assessor.compile(basis).verified();
        return dossier -> Scored.of(assessor.assess(dossier));
    }

    /** Scoring by {@code basis}, through the engine. */
    static Scoring by(AssessmentBasis basis) {
        Assessor assessor = Assessor.compile(basis);
        return dossier -> Scored.of(assessor.assess(dossier));
    }
}
