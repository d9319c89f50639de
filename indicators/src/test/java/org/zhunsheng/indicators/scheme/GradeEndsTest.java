package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Worlds;

/** Grades as rule books print them, with both ends, and grades that need a coverage. */
class GradeEndsTest {
    private static final ScoringMethod HEARD = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(Worlds.HEARD)));

    /** Grades as {@code from} and {@code to}, lowest first. */
    private static List<String> errors(int decimals, String... ends) {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            grades.add(Grade.builder()
                    .id("g" + i)
                    .title(Worlds.TEXT)
                    .from(Points.of(ends[i]))
                    .to(Optional.of(ends[i + 1]).filter(end -> !end.isEmpty()).map(Points::of))
                    .build());
        }
        return SchemeChecker.check(
                        Worlds.schemeOf(List.of(Worlds.item(0, "100", HEARD)))
                                .grades(grades)
                                .rounding(Rounding.builder()
                                        .fillFrom(Worlds.rounding(Rounding.Stage.ITEM))
                                        .scale(decimals)
                                        .build())
                                .build(),
                        Worlds.catalogue(1),
                        Worlds.vocabulary())
                .errors()
                .stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    @Test
    void endsMeetAsCloselyAsTotalsAreRounded() {
        assertThat(errors(0, "0", "79", "80", "89", "90", "100")).isEmpty();
        assertThat(errors(2, "0", "79.99", "80", "89.99", "90", "100")).isEmpty();
        assertThat(errors(1, "0", "", "80", "", "90", ""))
                .as("no ends, nothing to check")
                .isEmpty();
    }

    @Test
    void eightyNineAndAHalfHasNoGradeBetweenEightyNineAndNinety() {
        assertThat(errors(1, "0", "79.9", "80", "89", "90", "100")).containsExactly("GRADES_GAP grades[1].to");
    }

    @Test
    void ninetyHasTwoGradesWhereBothEndsAreNinety() {
        assertThat(errors(0, "0", "79", "80", "90", "90", "100")).containsExactly("GRADES_OVERLAP grades[1].to");
    }

    @Test
    void theHighestGradeReachesToAllPointsAndEndsAreInOrder() {
        assertThat(errors(0, "0", "79", "80", "95")).containsExactly("GRADES_GAP grades[1].to");
        assertThat(errors(0, "0", "79", "80", "70")).containsExactly("GRADE_ENDS grades[1].to");
    }

    @Test
    void aGradeThatNeedsACoverageIsPossibleBelowItAndNotCertain() {
        ScoringScheme scheme = Worlds.schemeOf(List.of(
                        Worlds.item(0, "4", HEARD),
                        Worlds.item(1, "4", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(Worlds.PUBLISHED))))))
                .grades(List.of(
                        Grade.builder()
                                .id("pass")
                                .title(Worlds.TEXT)
                                .from(Points.ZERO)
                                .build(),
                        Grade.builder()
                                .id("good")
                                .title(Worlds.TEXT)
                                .from(Points.of("4"))
                                .coverageAtLeast(BigDecimal.valueOf(80))
                                .build()))
                .build();
        Assessor assessor = Assessor.compile(Worlds.basis(scheme));
        var half = assessor.assess(Worlds.dossier(Worlds.claim(Worlds.HEARD, ClaimValue.yes())));
        assertThat(half.total()).hasToString("4 – 8");
        assertThat(half.grade().lowest().id()).isEqualTo("pass");
        assertThat(half.grade().highest().id()).isEqualTo("good");
        var all = assessor.assess(Worlds.dossier(
                Worlds.claim(Worlds.HEARD, ClaimValue.yes()), Worlds.claim(Worlds.PUBLISHED, ClaimValue.no())));
        assertThat(all.grade().isCertain()).isTrue();
        assertThat(all.grade().lowest().id()).isEqualTo("good");
    }
}
