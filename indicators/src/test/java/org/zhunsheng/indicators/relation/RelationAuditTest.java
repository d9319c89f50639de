package org.zhunsheng.indicators.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationOutcome.Agrees;
import org.zhunsheng.indicators.relation.RelationOutcome.CannotTell;
import org.zhunsheng.indicators.relation.RelationOutcome.Disagrees;
import org.zhunsheng.indicators.relation.RelationOutcome.DoesNotApply;
import org.zhunsheng.indicators.vocabulary.Relation;

class RelationAuditTest {
    private static final List<Relation> HEARINGS =
            RelationSketch.relations("heads <= hearings", "rate % heads / hearings | due");

    @Test
    void aRateThatNoBaseGivesIsWrongAndTheFiguresItMayBeAreNamed() {
        RelationReport report = audit(HEARINGS, "hearings 36, heads 30, rate 100%");
        assertThat(only(report, "r2")).isInstanceOfSatisfying(Disagrees.class, wrong -> {
            assertThat(wrong.first().computed().low().orElseThrow().rounded(2)).isEqualByComparingTo("83.33");
            assertThat(wrong.imbalance().low().orElseThrow().signum()).isPositive();
        });
        assertThat(sets(report)).containsExactlyInAnyOrder("heads", "hearings", "rate");
        assertThat(suspect(report, "hearings").needed()).hasToString("30");
        assertThat(suspect(report, "heads").needed()).hasToString("36");
        assertThat(suspect(report, "hearings").keystroke()).isPresent();
        assertThat(report.disputed())
                .containsExactly(
                        RelationSketch.key("heads"), RelationSketch.key("hearings"), RelationSketch.key("rate"));
    }

    @Test
    void aPartAboveTheWholeIsWrong() {
        RelationReport report = audit(HEARINGS, "hearings 36, heads 40");
        assertThat(only(report, "r1"))
                .isInstanceOfSatisfying(
                        Disagrees.class, wrong -> assertThat(wrong.imbalance()).hasToString("-4"));
        assertThat(sets(report)).containsExactlyInAnyOrder("heads", "hearings");
        assertThat(suspect(report, "heads").needed()).hasToString("[0, 36]");
        assertThat(suspect(report, "hearings").needed()).hasToString("[40, ∞)");
    }

    @Test
    void theBaseThatFitsAndTheReadingAreSaid() {
        assertThat(only(audit(HEARINGS, "hearings 36, heads 30, due 32, rate 93.75%"), "r2"))
                .isInstanceOfSatisfying(
                        Agrees.class,
                        agrees -> assertThat(agrees.by().base())
                                .extracting(Object::toString)
                                .containsExactly("x.due"));
        assertThat(reading("hearings 36, heads 30, rate 83.33%")).isEqualTo(ReadingFit.EITHER);
        assertThat(reading("hearings 3, heads 2, rate 66.67%")).isEqualTo(ReadingFit.ROUNDED);
        assertThat(reading("hearings 3, heads 2, rate 66.66%")).isEqualTo(ReadingFit.CUT_OFF);
    }

    @Test
    void whatIsMissingIsSaidAndNotHeldAgainstTheReport() {
        RelationReport report = audit(HEARINGS, "heads 30, rate 100%");
        assertThat(only(report, "r2"))
                .isInstanceOfSatisfying(
                        CannotTell.class,
                        unknown -> assertThat(unknown.missing()).containsExactly(RelationSketch.code("hearings")));
        assertThat(report.faults()).isEmpty();
        assertThat(only(audit(HEARINGS, "hearings 0, heads 0, rate 100%"), "r2"))
                .isInstanceOf(DoesNotApply.class);
        assertThat(audit(HEARINGS, "hearings 0, heads 0, rate 100%").faults()).isEmpty();
    }

    @Test
    void aSecondaryBaseAloneIsNoGroundForAnError() {
        assertThat(only(audit(HEARINGS, "due 40, heads 30, rate 90%"), "r2")).isInstanceOf(CannotTell.class);
        assertThat(only(audit(HEARINGS, "due 40, heads 30, rate 75%"), "r2")).isInstanceOf(Agrees.class);
    }

