package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.ScoreColumns;
import org.zhunsheng.indicators.scheme.SchemeChecker;

/** The engine, over random schemes of every method and random dossiers. */
class EngineProperties {
    /** A scheme, dossiers about what it reads, and a claim more. */
    record Case(AssessmentBasis basis, List<Dossier> dossiers, Claim more, Dossier assured) {
        AssuranceLaws assuranceLaws() {
            return AssuranceLaws.of(basis, Scoring.verifiedBy(basis));
        }

        Laws laws() {
            return Laws.of(basis, UnitKind.COUNTY, Scoring.by(basis));
        }

        @Override
        public String toString() {
            return basis.scheme() + "\n"
                    + dossiers.stream().map(Dossier::claims).toList() + "\n" + more + "\n"
                    + assured.claims();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return SchemeArbitraries.bases().flatMap(basis -> {
            DossierArbitraries dossiers = DossierArbitraries.of(basis);
            return net.jqwik.api.Combinators.combine(
                            dossiers.dossiers(UnitKind.COUNTY)
                                    .list()
                                    .ofMinSize(1)
                                    .ofMaxSize(4),
                            dossiers.claim(),
                            dossiers.assured(UnitKind.COUNTY))
                    .as((list, more, assured) -> new Case(basis, named(list), more, assured));
        });
    }

    @Property(tries = 40)
    void noLeverRaisesWhatIsProvedOfFiveCounties(@ForAll("cases") Case drawn) {
        FiveCounties.of(drawn.basis(), UnitKind.COUNTY).noLeverRaisesWhatIsProved();
    }

    private static List<Dossier> named(List<Dossier> dossiers) {
        List<Dossier> named = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            named.add(Dossier.builder()
                    .fillFrom(dossier)
                    .unit(GovernmentUnit.builder()
                            .fillFrom(dossier.unit())
                            .id("unit-" + named.size())
                            .build())
                    .build());
        }
        return named;
    }

    @Property
    void theSchemesAreSound(@ForAll("cases") Case some) {
        assertThat(SchemeChecker.check(
                                some.basis().scheme(),
                                some.basis().catalogue(),
                                some.basis().vocabulary())
                        .errors())
                .isEmpty();
    }

    @Property(tries = 1000)
    void scoresAreBoundedAndTheLedgerSums(@ForAll("cases") Case some) {
        some.laws().bounded(some.dossiers().get(0));
        some.laws().ledgerSumsToTotal(some.dossiers().get(0));
    }

    @Property(tries = 1000)
    void evidenceNarrows(@ForAll("cases") Case some) {
        some.laws().moreEvidenceNarrows(some.dossiers().get(0), some.more());
    }

    @Property(tries = 1000)
    void nothingThatAUnitMerelySaysDeclaresOrLeavesOutRaisesWhatIsVerified(@ForAll("cases") Case some) {
        some.assuranceLaws().ownWordRaisesNothing(some.assured(), some.more());
        some.assuranceLaws()
                .notApplicableByOwnWordRaisesNothing(some.assured(), some.more().code());
        some.assuranceLaws().leavingOutRaisesNothing(some.assured(), some.more().code());
    }

    @Property
    void orderMeansNothingAndTheSameScoresTheSame(@ForAll("cases") Case some, @ForAll Random random) {
        some.laws().permutation(some.dossiers().get(0), random);
        some.laws().deterministic(some.dossiers().get(0));
    }

    @Property
    void whatDoesNotApplyLeavesTheOthersAlone(@ForAll("cases") Case some) {
        some.laws().notApplicableIsNeutral(some.dossiers().get(0));
    }

    @Property(tries = 1000)
    void columnsGiveWhatScoringOneByOneGives(@ForAll("cases") Case some) {
        Assessor assessor = Assessor.compile(some.basis());
        check(assessor, some);
        check(assessor.among(some.dossiers()), some);
    }

    private static void check(Assessor assessor, Case some) {
        ScoreColumns columns = assessor.score(assessor.table(some.dossiers()));
        for (int row = 0; row < some.dossiers().size(); row++) {
            assertThat(columns.total(row))
                    .isEqualTo(assessor.assess(some.dossiers().get(row)).total());
        }
    }

    @Property
    void everyLineHasATextInBothLanguages(@ForAll("cases") Case some) {
        Assessment assessment = Assessor.compile(some.basis())
                .among(some.dossiers())
                .assess(some.dossiers().get(0));
        for (Contribution line : assessment.ledger()) {
            for (Lang lang : Lang.values()) {
                assertThat(line.reason().text(lang)).isNotBlank().doesNotContain("{");
            }
        }
    }
}
