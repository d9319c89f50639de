package org.zhunsheng.indicators.compare;

import java.util.Objects;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.ClaimCheck;

/**
 * A year that is compared: what is claimed, and what it is measured by. Points that depend on other units stay open. Immutable and
 * thread-safe.
 *
 * @param dossier what is claimed of the unit
 * @param basis what it is measured by
 */
public record YearInput(Dossier dossier, AssessmentBasis basis) {
    /** Refuses null. */
    public YearInput {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(basis, "basis");
    }

    /** The same with what is in dispute put in dispute, so that it stays so when claims of two years are mixed. */
    YearInput checked() {
        return new YearInput(
                basis.check().check(dossier),
                AssessmentBasis.builder().fillFrom(basis).check(ClaimCheck.NONE).build());
    }

    /** How the unit stands. */
    Assessment assess() {
        return Assessor.compile(basis).assess(dossier);
    }
}
