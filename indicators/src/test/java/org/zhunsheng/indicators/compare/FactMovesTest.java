package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.indicators.compare.FactMoves.Year;
import org.zhunsheng.indicators.engine.Worlds;

/** By what a fact moves from 2023 to 2024. */
class FactMovesTest {
    private static FactMoves moves(Claim before, Claim after) {
        return moves(Worlds.dossier(before), Worlds.dossier(after));
    }

    private static FactMoves moves(Dossier before, Dossier after) {
        return new FactMoves(year(before, 2023), year(after, 2024), Worlds.vocabulary());
    }

    private static Dossier year(Dossier dossier, int year) {
        return Dossier.builder()
                .fillFrom(dossier)
                .from(LocalDate.of(year, 1, 1))
                .to(LocalDate.of(year, 12, 31))
                .build();
    }

    /** The same with nobody but the unit behind it; the claims of the small world are verified. */
    private static Claim stated(Claim claim) {
        return Claim.builder()
                .fillFrom(claim)
                .standing(AssuranceLevel.SELF_REPORTED)
                .build();
    }

    private static void assertMover(FactMoves moves, Mover expected) {
        for (Mover mover : Mover.values()) {
            assertThat(moves.any(mover)).as(mover.name()).isEqualTo(mover == expected);
        }
    }

    /** A report filed on 10 February of either year was filed as early. */
    @Test
    void aDayOfTheNextYearIsTheSameDay() {
        Claim before = Worlds.claim(Worlds.FILED_ON, ClaimValue.on(LocalDate.of(2024, 2, 10)));
        Claim after = Worlds.claim(Worlds.FILED_ON, ClaimValue.on(LocalDate.of(2025, 2, 10)));
        FactMoves same = moves(before, after);
        for (Mover mover : Mover.values()) {
            assertThat(same.any(mover)).as(mover.name()).isFalse();
        }
        assertMover(moves(before, stated(after)), Mover.ASSURANCE);
        assertMover(
                moves(before, Worlds.claim(Worlds.FILED_ON, ClaimValue.on(LocalDate.of(2025, 2, 9)))),
                Mover.PERFORMANCE);
    }

    @Test
    void anotherValueIsPerformanceAndTheSameValueLessExactlyIsEvidence() {
        Claim three = Worlds.claim(Worlds.BREACHES, 3);
        assertMover(moves(three, Worlds.claim(Worlds.BREACHES, 4)), Mover.PERFORMANCE);
        assertMover(
                moves(
                        three,
                        Claim.builder()
                                .fillFrom(three)
                                .exactness(Exactness.ABOUT)
                                .build()),
                Mover.EVIDENCE);
        assertMover(moves(three, stated(three)), Mover.ASSURANCE);
        assertMover(moves(Worlds.dossier(), Worlds.dossier(three)), Mover.EVIDENCE);
    }

    /** The word of the unit is all that is left of the numerator, and the denominator becomes known: both move by what became known, which comes first. */
    @Test
    void aRateAndItsPartsMoveTogetherByTheFirstOfTheirCauses() {
        Claim done = Worlds.claim(Worlds.DONE, 30);
        FactMoves moves = moves(Worlds.dossier(done), Worlds.dossier(stated(done), Worlds.claim(Worlds.CASES, 40)));
        assertMover(moves, Mover.EVIDENCE);
        assertThat(moves.year(Worlds.DONE, Set.of())).isEqualTo(Year.EARLIER);
        assertThat(moves.year(Worlds.DONE, Set.of(Mover.ASSURANCE))).isEqualTo(Year.EARLIER);
        assertThat(moves.year(Worlds.DONE, Set.of(Mover.EVIDENCE))).isEqualTo(Year.LATER);
        assertThat(moves.year(Worlds.CASES, Set.of(Mover.EVIDENCE))).isEqualTo(Year.LATER);
    }

    @Test
    void aRateThatIsKnownInBothYearsMovesByPerformance() {
        assertMover(
                moves(
                        Worlds.dossier(Worlds.claim(Worlds.DONE, 30), Worlds.claim(Worlds.CASES, 40)),
                        Worlds.dossier(Worlds.claim(Worlds.RATE, "80"))),
                Mover.PERFORMANCE);
    }

    @Test
    void whatCeasesToApplyMovesByThat() {
        Claim never = Claim.builder()
                .code(Worlds.BREACHES)
                .value(ClaimValue.notApplicable())
                .reason("没有此项职责")
                .standing(AssuranceLevel.REVIEWED)
                .build();
        assertMover(moves(Worlds.claim(Worlds.BREACHES, 3), never), Mover.APPLICABILITY);
    }

    @Test
    void whatWasKnownAndIsNotSpokenOfIsSilent() {
        assertThat(moves(
                                Worlds.dossier(Worlds.claim(Worlds.BREACHES, 3), Worlds.claim(Worlds.ERRORS, 1)),
                                Worlds.dossier(Worlds.claim(Worlds.ERRORS, 2), Worlds.claim(Worlds.CASES, 4)))
                        .silent())
                .containsExactly(Worlds.BREACHES);
    }
}
