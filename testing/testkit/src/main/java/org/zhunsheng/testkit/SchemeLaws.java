package org.zhunsheng.testkit;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.AssessmentBasis;

/**
 * All laws at once. A class that implements it and says its {@link #basis} is a jqwik test of that scheme: every law is tried on many
 * dossiers about the facts that the scheme reads, and one that breaks a law is shrunk to a small one. How many are tried is set as for
 * any jqwik property, by {@code jqwik.tries.default}.
 */
public interface SchemeLaws {
    /** What is tested. */
    AssessmentBasis basis();

    /** The kind of unit that it is tested for; a county unless said otherwise. */
    default UnitKind unitKind() {
        return UnitKind.COUNTY;
    }

    /** How dossiers are scored; through the engine unless said otherwise. */
    default Scoring scoring() {
        return Scoring.by(basis());
    }

    /** The laws, ready to be tried. */
    default Laws laws() {
        return Laws.of(basis(), unitKind(), scoring());
    }

    /** The dossiers that the laws are tried on. */
    @Provide
    default Arbitrary<Dossier> dossiersOfTheScheme() {
        return DossierArbitraries.of(basis()).dossiers(unitKind());
    }

    /** Single claims about facts that the scheme reads. */
    @Provide
    default Arbitrary<Claim> claimsOfTheScheme() {
        return DossierArbitraries.of(basis()).claim();
    }

    /** {@link Laws#bounded}. */
    @Property
    default void everyScoreIsBounded(@ForAll("dossiersOfTheScheme") Dossier dossier) {
        laws().bounded(dossier);
    }

    /** {@link Laws#ledgerSumsToTotal}. */
    @Property
    default void theLedgerSumsToTheTotal(@ForAll("dossiersOfTheScheme") Dossier dossier) {
        laws().ledgerSumsToTotal(dossier);
    }

    /** {@link Laws#moreEvidenceNarrows}. */
    @Property
    default void moreEvidenceNarrows(
            @ForAll("dossiersOfTheScheme") Dossier dossier, @ForAll("claimsOfTheScheme") Claim more) {
        laws().moreEvidenceNarrows(dossier, more);
    }

    /** {@link Laws#monotone}. */
    @Property
    default void whatGetsBetterScoresNoLess(
            @ForAll("dossiersOfTheScheme") Dossier dossier, @ForAll("claimsOfTheScheme") Claim other) {
        laws().monotone(dossier, other);
    }

    /** {@link Laws#notApplicableIsNeutral}. */
    @Property(tries = 20)
    default void whatDoesNotApplyIsNeutral(@ForAll("dossiersOfTheScheme") Dossier dossier) {
        laws().notApplicableIsNeutral(dossier);
    }

    /** {@link Laws#permutation}. */
    @Property
    default void theOrderOfClaimsMeansNothing(@ForAll("dossiersOfTheScheme") Dossier dossier, @ForAll Random random) {
        laws().permutation(dossier, random);
    }

    /** {@link Laws#deterministic}. */
    @Property
    default void theSameScoresTheSame(@ForAll("dossiersOfTheScheme") Dossier dossier) {
        laws().deterministic(dossier);
    }

    /** Dossiers whose claims differ in who stands behind them. */
    @Provide
    default Arbitrary<Dossier> assuredDossiersOfTheScheme() {
        return DossierArbitraries.of(basis()).assured(unitKind());
    }

    /** The laws of what is verified. */
    default AssuranceLaws assuranceLaws() {
        return AssuranceLaws.of(basis(), Scoring.verifiedBy(basis()));
    }

    /** {@link AssuranceLaws#ownWordRaisesNothing}. */
    @Property
    default void whatAUnitMerelySaysRaisesNothing(
            @ForAll("assuredDossiersOfTheScheme") Dossier dossier, @ForAll("claimsOfTheScheme") Claim word) {
        assuranceLaws().ownWordRaisesNothing(dossier, word);
    }

    /** {@link AssuranceLaws#notApplicableByOwnWordRaisesNothing}. */
    @Property
    default void whatAUnitDeclaresNotApplicableRaisesNothing(
            @ForAll("assuredDossiersOfTheScheme") Dossier dossier, @ForAll("claimsOfTheScheme") Claim about) {
        assuranceLaws().notApplicableByOwnWordRaisesNothing(dossier, about.code());
    }

    /** {@link AssuranceLaws#leavingOutRaisesNothing}. */
    @Property
    default void whatAUnitLeavesOutRaisesNothing(
            @ForAll("assuredDossiersOfTheScheme") Dossier dossier, @ForAll("claimsOfTheScheme") Claim about) {
        assuranceLaws().leavingOutRaisesNothing(dossier, about.code());
    }

    /** {@link FiveCounties#noLeverRaisesWhatIsProved}. */
    @Example
    default void noLeverRaisesWhatIsProvedOfFiveCounties() {
        FiveCounties.of(basis(), unitKind()).noLeverRaisesWhatIsProved();
    }
}
