package org.zhunsheng.indicators.assess;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.SchemeChecker;

/**
 * Scores dossiers by one catalogue, scheme and profile. Compiling checks the scheme and turns it into tables, once; assessing is
 * then a pass over the tables. Immutable and thread-safe: the same dossier gives the same assessment from any number of threads.
 */
public final class Assessor {
    private final CompiledScheme compiled;

    private Assessor(CompiledScheme compiled) {
        this.compiled = compiled;
    }

    /**
     * Compiles {@code basis}.
     *
     * @throws InvalidModelException with every fault of the scheme or the profile, by {@link SchemeChecker} and {@link Tailoring}
     */
    public static Assessor compile(AssessmentBasis basis) {
        Tailoring tailored = Tailoring.of(basis.profile(), basis.catalogue(), basis.scheme());
        InvalidModelException.throwIfAny(
                SchemeChecker.check(tailored.scheme(), tailored.catalogue(), basis.dictionary()));
        return new Assessor(new SchemeCompiler(basis, tailored).compile());
    }

    /**
     * Scores {@code dossier} and keeps what is needed to explain every point.
     *
     * @throws InvalidModelException if a claim speaks of a fact that the dictionary does not hold, or says of it what its kind does
     *     not allow, or if the profile is not meant for the unit's kind
     */
    public Assessment assess(Dossier dossier) {
        if (compiled.profile().isPresent()) {
            Profile profile = compiled.profile().get();
            if (!profile.kinds().contains(dossier.unit().kind())) {
                InvalidModelException.throwIfAny(ImmutableList.of(Violation.of(
                        "PROFILE_KIND",
                        "unit.kind",
                        profile.id(),
                        dossier.unit().kind().title())));
            }
        }
        FactTable facts = FactTable.read(compiled.index(), dossier);
        return new Assessment(
                compiled,
                dossier,
                facts,
                ScoreSheet.of(compiled, facts, dossier.unit().kind()));
    }
}
