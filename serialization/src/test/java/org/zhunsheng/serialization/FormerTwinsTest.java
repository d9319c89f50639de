package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** A report that answers a question in one way, and one that answers it in the other, get the same audit and the same score. */
class FormerTwinsTest {
    private static final RuleSet RULES = RuleSets.bundled();
    private static final Examiner EXAMINER = Examiner.of(RULES);
    private static final int YEAR = 2024;

    /** Two ways to answer one question, and what is stated in each: good first, then bad. */
    record Twins(Derivation derivation, UnitKind kind, Map<FactCode, Said> one, Map<FactCode, Said> other) {}

    record Said(BigDecimal value, Exactness exactness) {
        static Said of(long value) {
            return new Said(BigDecimal.valueOf(value), Exactness.EXACT);
        }
    }

    static Stream<Twins> good() {
        return RULES.vocabulary().derivations().stream()
                .flatMap(derivation -> derivation.match(new Answers(true)).stream());
    }

    static Stream<Twins> bad() {
        return RULES.vocabulary().derivations().stream()
                .flatMap(derivation -> derivation.match(new Answers(false)).stream());
    }

    @Test
    void everyDerivationIsTried() {
        assertThat(good().map(Twins::derivation).distinct())
                .hasSizeGreaterThanOrEqualTo(RULES.vocabulary().derivations().size() - 3);
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsKeptIsSeenByAuditAndScoreHoweverItIsStated(Twins twins) {
        Examination one = examine(twins.kind(), twins.one());
        Examination other = examine(twins.kind(), twins.other());
        assertThat(verdicts(one)).isEqualTo(verdicts(other));
        assertThat(one.assessment().total()).isEqualTo(other.assessment().total());
        assertThat(one.assessment().verified().total())
                .isEqualTo(other.assessment().verified().total());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsBrokenIsSeenByAuditAndScoreHoweverItIsStated(Twins twins) {
        Examination one = examine(twins.kind(), twins.one());
        Examination other = examine(twins.kind(), twins.other());
        assertThat(verdicts(one)).isEqualTo(verdicts(other));
        assertThat(one.assessment().total().high())
                .isEqualTo(other.assessment().total().high());
    }

    @Test
    void noneOverdueBesideALongestTimeBeyondTheLimitIsToldAndDisputed() {
        Map<FactCode, Said> both = ImmutableMap.of(
                FactCode.of("penalty.overdue"), Said.of(0), FactCode.of("penalty.decision.longest-days"), Said.of(120));
        Examination examination = examine(UnitKind.COUNTY, both);
        assertThat(examination.findings())
                .filteredOn(finding -> finding.rule() == AuditRule.ANSWERS_CONTRADICT)
                .hasSize(1);
        assertThat(examination.assessment().total().high())
                .isEqualTo(examine(UnitKind.COUNTY, ImmutableMap.of())
                        .assessment()
                        .total()
                        .high());
    }

    @Test
    void aPartOfTheReportIsThereForAuditAndScoreAlike() {
        AnnualReport bare = report(UnitKind.COUNTY, ImmutableMap.of());
        Examination examination = EXAMINER.examine(bare);
        assertThat(verdicts(examination)).containsEntry("annual-report-section-measures", AuditRule.DUTY_MET);
        assertThat(verdicts(examination)).containsEntry("annual-report-section-problems", AuditRule.DUTY_BREACHED);
        assertThat(bare.toDossier().claimsByCode().get(FactCode.of("report.section.measures")))
                .anyMatch(claim -> claim.value().equals(ClaimValue.yes()) && claim.derived());
        assertThat(bare.toDossier().claimsByCode().get(FactCode.of("report.section.problems")))
                .anyMatch(claim -> claim.value().equals(ClaimValue.no()) && claim.derived());
        assertThat(bare.toDossier().claimsByCode().get(FactCode.of("report.section.other-matters")))
                .isEmpty();
    }

    private static Map<String, AuditRule> verdicts(Examination examination) {
        ImmutableSet<AuditRule> rules = ImmutableSet.of(AuditRule.DUTY_MET, AuditRule.DUTY_BREACHED);
        Map<String, AuditRule> verdicts = new LinkedHashMap<>();
        for (Finding finding : examination.findings()) {
            if (rules.contains(finding.rule())) {
                RULES.duties().duties().stream()
                        .filter(duty -> duty.title().equals(finding.args().get(0)))
                        .forEach(duty -> verdicts.put(duty.id(), finding.rule()));
            }
        }
        return verdicts;
    }

    private static Examination examine(UnitKind kind, Map<FactCode, Said> stated) {
        return EXAMINER.examine(report(kind, stated));
    }

    private static AnnualReport report(UnitKind kind, Map<FactCode, Said> stated) {
        Measure.Builder measure = Measure.builder().id("m1").title("举措");
        stated.forEach((code, said) -> {
            FactDefinition fact = RULES.vocabulary().find(code).orElseThrow();
            if (fact.kind() == FactKind.YES_NO) {
                measure.addFacts(StatedFact.builder()
                        .code(code)
                        .value(said.value().signum() > 0 ? ClaimValue.yes() : ClaimValue.no())
                        .build());
            } else {
                measure.addFigures(Figure.builder()
                        .code(code)
                        .value(said.value())
                        .exactness(said.exactness())
                        .unit(fact.unit().orElseThrow())
                        .build());
            }
        });
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder().id("unit").name("某地").kind(kind).build())
                .period(ReportingPeriod.ofYear(YEAR))
                .title("报告")
                .addMeasures(measure.build())
                .build();
    }

    /** What is stated in the one way and in the other. */
    private static final class Answers implements Derivation.Cases<Optional<Twins>> {
        private final boolean kept;

        Answers(boolean kept) {
            this.kept = kept;
        }

        @Override
        public Optional<Twins> limit(Derivation.Limit derivation) {
            return times(derivation, derivation.overdue(), derivation.duty(), 1);
        }

        @Override
        public Optional<Twins> shortest(Derivation.Shortest derivation) {
            return times(derivation, derivation.tooShort(), derivation.duty(), -1);
        }

        /** The duty of the derivation, and all others that limit times counted together; one of several broken says nothing of the rest. */
        private Optional<Twins> times(Derivation derivation, FactCode count, String duty, int beyond) {
            Duty owed = Objects.requireNonNull(RULES.duties().byId().get(duty));
            UnitKind kind = owed.appliesTo().contains(UnitKind.COUNTY) ? UnitKind.COUNTY : UnitKind.PREFECTURE;
            Map<FactCode, Said> all = new LinkedHashMap<>();
            for (Derivation other : RULES.vocabulary().derivations()) {
                if (other.facts().contains(count)) {
                    limitOf(other, kind)
                            .ifPresent(days -> other.facts().stream()
                                    .filter(code -> !code.equals(count))
                                    .forEach(code -> all.put(code, Said.of(kept ? days : days + beyond))));
                }
            }
            if (!isInForce(owed) || (!kept && all.size() > 1) || all.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Twins(derivation, kind, ImmutableMap.of(count, atLeast(kept ? 0 : 1)), all));
        }

        private static Optional<Integer> limitOf(Derivation derivation, UnitKind kind) {
            String id = derivation instanceof Derivation.Limit limit
                    ? limit.duty()
                    : derivation instanceof Derivation.Shortest shortest ? shortest.duty() : "";
            return Optional.ofNullable(RULES.duties().byId().get(id))
                    .filter(duty -> duty.appliesTo().contains(kind) && isInForce(duty))
                    .map(Duty::rule)
                    .map(rule -> rule instanceof DutyRule.Longest longest
                            ? longest.days()
                            : ((DutyRule.Shortest) rule).days());
        }

        private static boolean isInForce(Duty duty) {
            ReportingPeriod period = ReportingPeriod.ofYear(YEAR);
            return LawInForce.between(RULES.instruments(), duty.basis(), duty.effective(), period.from(), period.to())
                            .force()
                    == Force.WHOLE;
        }

        private static Said atLeast(long value) {
            return new Said(BigDecimal.valueOf(value), value == 0 ? Exactness.EXACT : Exactness.AT_LEAST);
        }

        @Override
        public Optional<Twins> unmet(Derivation.Unmet derivation) {
            return Optional.of(new Twins(
                    derivation,
                    UnitKind.COUNTY,
                    ImmutableMap.of(derivation.rate(), Said.of(kept ? 100 : 95)),
                    ImmutableMap.of(derivation.unmet(), atLeast(kept ? 0 : 1))));
        }

        @Override
        public Optional<Twins> presence(Derivation.Presence derivation) {
            return Optional.of(new Twins(
                    derivation,
                    UnitKind.COUNTY,
                    ImmutableMap.of(derivation.count(), atLeast(kept ? 1 : 0)),
                    ImmutableMap.of(derivation.yesNo(), Said.of(kept ? 1 : 0))));
        }
    }
}
