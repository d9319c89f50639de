package org.zhunsheng.indicators.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Items 0 to 3 lie in groups 1.1, 1.2, 2.1 and 2.2; each is met or not by one fact. */
class AdviceTest {
    private static final List<SchemeItem> ITEMS = ImmutableList.of(
            Worlds.item(0, "4", met(new Condition.Yes(Worlds.PUBLISHED))),
            Worlds.item(1, "2", met(new Condition.Yes(Worlds.HEARD))),
            Worlds.item(2, "3", met(new Condition.AtMost(Worlds.ERRORS, BigDecimal.ZERO))),
            Worlds.item(3, "1", met(new Condition.AtMost(Worlds.BREACHES, BigDecimal.ZERO))));

    private static ScoringMethod met(Condition condition) {
        return new ScoringMethod.MetOrNot(ImmutableList.of(condition));
    }

    private static Assessment assess(Claim... claims) {
        return Assessor.compile(Worlds.basis(Worlds.schemeOf(ITEMS).build())).assess(Worlds.dossier(claims));
    }

    private static Advice advice(Claim... claims) {
        return Advice.of(GapAnalysis.of(assess(claims)), ImmutableList.of());
    }

    private static AdviceItem on(Advice advice, Ground ground) {
        return advice.items().stream()
                .filter(item -> item.ground() == ground)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsUnknownIsOneRequestWithoutARemedy() {
        Advice advice = advice();
        assertThat(advice.items()).hasSize(1);
        AdviceItem request = on(advice, Ground.UNKNOWN);
        assertThat(request.kind()).isEqualTo(Gap.Action.PROVE);
        assertThat(request.indicators()).hasSize(4);
        assertThat(request.proofs())
                .hasSize(4)
                .allSatisfy(proof -> assertThat(proof.keeper().zh()).isNotBlank());
        assertThat(request.remedy()).isEmpty();
        assertThat(request.gain().orElseThrow().lower()).isEqualTo(Points.of("10"));
        assertThat(request.expected()).isEqualTo(Points.of("5"));
    }

    @Test
    void aLossThatIsShownComesFirstWithItsRemedy() {
        Advice advice = advice(Worlds.claim(Worlds.HEARD, ClaimValue.no()));
        AdviceItem first = advice.items().get(0);
        assertThat(first.ground()).isEqualTo(Ground.POINTS_LOST);
        assertThat(first.kind()).isEqualTo(Gap.Action.MEND);
        assertThat(first.remedy()).isPresent();
        assertThat(first.ifSo()).isEmpty();
        assertThat(on(advice, Ground.UNKNOWN).indicators()).doesNotContain(IndicatorCode.of("1.2.1"));
    }

    @Test
    void whatDisagreesIsExplainedAndOffersNoRemedyAsOne() {
        AdviceItem first = advice(
                        Worlds.claim(Worlds.HEARD, ClaimValue.no()), Worlds.claim(Worlds.HEARD, ClaimValue.yes()))
                .items()
                .get(0);
        assertThat(first.ground()).isEqualTo(Ground.DISPUTED);
        assertThat(first.kind()).isEqualTo(Gap.Action.EXPLAIN);
        assertThat(first.remedy()).isEmpty();
        assertThat(first.ifSo()).isPresent();
    }

    @Test
    void whatTooFewPeersHaveIsNotCalledUsual() {
        Assessment unit = assess();
        Assessment two = assess(Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes()));
        Peers peers = Peers.of(unit, ImmutableList.of(two, two));
        assertThat(peers.size()).isZero();
        assertThat(Advice.of(GapAnalysis.of(unit), ImmutableList.of(), peers, Assumptions.USUAL)
                        .items())
                .extracting(AdviceItem::ground)
                .doesNotContain(Ground.PEERS_HAVE);
    }

    @Test
    void moreExpectedGainComesFirstWithinAGround() {
        Advice advice =
                advice(Worlds.claim(Worlds.HEARD, ClaimValue.no()), Worlds.claim(Worlds.PUBLISHED, ClaimValue.no()));
        assertThat(advice.items(Gap.Action.MEND))
                .extracting(AdviceItem::expected)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(advice.items(Gap.Action.MEND)).extracting(AdviceItem::worth).doesNotContain(Optional.empty());
    }
}
