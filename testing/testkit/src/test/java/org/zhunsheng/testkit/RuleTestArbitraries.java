package org.zhunsheng.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.ruletest.Expectation;
import org.zhunsheng.indicators.ruletest.RuleTest;
import org.zhunsheng.indicators.ruletest.RuleTests;

/** Tests of schemes, of whatever content that the model allows; for reading and writing them, not for running. */
final class RuleTestArbitraries {
    private RuleTestArbitraries() {}

    static Arbitrary<RuleTests> tests() {
        return Combinators.combine(
                        UnitArbitraries.texts(),
                        UnitArbitraries.texts().optional(),
                        UnitArbitraries.texts().list().ofMaxSize(2),
                        test().list()
                                .uniqueElements(RuleTest::name)
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((text, other, profiles, tests) -> RuleTests.builder()
                        .scheme(text)
                        .catalogue(other)
                        .vocabulary(other)
                        .profiles(profiles)
                        .tests(tests)
                        .build());
    }

    private static Arbitrary<RuleTest> test() {
        return Combinators.combine(
                        UnitArbitraries.texts(),
                        Arbitraries.of(UnitKind.class),
                        Arbitraries.integers().between(1949, 2200),
                        Arbitraries.maps(ReportArbitraries.codes(), ReportArbitraries.values())
                                .ofMaxSize(3),
                        ReportArbitraries.claims().list().ofMaxSize(2),
                        Arbitraries.maps(Arbitraries.of("total", "items[1.1.1].points"), UnitArbitraries.texts())
                                .ofMaxSize(2),
                        expectations())
                .as((name, unit, year, given, claims, set, expect) -> RuleTest.builder()
                        .name(name)
                        .unit(unit)
                        .year(year)
                        .given(given)
                        .claims(claims)
                        .cohort(given.isEmpty() ? List.of() : List.of(given))
                        .set(set)
                        .expect(expect)
                        .build());
    }

    private static Arbitrary<Expectation> expectations() {
        IndicatorCode code = IndicatorCode.of("5.10.1");
        Arbitrary<Optional<VetoState>> vetoes = Arbitraries.of(VetoState.class).optional();
        return Combinators.combine(
                        intervals(),
                        intervals().optional(),
                        Arbitraries.integers().between(0, 10_000).optional(),
                        UnitArbitraries.texts().list().ofMaxSize(2),
                        vetoes,
                        Arbitraries.of(Status.class).optional(),
                        Arbitraries.of(ReasonCode.class).list().ofMaxSize(3))
                .as((total, other, coverage, grade, veto, status, reasons) -> {
                    Expectation.Builder expectation = Expectation.builder()
                            .total(total)
                            .totalBeforeVetoes(other)
                            .coverage(coverage.map(share -> BigDecimal.valueOf(share, 2)))
                            .grade(grade)
                            .disqualification(veto)
                            .putGroups(IndicatorCode.of("5.10"), total)
                            .putReasons(code, reasons);
                    other.ifPresent(points -> expectation.putItems(code, points).putBonuses("b", points));
                    veto.ifPresent(state -> expectation.putVetoes("v", state));
                    status.ifPresent(state -> expectation.putStatus(code, state));
                    return expectation.build();
                });
    }

    private static Arbitrary<ScoreInterval> intervals() {
        Arbitrary<Long> micros = Arbitraries.longs().between(0, 100_000_000);
        return Combinators.combine(micros, micros)
                .as((one, other) -> ScoreInterval.ofMicros(Math.min(one, other), Math.max(one, other)));
    }
}
