package org.zhunsheng.indicators.examine;

import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.audit.ContradictedClaims;
import org.zhunsheng.indicators.engine.ClaimCheck;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Holds claims against the relations of a vocabulary before they are scored. Every way of scoring a report goes by it. */
public final class RelationClaimCheck implements ClaimCheck {
    private final ContradictedClaims contradicted;

    private RelationClaimCheck(ContradictedClaims contradicted) {
        this.contradicted = contradicted;
    }

    /** A check by the relations of {@code vocabulary}. */
    public static ClaimCheck of(Vocabulary vocabulary) {
        return new RelationClaimCheck(ContradictedClaims.of(vocabulary));
    }

    @Override
    public Dossier check(Dossier dossier) {
        return contradicted.mark(dossier);
    }

    @Override
    public boolean concerns(FactCode code, Dossier dossier) {
        return contradicted.concerns(code, dossier);
    }
}
