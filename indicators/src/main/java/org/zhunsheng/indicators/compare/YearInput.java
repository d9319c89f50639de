package org.zhunsheng.indicators.compare;

import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;

/**
 * A year that is compared: what is claimed, and what it is measured by. Points that depend on other units stay open. Immutable and
 * thread-safe.
 *
 * @param dossier what is claimed of the unit
 * @param basis what it is measured by
 */
public record YearInput(Dossier dossier, AssessmentBasis basis) {
    /** How the unit stands. */
    Assessment assess() {
        return Assessor.compile(basis).assess(dossier);
    }
}
