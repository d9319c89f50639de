package org.zhunsheng.benchmarks;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;

/** Units that differ, so that no branch of the engine can be learnt by heart. */
final class Units {
    /** How much of the vocabulary a unit speaks of, in percent. */
    private static final int SPOKEN_PERCENT = 70;

    private Units() {}

    static AssessmentBasis basis(BundledData data) {
        return AssessmentBasis.builder()
                .catalogue(data.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(data.vocabulary())
                .scheme(data.demonstrationScheme())
                .build();
    }

    /** {@code count} different dossiers. */
    static ImmutableList<Dossier> dossiers(Vocabulary vocabulary, int count) {
        SplittableRandom random = new SplittableRandom(20231231);
        ImmutableList.Builder<Dossier> dossiers = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            dossiers.add(dossier(vocabulary, "unit-" + i, random));
        }
        return dossiers.build();
    }

    private static Dossier dossier(Vocabulary vocabulary, String id, SplittableRandom random) {
        Dossier.Builder dossier = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id(id)
                        .name(id)
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31));
        for (FactDefinition fact : vocabulary.facts()) {
            if (random.nextInt(100) < SPOKEN_PERCENT) {
                dossier.addClaims(Claim.builder()
                        .code(fact.code())
                        .value(value(fact, random))
                        .build());
            }
        }
        return dossier.build();
    }

    private static ClaimValue value(FactDefinition fact, SplittableRandom random) {
        return switch (fact.kind()) {
            case COUNT, AMOUNT, DURATION, SCORE -> ClaimValue.number(random.nextInt(60));
            case RATE -> ClaimValue.number(BigDecimal.valueOf(random.nextInt(10_001), 2));
            case DATE -> ClaimValue.on(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(120)));
            case YES_NO -> random.nextInt(4) > 0 ? ClaimValue.yes() : ClaimValue.no();
        };
    }
}
