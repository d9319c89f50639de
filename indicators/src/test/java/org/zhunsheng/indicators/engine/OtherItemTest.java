package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** Points that depend on what another item earns: a bonus for a full one, a loss that another one limits. */
class OtherItemTest {
    private static final SchemeItem HEARING =
            Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(HEARD))));
    private static final SchemeItem FLAWLESS = Worlds.item(
            4,
            "4",
            new ScoringMethod.Deduction(
                    Optional.of(Points.ZERO),
                    List.of(new Clause.PerOccurrence("error", TEXT, ERRORS, Points.of("1"), Optional.empty()))));

    private static ScoringScheme.Builder scheme(SchemeItem... items) {
        return Worlds.schemeOf(List.of(items));
    }

    private static ScoringScheme rewarding(IndicatorCode... full) {
        return scheme(HEARING, FLAWLESS)
                .addBonuses(Bonus.builder()
                        .id("honour")
                        .title(TEXT)
                        .addClauses(new Occurrence("case", TEXT, CASES, Points.of("0.5"), Optional.of(Points.of("1"))))
                        .counted(Bonus.Counted.BEYOND)
                        .addOnlyIfFull(full)
                        .build())
                .build();
    }

    private static ScoringScheme limited(IndicatorCode by) {
        return scheme(
                        HEARING,
                        SchemeItem.builder().fillFrom(FLAWLESS).lossAtMost(by).build())
                .build();
    }

    private static Assessment assess(ScoringScheme scheme, Claim... claims) {
        return Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(Worlds.basis(scheme))
                        .catalogue(Worlds.catalogue(5))
                        .build())
                .assess(Worlds.dossier(claims));
    }

    private static List<String> errors(ScoringScheme scheme) {
        return SchemeChecker.check(scheme, Worlds.catalogue(5), Worlds.vocabulary()).errors().stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    private static Claim heard(boolean yes) {
        return claim(HEARD, yes ? ClaimValue.yes() : ClaimValue.no());
    }

    @Test
    void aBonusForAFullItemIsLostWithOnePointOfIt() {
        ScoringScheme scheme = rewarding(FLAWLESS.indicator());
        assertThat(assess(scheme, heard(true), claim(ERRORS, 0), claim(CASES, 1))
                        .total())
                .hasToString("6.5");
        assertThat(assess(scheme, heard(true), claim(ERRORS, 1), claim(CASES, 1))
                        .total())
                .hasToString("5");
        assertThat(assess(scheme, heard(true), claim(CASES, 1)).total())
                .as("whether it is full is open")
                .hasToString("2 – 6.5");
        assertThat(OneItem.lines(assess(scheme, heard(true), claim(ERRORS, 1), claim(CASES, 1))))
                .contains("BONUS_NOT_FULL -0.5");
    }

    @Test
    void severalItemsAllHaveToBeFullAndOneThatDoesNotApplyIsInNobodysWay() {
        ScoringScheme scheme = rewarding(FLAWLESS.indicator(), HEARING.indicator());
        assertThat(assess(scheme, heard(false), claim(ERRORS, 0), claim(CASES, 2))
                        .total())
                .hasToString("4");
        assertThat(assess(scheme, claim(HEARD, ClaimValue.notApplicable()), claim(ERRORS, 0), claim(CASES, 2))
                        .total()
                        .high()
                        .compareTo(Points.of("5")))
                .isNotNegative();
    }

    @Test
    void aLossIsLimitedByWhatAnotherItemEarns() {
        ScoringScheme scheme = limited(HEARING.indicator());
        assertThat(assess(scheme, heard(true), claim(ERRORS, 3)).total())
                .as("2 and 4 - 2")
                .hasToString("4");
        assertThat(assess(scheme, heard(true), claim(ERRORS, 1)).total()).hasToString("5");
        assertThat(assess(scheme, heard(false), claim(ERRORS, 3)).total())
                .as("nothing earned there, nothing lost here")
                .hasToString("4");
        assertThat(OneItem.lines(assess(scheme, heard(true), claim(ERRORS, 3)))).contains("LOSS_CAP 1");
    }

    @Test
    void whatIsOpenInTheOtherItemIsOpenHere() {
        assertThat(assess(limited(HEARING.indicator()), claim(ERRORS, 3))
                        .result(FLAWLESS.indicator())
                        .orElseThrow()
                        .interval())
                .hasToString("2 – 4");
        assertThat(assess(limited(HEARING.indicator()), heard(true), atLeast(ERRORS, 3))
                        .result(FLAWLESS.indicator())
                        .orElseThrow()
                        .interval())
                .hasToString("2");
    }

    @Test
    void theOtherItemIsAnotherOneThatIsScored() {
        assertThat(errors(limited(FLAWLESS.indicator()))).containsExactly("ITEM_LIMITS_ITSELF items[1].lossAtMost");
        assertThat(errors(limited(Worlds.code(1)))).containsExactly("UNKNOWN_INDICATOR items[1].lossAtMost");
        assertThat(errors(rewarding(Worlds.code(1)))).containsExactly("UNKNOWN_INDICATOR bonuses[0].onlyIfFull");
    }
}
