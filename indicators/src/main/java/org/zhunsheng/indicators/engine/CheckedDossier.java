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

    /**
     * The same without what is claimed of the facts {@code gone}, and with {@code more} claims. What is left is checked again if that
     * can matter. What is put in is not: it says how the unit would stand if it were so, and what contradicts it now would then be
     * otherwise as well.
     */
    CheckedDossier with(Set<FactCode> gone, List<Claim> more) {
        Dossier other = changed(stated, gone, more);
        if (gone.stream().noneMatch(this::isHeldAgainstOthers)) {
            return new CheckedDossier(other, changed(checked, gone, more), check);
        }
        Dossier left = check.check(changed(stated, gone, List.of()));
        return new CheckedDossier(other, changed(left, gone, more), check);
    }

    /** Whether something is claimed of {@code code} that, taken away, may change what contradicts what among the others. */
    boolean isHeldAgainstOthers(FactCode code) {
        return stated.claimsByCode().containsKey(code) && check.concerns(code, stated);
    }

    private static Dossier changed(Dossier dossier, Set<FactCode> gone, List<Claim> more) {
        return Dossier.builder()
                .fillFrom(dossier)
                .claims(Iterables.filter(dossier.claims(), claim -> !gone.contains(claim.code())))
                .addAllClaims(more)
                .build();
    }
}
