package org.zhunsheng.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ValueRangeProperties {
    @Example
    void anEndIsInASumOnlyIfAllItsEndsAre() {
        ValueRange sum = cut("5").plus(cut("4"));
        assertThat(sum).hasToString("[9, 11)");
        assertThat(sum.meets(ValueRange.exactly(11))).isFalse();
        assertThat(sum.meets(ValueRange.exactly(9))).isTrue();
    }

    @Example
    void aMinusSignTurnsTheEndsRound() {
        ValueRange difference = ValueRange.exactly(10).minus(cut("3"));
        assertThat(difference).hasToString("(6, 7]");
        assertThat(difference.contains(BigDecimal.valueOf(6))).isFalse();
        assertThat(difference.contains(BigDecimal.valueOf(7))).isTrue();
        assertThat(cut("3").negate()).hasToString("(-4, -3]");
        assertThat(cut("3").times(Fraction.of(-2))).hasToString("(-8, -6]");
    }

    @Example
    void aPrintedNumberStandsForAllThatIsPrintedSo() {
        assertThat(ValueRange.rounded(new BigDecimal("27300"), 2)).hasToString("[27250, 27350]");
        assertThat(ValueRange.cutOff(new BigDecimal("27300"), 2)).hasToString("[27300, 27400)");
        assertThat(ValueRange.rounded(new BigDecimal("83.33"), -2)).hasToString("[83.325, 83.335]");
        assertThat(ValueRange.cutOff(BigDecimal.ZERO, 0)).hasToString("(-1, 1)");
        assertThat(ValueRange.cutOff(new BigDecimal("-3"), 0)).hasToString("(-4, -3]");
        assertThat(ValueRange.moreThan(BigDecimal.valueOf(60))).hasToString("(60, ∞)");
        assertThat(ValueRange.atLeast(BigDecimal.valueOf(60))).hasToString("[60, ∞)");
        assertThat(ValueRange.lessThan(BigDecimal.valueOf(60))).hasToString("(−∞, 60)");
        assertThat(ValueRange.atMost(BigDecimal.valueOf(60))).hasToString("(−∞, 60]");
        assertThat(ValueRange.about(BigDecimal.valueOf(3000))).hasToString("[2500, 3500]");
        assertThat(ValueRange.about(BigDecimal.valueOf(27))).hasToString("[24.3, 29.7]");
    }

    @Example
    void aQuotientIsTheLeastOverTheGreatestToTheGreatestOverTheLeast() {
        ValueRange over = ValueRange.between(BigDecimal.valueOf(28), BigDecimal.valueOf(30))
                .over(ValueRange.cutOff(BigDecimal.valueOf(40), 1));
        assertThat(over).hasToString("(0.56, 0.75]");
        assertThat(ValueRange.moreThan(BigDecimal.valueOf(20)).over(ValueRange.exactly(40)))
                .hasToString("(0.5, ∞)");
        assertThat(ValueRange.exactly(20).over(ValueRange.moreThan(BigDecimal.valueOf(40))))
                .hasToString("(0, 0.5)");
        assertThat(ValueRange.exactly(0).over(ValueRange.moreThan(BigDecimal.valueOf(40))))
                .hasToString("0");
        assertThat(ValueRange.exactly(3).over(ValueRange.between(BigDecimal.ZERO, BigDecimal.valueOf(4))))
                .hasToString("[0.75, ∞)");
        assertThat(ValueRange.exactly(3).over(ValueRange.between(BigDecimal.valueOf(-1), BigDecimal.ONE)))
                .isEqualTo(ValueRange.ALL);
        assertThatThrownBy(() -> ValueRange.exactly(3).over(ValueRange.exactly(0)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Example
    void wholeNumbersLieStrictlyInsideOpenEnds() {
        assertThat(ValueRange.moreThan(BigDecimal.valueOf(60)).wholeNumbers()).hasToString("Optional[[61, ∞)]");
        assertThat(ValueRange.rounded(new BigDecimal("2.5"), -1).wholeNumbers()).isEmpty();
        assertThat(cut("3").wholeNumbers()).contains(ValueRange.exactly(3));
    }

    @Property
    void whatIsInTheOperandsIsInTheResult(
            @ForAll("ranges") ValueRange one,
            @ForAll("ranges") ValueRange other,
            @ForAll @LongRange(min = -400, max = 400) long a,
            @ForAll @LongRange(min = -400, max = 400) long b) {
        Fraction x = Fraction.of(a, 4);
        Fraction y = Fraction.of(b, 4);
        if (one.contains(x) && other.contains(y)) {
            assertThat(one.plus(other).contains(x.plus(y))).isTrue();
            assertThat(one.minus(other).contains(x.minus(y))).isTrue();
            if (y.signum() != 0) {
                assertThat(one.over(other).contains(x.over(y))).isTrue();
            }
            assertThat(one.hull(other).contains(x) && one.hull(other).contains(y))
                    .isTrue();
        }
        assertThat(one.intersect(other).map(both -> both.contains(x)).orElse(false))
                .isEqualTo(one.contains(x) && other.contains(x));
        assertThat(one.wholeNumbers()
                        .map(whole -> whole.contains(Fraction.of(a)))
                        .orElse(false))
                .isEqualTo(one.contains(Fraction.of(a)));
    }

    @Property
    void rangesMeetIfAndOnlyIfTheyHaveAnIntersection(
            @ForAll("ranges") ValueRange one, @ForAll("ranges") ValueRange other) {
        Optional<ValueRange> both = one.intersect(other);
        assertThat(one.meets(other)).isEqualTo(both.isPresent()).isEqualTo(other.meets(one));
        both.ifPresent(shared -> {
            assertThat(one.contains(shared)).isTrue();
            assertThat(other.contains(shared)).isTrue();
        });
        assertThat(one.contains(other)).isEqualTo(both.equals(Optional.of(other)));
        assertThat(one.minus(other).contains(Fraction.ZERO)).isEqualTo(one.meets(other));
    }

    @Property
    void fractionsAreExactHoweverLarge(
            @ForAll long a,
            @ForAll @LongRange(min = 1) long b,
            @ForAll @IntRange(min = -50, max = 50) int c,
            @ForAll @IntRange(min = 1, max = 50) int d) {
        Fraction one = Fraction.of(a, b);
        Fraction other = Fraction.of(c, d);
        BigInteger bigA = BigInteger.valueOf(a);
        BigInteger bigB = BigInteger.valueOf(b);
        BigInteger bigC = BigInteger.valueOf(c);
        BigInteger bigD = BigInteger.valueOf(d);
        assertThat(one.plus(other))
                .isEqualTo(Fraction.of(bigA.multiply(bigD).add(bigC.multiply(bigB)), bigB.multiply(bigD)));
        assertThat(one.times(other)).isEqualTo(Fraction.of(bigA.multiply(bigC), bigB.multiply(bigD)));
        assertThat(one.minus(other).plus(other)).isEqualTo(one);
        assertThat(one.compareTo(other)).isEqualTo(one.minus(other).signum());
        assertThat(one.floor().compareTo(one)).isNotPositive();
        assertThat(one.floor().plus(Fraction.ONE).compareTo(one)).isPositive();
        if (c != 0) {
            assertThat(one.over(other).times(other)).isEqualTo(one);
        }
    }

    @Property
    void aDecimalReadsBack(@ForAll BigDecimal decimal) {
        assertThat(Fraction.of(decimal).toDecimal().orElseThrow()).isEqualByComparingTo(decimal);
        assertThat(Fraction.of(1, 3).toDecimal()).isEmpty();
    }

    private static ValueRange cut(String value) {
        return ValueRange.cutOff(new BigDecimal(value), 0);
    }

    @Provide
    Arbitrary<ValueRange> ranges() {
        Arbitrary<BigDecimal> values = Arbitraries.integers().between(-20, 20).map(BigDecimal::valueOf);
        Arbitrary<ValueRange> printed = Combinators.combine(
                        values, Arbitraries.of(-1, 0, 1), Arbitraries.of(PrintedReading.values()))
                .as(ValueRange::printed);
        Arbitrary<ValueRange> between =
                Combinators.combine(values, values).as((a, b) -> ValueRange.between(a.min(b), a.max(b)));
        return Arbitraries.oneOf(
                printed,
                between,
                values.map(ValueRange::exactly),
                values.map(ValueRange::moreThan),
                values.map(ValueRange::atLeast),
                values.map(ValueRange::lessThan),
                values.map(ValueRange::atMost));
    }
}
