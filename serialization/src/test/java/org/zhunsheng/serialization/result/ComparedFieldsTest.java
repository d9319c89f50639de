package org.zhunsheng.serialization.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.serialization.result.AssessmentFieldsTest.ASSESSMENT;
import static org.zhunsheng.serialization.result.AssessmentFieldsTest.DOCUMENTS;
import static org.zhunsheng.serialization.result.AssessmentFieldsTest.DOSSIER;
import static org.zhunsheng.serialization.result.AssessmentFieldsTest.SCHEME;
import static org.zhunsheng.serialization.result.AssessmentFieldsTest.assertFields;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.ReportFollowUp;
import org.zhunsheng.indicators.compare.UnitScore;
import org.zhunsheng.indicators.compare.YearInput;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.sampling.SampleResult;
import org.zhunsheng.indicators.sampling.SampledFact;
import org.zhunsheng.indicators.sampling.SamplingPlan;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.oscal.Oscal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Years and units compared, and a sample, with a value of its own in every field; those of the assessment are worked out beside it. */
class ComparedFieldsTest {
    private static final BundledData DATA = BundledData.load();

    /** The year before: what was heard is backed only, nothing is struck, nothing is said of what does not apply. */
    private static final String BEFORE = """
            zhunsheng: dossier/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            from: "2023-01-01"
            to: "2023-12-31"
            claims:
              - {code: leadership.party-hearings, value: 1, standing: SELF_REPORTED}
              - {code: approval.overdue, value: 4, standing: SELF_REPORTED}
              - {code: approval.delivered-late, value: 0, standing: SELF_REPORTED}
              - {code: unit.fraudulent-material, value: false, standing: SELF_REPORTED}
              - {code: approval.disguised, value: 2, standing: SELF_REPORTED}
              - {code: unit.major-unlawful-event, value: false, standing: SELF_REPORTED}
            """;

    private static final String LAST_REPORT = """
            zhunsheng: annual-report/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            period: "2023"
            title: 甲县2023年度法治政府建设情况报告
            problems:
              - {id: p1, title: 送达慢, indicators: ["1.1.6"]}
              - {id: p2, title: 清单不全, indicators: ["1.2.4"]}
            plans:
              - {id: n1, title: 抓学习, indicators: ["9.1.2"]}
              - {id: n2, title: 抓清单, indicators: ["1.2.4"]}
              - {id: n3, title: 抓送达, indicators: ["1.1.6"]}
            """;

    private static final String REPORT = """
            zhunsheng: annual-report/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            period: "2024"
            title: 甲县2024年度法治政府建设情况报告
            measures:
              - {id: m1, title: 抓学习, indicators: ["9.1.1"]}
            problems:
              - {id: p7, title: 送达慢, indicators: ["1.1.6"]}
            plans:
              - {id: n8, title: 抓清单, indicators: ["1.2.4"]}
            """;

