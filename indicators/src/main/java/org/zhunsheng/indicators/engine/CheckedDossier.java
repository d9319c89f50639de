package org.zhunsheng.indicators.engine;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
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

    /** The same without what is claimed of the facts {@code gone}. What is left is checked again if that can matter. */
    CheckedDossier without(Set<FactCode> gone) {
        Dossier other = changed(stated, gone);
        Dossier left = gone.stream().noneMatch(this::isHeldAgainstOthers) ? checked : check.check(other);
        return new CheckedDossier(other, changed(left, gone), check);
    }

    /**
     * The same with {@code more} claims. They are not checked: they say how the unit would stand if it were so, and what contradicts it now
     * would then be otherwise as well.
     */
    CheckedDossier plus(List<Claim> more) {
        return new CheckedDossier(plus(stated, more), plus(checked, more), check);
    }

    /** Whether something is claimed of {@code code} that, taken away, may change what contradicts what among the others. */
    boolean isHeldAgainstOthers(FactCode code) {
        return stated.claimsByCode().containsKey(code) && check.concerns(code, stated);
    }

    private static Dossier changed(Dossier dossier, Set<FactCode> gone) {
        return Dossier.builder()
                .fillFrom(dossier)
                .claims(Iterables.filter(dossier.claims(), claim -> !gone.contains(claim.code())))
                .build();
    }

    private static Dossier plus(Dossier dossier, List<Claim> more) {
        return more.isEmpty()
                ? dossier
                : Dossier.builder().fillFrom(dossier).addAllClaims(more).build();
    }
}
