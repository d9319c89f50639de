package org.zhunsheng.indicators.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;
import static org.zhunsheng.indicators.engine.Worlds.dossier;
import static org.zhunsheng.indicators.engine.Worlds.item;
import static org.zhunsheng.indicators.engine.Worlds.schemeOf;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.KindGrades;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.scheme.Veto;

class CoverageTest {
    private static final LocalDate DUE = LocalDate.of(2024, 3, 1);

    private static Coverage coverage(ScoringScheme scheme, Dossier... dossiers) {
        Assessor assessor = Assessor.compile(Worlds.basis(scheme));
        return Coverage.of(scheme, Arrays.stream(dossiers).map(assessor::assess).toList());
    }

    private static ImmutableList<String> names(List<SchemePart> parts, String subject) {
        return parts.stream()
                .filter(part -> part.subject().equals(subject))
                .map(part -> part.title().en())
                .collect(ImmutableList.toImmutableList());
    }

    /** What units with one claim each leave unreached of an item of 4 points. */
    private static ImmutableList<String> unreached(ScoringMethod method, Claim... claims) {
        Dossier[] units = Arrays.stream(claims).map(Worlds::dossier).toArray(Dossier[]::new);
        Coverage coverage = coverage(Worlds.scheme(item(0, "4", method)), units);
        return names(coverage.unreached(), "1.1.1");
    }

    private static Optional<BigDecimal> end(int value) {
        return Optional.of(BigDecimal.valueOf(value));
    }

    private static LocalText named(String title) {
        return LocalText.same(title);
    }

    private static Claim moreThan(long number) {
        return Claim.builder()
                .fillFrom(claim(BREACHES, number))
                .exactness(Exactness.MORE_THAN)
                .build();
    }

    @Nested
    class OfBands {
        private final ScoringMethod bands = new ScoringMethod.Bands(
                RATE,
                ScoringMethod.ClosedEnd.LOWER,
                List.of(
                        new ScoringMethod.Band(Optional.empty(), end(60), Points.ZERO),
                        new ScoringMethod.Band(end(60), end(90), Points.of("4")),
                        new ScoringMethod.Band(end(90), Optional.empty(), Points.of("4"))));

        @Test
        void everyBandThatAFigureLiesInIsReached() {
            assertThat(unreached(bands, claim(RATE, 59), claim(RATE, 60))).containsExactly("band 90 to …");
            assertThat(unreached(bands, claim(RATE, 59), claim(RATE, 60), claim(RATE, 90)))
                    .isEmpty();
        }

        @Test
        void anUnknownFigureReachesNone() {
            assertThat(unreached(bands, claim(BREACHES, 1))).hasSize(3);
        }

        @Test
        void aFigureThatMayLieInTwoBandsReachesNeitherThoughBothEarnTheSame() {
            Claim overSixty = Claim.builder()
                    .fillFrom(claim(RATE, 60))
                    .exactness(Exactness.MORE_THAN)
                    .build();
            assertThat(unreached(bands, overSixty)).hasSize(3);
        }
    }

    @Nested
    class OfDeductions {
        private final ScoringMethod deduction = new ScoringMethod.Deduction(
                Optional.of(Points.ZERO),
                List.of(
                        new Clause.PerOccurrence("a", named("each breach"), BREACHES, Points.of("1"), Optional.empty()),
                        new Clause.Shortfall(
                                "b",
                                named("below 90"),
                                RATE,
                                BigDecimal.valueOf(90),
                                BigDecimal.ONE,
                                Clause.Steps.WHOLE,
                                Points.of("1"),
                                Optional.empty()),
                        new Clause.Unless(
                                "c",
                                named("not published"),
                                new Condition.Yes(PUBLISHED),
                                Points.of("2"),
                                Optional.of(new Clause.Lessened(new Condition.Yes(HEARD), Points.of("1"))))));

        @Test
        void anUnknownFactReachesNoClause() {
            assertThat(unreached(deduction, claim(ERRORS, 0)))
                    .containsExactly("each breach", "below 90", "not published", "not published (lessened)");
        }

        @Test
        void aClauseThatTakesNothingIsNotReached() {
            assertThat(unreached(deduction, claim(BREACHES, 0), claim(RATE, 90)))
                    .contains("each breach", "below 90");
        }

        @Test
        void aClauseThatTakesIsReached() {
            assertThat(unreached(deduction, claim(BREACHES, 1), claim(RATE, 89)))
                    .containsExactly("not published", "not published (lessened)");
        }

        @Test
        void moreThanOneIsCertainToTakeThoughNotHowMuch() {
            assertThat(unreached(deduction, moreThan(1))).doesNotContain("each breach");
        }

        @Test
        void theLessenedLossIsAPartOfItsOwn() {
            Coverage lessened = coverage(
                    Worlds.scheme(item(0, "4", deduction)),
                    dossier(claim(PUBLISHED, ClaimValue.no()), claim(HEARD, ClaimValue.yes())));
            assertThat(names(lessened.unreached(), "1.1.1"))
                    .contains("not published")
                    .doesNotContain("not published (lessened)");
        }

        @Test
        void twoClausesOfOneTitleAreTwoParts() {
            ScoringMethod twins = new ScoringMethod.Deduction(
                    Optional.of(Points.ZERO),
                    List.of(
                            new Clause.PerOccurrence("a", named("each"), BREACHES, Points.of("1"), Optional.empty()),
                            new Clause.PerOccurrence("b", named("each"), ERRORS, Points.of("1"), Optional.empty())));
            Coverage coverage = coverage(Worlds.scheme(item(0, "4", twins)), dossier(claim(BREACHES, 1)));
            assertThat(names(coverage.parts(), "1.1.1")).containsExactly("each", "each");
            assertThat(names(coverage.unreached(), "1.1.1")).containsExactly("each");
        }
    }

