package org.zhunsheng.indicators.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.engine.Worlds;

class RemedyCostTest {
    private static RemedyOption option(String perUnit, RemedyEffect... effects) {
        return RemedyOption.builder()
                .id("raise")
                .title(Worlds.TEXT)
                .addEffects(effects)
                .personDays(3)
                .personDaysPerUnit(Optional.of(new BigDecimal(perUnit)))
                .effort(Effort.LOW)
                .leadDays(1)
                .build();
    }

    private static int cost(RemedyOption option, Object rate) {
        return RemedyCost.priced(option, Worlds.dossier(Worlds.claim(Worlds.RATE, rate.toString())))
                .personDays();
    }

    private static final RemedyEffect TO_NINETY = new RemedyEffect.RaiseTo(Worlds.RATE, new BigDecimal("90"));

    @Test
    void theFurtherAFigureHasToMoveTheMoreItCosts() {
        assertThat(cost(option("0.5", TO_NINETY), 60)).isEqualTo(18);
        assertThat(cost(option("0.5", TO_NINETY), 89)).isEqualTo(4);
    }

    @Test
    void aFigureThatIsThereAlreadyCostsTheBaseOnly() {
        assertThat(cost(option("0.5", TO_NINETY), 95)).isEqualTo(3);
    }

    @Test
    void whatIsNotKnownHasNoDistance() {
        assertThat(RemedyCost.priced(option("0.5", TO_NINETY), Worlds.dossier()).personDays())
                .isEqualTo(3);
    }

    @Test
    void aStepCostsItsLength() {
        assertThat(cost(option("2", new RemedyEffect.RaiseBy(Worlds.RATE, BigDecimal.TEN)), 60))
                .isEqualTo(23);
    }

    @Test
    void aFigureThatHasToComeDownCostsHowFarItComesDown() {
        RemedyEffect toTen = new RemedyEffect.LowerTo(Worlds.RATE, BigDecimal.TEN);
        assertThat(cost(option("0.5", toTen), 60)).isEqualTo(28);
        assertThat(cost(option("0.5", toTen), 8)).isEqualTo(3);
        assertThat(cost(option("2", new RemedyEffect.LowerBy(Worlds.RATE, BigDecimal.TEN)), 60))
                .isEqualTo(23);
    }

    /** 31 and 61 times a tenth of a day are 3.1 and 6.1 days. */
    @Test
    void aDayBegunIsADay() {
        assertThat(cost(option("0.1", TO_NINETY), 59)).isEqualTo(7);
        assertThat(cost(option("0.1", TO_NINETY), 29)).isEqualTo(10);
        assertThat(cost(option("0.1", TO_NINETY), 60)).isEqualTo(6);
    }

    @Test
    void whatSeveralFiguresHaveToMoveIsAdded() {
        RemedyEffect fewerErrors = new RemedyEffect.LowerBy(Worlds.ERRORS, BigDecimal.valueOf(4));
        assertThat(cost(option("0.5", TO_NINETY, fewerErrors), 60)).isEqualTo(20);
    }
}
