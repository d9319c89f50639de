package org.zhunsheng.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Trials;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleSets;

/** Trials by the bundled rules, where relations dispute claims and facts follow by the limits of duties: every fact in turn. */
class BundledTrialsTest {
    private static final Path REPORT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml");

    @Test
    void aTrialOfAnyFactGivesTheTotalOfTheWholeUnitScoredAgain() {
        AnnualReport report = Documents.create().read(AnnualReport.class, REPORT);
        Assessment stated = Examiner.of(RuleSets.bundled()).examine(report).assessment();
        int differing = 0;
        for (Assessment before : ImmutableList.of(stated, stated.verified())) {
            Trials trials = before.trials();
            for (FactDefinition fact : before.vocabulary().facts()) {
                for (ClaimValue value : values(fact)) {
                    ImmutableList<Claim> claims = ImmutableList.of(Claim.builder()
                            .code(fact.code())
                            .value(value)
                            .standing(AssuranceLevel.VERIFIED)
                            .reason(Optional.of("a trial").filter(why -> value instanceof ClaimValue.Numeric))
                            .build());
                    assertThat(trials.total(claims))
                            .as("%s %s", fact.code(), value)
                            .isEqualTo(before.whatIf(claims).total());
                    differing += before.whatIf(claims).total().equals(before.total()) ? 0 : 1;
                }
            }
        }
        assertThat(differing).as("trials that change the total").isGreaterThan(50);
    }

    private static List<ClaimValue> values(FactDefinition fact) {
        return switch (fact.kind()) {
            // A judgement is held to the range that the scheme gives it.
            case SCORE -> ImmutableList.of(ClaimValue.number(0), ClaimValue.number(new BigDecimal("0.25")));
            case COUNT, AMOUNT, DURATION, RATE ->
                ImmutableList.of(ClaimValue.number(0), ClaimValue.number(2), ClaimValue.number(100));
            case YES_NO -> ImmutableList.of(ClaimValue.yes(), ClaimValue.no());
            case DATE -> ImmutableList.of(ClaimValue.on(LocalDate.of(2023, 3, 31)), ClaimValue.never());
        };
    }
}