    @Nested
    class OfDeadlines {
        private final ScoringMethod deadline = new ScoringMethod.Deadline(
                FILED_ON,
                new Due.AnnualDate(1, 3, 1, true),
                List.of(new ScoringMethod.LateTier(10, Points.of("2")), new ScoringMethod.LateTier(20, Points.of("1"))),
                DayUnit.DAYS);

        @Test
        void everyTierIsAPartAndSoAreBeingInTimeAndTooLate() {
            Claim inTime = claim(FILED_ON, ClaimValue.on(DUE));
            Claim tenLate = claim(FILED_ON, ClaimValue.on(DUE.plusDays(10)));
            Claim elevenLate = claim(FILED_ON, ClaimValue.on(DUE.plusDays(11)));
            Claim never = claim(FILED_ON, ClaimValue.never());
            assertThat(unreached(deadline, inTime, tenLate)).containsExactly("up to 20 days late", "too late or never");
            assertThat(unreached(deadline, elevenLate, never)).containsExactly("in time", "up to 10 days late");
        }
    }

    @Test
    void anEntryIsReachedWhereItEarnsAndMetOrNotHasTwoSides() {
        ScoringMethod checklist = new ScoringMethod.Checklist(List.of(
                new ScoringMethod.Entry("a", named("published"), new Condition.Yes(PUBLISHED), Points.of("3")),
                new ScoringMethod.Entry("b", named("heard"), new Condition.Yes(HEARD), Points.of("1"))));
        assertThat(unreached(checklist, claim(PUBLISHED, ClaimValue.yes()), claim(HEARD, ClaimValue.no())))
                .containsExactly("heard");
        ScoringMethod met = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
        assertThat(unreached(met, claim(PUBLISHED, ClaimValue.no()))).containsExactly("met");
        assertThat(unreached(met, claim(PUBLISHED, ClaimValue.yes()))).containsExactly("not met");
    }

    @Test
    void bonusesAndVetoesAndGradesAreParts() {
        Bonus bonus = Bonus.builder()
                .id("praise")
                .title(TEXT)
                .addClauses(new Occurrence("p", named("each praise"), ERRORS, Points.of("1"), Optional.empty()))
                .cap(Points.of("2"))
                .counted(Bonus.Counted.BEYOND)
                .build();
        Veto veto = Veto.builder()
                .id("grave")
                .title(named("grave breach"))
                .condition(new Condition.AtLeast(BREACHES, BigDecimal.TEN))
                .effect(new Veto.Effect.ZeroTotal())
                .build();
        ScoringScheme scheme = schemeOf(
                        List.of(item(0, "4", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED))))))
                .addBonuses(bonus)
                .addVetoes(veto)
                .build();
        Coverage silent = coverage(scheme, dossier());
        assertThat(names(silent.unreached(), "praise")).containsExactly("each praise");
        assertThat(names(silent.unreached(), "grave")).containsExactly("grave breach");
        assertThat(names(silent.unreached(), "grades")).hasSize(3);
        assertThat(silent.reached()).isZero();
        Coverage told = coverage(
                scheme,
                dossier(claim(PUBLISHED, ClaimValue.yes()), claim(ERRORS, 1), claim(BREACHES, 0)),
                dossier(claim(PUBLISHED, ClaimValue.yes()), claim(ERRORS, 1), claim(BREACHES, 10)));
        assertThat(names(told.unreached(), "praise")).isEmpty();
        assertThat(names(told.unreached(), "grave")).isEmpty();
        assertThat(names(told.unreached(), "grades")).hasSize(1);
        assertThat(told.parts()).hasSize(7);
        assertThat(told.reached()).isEqualTo(5);
    }

    @Test
    void theScaleOfAnotherKindOfUnitIsReachedByThatKindAlone() {
        ScoringMethod published = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
        ScoringMethod heard = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(HEARD)));
        ScoringScheme scheme = Worlds.scheme(SchemeItem.builder()
                .fillFrom(item(0, "4", published))
                .variants(List.of(new Variant(Set.of(UnitKind.TOWNSHIP), Points.of("4"), Optional.of(heard))))
                .build());
        List<Claim> all = List.of(claim(PUBLISHED, ClaimValue.yes()), claim(HEARD, ClaimValue.yes()));
        String township = UnitKind.TOWNSHIP.title().en();
        assertThat(names(coverage(scheme, dossier(UnitKind.COUNTY, all)).unreached(), "1.1.1"))
                .containsExactly("not met", township + ": met", township + ": not met");
        assertThat(names(coverage(scheme, dossier(UnitKind.TOWNSHIP, all)).unreached(), "1.1.1"))
                .containsExactly("met", "not met", township + ": not met");
    }

    @Test
    void theGradesOfAKindOfUnitArePartsOfTheirOwn() {
        ScoringMethod published = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
        ScoringScheme scheme = schemeOf(List.of(item(0, "4", published)))
                .addGradesByKind(new KindGrades(
                        Set.of(UnitKind.TOWNSHIP),
                        List.of(Grade.builder()
                                .id("good")
                                .title(named("done"))
                                .from(Points.ZERO)
                                .build())))
                .build();
        List<Claim> all = List.of(claim(PUBLISHED, ClaimValue.yes()));
        String township = UnitKind.TOWNSHIP.title().en();
        assertThat(names(coverage(scheme, dossier(UnitKind.COUNTY, all)).unreached(), "grades"))
                .containsExactly("text", "text", township + ": done");
        assertThat(names(coverage(scheme, dossier(UnitKind.TOWNSHIP, all)).unreached(), "grades"))
                .containsExactly("text", "text", "text");
    }
}
