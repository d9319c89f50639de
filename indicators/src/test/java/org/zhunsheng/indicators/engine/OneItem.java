package org.zhunsheng.indicators.engine;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** A scheme of one item, and what it makes of claims. Points have two decimals and are rounded half up. */
record OneItem(String points, ScoringMethod method) {
    Assessor assessor() {
        return Assessor.compile(Worlds.basis(Worlds.scheme(Worlds.item(0, points, method))));
    }

    Assessment assess(Claim... claims) {
        return Worlds.assess(points, method, claims);
    }

    /** The points, such as {@code 1.5} or {@code 0 – 2}. */
    String score(Claim... claims) {
        return assess(claims).total().toString();
    }

    /** The ledger, a line as its code and what it adds to the lower and the upper end, such as {@code LOSS_OPEN -2 / 0}. */
    List<String> lines(Claim... claims) {
        return lines(assess(claims));
    }

    static List<String> lines(Assessment assessment) {
        return assessment.ledger().stream()
                .map(line -> line.reason().code() + " " + line.low()
                        + (line.low().equals(line.high()) ? "" : " / " + line.high()))
                .toList();
    }

    /** The assessment of a unit that claims {@code own}, in a cohort whose other units claim {@code others}, one each at most. */
    Assessment assessAmong(List<Claim> own, List<List<Claim>> others) {
        return among(assessor(), own, others);
    }

    static Assessment among(Assessor assessor, List<Claim> own, List<List<Claim>> others) {
        List<Dossier> cohort = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            cohort.add(dossier("other-" + i, others.get(i)));
        }
        Dossier unit = dossier("unit", own);
        cohort.add(unit);
        return assessor.among(cohort).assess(unit);
    }

    private static Dossier dossier(String unit, List<Claim> claims) {
        return Dossier.builder()
                .fillFrom(Worlds.dossier(UnitKind.COUNTY, claims))
                .unit(Worlds.unit(unit, UnitKind.COUNTY))
                .build();
    }
}
