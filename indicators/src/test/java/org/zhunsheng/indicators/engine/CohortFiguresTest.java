package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringMethod;

class CohortFiguresTest {

    private static final Assessor COMPARES = Assessor.compile(Worlds.basis(Worlds.scheme(Worlds.item(
            0,
            "10",
            new ScoringMethod.RelativeToBest(
                    BREACHES, ScoringMethod.Better.HIGHER, ScoringMethod.Among.STATED, Points.ZERO)))));
    private static final Dossier OWN = Worlds.dossier(Worlds.claim(BREACHES, 10));

    private static Optional<CohortFigures> cohort(Dossier... peers) {
        return COMPARES.among(ImmutableList.copyOf(peers)).assess(OWN).cohort();
    }

    private static Dossier other(String id, int breaches) {
        return Dossier.builder()
                .fillFrom(Worlds.dossier(Worlds.claim(BREACHES, breaches)))
                .unit(Worlds.unit(id, UnitKind.COUNTY))
                .build();
    }

    @Test
    void theOrderInWhichUnitsComeDoesNotMatterAndTheirFiguresDo() {
        assertThat(cohort(OWN, other("a", 5), other("b", 7))).isEqualTo(cohort(other("b", 7), OWN, other("a", 5)));
        assertThat(cohort(OWN, other("a", 5), other("b", 7))).isNotEqualTo(cohort(OWN, other("a", 7), other("b", 5)));
        assertThat(cohort(OWN, other("a", 5))).isNotEqualTo(cohort(OWN, other("a", 6)));
        assertThat(cohort(OWN, other("a", 5)).orElseThrow().units()).isEqualTo(2);
    }

    @Test
    void whoIsComparedWithNobodyHasNoCohort() {
        assertThat(COMPARES.assess(OWN).cohort()).isEmpty();
        Assessor alone = Assessor.compile(Worlds.basis(Worlds.scheme()));
        assertThat(alone.among(ImmutableList.of(OWN)).assess(OWN).cohort()).isEmpty();
    }
}
