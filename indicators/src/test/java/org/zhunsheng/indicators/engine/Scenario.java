package org.zhunsheng.indicators.engine;

import static org.zhunsheng.indicators.engine.Worlds.TEXT;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * A random scheme with random claims. In every scheme breaches and errors are bad, the rate, cases done, yes and early days are
 * good, so a claim can be said to be better than another.
 */
record Scenario(ScoringScheme scheme, List<Claim> claims) {
    private static final FactCode[] SETTLED = {
        Worlds.BREACHES, Worlds.ERRORS, Worlds.RATE, Worlds.PUBLISHED, Worlds.HEARD
    };

    Assessor assessor() {
        return Assessor.compile(Worlds.basis(scheme));
    }

    Assessment assess() {
        return assessor().assess(Worlds.dossier(UnitKind.COUNTY, claims));
    }

    static Arbitrary<Scenario> scenarios() {
        return Combinators.combine(schemes(), claims(false)).as(Scenario::new);
    }

    /** Scenarios in which every fact is known for certain. */
    static Arbitrary<Scenario> provedScenarios() {
        return Combinators.combine(schemes(), claims(true)).as(Scenario::new);
    }

    static Arbitrary<List<Claim>> claims(boolean all) {
        List<Arbitrary<Optional<Claim>>> each = Worlds.FACTS.stream()
                .map(code -> claim(code).optional(all ? 1.0 : 0.6))
                .toList();
        return Combinators.combine(each)
                .as(found -> found.stream().flatMap(Optional::stream).toList());
    }

    static Arbitrary<Claim> claim(FactCode code) {
        return value(code).map(value -> Worlds.claim(code, value));
    }

    private static Arbitrary<ClaimValue> value(FactCode code) {
        if (code.equals(Worlds.RATE)) {
            return Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                    .ofScale(2)
                    .map(ClaimValue::number);
        }
        if (Worlds.YES_NO.contains(code)) {
            return Arbitraries.of(ClaimValue.yes(), ClaimValue.no());
        }
        if (code.equals(Worlds.MADE_ON) || code.equals(Worlds.FILED_ON)) {
            return Arbitraries.integers()
                    .between(0, 500)
                    .map(days -> ClaimValue.on(LocalDate.of(2023, 1, 1).plusDays(days)));
        }
        return Arbitraries.longs().between(0, 12).map(ClaimValue::number);
    }

