package org.zhunsheng.examples;

import java.time.LocalDate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.serialization.RuleSets;

/** Builds a dossier in code, with a claim that was verified against its evidence, and scores it. */
public final class ScoreDossier {
    private ScoreDossier() {}

    /** Scores the dossier and prints the ledger of one indicator. */
    public static void main(String[] args) {
        System.out.print(ledgerOf(IndicatorCode.of("5.2.1")));
    }

    static Dossier dossier() {
        // snippet: dossier
        Dossier dossier = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("sample-county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2023, 1, 1))
                .to(LocalDate.of(2023, 12, 31))
                .addEvidence(Evidence.builder()
                        .id("court-register")
                        .kind(EvidenceKind.STATISTICS)
                        .title("人民法院开庭登记")
                        .build())
                .addClaims(Claim.builder()
                        .code(FactCode.of("appearance.hearings"))
                        .value(ClaimValue.number(40))
                        .standing(AssuranceLevel.VERIFIED)
                        .addEvidence("court-register")
                        .build())
                .addClaims(Claim.builder()
                        .code(FactCode.of("appearance.attended"))
                        .value(ClaimValue.number(38))
                        .standing(AssuranceLevel.VERIFIED)
                        .addEvidence("court-register")
                        .build())
                .build();
        // end
        return dossier;
    }

    static String ledgerOf(IndicatorCode code) {
        Assessment assessment =
                Examiner.of(RuleSets.bundled()).examine(dossier()).assessment();
        IndicatorResult result = assessment.result(code).orElseThrow();
        StringBuilder text = new StringBuilder(code + " " + result.interval() + " of " + result.available() + "\n");
        for (Contribution line : result.ledger()) {
            text.append(line.low())
                    .append("  ")
                    .append(line.reason().text(Lang.EN))
                    .append('\n');
        }
        return text.toString();
    }
}
