package org.zhunsheng.indicators.engine;

import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The same without what is claimed of the facts {@code gone}, and with {@code more} claims, checked again if that can matter. */
    CheckedDossier with(Set<FactCode> gone, List<Claim> more) {
        Dossier other = changed(stated, gone, more);
        boolean matters = Stream.concat(gone.stream(), more.stream().map(Claim::code))
                .anyMatch(code -> check.concerns(code, stated));
        return matters ? of(other, check) : new CheckedDossier(other, changed(checked, gone, more), check);
    }

    private static Dossier changed(Dossier dossier, Set<FactCode> gone, List<Claim> more) {
        return Dossier.builder()
                .fillFrom(dossier)
                .claims(Iterables.filter(dossier.claims(), claim -> !gone.contains(claim.code())))
                .addAllClaims(more)
                .build();
    }
}
