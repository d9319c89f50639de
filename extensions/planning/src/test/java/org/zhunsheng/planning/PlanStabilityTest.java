package org.zhunsheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.BundledData;

class PlanStabilityTest {
    private static final BundledData DATA = BundledData.load();

    private static PlanRequest request() {
        Assessor assessor = Assessor.compile(AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(DATA.vocabulary())
                .scheme(DATA.demonstrationScheme())
                .build());
        return PlanRequest.builder()
                .assessment(assessor.assess(Dossier.builder()
                        .unit(GovernmentUnit.builder()
                                .id("county")
                                .name("某县")
                                .kind(UnitKind.COUNTY)
                                .build())
                        .from(LocalDate.of(2023, 1, 1))
                        .to(LocalDate.of(2023, 12, 31))
                        .build()))
                .library(DATA.demonstrationRemedies())
                .aim(new Aim.LiftBy(Points.of("5")))
                .build();
    }

    @Test
    void theSameSeedTellsTheSameAndEveryDrawChoosesAPlan() {
        PlanStability one = PlanStability.of(request(), 4, 1);
        assertThat(PlanStability.of(request(), 4, 1)).isEqualTo(one);
        assertThat(one.chosen()).isNotEmpty();
        assertThat(one.chosen().values()).allMatch(count -> count >= 1 && count <= 4);
    }
}
