package org.zhunsheng.indicators.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

class RemedyClaimsTest {
    private static final Assessor ASSESSOR = Assessor.compile(Worlds.basis(Worlds.scheme(Worlds.item(
            0, "1", new ScoringMethod.MetOrNot(List.of(new Condition.AtLeast(Worlds.RATE, BigDecimal.valueOf(90))))))));

    private static RemedyOption option(String id, RemedyEffect... effects) {
        return RemedyOption.builder()
                .id(id)
                .title(Worlds.TEXT)
                .addEffects(effects)
                .personDays(1)
                .effort(Effort.LOW)
                .leadDays(1)
                .build();
    }

    private static List<Claim> after(List<Claim> now, RemedyEffect... effects) {
        return RemedyClaims.of(ASSESSOR.assess(Worlds.dossier(now.toArray(Claim[]::new))))
                .after(Stream.of(effects).map(effect -> option("r", effect)).toList());
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static void assertFigure(List<Claim> claims, String expected, Exactness exactness) {
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.value()).isEqualTo(ClaimValue.number(new BigDecimal(expected)));
            assertThat(claim.exactness()).isEqualTo(exactness);
        });
    }

    @Test
    void aFigureIsFirstRaisedToAndThenByWhateverTheOrder() {
        List<Claim> now = List.of(Worlds.claim(Worlds.DONE, 3));
        RemedyEffect to = new RemedyEffect.RaiseTo(Worlds.DONE, number(5));
        RemedyEffect by = new RemedyEffect.RaiseBy(Worlds.DONE, number(2));
        assertFigure(after(now, to, by), "7", Exactness.EXACT);
        assertFigure(after(now, by, to), "7", Exactness.EXACT);
        assertFigure(after(List.of(Worlds.claim(Worlds.DONE, 9)), to), "9", Exactness.EXACT);
    }

    @Test
    void anUnknownFigureIsThenKnownFromBelowOrAtWorst() {
        assertFigure(after(List.of(), new RemedyEffect.RaiseTo(Worlds.DONE, number(5))), "5", Exactness.MORE_THAN);
        assertFigure(after(List.of(), new RemedyEffect.LowerTo(Worlds.ERRORS, number(2))), "2", Exactness.EXACT);
        assertThat(after(List.of(), new RemedyEffect.LowerBy(Worlds.ERRORS, number(2))))
                .isEmpty();
    }

    @Test
    void aRateThatFollowsFromItsPartsIsRaisedFromThereAndStaysWithin100() {
        List<Claim> now = List.of(Worlds.claim(Worlds.DONE, 3), Worlds.claim(Worlds.CASES, 4));
        assertFigure(after(now, new RemedyEffect.RaiseBy(Worlds.RATE, number(10))), "85", Exactness.EXACT);
        assertFigure(after(now, new RemedyEffect.RaiseBy(Worlds.RATE, number(40))), "100", Exactness.EXACT);
    }

    @Test
    void aFigureIsNeverLoweredBelowZeroAndADisputeStaysOne() {
        List<Claim> now = List.of(Worlds.claim(Worlds.ERRORS, 1), Worlds.claim(Worlds.ERRORS, 6));
        assertThat(after(now, new RemedyEffect.LowerBy(Worlds.ERRORS, number(2))))
                .extracting(Claim::value)
                .containsExactly(ClaimValue.number(0), ClaimValue.number(4));
    }

    @Test
    void whatDoesNotApplyStaysAsItIs() {
        List<Claim> now = List.of(Worlds.claim(Worlds.PUBLISHED, ClaimValue.notApplicable()));
        assertThat(after(now, new RemedyEffect.Yes(Worlds.PUBLISHED))).isEmpty();
    }

    @Test
    void remediesThatMoveOneFactInOppositeWaysExcludeEachOther() {
        RemedyLibrary.Builder library = RemedyLibrary.builder()
                .id("library")
                .version("1")
                .title(Worlds.TEXT)
                .notice(Worlds.TEXT)
                .catalogue("test-catalogue");
        RemedyOption yes = option("a", new RemedyEffect.Yes(Worlds.PUBLISHED));
        RemedyOption no = option("b", new RemedyEffect.No(Worlds.PUBLISHED));
        assertThatThrownBy(() -> library.remedies(List.of(yes, no)).build())
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("REMEDIES_OPPOSED");
        assertThat(library.remedies(List.of(
                                yes,
                                RemedyOption.builder()
                                        .fillFrom(no)
                                        .excludes(List.of("a"))
                                        .build()))
                        .build()
                        .byId())
                .hasSize(2);
    }
}
