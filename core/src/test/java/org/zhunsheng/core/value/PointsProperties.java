package org.zhunsheng.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PointsProperties {
    private static final long MOST = 1_000_000_000_000L;

    @Property
    void pointsReadBackAsTheyAreWritten(@ForAll @LongRange(min = -MOST, max = MOST) long micros) {
        Points points = new Points(micros);
        assertThat(Points.of(points.toString())).isEqualTo(points);
        assertThat(points.toString()).doesNotContain("E");
    }

    @Property
    void addingIsAddingDecimals(
            @ForAll @LongRange(min = -MOST, max = MOST) long one,
            @ForAll @LongRange(min = -MOST, max = MOST) long other) {
        Points sum = new Points(one).plus(new Points(other));
        assertThat(sum.toBigDecimal())
                .isEqualByComparingTo(new Points(one).toBigDecimal().add(new Points(other).toBigDecimal()));
        assertThat(sum.minus(new Points(other))).isEqualTo(new Points(one));
    }

    @Property
    void equalNumbersHaveOneForm(@ForAll @LongRange(min = 0, max = 999_999) long number) {
        BigDecimal plain = BigDecimal.valueOf(number);
        assertThat(Decimals.canonical(plain.setScale(4))).isEqualTo(Decimals.canonical(plain));
        assertThat(Decimals.canonical(new BigDecimal(number + "E+2")).scale()).isZero();
    }

    @Example
    void whatDoesNotFitIsRefusedAndNotRounded() {
        assertThatThrownBy(() -> Points.of("0.0000001")).hasMessageContaining("NUMBER_TOO_PRECISE");
        assertThatThrownBy(() -> Points.of("1e999999999")).hasMessageContaining("NUMBER_TOO_LARGE");
        assertThatThrownBy(() -> Points.of("1e-999999999")).hasMessageContaining("NUMBER_TOO_PRECISE");
    }

    @Example
    void anIntervalHasItsEndsInOrder() {
        assertThatThrownBy(() -> new ScoreInterval(Points.of("2"), Points.of("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ScoreInterval.ofMicros(0, 2_000_000).contains(ScoreInterval.exactly(Points.of("1"))))
                .isTrue();
    }

    @Example
    void aSumBeyondWhatIsTakenInIsStillShown() {
        assertThat(new Points(Long.MAX_VALUE)).hasToString("9223372036854.775807");
    }
}
