package org.zhunsheng.testkit;

import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.serialization.BundledData;

/** The scheme that comes with the library keeps the laws. */
final class DemonstrationSchemeTest implements SchemeLaws {
    private static final BundledData DATA = BundledData.load();
    private static final AssessmentBasis BASIS = AssessmentBasis.builder()
            .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
            .vocabulary(DATA.vocabulary())
            .scheme(DATA.demonstrationScheme())
            .build();
    private static final Scoring SCORING = Scoring.by(BASIS);

    @Override
    public AssessmentBasis basis() {
        return BASIS;
    }

    @Override
    public Scoring scoring() {
        return SCORING;
    }
}
