package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Scoring by columns gives what scoring one by one gives, to the last digit. */
class ColumnsProperties {
    /** A scheme and the units that are scored by it. */
    record Batch(Scenario scenario, List<List<Claim>> units) {
        List<Dossier> dossiers() {
            List<Dossier> dossiers = new ArrayList<>();
            for (List<Claim> claims : units) {
                dossiers.add(Dossier.builder()
                        .fillFrom(Worlds.dossier(UnitKind.COUNTY, claims))
                        .unit(Worlds.unit("unit-" + dossiers.size(), UnitKind.COUNTY))
                        .build());
            }
            return dossiers;
        }
    }

    @Provide
    Arbitrary<Batch> batches() {
        return Combinators.combine(
                        Scenario.scenarios(),
                        Arbitraries.oneOf(Scenario.claims(false), Scenario.claims(true), claimsWithExceptions())
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(12))
                .as(Batch::new);
    }

    /** Claims of which some do not apply. */
    private static Arbitrary<List<Claim>> claimsWithExceptions() {
        return Combinators.combine(
                        Scenario.claims(false),
                        Arbitraries.of(Worlds.FACTS).set().ofMaxSize(3))
                .as((claims, exceptions) -> {
                    List<Claim> all = new ArrayList<>(claims.stream()
                            .filter(claim -> !exceptions.contains(claim.code()))
                            .toList());
                    for (FactCode code : exceptions) {
                        all.add(Worlds.claim(code, ClaimValue.notApplicable()));
                    }
                    return all;
                });
    }

    @Property(tries = 2000)
    void columnsGiveTheTotalsThatAssessingOneByOneGives(@ForAll("batches") Batch batch) {
        Assessor assessor = batch.scenario().assessor();
        List<Dossier> dossiers = batch.dossiers();
        ScoreColumns columns = assessor.score(assessor.table(dossiers));
        for (int row = 0; row < dossiers.size(); row++) {
            assertThat(columns.total(row))
                    .as("unit %s", row)
                    .isEqualTo(assessor.assess(dossiers.get(row)).total());
        }
    }

