package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;

/** Scores units one by one and in columns, on one thread and on several. */
final class AllWays {
    /** Two blocks that are full, and one that is not. */
    private static final int ROWS = 2 * DossierTable.BLOCK + 76;

    private AllWays() {}

    /** The totals of counties that claim {@code units}, once every way has given them, whatever block a unit stands in. */
    static List<String> totals(AssessmentBasis basis, List<List<Claim>> units) {
        Assessor assessor = Assessor.compile(basis);
        List<Dossier> dossiers = new ArrayList<>();
        List<String> totals = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Dossier dossier = Dossier.builder()
                    .fillFrom(Worlds.dossier(UnitKind.COUNTY, units.get(i)))
                    .unit(Worlds.unit("unit-" + i, UnitKind.COUNTY))
                    .build();
            dossiers.add(dossier);
            totals.add(assessor.assess(dossier).total().toString());
        }
        List<Dossier> many = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            many.add(dossiers.get(row % units.size()));
        }
        DossierTable table = assessor.table(many);
        for (int threads = 1; threads <= 3; threads++) {
            ScoreColumns columns = assessor.score(table, threads, BatchProgress.NONE);
            List<String> found = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                found.add(columns.total(row).toString());
                expected.add(totals.get(row % units.size()));
            }
            assertThat(found).isEqualTo(expected);
        }
        return totals;
    }
}
