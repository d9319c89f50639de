package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.HEARD;
import static org.zhunsheng.indicators.engine.Worlds.MADE_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;

/** The facts that a method reads: in the order it reads them, each once. */
class MethodFactsTest {
    private static final Points ONE = Points.of("1");

    @Test
    void conditionsAndEntries() {
        assertThat(new ScoringMethod.MetOrNot(
                                List.of(new Condition.Yes(HEARD), new Condition.No(PUBLISHED), new Condition.No(HEARD)))
                        .facts())
                .containsExactly(HEARD, PUBLISHED);
        assertThat(new ScoringMethod.Checklist(List.of(
                                new ScoringMethod.Entry("a", TEXT, new Condition.AtMost(RATE, BigDecimal.ONE), ONE),
                                new ScoringMethod.Entry("b", TEXT, new Condition.Yes(HEARD), ONE),
                                new ScoringMethod.Entry("c", TEXT, new Condition.AtLeast(RATE, BigDecimal.ONE), ONE)))
                        .facts())
                .containsExactly(RATE, HEARD);
    }

    @Test
    void clauses() {
        Clause each = new Clause.PerOccurrence("a", TEXT, BREACHES, ONE, Optional.empty());
        Clause shortfall = new Clause.Shortfall(
                "b", TEXT, RATE, BigDecimal.TEN, BigDecimal.ONE, Clause.Steps.WHOLE, ONE, Optional.empty());
        Clause excess = new Clause.Excess(
                "c", TEXT, ERRORS, BigDecimal.TEN, BigDecimal.ONE, Clause.Steps.WHOLE, ONE, Optional.empty());
        Clause plain = new Clause.Unless("d", TEXT, new Condition.Yes(HEARD), ONE, Optional.empty());
        Clause lessened = new Clause.Unless(
                "e",
                TEXT,
                new Condition.Yes(HEARD),
                ONE,
                Optional.of(new Clause.Lessened(new Condition.Yes(PUBLISHED), Points.ZERO)));
        Clause judged = new Clause.AsJudged("f", TEXT, CASES, Points.ZERO, ONE);
        assertThat(plain.facts()).containsExactly(HEARD);
        assertThat(lessened.facts()).containsExactly(HEARD, PUBLISHED);
        assertThat(new ScoringMethod.Deduction(
                                Optional.empty(), List.of(each, shortfall, excess, plain, lessened, judged, each))
                        .facts())
                .containsExactly(BREACHES, RATE, ERRORS, HEARD, PUBLISHED, CASES);
        assertThat(new ScoringMethod.Addition(
                                ScoringMethod.Combine.SUM,
                                List.of(
                                        new Occurrence("a", TEXT, CASES, ONE, Optional.empty()),
                                        new Occurrence("b", TEXT, ERRORS, ONE, Optional.empty())))
                        .facts())
                .containsExactly(CASES, ERRORS);
    }

    @Test
    void days() {
        Due yearly = new Due.AnnualDate(1, 3, 1, true);
        assertThat(new ScoringMethod.Deadline(FILED_ON, yearly, List.of(), DayUnit.DAYS).facts())
                .containsExactly(FILED_ON);
        Due within = new Due.Within(MADE_ON, 30, DayUnit.DAYS);
        assertThat(new ScoringMethod.Deadline(FILED_ON, within, List.of(), DayUnit.DAYS).facts())
                .containsExactly(MADE_ON, FILED_ON);
    }

    @Test
    void singleFactsAnswersAndExtensions() {
        assertThat(new ScoringMethod.Bands(RATE, ScoringMethod.ClosedEnd.LOWER, List.of()).facts())
                .containsExactly(RATE);
        assertThat(new ScoringMethod.Proportional(ERRORS, BigDecimal.ZERO, BigDecimal.ONE).facts())
                .containsExactly(ERRORS);
        assertThat(new ScoringMethod.RelativeToBest(
                                RATE, ScoringMethod.Better.HIGHER, ScoringMethod.Among.ALL, Points.ZERO)
                        .facts())
                .containsExactly(RATE);
        assertThat(new ScoringMethod.Rank(
                                CASES,
                                ScoringMethod.Better.HIGHER,
                                ONE,
                                Points.ZERO,
                                ScoringMethod.Ties.BEST_PLACE,
                                ScoringMethod.Among.ALL)
                        .facts())
                .containsExactly(CASES);
        assertThat(new ScoringMethod.Judged(CASES, Points.ZERO, ONE).facts()).containsExactly(CASES);
        ScoringMethod.AnswerClass breaches = new ScoringMethod.AnswerClass(BREACHES, BigDecimal.ONE);
        ScoringMethod.AnswerClass errors = new ScoringMethod.AnswerClass(ERRORS, BigDecimal.ONE);
        assertThat(new ScoringMethod.Survey(List.of(
                                new ScoringMethod.RespondentGroup("a", TEXT, BigDecimal.ONE, List.of(errors, breaches)),
                                new ScoringMethod.RespondentGroup("b", TEXT, BigDecimal.ONE, List.of(breaches))))
                        .facts())
                .containsExactly(ERRORS, BREACHES);
        assertThat(new ScoringMethod.Extension("ours", List.of(CASES, RATE, CASES), Map.of()).facts())
                .containsExactly(CASES, RATE);
    }
}
