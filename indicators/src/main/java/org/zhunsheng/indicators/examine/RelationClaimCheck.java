package org.zhunsheng.indicators.examine;

import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.audit.ContradictedClaims;
import org.zhunsheng.indicators.derivation.ValuesInWords;
import org.zhunsheng.indicators.engine.ClaimCheck;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Reads what is said in words and holds claims against the relations of a vocabulary before they are scored. Every way of scoring a report goes by it. */
public final class RelationClaimCheck implements ClaimCheck {
    private final Vocabulary vocabulary;
    private final ContradictedClaims contradicted;

    private RelationClaimCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.contradicted = ContradictedClaims.of(vocabulary);
    }

    /** A check by the relations of {@code vocabulary}. */
    public static ClaimCheck of(Vocabulary vocabulary) {
        return new RelationClaimCheck(vocabulary);
    }

    @Override
    public Dossier check(Dossier dossier) {
        return contradicted.mark(ValuesInWords.read(dossier, vocabulary));
    }

    @Override
    public boolean concerns(FactCode code, Dossier dossier) {
        return contradicted.concerns(code, dossier);
    }
}
