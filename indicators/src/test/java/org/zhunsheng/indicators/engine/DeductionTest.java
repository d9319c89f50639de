package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.engine.Worlds.judged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Deductions from an item of 2 points. */
class DeductionTest {
    private static final Optional<Points> NONE = Optional.empty();
    private static final Optional<Points> ZERO = Optional.of(Points.ZERO);

    private static OneItem item(Optional<Points> floor, Clause... clauses) {
        return new OneItem("2", new ScoringMethod.Deduction(floor, List.of(clauses)));
    }

    private static Optional<Points> cap(String points) {
        return Optional.of(Points.of(points));
    }

    @Nested
    class PerOccurrence {
        /** 0.5 for each breach, 1.5 in all at most; 0.5 for each error. */
        private final OneItem item = item(
                ZERO,
                new Clause.PerOccurrence("a", TEXT, BREACHES, Points.of("0.5"), cap("1.5")),
                new Clause.PerOccurrence("b", TEXT, ERRORS, Points.of("0.5"), NONE));

        @ParameterizedTest
        @CsvSource({
            // breaches, errors, points
            "0,  0, 2",
            "1,  0, 1.5",
            "3,  0, 0.5",
            "4,  0, 0.5",
            "10, 0, 0.5",
            "0,  3, 0.5",
            "0,  4, 0",
            "0,  9, 0",
            "3,  1, 0",
            "3,  3, 0"
        })
        void eachOccurrenceTakesItsPointsUpToTheCapAndTheFloor(long breaches, long errors, String points) {
            assertThat(item.score(claim(BREACHES, breaches), claim(ERRORS, errors)))
                    .isEqualTo(points);
        }

        @Test
        void theLedgerSaysWhatTheCapGivesBack() {
            assertThat(item.lines(claim(BREACHES, 10), claim(ERRORS, 0)))
                    .containsExactly("BASE 2", "OCCURRENCES -5", "CLAUSE_CAP 3.5", "SPARED 0");
        }

        @Test
        void theLedgerSaysWhatTheFloorGivesBack() {
            assertThat(item.lines(claim(BREACHES, 3), claim(ERRORS, 3)))
                    .containsExactly("BASE 2", "OCCURRENCES -1.5", "OCCURRENCES -1.5", "FLOOR 1");
        }

        @Test
        void unknownBreachesCanCostTheirCapAndUnknownErrorsEverything() {
            assertThat(item.score(claim(ERRORS, 0))).isEqualTo("0.5 – 2");
            assertThat(item.score(claim(BREACHES, 0))).isEqualTo("0 – 2");
            assertThat(item.score()).isEqualTo("0 – 2");
        }

        @Test
        void atLeastTwoBreachesAreCertain() {
            assertThat(item.lines(atLeast(BREACHES, 2), claim(ERRORS, 0)))
                    .containsExactly("BASE 2", "OCCURRENCES_OPEN -1.5 / -1", "SPARED 0");
        }

        @Test
        void ofDifferentClaimsTheFewestAreCertain() {
            assertThat(item.score(claim(BREACHES, 1), claim(BREACHES, 2), claim(ERRORS, 0)))
                    .isEqualTo("1 – 1.5");
        }

        @Test
        void whatDoesNotApplyTakesNothing() {
            assertThat(item.lines(claim(BREACHES, ClaimValue.notApplicable()), claim(ERRORS, 1)))
                    .containsExactly("BASE 2", "FACT_NOT_APPLICABLE 0", "OCCURRENCES -0.5");
        }

        @Test
        void aFloorAboveZeroIsKept() {
            OneItem half = item(cap("0.5"), new Clause.PerOccurrence("a", TEXT, ERRORS, Points.of("1"), NONE));
            assertThat(half.lines(claim(ERRORS, 3))).containsExactly("BASE 2", "OCCURRENCES -3", "FLOOR 1.5");
        }

        @Test
        void withoutAFloorMoreCanBeTakenThanTheItemHas() {
            OneItem open = item(NONE, new Clause.PerOccurrence("a", TEXT, ERRORS, Points.of("1"), cap("5")));
            assertThat(open.score(claim(ERRORS, 3))).isEqualTo("-1");
            assertThat(open.score(claim(ERRORS, 9))).isEqualTo("-3");
            assertThat(open.score()).isEqualTo("-3 – 2");
        }
    }

    @Nested
    class Steps {
        private Clause shortfall(Clause.Steps steps) {
            return new Clause.Shortfall(
                    "a", TEXT, RATE, BigDecimal.valueOf(95), BigDecimal.TEN, steps, Points.of("0.5"), cap("1.2"));
        }

        private Clause excess(Clause.Steps steps) {
            return new Clause.Excess(
                    "a", TEXT, CASES, BigDecimal.TEN, BigDecimal.valueOf(5), steps, Points.of("0.5"), cap("1.2"));
        }

        @ParameterizedTest
        @CsvSource({
            // 0.5 for each 10 below 95, 1.2 at most: rate, whole, started, pro rata
            "100, 2,   2,   2",
            "95,  2,   2,   2",
            "94,  2,   1.5, 1.95",
            "85,  1.5, 1.5, 1.5",
            "80,  1.5, 1,   1.25",
            "75,  1,   1,   1",
            "74,  1,   0.8, 0.95",
            "65,  0.8, 0.8, 0.8",
            "0,   0.8, 0.8, 0.8"
        })
        void ofAShortfall(long rate, String whole, String started, String proRata) {
            assertThat(item(ZERO, shortfall(Clause.Steps.WHOLE)).score(claim(RATE, rate)))
                    .isEqualTo(whole);
            assertThat(item(ZERO, shortfall(Clause.Steps.STARTED)).score(claim(RATE, rate)))
                    .isEqualTo(started);
            assertThat(item(ZERO, shortfall(Clause.Steps.PRO_RATA)).score(claim(RATE, rate)))
                    .isEqualTo(proRata);
        }