    private static AssessmentBasis basis() {
        return AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE_2023).orElseThrow())
                .vocabulary(DATA.vocabulary())
                .scheme(DOCUMENTS.read(ScoringScheme.class, "scheme", SCHEME))
                .build();
    }

    private static YearInput year(String dossier) {
        return new YearInput(DOCUMENTS.read(Dossier.class, "dossier", dossier), basis());
    }

    private static AnnualReport report(String text) {
        return DOCUMENTS.read(AnnualReport.class, "report", text);
    }

    /**
     * Before: 9.1.1 has 0–1 of 4, 9.1.2 is open, 1.1.3 has 5 − 4, 1.1.6 has 2, 1.1.4 has 7 − 1, 1.2.4 is open: 9–19. After: 8–17, as
     * worked out beside the assessment. That the report was heard became known: 1 at the low end. Two more hearings give 3, two overdue
     * cases less 2, one late delivery takes 1, one disguised approval more 0.5: together 3.5. The veto takes the 5.5 that are left of 1.1.4.
     */
    @Test
    void everyFieldOfTwoYearsHasItsOwnValue() {
        YearOnYear years = YearOnYear.between(year(BEFORE), year(DOSSIER), Optional.empty());
        assertFields(
                ComparisonDocument.of(
                        years,
                        Optional.of(ReportFollowUp.of(report(LAST_REPORT), report(REPORT), years.map())),
                        Lang.EN),
                """
                /unit/id u1
                /before/period 2023
                /before/catalogue cn-demonstration-reference-2023
                /before/scheme small
                /before/standing/total/low 9
                /before/standing/total/high 19
                /before/standing/total/available 27
                /before/standing/grade/lowest passed
                /before/standing/grade/highest excellent
                /after/period 2024
                /after/standing/total/low 8
                /after/standing/total/high 17
                /after/standing/grade/lowest passed
                /after/standing/grade/highest good
                /change/lowerEnd -1
                /change/upperEnd -2
                /causes/EVIDENCE/lowerEnd 1
                /causes/EVIDENCE/upperEnd 0
                /causes/PERFORMANCE/lowerEnd 3.5
                /causes/VETO/lowerEnd -5.5
                /vetoes/0/id event
                /vetoes/0/title a grave event
                /vetoes/0/before OPEN
                /vetoes/0/after STRUCK
                /indicators/118/what KEPT
                /indicators/118/from ["9.1.1"]
                /indicators/118/before/low 0
                /indicators/118/before/high 1
                /indicators/118/after/low 4
                /indicators/118/causes/EVIDENCE/lowerEnd 1
                /indicators/118/causes/EVIDENCE/upperEnd 0
                /indicators/118/causes/PERFORMANCE/lowerEnd 3
                /indicators/3/before/low 6
                /indicators/3/after/low 0
                /indicators/3/causes/PERFORMANCE/lowerEnd -0.5
                /indicators/3/causes/VETO/lowerEnd -5.5
                /indicators/5/to ["1.1.6"]
                /indicators/5/before/low 2
                /indicators/5/after/low 1
                /carried/low 9
                /carried/high 19
                /problems/0/id p1
                /problems/0/title 送达慢
                /problems/0/fate REPEATED
                /problems/0/links/0/part PROBLEM
                /problems/0/links/0/id p7
                /problems/0/links/0/rule SAME_TITLE
                /problems/1/id p2
                /problems/1/fate PLANNED_AGAIN
                /problems/1/links/0/part PLAN
                /problems/1/links/0/rule SAME_INDICATOR
                /plans/0/id n1
                /plans/0/fate DONE
                /plans/0/links/0/part MEASURE
                /plans/0/links/0/id m1
                /plans/1/fate PLANNED_AGAIN
                /plans/1/links/0/id n8
                /plans/2/title 抓送达
                /plans/2/fate DROPPED
                /plans/2/links/0/rule SAME_INDICATOR
                """);
    }

    /** Verified: dimension 1 has 3 + 0–2 + 0 + 0–3, dimension 9 has 3–4 + 0–6; as stated they have 4–7 and 4–10. */
    @Test
    void aUnitIsRankedByWhatIsVerified() {
        RankingDocument document = RankingDocument.of(
                CohortRanking.of(List.of(UnitScore.of(ASSESSMENT))),
                ImmutableMap.of(),
                new LawKept(Optional.empty(), false),
                Lang.EN);
        assertFields(document, """
                /all/places/0/unit/id u1
                /all/places/0/unit/name 甲县人民政府
                /all/places/0/total/low 8
                /all/places/0/total/high 17
                /all/places/0/verified/low 6
                /all/places/0/verified/high 18
                /all/places/0/disqualification OPEN
                /all/places/0/worstGrade failed
                /all/places/0/dimensions/1/points/low 3
                /all/places/0/dimensions/1/points/high 8
                /all/places/0/dimensions/9/points/low 3
                /all/places/0/dimensions/9/points/high 10
                /all/total/low/median 6
                /all/total/high/median 18
                /all/dimensions/1/low/median 3
                /all/dimensions/9/high/median 10
                """);
    }

    private static Claim claim(String code, long number, AssuranceLevel standing) {
        return Claim.builder()
                .code(FactCode.of(code))
                .value(ClaimValue.number(number))
                .standing(standing)
                .build();
    }

    @Test
    void everyFieldOfASampleHasItsOwnValue() {
        Claim overdue = claim("approval.overdue", 3, AssuranceLevel.SELF_REPORTED);
        Claim disguised = claim("approval.disguised", 4, AssuranceLevel.SELF_REPORTED);
        SamplingPlan plan = new SamplingPlan(
                ImmutableList.of(
                        new SampledFact(overdue, Points.of("7"), new BigDecimal("30"), false),
                        new SampledFact(disguised, Points.of("2.5"), new BigDecimal("12.34"), true)),
                11,
                20250301L);
        SampleResult result = new SampleResult(
                ImmutableList.of(FactCode.of("publicity.events")),
                ImmutableList.of(new Deviation(overdue, claim("approval.overdue", 9, AssuranceLevel.VERIFIED))),
                ImmutableList.of(FactCode.of("approval.disguised")),
                Optional.of(new BigDecimal("66.66")),
                new BigDecimal("41.17"),
                new BigDecimal("88.23"),
                Optional.of(Points.of("1.5")));
        SampleDocument document =
                SampleDocument.of(ASSESSMENT.dossier().unit(), plan, Optional.of(result), DATA.vocabulary(), Lang.ZH);
        assertFields(document, """
                /unit/id u1
                /population 11
                /seed 20250301
                /facts/0/code approval.overdue
                /facts/0/stated 3
                /facts/0/assurance STATED
                /facts/0/stake 7
                /facts/0/failurePercent 30
                /facts/0/drawn false
                /facts/1/code approval.disguised
                /facts/1/stated 4
                /facts/1/stake 2.5
                /facts/1/failurePercent 12.34
                /facts/1/drawn true
                /visit/right ["publicity.events"]
                /visit/wrong/0/code approval.overdue
                /visit/wrong/0/stated 3
                /visit/wrong/0/found 9
                /visit/unchecked ["approval.disguised"]
                /visit/accuracyPercent 66.66
                /visit/wholeLeastPercent 41.17
                /visit/wholeMostPercent 88.23
                /visit/penalty 1.5
                """);
    }

    /** Full marks pass, points that are lost for certain fail, and what is open is neither. */
    @Test
    void aFindingOfOscalPassesFailsOrIsNeither() {
        JsonNode findings = JsonMapper.shared()
                .readTree(CanonicalJson.write(Oscal.results(ASSESSMENT, Lang.EN)))
                .at("/assessment-results/results/0/findings");
        assertThat(findings)
                .extracting(
                        finding -> finding.at("/target/target-id").asString().replaceAll("[^0-9.]+", "") + " "
                                + finding.at("/target/status/state").asString() + " "
                                + finding.at("/target/status/reason").asString())
                .containsExactlyInAnyOrder(
                        "9.1.1 satisfied pass",
                        "9.1.2 not-satisfied other",
                        "1.1.3 not-satisfied fail",
                        "1.1.6 not-satisfied fail",
                        "1.1.4 not-satisfied fail",
                        "1.2.4 not-satisfied other");
    }
}
