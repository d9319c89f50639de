package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.gap.Targets;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.MethodWording;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringMethod.Part;

/** Services that can be used online, by how many of them can (three points), and errors in them (two points less half each). */
class PartsTest {
    private static final Part ONLINE = new Part(
            "online",
            LocalText.same("online"),
            Points.of("3"),
            new ScoringMethod.Proportional(RATE, BigDecimal.ZERO, BigDecimal.valueOf(100)));
    private static final Part CORRECT = new Part(
            "correct",
            LocalText.same("correct"),
            Points.of("2"),
            new ScoringMethod.Deduction(
                    Optional.of(Points.ZERO),
                    List.of(new Clause.PerOccurrence(
                            "error", LocalText.same("each error"), ERRORS, Points.of("0.5"), Optional.empty()))));

    private static OneItem parts(String points, Part... parts) {
        return new OneItem(points, new ScoringMethod.Parts(List.of(parts)));
    }

    private static List<String> errors(String points, Part... parts) {
        return SchemeChecker.check(
                        Worlds.scheme(Worlds.item(0, points, new ScoringMethod.Parts(List.of(parts)))),
                        Worlds.catalogue(1),
                        Worlds.vocabulary())
                .errors()
                .stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void partsAddUpEachByItsOwnMethod() {
        assertThat(parts("5", ONLINE, CORRECT).score(claim(RATE, 50), claim(ERRORS, 1)))
                .isEqualTo("3");
        assertThat(parts("5", ONLINE, CORRECT).score(claim(RATE, 50))).isEqualTo("1.5 – 3.5");
    }

    @Test
    void theLedgerNamesEachPartBeforeItsLines() {
        OneItem item = parts("5", ONLINE, CORRECT);
        assertThat(item.lines(claim(RATE, 50), claim(ERRORS, 1)))
                .containsExactly("PART 0", "PROPORTION 1.5", "PART 0", "BASE 2", "OCCURRENCES -0.5");
        List<Contribution> ledger =
                item.assess(claim(RATE, 50), claim(ERRORS, 1)).ledger();
        assertThat(ledger.get(0).reason().args().get(0).en()).isEqualTo("online");
        assertThat(ledger.get(4).reason().args().get(0).en()).isEqualTo("each error");
    }

    @Test
    void aPartOfWhichNothingAppliesIsEarnedInFull() {
        assertThat(parts("5", ONLINE, CORRECT).score(claim(RATE, ClaimValue.notApplicable()), claim(ERRORS, 4)))
                .isEqualTo("3");
        assertThat(parts("5", ONLINE, CORRECT)
                        .assess(claim(RATE, ClaimValue.notApplicable()), claim(ERRORS, ClaimValue.notApplicable()))
                        .results())
                .extracting(IndicatorResult::status)
                .containsExactly(Status.NOT_APPLICABLE);
    }

    @Test
    void pointsAddUpAndIdsAreUsedOnce() {
        assertThat(errors("5", ONLINE, CORRECT)).isEmpty();
        assertThat(errors("6", ONLINE, CORRECT)).containsExactly("POINTS_SUM");
        assertThat(errors("6", ONLINE, ONLINE)).containsExactly("CLAUSE_TWICE");
        assertThat(errors("3")).containsExactly("LIST_EMPTY_IN_METHOD", "POINTS_SUM");
    }

    @Test
    void allPointsNeedEveryPartADayAmongThem() {
        Part inTime = new Part(
                "day",
                Worlds.TEXT,
                Points.of("1"),
                new ScoringMethod.Deadline(FILED_ON, new Due.AnnualDate(1, 3, 1, true), List.of(), DayUnit.DAYS));
        Assessment assessment = parts("6", ONLINE, CORRECT, inTime).assess(claim(RATE, 10), claim(ERRORS, 3));
        assertThat(assessment
                        .whatIf(Targets.of(assessment).claims(List.of(Worlds.code(0))))
                        .total())
                .hasToString("6");
    }

    @Test
    void inWordsEachPartIsSaid() {
        Part met = new Part(
                "met",
                LocalText.of("公开", "openness"),
                Points.of("1"),
                new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED), new Condition.Yes(HEARD))));
        assertThat(MethodWording.of(Worlds.vocabulary())
                        .say(new ScoringMethod.Parts(List.of(ONLINE, met)), Points.of("4"))
                        .en())
                .startsWith("4 points in 2 parts. online: 3 points where")
                .contains("openness: 1 point if all of these hold");
    }
}