        @ParameterizedTest
        @CsvSource({
            // 0.5 for each 5 above 10, 1.2 at most: cases, whole, started, pro rata
            "0,  2,   2,   2",
            "10, 2,   2,   2",
            "11, 2,   1.5, 1.9",
            "15, 1.5, 1.5, 1.5",
            "18, 1.5, 1,   1.2",
            "22, 1,   0.8, 0.8",
            "25, 0.8, 0.8, 0.8"
        })
        void ofAnExcess(long cases, String whole, String started, String proRata) {
            assertThat(item(ZERO, excess(Clause.Steps.WHOLE)).score(claim(CASES, cases)))
                    .isEqualTo(whole);
            assertThat(item(ZERO, excess(Clause.Steps.STARTED)).score(claim(CASES, cases)))
                    .isEqualTo(started);
            assertThat(item(ZERO, excess(Clause.Steps.PRO_RATA)).score(claim(CASES, cases)))
                    .isEqualTo(proRata);
        }

        @Test
        void theLedgerSaysWhatEachTakes() {
            assertThat(item(ZERO, shortfall(Clause.Steps.WHOLE)).lines(claim(RATE, 65)))
                    .containsExactly("BASE 2", "SHORTFALL -1.5", "CLAUSE_CAP 0.3");
            assertThat(item(ZERO, excess(Clause.Steps.STARTED)).lines(claim(CASES, 11)))
                    .containsExactly("BASE 2", "EXCESS -0.5");
            assertThat(item(ZERO, shortfall(Clause.Steps.WHOLE)).lines())
                    .containsExactly("BASE 2", "SHORTFALL_OPEN -1.2 / 0");
            assertThat(item(ZERO, excess(Clause.Steps.WHOLE)).lines(atLeast(CASES, 16)))
                    .containsExactly("BASE 2", "EXCESS_OPEN -1.2 / -0.5");
        }
    }

    @Nested
    class Unless {
        /** 1 point unless published, 0.3 if at least heard. */
        private final OneItem item = item(
                ZERO,
                new Clause.Unless(
                        "a",
                        TEXT,
                        new Condition.Yes(PUBLISHED),
                        Points.of("1"),
                        Optional.of(new Clause.Lessened(new Condition.Yes(HEARD), Points.of("0.3")))));

        @ParameterizedTest
        @CsvSource({
            // published, heard, line, points
            "true,  true,  SPARED 0,             2",
            "true,  false, SPARED 0,             2",
            "true,  ,      SPARED 0,             2",
            "false, true,  LESSENED -0.3,        1.7",
            "false, false, LOST -1,              1",
            "false, ,      LOSS_OPEN -1 / -0.3,  1 – 1.7",
            ",      true,  LOSS_OPEN -0.3 / 0,   1.7 – 2",
            ",      false, LOSS_OPEN -1 / 0,     1 – 2",
            ",      ,      LOSS_OPEN -1 / 0,     1 – 2"
        })
        void whatSpeaksForTheUnitLessensTheLoss(
                @Nullable Boolean published, @Nullable Boolean heard, String line, String points) {
            Claim[] claims = Stream.of(told(PUBLISHED, published), told(HEARD, heard))
                    .flatMap(Optional::stream)
                    .toArray(Claim[]::new);
            assertThat(item.lines(claims)).containsExactly("BASE 2", line);
            assertThat(item.score(claims)).isEqualTo(points);
        }

        private static Optional<Claim> told(FactCode fact, @Nullable Boolean yes) {
            return Optional.ofNullable(yes).map(told -> claim(fact, told ? ClaimValue.yes() : ClaimValue.no()));
        }
    }

    @Nested
    class AsJudged {
        /** Nothing, or 0.5 to 1.5 points. */
        private final OneItem item =
                item(ZERO, new Clause.AsJudged("a", TEXT, ERRORS, Points.of("0.5"), Points.of("1.5")));

        @ParameterizedTest
        @CsvSource({
            "0,SPARED 0,2",
            "0.5,JUDGED_LOSS -0.5,1.5",
            "0.75,JUDGED_LOSS -0.75,1.25",
            "1.5,JUDGED_LOSS -1.5,0.5"
        })
        void theJudgementIsTaken(String judgement, String line, String points) {
            assertThat(item.lines(judged(ERRORS, judgement))).containsExactly("BASE 2", line);
            assertThat(item.score(judged(ERRORS, judgement))).isEqualTo(points);
        }

        @Test
        void withoutAReasonItIsUnknown() {
            assertThat(item.lines(claim(ERRORS, 1))).containsExactly("BASE 2", "JUDGED_LOSS_OPEN -1.5 / 0");
        }

        @ParameterizedTest
        @CsvSource({"0.25", "1.75", "100"})
        void outsideTheBoundsItIsRefused(String judgement) {
            assertThatThrownBy(() -> item.score(judged(ERRORS, judgement)))
                    .isInstanceOf(InvalidModelException.class)
                    .hasMessageContaining("CLAIM_JUDGEMENT claims[0].value");
        }
    }
}
