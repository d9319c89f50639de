package org.zhunsheng.cel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.extension.SettledFacts;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

class CelMethodTest {
    private static final FactCode FAULTS = FactCode.of("work.faults");
    private static final FactCode RATE = FactCode.of("work.done-rate");
    private static final FactCode PUBLIC = FactCode.of("work.public");
    private static final FactCode FILED = FactCode.of("work.filed-on");
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .id("facts")
            .addFacts(fact(FAULTS, FactKind.COUNT, UnitClass.CASE))
            .addFacts(fact(RATE, FactKind.RATE, UnitClass.PERCENT))
            .addFacts(fact(PUBLIC, FactKind.YES_NO), fact(FILED, FactKind.DATE))
            .build();

    private static FactDefinition fact(FactCode code, FactKind kind, UnitClass... unit) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.same(code.value()))
                .unit(unit.length == 0 ? Optional.empty() : Optional.of(unit[0]))
                .build();
    }

    private static ItemRequest request(Map<String, String> parameters) {
        return new ItemRequest(
                ImmutableList.of(FAULTS, RATE, PUBLIC, FILED),
                ImmutableMap.copyOf(parameters),
                Points.of("5"),
                VOCABULARY);
    }

    private static ItemRequest request(String expression) {
        return request(Map.of("expression", expression));
    }

    private static MethodExtension.Line score(String expression, Object... facts) {
        return new CelMethod()
                .compile(request(expression))
                .score(new Settled(facts))
                .get(0);
    }

    private static Points points(String expression, Object... facts) {
        return score(expression, facts).points();
    }

    /** Facts in the order of the request; what is absent does not apply. */
    private record Settled(Map<FactCode, Object> values) implements SettledFacts {
        Settled(Object... values) {
            this(of(values));
        }

        private static Map<FactCode, Object> of(Object... values) {
            ImmutableList<FactCode> codes = ImmutableList.of(FAULTS, RATE, PUBLIC, FILED);
            ImmutableMap.Builder<FactCode, Object> byCode = ImmutableMap.builder();
            for (int i = 0; i < values.length; i++) {
                byCode.put(codes.get(i), values[i]);
            }
            return byCode.buildOrThrow();
        }

        private Object value(FactCode fact) {
            return Optional.ofNullable(values.get(fact)).orElseThrow();
        }

        @Override
        public boolean isApplicable(FactCode fact) {
            return values.containsKey(fact);
        }

        @Override
        public BigDecimal number(FactCode fact) {
            return new BigDecimal(value(fact).toString());
        }

        @Override
        public boolean yes(FactCode fact) {
            return (Boolean) value(fact);
        }

        @Override
        public Optional<LocalDate> day(FactCode fact) {
            return Optional.of(value(fact)).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
        }

        @Override
        public int year() {
            return 2023;
        }
    }

    @Test
    void itIsInstalledWhereItIsOnTheClassPath() {
        assertThat(MethodExtensions.installed().types()).containsExactly("cel");
    }

    @Test
    void countsAreWholeNumbersAndPointsHundredths() {
        assertThat(points("full - 50 * work.faults", 3)).isEqualTo(Points.of("3.5"));
    }

    @Test
    void ratesAreHundredths() {
        assertThat(points("work.done_rate >= 9250 ? full : 0", 0, "92.5")).isEqualTo(Points.of("5"));
        assertThat(points("work.done_rate >= 9250 ? full : 0", 0, "92.49")).isEqualTo(Points.ZERO);
    }

    @Test
    void theDecimalsCanBeOthers() {
        MethodExtension.Scorer scorer = new CelMethod()
                .compile(request(Map.of("expression", "full * work.done_rate / 100000", "decimals", "3")));
        assertThat(scorer.score(new Settled(0, "33.333")).get(0).points()).isEqualTo(Points.of("1.666"));
    }

    @Test
    void daysAreTimestampsAndWhatNeverHappenedIsLaterThanAny() {
        String inTime = "work.filed_on < timestamp('2024-03-01T00:00:00Z') ? full : 0";
        assertThat(points(inTime, 0, 0, true, LocalDate.of(2024, 2, 29))).isEqualTo(Points.of("5"));
        assertThat(points(inTime, 0, 0, true, LocalDate.of(2024, 3, 1))).isEqualTo(Points.ZERO);
        assertThat(points(inTime, 0, 0, true, "never")).isEqualTo(Points.ZERO);
    }

    @Test
    void anExpressionCanAskWhetherAFactApplies() {
        String expression = "applies_work_public ? (work.public ? full : 0) : full / 2";
        assertThat(points(expression, 0, 0, true)).isEqualTo(Points.of("5"));
        assertThat(points(expression, 0, 0, false)).isEqualTo(Points.ZERO);
        assertThat(points(expression, 0, 0)).isEqualTo(Points.of("2.5"));
    }

    @Test
    void theReasonShowsTheExpressionAndWhatItRead() {
        assertThat(score("full - 50 * work.faults", 3, "90").reason().en())
                .isEqualTo("by the expression full - 50 * work.faults"
                        + " (work.faults = 3, work.done_rate = 90, work.public = –, work.filed_on = –)");
    }

    @ParameterizedTest
    @CsvSource({
        "full / work.faults, 0, 90",
        "full * 9000000000000000000, 1, 90",
        "work.done_rate, 1, 92.555",
    })
    void whatCannotBeEvaluatedGivesNothingAndSaysSo(String expression, int faults, String rate) {
        MethodExtension.Line line = score(expression, faults, rate);
        assertThat(line.points()).isEqualTo(Points.ZERO);
        assertThat(line.reason().en()).startsWith("the expression cannot be evaluated and gives nothing: ");
    }

    @ParameterizedTest
    @CsvSource({
        "full - work.fault,column 8",
        "full - ,column",
        "work.public,column",
        "full + 0.5,column",
        "'[1, 2].all(x, x > 0) ? full : 0',column"
    })
    void aFaultOfTheExpressionIsToldWithItsColumn(String expression, String told) {
        ImmutableList<MethodExtension.Fault> faults = new CelMethod().check(request(expression));
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.parameter()).isEqualTo("expression");
            assertThat(fault.message().en()).startsWith("line 1, " + told);
        });
    }

    @Test
    void decimalsAndLengthHaveLimits() {
        assertThat(new CelMethod().check(request(Map.of("expression", "full", "decimals", "7"))))
                .extracting(MethodExtension.Fault::parameter)
                .containsExactly("decimals");
        assertThat(new CelMethod().check(request("full + " + "1 + ".repeat(600) + "1")))
                .extracting(fault -> fault.message().en())
                .containsExactly("the expression is longer than 2000 characters");
    }

    @Test
    void aSoundExpressionHasNoFault() {
        assertThat(new CelMethod().check(request("work.public && year == 2023 ? full : 0")))
                .isEmpty();
    }

    @Property(tries = 200)
    void aDeductionByExpressionIsTheDeduction(
            @ForAll @IntRange(max = 50) int faults,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal rate) {
        Points expected = Points.of(
                new BigDecimal("5").subtract(BigDecimal.valueOf(faults).movePointLeft(1)));
        assertThat(points("full - 10 * work.faults", faults, rate)).isEqualTo(expected);
    }
}