    @Test
    void aPartAboveItsTotalIsSeenAlthoughOtherPartsAreNotPrinted() {
        List<Relation> closed = RelationSketch.relations("suits = dismissed + withdrawn + lost");
        assertThat(audit(closed, "suits 20, dismissed 30").faults()).hasSize(1);
        assertThat(audit(closed, "suits 20, dismissed 12").faults()).isEmpty();
        assertThat(audit(closed, "suits 20, dismissed 12, withdrawn 5, lost 2").faults())
                .hasSize(1);
    }

    @Test
    void aChainOverAFigureThatIsNotPrintedIsSeen() {
        RelationReport report =
                audit(RelationSketch.relations("first <= heads", "heads <= hearings"), "first 40, hearings 36");
        assertThat(sets(report)).containsExactlyInAnyOrder("first", "hearings");
        assertThat(report.faults().get(0).disagreements()).isEmpty();
    }

    @Test
    void oneMistakeIsToldOnceWithAllThatFollowsFromIt() {
        RelationReport report = audit(
                RelationSketch.relations("t = a + b", "t = c + d", "t <= u", "rate % t / u"),
                "a 40, b 60, c 30, d 70, t 1000, u 125, rate 80%");
        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().get(0).disagreements()).hasSize(4);
        assertThat(sets(report)).containsExactly("t");
        assertThat(suspect(report, "t").needed()).hasToString("100");
        assertThat(suspect(report, "t").keystroke())
                .hasValueSatisfying(slip -> assertThat(slip.kind()).isEqualTo(Keystroke.Kind.ZERO_TOO_MANY));
    }

    @Test
    void mistakesThatShareNoFigureAreToldApart() {
        RelationReport report =
                audit(RelationSketch.relations("t = a + b", "s = c + d", "t <= s"), "t 9, a 4, b 6, s 100, c 50, d 49");
        assertThat(report.faults()).hasSize(2);
        assertThat(report.faults().get(0).localisation().sets()).hasSize(3);
    }

    @Test
    void openEndsAndMinusSignsAreKeptApart() {
        Statement five = cut("5");
        Statement four = cut("4");
        StatedValues eleven = StatedValues.builder()
                .add(RelationSketch.key("t"), Statement.counted(11))
                .add(RelationSketch.key("a"), five)
                .add(RelationSketch.key("b"), four)
                .build();
        assertThat(RelationAudit.of(RelationSketch.relations("t = a + b"))
                        .audit(eleven)
                        .faults())
                .hasSize(1);
        StatedValues six = StatedValues.builder()
                .add(RelationSketch.key("t"), Statement.counted(6))
                .add(RelationSketch.key("a"), Statement.counted(10))
                .add(RelationSketch.key("b"), cut("3"))
                .build();
        assertThat(RelationAudit.of(RelationSketch.relations("t = a - b"))
                        .audit(six)
                        .faults())
                .hasSize(1);
    }

    private static Statement cut(String value) {
        ValueRange range = ValueRange.cutOff(new BigDecimal(value), 0);
        return new Statement(new BigDecimal(value), 0, range, range, false, Statement.Certainty.STATED, "");
    }

    @Test
    void aFigurePrintedTwiceIsSharpenedOrAContradiction() {
        List<Relation> sum = RelationSketch.relations("t = a + b");
        assertThat(audit(sum, "t 2.73万, t 27312, a 27000, b 312").faults()).isEmpty();
        RelationReport report = audit(sum, "t 27312, t 27321, a 27000, b 312");
        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().get(0).contradictions()).containsExactly(RelationSketch.key("t"));
        assertThat(report.faults().get(0).localisation().sets()).hasSize(1);
        assertThat(suspect(report, "t").statement().value()).isEqualByComparingTo("27321");
    }

    @Test
    void aFigureStatedTwiceIsTrustedMoreThanOneStatedOnce() {
        RelationReport report = audit(RelationSketch.relations("a <= b"), "a 40, a 40, b 36");
        assertThat(sets(report)).containsExactly("b");
    }

    @Test
    void whatIsAboutIsCheckedOnItsSide() {
        List<Relation> sum = RelationSketch.relations("t = a + b");
        assertThat(audit(sum, "t 100, a 60余, b 45").faults()).hasSize(1);
        assertThat(audit(sum, "t 100, a 50余, b 45").faults()).isEmpty();
        assertThat(audit(sum, "t 100, a 60余").faults()).isEmpty();
    }

    @Test
    void aColumnThatWasAdjustedToOneHundredIsNoError() {
        List<Relation> shares = RelationSketch.relations("ra % a / t", "rb % b / t", "rc % c / t", "t = a + b + c");
        RelationReport report = audit(shares, "t 3, a 1, b 1, c 1, ra 33.4%, rb 33.3%, rc 33.3%");
        assertThat(report.faults()).isEmpty();
        assertThat(only(report, "r1"))
                .isInstanceOfSatisfying(
                        Agrees.class, agrees -> assertThat(agrees.reading()).isEqualTo(ReadingFit.ADJUSTED));
        assertThat(audit(shares, "t 3, a 1, b 1, c 1, ra 33.6%, rb 33.3%, rc 33.1%")
                        .faults())
                .isNotEmpty();
    }

    @Test
    void sharesMayRestOnTheSumOfTheirClasses() {
        List<Relation> shares = RelationSketch.relations("ra % a / t", "rb % b / t");
        RelationReport report = audit(shares, "t 250, a 150, b 50, ra 75%, rb 25%");
        assertThat(report.faults()).isEmpty();
        assertThat(only(report, "r1"))
                .isInstanceOfSatisfying(
                        Agrees.class,
                        agrees -> assertThat(agrees.by().basis()).isEqualTo(RelationOutcome.Basis.SUM_OF_CLASSES));
    }

    @Test
    void moreDigitsThanTheBaseAllowsIsSaid() {
        List<Relation> rate = RelationSketch.relations("r % n / d");
        assertThat(only(audit(rate, "n 2.7万, d 4.1万, r 65.8537%"), "r1"))
                .isInstanceOfSatisfying(
                        Agrees.class, agrees -> assertThat(agrees.tooPrecise()).isTrue());
        assertThat(only(audit(rate, "n 27000, d 41000, r 65.85%"), "r1"))
                .isInstanceOfSatisfying(
                        Agrees.class, agrees -> assertThat(agrees.tooPrecise()).isFalse());
    }

    @Test
    void softRelationsAreToBeVerifiedAndAccuseNobody() {
        RelationReport report = RelationAudit.of(List.of(RelationSketch.soft("s1", "filed <= issued")))
                .audit(RelationSketch.stated("filed 5, issued 3"));
        assertThat(report.faults()).isEmpty();
        assertThat(report.toVerify()).hasSize(1);
    }

    @Test
    void whatFollowsIsDerivedAndSaysFromWhat() {
        RelationReport report = audit(
                RelationSketch.relations("t = a + b + c", "r % a / t", "lost-rate % 100 - r", "a <= cap"),
                "t 40, a 30, b 4, cap 35");
        assertThat(report.derived().find(RelationSketch.key("c"))).hasValueSatisfying(rest -> {
            assertThat(rest.range()).hasToString("6");
            assertThat(rest.from()).hasSize(3);
        });
        assertThat(report.derived().find(RelationSketch.key("r")))
                .hasValueSatisfying(rate -> assertThat(rate.range()).hasToString("75"));
        assertThat(report.derived().find(RelationSketch.key("lost-rate"))).hasValueSatisfying(rate -> {
            assertThat(rate.range()).hasToString("25");
            assertThat(rate.from()).containsExactly(RelationSketch.key("a"), RelationSketch.key("t"));
        });
    }

    @Test
    void partialSumsBoundTheTotal() {
        RelationReport report = audit(RelationSketch.relations("t = a + b"), "a 30");
        assertThat(report.derived().find(RelationSketch.key("t")))
                .hasValueSatisfying(total -> assertThat(total.range()).hasToString("[30, ∞)"));
    }

    @Test
    void aGrowthIsHeldAgainstBothYears() {
        assertThat(growth(336, 300, "12").faults()).isEmpty();
        assertThat(growth(336, 300, "12.0").faults()).isEmpty();
        assertThat(growth(270, 300, "-10").faults()).isEmpty();
        RelationReport wrong = growth(336, 300, "21");
        assertThat(wrong.faults()).hasSize(1);
        assertThat(wrong.faults()
                        .get(0)
                        .disagreements()
                        .get(0)
                        .imbalance()
                        .low()
                        .orElseThrow()
                        .signum())
                .isPositive();
        assertThat(wrong.faults().get(0).localisation().sets()).hasSize(3);
    }

    /** 336 after 300 is 12 % more. */
    @Test
    void whatBothYearsMakeOfAGrowthIsSaid() {
        assertThat(growth(336, 300, "12").outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Agrees.class,
                        agrees -> assertThat(agrees.by().computed()).isEqualTo(ValueRange.exactly(12)));
        assertThat(growth(336, 300, "21").outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Disagrees.class,
                        wrong -> assertThat(wrong.first().computed()).isEqualTo(ValueRange.exactly(12)));
    }

    /** Of those who won 70 % and those who lost 30 %. */
    @Test
    void twoRatesThatMakeAHundredAreHeldAgainstEachOther() {
        List<Relation> won = RelationSketch.relations("won % 100 - lost");
        assertThat(only(audit(won, "won 70%, lost 30%"), "r1"))
                .isInstanceOfSatisfying(
                        Agrees.class,
                        agrees -> assertThat(agrees.by().computed().contains(ValueRange.exactly(70)))
                                .isTrue());
        assertThat(only(audit(won, "won 70%, lost 70%"), "r1")).isInstanceOf(Disagrees.class);
        assertThat(audit(won, "won 70%, lost 20%").faults()).hasSize(1);
    }

    @Test
    void aDifferenceIsHeldAgainstBothYears() {
        StatedValues.Builder stated = years(336, 300);
        stated.addChange(RelationSketch.key("t"), ChangeKind.DIFFERENCE, Statement.counted(63));
        assertThat(RelationAudit.of(List.of()).audit(stated.build()).faults()).hasSize(1);
    }

    @Test
    void aChangeThatCannotBeCheckedIsNoFault() {
        StatedValues.Builder stated = StatedValues.builder().add(RelationSketch.key("t"), Statement.counted(336));
        stated.addChange(RelationSketch.key("t"), ChangeKind.GROWTH, Statement.printed(BigDecimal.TEN, 0, false));
        RelationReport report = RelationAudit.of(List.of()).audit(stated.build());
        assertThat(report.outcomes()).singleElement().isInstanceOf(CannotTell.class);
        assertThat(growth(336, 0, "12").faults()).isEmpty();
    }

    @Test
    void aCountManyTimesThatOfTheYearBeforeIsToBeVerified() {
        assertThat(RelationAudit.of(List.of()).audit(years(3005, 300).build()).shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.tenfold()).isTrue());
        assertThat(RelationAudit.of(List.of()).audit(years(90, 30).build()).shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.tenfold()).isFalse());
        assertThat(RelationAudit.of(List.of()).audit(years(89, 30).build()).shifts())
                .isEmpty();
        assertThat(RelationAudit.of(List.of()).audit(years(6, 1).build()).shifts())
                .isEmpty();
    }

    private static StatedValues.Builder years(long now, long before) {
        return StatedValues.builder()
                .add(RelationSketch.key("t"), Statement.counted(now))
                .add(RelationSketch.key("t").yearBefore(), Statement.counted(before));
    }

    private static RelationReport growth(long now, long before, String percent) {
        StatedValues.Builder stated = years(now, before);
        stated.addChange(RelationSketch.key("t"), ChangeKind.GROWTH, Statement.rate(percent));
        return RelationAudit.of(List.of()).audit(stated.build());
    }

    private static RelationReport audit(List<Relation> relations, String stated) {
        return RelationAudit.of(relations).audit(RelationSketch.stated(stated));
    }

    private static ReadingFit reading(String stated) {
        return ((Agrees) only(audit(HEARINGS, stated), "r2")).reading();
    }

    private static RelationOutcome only(RelationReport report, String id) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.relation().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sets(RelationReport report) {
        return report.faults().stream()
                .flatMap(fault -> fault.localisation().sets().stream())
                .map(set -> set.suspects().stream()
                        .map(suspect -> suspect.key().code().value().substring(2))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static SuspectSet.Suspect suspect(RelationReport report, String name) {
        return report.faults().stream()
                .flatMap(fault -> fault.localisation().sets().stream())
                .flatMap(set -> set.suspects().stream())
                .filter(suspect -> suspect.key().equals(RelationSketch.key(name)))
                .findFirst()
                .orElseThrow();
    }
}