    /** Numbers of every size, each about as often: small ones are divided another way. */
    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.integers()
                .between(1, 60)
                .flatMap(bits -> Arbitraries.longs().between((1L << (bits - 1)) - 1, (1L << bits) - 1));
    }

    @Property
    void constantDivisionIsDivision(@ForAll("numbers") long divisor, @ForAll("numbers") long most) {
        Assume.that(divisor > 0 && ConstantDivision.fits(divisor, most));
        ConstantDivision division = new ConstantDivision(divisor, most);
        long multiple = most / divisor * divisor;
        long[] numbers = {0, 1, most, most / 2, multiple, Math.max(0, multiple - 1)};
        long[] quotients = numbers.clone();
        division.each(quotients, numbers.length, 1, 0, 1);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] <= most) {
                assertThat(division.of(numbers[i])).isEqualTo(numbers[i] / divisor);
                assertThat(quotients[i]).isEqualTo(numbers[i] / divisor);
            }
        }
    }

    @Property
    void aQuickRatioIsRoundedAsAnyOther(
            @ForAll @LongRange(min = 1, max = 100_000_000) long a,
            @ForAll("numbers") long c,
            @ForAll @LongRange(min = 0, max = 100_000_000) long x,
            @ForAll("quick") RoundingMode mode,
            @ForAll boolean hundredths) {
        Assume.that(c > 0 && c < 1L << 40);
        long quantum = hundredths ? 10_000 : 1;
        PrecomputedRatio.of(a, c, 100_000_000, quantum, mode).ifPresent(ratio -> {
            long rounded = LongMath.divide(a * x, c * quantum, mode) * quantum;
            long[] numbers = {x};
            ratio.each(numbers, 1);
            assertThat(ratio.of(x)).isEqualTo(rounded);
            assertThat(numbers).containsExactly(rounded);
        });
    }

    @Provide
    Arbitrary<RoundingMode> quick() {
        return Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.FLOOR);
    }

    /** A half can only arise where the divisor is even, and small enough to be met. */
    @Property
    void halvesGoToTheEvenSide(
            @ForAll @LongRange(min = 3, max = 1000) long half,
            @ForAll @LongRange(min = 0, max = 1_000_000) long whole) {
        PrecomputedRatio ratio = PrecomputedRatio.of(1, 2 * half, 1L << 40, 1, RoundingMode.HALF_EVEN)
                .orElseThrow();
        long x = whole * 2 * half + half;
        assertThat(ratio.of(x)).isEqualTo(whole + (whole & 1));
        PrecomputedRatio narrow = PrecomputedRatio.of(1, 2 * half, 100_000_000, 1, RoundingMode.HALF_EVEN)
                .orElseThrow();
        long small = x % 100_000_000;
        long[] numbers = {small};
        narrow.each(numbers, 1);
        assertThat(numbers).containsExactly(LongMath.divide(small, 2 * half, RoundingMode.HALF_EVEN));
    }

    @Property
    void stepsAreCounted(
            @ForAll @LongRange(min = 1, max = 50_000_000) long step,
            @ForAll @LongRange(min = 1, max = 5_000_000) long each,
            @ForAll @LongRange(min = 0, max = 100_000_000) long x) {
        assertThat(PrecomputedRatio.wholeSteps(step, each, 100_000_000)
                        .orElseThrow()
                        .of(x))
                .isEqualTo(x / step * each);
        assertThat(PrecomputedRatio.startedSteps(step, each, 100_000_000)
                        .orElseThrow()
                        .of(x))
                .isEqualTo(LongMath.divide(x, step, RoundingMode.CEILING) * each);
    }

    private static Assessor assessor() {
        return Assessor.compile(Worlds.basis(Worlds.scheme(
                Worlds.item(0, "2", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(Worlds.PUBLISHED)))))));
    }

    private static List<Dossier> many(int count) {
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dossiers.add(Dossier.builder()
                    .fillFrom(Worlds.dossier(
                            Worlds.claim(Worlds.PUBLISHED, i % 3 == 0 ? ClaimValue.yes() : ClaimValue.no())))
                    .unit(Worlds.unit("unit-" + i, UnitKind.COUNTY))
                    .build());
        }
        return dossiers;
    }

    @Example
    void anyNumberOfThreadsGivesTheSame() {
        Assessor assessor = assessor();
        DossierTable table = assessor.table(many(5000));
        ScoreColumns alone = assessor.score(table);
        for (int threads = 2; threads <= 5; threads++) {
            ScoreColumns together = assessor.score(table, threads, BatchProgress.NONE);
            for (int row = 0; row < table.size(); row++) {
                assertThat(together.total(row)).isEqualTo(alone.total(row));
            }
        }
    }

    @Example
    void progressCountsEveryUnitAndCanEndTheBatch() {
        Assessor assessor = assessor();
        DossierTable table = assessor.table(many(20_000));
        AtomicInteger last = new AtomicInteger();
        assessor.score(table, 1, done -> {
            last.set(done);
            return true;
        });
        assertThat(last.get()).isEqualTo(20_000);
        assertThatThrownBy(() -> assessor.score(table, 2, done -> false)).isInstanceOf(CancellationException.class);
    }

    @Example
    void aTableIsOfOneKindAndOneYear() {
        List<Dossier> mixed = new ArrayList<>(many(1));
        mixed.add(Worlds.dossier(UnitKind.TOWNSHIP, Collections.emptyList()));
        assertThatThrownBy(() -> assessor().table(mixed))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused ->
                                assertThat(refused.violations().get(0).code()).isEqualTo("TABLE_MIXED"));
    }

    @Example
    void noUnitsGiveNoScores() {
        assertThat(assessor().score(assessor().table(List.of())).size()).isZero();
    }
}