    static Arbitrary<ScoringScheme> schemes() {
        Arbitrary<List<SchemeItem>> items = Arbitraries.integers().between(1, 9).flatMap(count -> {
            List<Arbitrary<SchemeItem>> each = new java.util.ArrayList<>();
            for (int i = 0; i < count; i++) {
                each.add(item(i));
            }
            return Combinators.combine(each).as(ImmutableList::copyOf);
        });
        Arbitrary<Rounding> roundings = Combinators.combine(
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN),
                        Arbitraries.of(Rounding.Stage.class))
                .as((scale, mode, stage) ->
                        Rounding.builder().scale(scale).mode(mode).stage(stage).build());
        return Combinators.combine(items, roundings, Arbitraries.of(AbsencePolicy.class), bonuses(), vetoes())
                .as((list, rounding, absence, bonuses, vetoes) -> Worlds.schemeOf(list)
                        .rounding(rounding)
                        .absence(absence)
                        .bonuses(bonuses)
                        .vetoes(vetoes)
                        .build());
    }

    private static Arbitrary<List<Bonus>> bonuses() {
        return Arbitraries.of(Bonus.Counted.class)
                .map(counted -> Bonus.builder()
                        .id("bonus-" + counted)
                        .title(TEXT)
                        .counted(counted)
                        .cap(Points.of("1.5"))
                        .addClauses(
                                new Occurrence("a", TEXT, Worlds.DONE, Points.of("0.5"), Optional.of(Points.of("1"))))
                        .addClauses(new Occurrence("b", TEXT, Worlds.CASES, Points.of("0.25"), Optional.empty()))
                        .build())
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<List<Veto>> vetoes() {
        return Arbitraries.of(
                        new Veto.Effect.ZeroTotal(),
                        new Veto.Effect.CapTotal(Points.of("1")),
                        new Veto.Effect.Disqualify(),
                        new Veto.Effect.CapGrade("pass"))
                .map(effect -> Veto.builder()
                        .id("veto")
                        .title(TEXT)
                        .condition(new Condition.AtLeast(Worlds.ERRORS, BigDecimal.valueOf(9)))
                        .effect(effect)
                        .build())
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<SchemeItem> item(int i) {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(points -> Combinators.combine(
                                method(points),
                                Arbitraries.of(AbsencePolicy.class).optional(0.5))
                        .as((method, absence) -> SchemeItem.builder()
                                .indicator(Worlds.code(i))
                                .points(Points.of(Integer.toString(points)))
                                .method(method)
                                .absence(absence)
                                .build()));
    }

    private static Arbitrary<ScoringMethod> method(int points) {
        Points all = Points.of(Integer.toString(points));
        Points half = Points.of(BigDecimal.valueOf(points).divide(BigDecimal.valueOf(2)));
        Arbitrary<Integer> limits = Arbitraries.integers().between(1, 10);
        Arbitrary<FactCode> bad = Arbitraries.of(Worlds.COUNTS);
        Arbitrary<FactCode> yes = Arbitraries.of(Worlds.YES_NO);
        Arbitrary<Condition> conditions = Arbitraries.oneOf(
                yes.map(Condition.Yes::new),
                limits.map(limit -> new Condition.AtLeast(Worlds.RATE, BigDecimal.valueOf(limit * 10L))),
                Combinators.combine(bad, limits)
                        .as((code, limit) -> new Condition.AtMost(code, BigDecimal.valueOf(limit))));
        return Arbitraries.oneOf(
                conditions.list().ofMinSize(1).ofMaxSize(3).map(ScoringMethod.MetOrNot::new),
                limits.map(limit -> new ScoringMethod.Bands(
                        Worlds.RATE,
                        limit % 2 == 0 ? ScoringMethod.ClosedEnd.LOWER : ScoringMethod.ClosedEnd.UPPER,
                        List.of(
                                new ScoringMethod.Band(
                                        Optional.empty(), Optional.of(BigDecimal.valueOf(limit)), Points.ZERO),
                                new ScoringMethod.Band(
                                        Optional.of(BigDecimal.valueOf(limit)),
                                        Optional.of(BigDecimal.valueOf(90)),
                                        half),
                                new ScoringMethod.Band(Optional.of(BigDecimal.valueOf(90)), Optional.empty(), all)))),
                limits.map(limit ->
                        new ScoringMethod.Proportional(Worlds.RATE, BigDecimal.valueOf(limit), BigDecimal.valueOf(97))),
                Combinators.combine(bad, limits)
                        .as((code, limit) ->
                                new ScoringMethod.Proportional(code, BigDecimal.valueOf(limit), BigDecimal.ZERO)),
                Combinators.combine(bad, limits, Arbitraries.of(Clause.Steps.class), conditions)
                        .as((code, limit, steps, condition) -> new ScoringMethod.Deduction(
                                Optional.of(Points.ZERO),
                                List.of(
                                        new Clause.PerOccurrence("a", TEXT, code, Points.of("0.3"), Optional.of(half)),
                                        new Clause.Shortfall(
                                                "b",
                                                TEXT,
                                                Worlds.RATE,
                                                BigDecimal.valueOf(95),
                                                BigDecimal.valueOf(limit),
                                                steps,
                                                Points.of("0.1"),
                                                Optional.empty()),
                                        new Clause.Unless("c", TEXT, condition, half, Optional.empty())))),
                Combinators.combine(conditions, conditions)
                        .as((one, other) -> new ScoringMethod.Checklist(List.of(
                                new ScoringMethod.Entry("a", TEXT, one, half),
                                new ScoringMethod.Entry("b", TEXT, other, half)))),
                limits.map(limit -> new ScoringMethod.Deadline(
                        Worlds.FILED_ON,
                        new Due.AnnualDate(1, 3, 1, limit % 2 == 0),
                        List.of(new ScoringMethod.LateTier(limit, half)),
                        limit % 3 == 0 ? DayUnit.DAYS : DayUnit.WORKING_DAYS)),
                limits.map(limit -> new ScoringMethod.Deadline(
                        Worlds.FILED_ON,
                        new Due.Within(Worlds.MADE_ON, limit, limit % 2 == 0 ? DayUnit.DAYS : DayUnit.WORKING_DAYS),
                        List.of(),
                        DayUnit.DAYS)));
    }

    /** The claims with that on {@code code} as good as it can be. */
    Scenario perfected(int which) {
        FactCode code = SETTLED[which % SETTLED.length];
        ClaimValue best = Worlds.COUNTS.contains(code)
                ? ClaimValue.number(0)
                : code.equals(Worlds.RATE) ? ClaimValue.number(100) : ClaimValue.yes();
        List<Claim> others =
                claims.stream().filter(claim -> !claim.code().equals(code)).toList();
        return new Scenario(scheme, Worlds.concat(others, Worlds.claim(code, best)));
    }
}
