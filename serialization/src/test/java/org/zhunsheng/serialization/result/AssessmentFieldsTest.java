package org.zhunsheng.serialization.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.compare.Difference;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.rectification.PlanLinks;
import org.zhunsheng.indicators.rectification.PlanStatus;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.fingerprint.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of one small assessment, worked out by hand, in which no two fields of a kind have one value. */
class AssessmentFieldsTest {
    static final Documents DOCUMENTS = Documents.create();
    static final String SCHEME = """
            zhunsheng: scheme/1
            id: small
            version: "7"
            title: {zh: 小细则, en: small}
            notice: {zh: 示例, en: a sample}
            official: false
            catalogue: cn-demonstration-reference-2023
            total: 27
            rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
            absence: RESCALE_WITHIN_TOTAL
            items:
              - indicator: "9.1.1"
                points: 4
                method:
                  kind: CHECKLIST
                  entries:
                    - {id: hearings, title: {zh: 听取汇报, en: hearings}, condition: {kind: AT_LEAST, fact: leadership.party-hearings, value: 2}, points: 3}
                    - {id: report, title: {zh: 审议报告, en: report}, condition: {kind: 'YES', fact: report.heard-by-party-committee}, points: 1}
              - indicator: "9.1.2"
                points: 6
                method: {kind: MET_OR_NOT, conditions: [{kind: 'YES', fact: leadership.xi-thought.studied}]}
              - indicator: "1.1.3"
                points: 5
                method: {kind: DEDUCTION, floor: 0, clauses: [{kind: PER_OCCURRENCE, id: late, title: {zh: 每件, en: each}, fact: approval.overdue, each: 1, cap: 5}]}
              - indicator: "1.1.6"
                points: 2
                method: {kind: DEDUCTION, floor: 0, clauses: [{kind: PER_OCCURRENCE, id: late, title: {zh: 每件, en: each}, fact: approval.delivered-late, each: 1, cap: 2}]}
              - indicator: "1.1.4"
                points: 7
                method: {kind: DEDUCTION, floor: 0, clauses: [{kind: PER_OCCURRENCE, id: late, title: {zh: 每件, en: each}, fact: approval.disguised, each: 0.5, cap: 7}]}
              - indicator: "1.2.4"
                points: 3
                method: {kind: MET_OR_NOT, conditions: [{kind: AT_MOST, fact: list.negative.own, value: 0}]}
            vetoes:
              - {id: event, title: {zh: 重大事件, en: a grave event}, condition: {kind: 'YES', fact: unit.major-unlawful-event}, effect: {kind: ZERO_ITEM, indicator: "1.1.4"}}
              - {id: fraud, title: {zh: 弄虚作假, en: fraud}, condition: {kind: 'YES', fact: unit.fraudulent-material}, effect: {kind: DISQUALIFY}}
            grades:
              - {id: excellent, title: {zh: 优秀, en: excellent}, from: 18}
              - {id: good, title: {zh: 良好, en: good}, from: 17}
              - {id: passed, title: {zh: 合格, en: passed}, from: 8}
              - {id: failed, title: {zh: 不合格, en: failed}, from: 0}
            """;
    static final String DOSSIER = """
            zhunsheng: dossier/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            from: "2024-01-01"
            to: "2024-12-31"
            claims:
              - {code: leadership.party-hearings, value: 3, standing: VERIFIED, evidence: [minutes]}
              - {code: report.heard-by-party-committee, value: true, standing: SELF_REPORTED}
              - {code: approval.overdue, value: 1, standing: SELF_REPORTED}
              - {code: approval.overdue, value: 2, standing: VERIFIED, evidence: [minutes]}
              - {code: approval.delivered-late, value: 1, standing: SELF_REPORTED}
              - {code: list.negative.own, value: not-applicable, standing: SELF_REPORTED, reason: 没有清单}
              - {code: unit.fraudulent-material, value: false, standing: SELF_REPORTED}
              - {code: approval.disguised, value: 3, standing: SELF_REPORTED}
              - {code: unit.major-unlawful-event, value: true, standing: VERIFIED, evidence: [minutes]}
            evidence:
              - {id: minutes, kind: RECORD, title: 会议记录}
            """;

    static final Assessment ASSESSMENT = assessment();

    private static Assessment assessment() {
        BundledData data = BundledData.load();
        return Assessor.compile(AssessmentBasis.builder()
                        .catalogue(data.catalogue(BundledData.REFERENCE_CATALOGUE_2023)
                                .orElseThrow())
                        .vocabulary(data.vocabulary())
                        .scheme(DOCUMENTS.read(ScoringScheme.class, "scheme", SCHEME))
                        .build())
                .assess(DOCUMENTS.read(Dossier.class, "dossier", DOSSIER));
    }

    private static final String REPORT = """
            zhunsheng: annual-report/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            period: "2024"
            title: 甲县2024年度法治政府建设情况报告
            problems:
              - {id: p1, title: 学习不够, indicators: ["9.1.2"]}
              - {id: p2, title: 送达慢, indicators: ["1.1.6"]}
            plans:
              - {id: n1, title: 抓学习, indicators: ["9.1.2"]}
              - {id: n2, title: 抓办结, indicators: ["1.1.3"]}
            """;
    private static final GapAnalysis GAPS =
            GapAnalysis.of(ASSESSMENT, DOCUMENTS.read(AnnualReport.class, "report", REPORT));
    private static final String PLAN = """
            zhunsheng: rectification-plan/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            title: 甲县整改方案
            madeOn: 2025-01-15
            catalogue: cn-demonstration-reference-2023
            items:
              - id: hear
                title: 听取汇报
                indicators: ["9.1.1"]
                owner: 县委办
                due: 2025-03-01
                milestones:
                  - {title: 列入议题, due: 2025-02-01}
                  - {title: 形成纪要, due: 2025-02-20, done: 2025-02-19}
                acceptance: [{kind: HOLDS, condition: {kind: AT_LEAST, fact: leadership.party-hearings, value: 2}}]
                history: [{to: OPEN, on: 2025-01-15}]
              - id: study
                title: 学习
                indicators: ["9.1.2"]
                owner: 县委办
                due: 2025-05-31
                acceptance: [{kind: HOLDS, condition: {kind: 'YES', fact: leadership.xi-thought.studied}}]
                history: [{to: OPEN, on: 2025-01-15}]
              - id: deliver
                title: 按时送达
                indicators: ["1.1.6"]
                due: 2025-04-30
                history: [{to: OPEN, on: 2025-01-15}]
            """;

    /** Every line of {@code expected} is the place of a field and what stands there; {@code -} for nothing. */
    static void assertFields(Record document, String expected) {
        JsonNode tree = JsonMapper.shared().readTree(ResultFormat.toJson(document));
        SoftAssertions.assertSoftly(softly -> expected.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            JsonNode found = tree.at(line.substring(0, blank));
            String text = found.isMissingNode() ? "-" : found.isValueNode() ? found.asString() : found.toString();
            softly.assertThat(text).as(line.substring(0, blank)).isEqualTo(line.substring(blank + 1));
        }));
    }

    /**
     * As stated: 9.1.1 has 3 + 1 of 4, 9.1.2 is open (0–6), 1.1.3 has 5 − 2 by what was verified, 1.1.6 has 2 − 1, 1.1.4 has 7 − 1.5 and
     * is then struck by the veto, 1.2.4 is open (0–3) until somebody approves that it does not apply: 8–17 of 27, and 13.5–22.5 without
     * the veto. Only what is verified: 3–4, 0–6, 3, 0–2, 0, 0–3, so 6–18. Open are 9 and 12 of 27. Were the approval given, what remains
     * would count 27/24: 8 becomes 9, and 14 becomes 15.75.
     */
    @Test
    void everyFieldOfAnAssessmentHasItsOwnValue() {
        assertFields(AssessmentDocument.of(ASSESSMENT, GAPS, ImmutableList.of(), Optional.empty(), Lang.EN), """
                /unit/id u1
                /unit/name 甲县人民政府
                /unit/kind COUNTY
                /period 2024
                /catalogue cn-demonstration-reference-2023
                /scheme small
                /schemeVersion 7
                /official false
                /total/low 8
                /total/high 17
                /total/available 27
                /verified/low 6
                /verified/high 18
                /verified/coverage 55.55
                /verified/lowestGrade failed
                /verified/highestGrade excellent
                /verified/disqualification OPEN
                /totalBeforeVetoes/low 13.5
                /totalBeforeVetoes/high 22.5
                /coverage 66.66
                /grade/lowest passed
                /grade/highest good
                /grade/disqualification CLEAR
                /dimensions/0/code 1
                /dimensions/0/low 4
                /dimensions/0/high 7
                /dimensions/0/available 17
                /groups/1/code 1.2
                /groups/1/low 0
                /groups/1/high 3
                /groups/1/available 3
                /vetoes/0/id event
                /vetoes/0/title a grave event
                /vetoes/0/state STRUCK
                /vetoes/1/state OPEN
                /deviations/0/fact approval.overdue
                /deviations/0/stated 1
                /deviations/0/found 2
                /deviations/0/percent 50.00
                /deviations/0/exceedsUsualLimit true
                /deviations/0/low -1
                /inapplicable/0/subject list.negative.own
                /inapplicable/0/state UNAPPROVED
                /inapplicable/0/reason 没有清单
                /inapplicable/0/low 1
                /inapplicable/0/high -1.25
                /results/3/indicator 1.2.4
                /results/3/status UNKNOWN
                /results/3/low 0
                /results/3/high 3
                /results/3/available 3
                /results/3/reasons/1/code MET_OPEN
                /results/3/reasons/1/text not every condition is proved: 3 points are open
                /ledger/4/subject 1.1.4
                /ledger/4/low -5.5
                /ledger/4/reason VETO
                /ledger/4/text veto: a grave event
                /ledger/12/subject 9.1.2
                /ledger/12/low 0
                /ledger/12/high 6
                /readings/0/subject scheme
                /readings/0/question ROUNDING
                /readings/0/choice 2 HALF_UP ITEM
                /gaps/2/kind UNPROVED
                /gaps/2/indicator 9.1.2
                /gaps/2/cause NOTHING_PROVES_IT
                /gaps/2/action PROVE
                /gaps/2/lost/low 0
                /gaps/2/lost/high 6
                /gaps/2/gain/lowerEnd 6
                /gaps/2/gain/upperEnd 0
                /gaps/2/remedy\s
                /gaps/2/ifSo Give it a session in the study group's yearly plan and keep the records
                /gaps/2/toProve ["leadership.xi-thought.studied"]
                /gaps/2/problems ["p1"]
                /gaps/2/plans ["n1"]
                /gaps/0/kind SHORTFALL
                /gaps/0/lost/low 10
                /gaps/0/lost/high 13
                /gaps/0/gain/lowerEnd 13
                /gaps/0/gain/upperEnd 10
                /gaps/0/still/lowerEnd 3
                /gaps/0/still/upperEnd 0
                /gaps/4/remedy Report overdue cases monthly and close each
                /gaps/4/ifSo\s
                /gaps/4/still -
                /links/0/problem p1
                /links/0/plans/0/plan n1
                /links/0/plans/0/strength SAME_INDICATOR
                /links/1/plans/0/strength SAME_DIMENSION
                /planGains/0/plan n1
                /planGains/0/closes ["9.1.2"]
                /planGains/0/gain/lowerEnd 6
                /planGains/0/gain/upperEnd 0
                """);
    }

    /** Backing what is stated gives 1 for the report heard and 1 for the deliveries; open facts are worth the middle of what they may be. */
    @Test
    void everyFieldOfTheGapsAndTheAdviceHasItsOwnValue() {
        assertFields(GapsDocument.of(GAPS, Advice.of(GAPS, ImmutableList.of()), Lang.EN), """
                /advice/2/kind MEND
                /advice/2/ground POINTS_LOST
                /advice/2/indicators ["1.1.3"]
                /advice/2/facts ["approval.overdue"]
                /advice/2/title 1.1.3 Licences decided in time
                /advice/2/remedy Report overdue cases monthly and close each
                /advice/2/ifSo -
                /advice/2/nominal 5
                /advice/2/gain/lowerEnd 2
                /advice/2/still -
                /advice/2/verified -
                /advice/2/expected 2
                /advice/2/personDays 3
                /advice/4/kind PROVE
                /advice/4/ground ADMITTED
                /advice/4/remedy -
                /advice/4/ifSo Give it a session in the study group's yearly plan and keep the records
                /advice/4/proofs/0/fact leadership.xi-thought.studied
                /advice/4/proofs/0/name Xi Jinping Thought on the Rule of Law is part of the leaders' study
                /advice/4/proofs/0/keeper the general office
                /advice/4/proofs/0/papers ["DOCUMENT","RECORD"]
                /advice/4/gain/lowerEnd 6
                /advice/4/gain/upperEnd 0
                /advice/4/still/lowerEnd 6
                /advice/4/expected 3
                /advice/5/ground NOT_BACKED
                /advice/5/verified 2
                /advice/5/gain -
                /vetoes/0/id event
                /vetoes/0/state STRUCK
                /vetoes/0/gain -
                /vetoes/1/title fraud
                /vetoes/1/state OPEN
                /vetoes/1/gain/lowerEnd 0
                /planGains/1/plan n2
                /planGains/1/closes ["1.1.3"]
                /planGains/1/gain/lowerEnd 2
                """);
    }

    /** On 11 March the first item is ten days late and meets what it has to achieve; of its steps one is done. */
    @Test
    void everyFieldOfTheStandOfAPlanHasItsOwnValue() {
        RectificationPlan plan = DOCUMENTS.read(RectificationPlan.class, "plan", PLAN);
        assertFields(
                PlanStatusDocument.of(
                        plan,
                        PlanStatus.of(plan, LocalDate.of(2025, 3, 11)),
                        PlanLinks.orphans(plan, ASSESSMENT, GAPS, DOCUMENTS.read(AnnualReport.class, "report", REPORT)),
                        ASSESSMENT.dossier(),
                        Lang.ZH),
                """
                /title 甲县整改方案
                /on 2025-03-11
                /items/0/id hear
                /items/0/title 听取汇报
                /items/0/state OPEN
                /items/0/daysLate 10
                /items/0/overdue true
                /items/0/overdueMilestones ["列入议题"]
                /items/0/acceptable true
                /items/1/id study
                /items/1/daysLate 0
                /items/1/overdue false
                /items/1/overdueMilestones []
                /items/1/acceptable false
                /owners/0/owner 县委办
                /owners/0/open 2
                /owners/0/overdue 1
                /owners/0/next 2025-03-01
                /owners/1/owner -
                /owners/1/open 1
                /owners/1/overdue 0
                /owners/1/next 2025-04-30
                /orphans/0/kind GAP_WITHOUT_ITEM
                /orphans/0/subject 1.1.4
                /orphans/0/title 没有变相许可
                """);
    }

    @Test
    void everyFieldOfWhatWouldBeHasItsOwnValue() {
        List<Claim> claims = List.of(Claim.builder()
                .code(FactCode.of("leadership.xi-thought.studied"))
                .value(ClaimValue.yes())
                .build());
        assertFields(WhatIfDocument.of(Difference.whatIf(ASSESSMENT, claims), claims, Lang.EN), """
                /unit/id u1
                /set/0/code leadership.xi-thought.studied
                /set/0/value true
                /before/total/low 8
                /before/total/high 17
                /before/total/available 27
                /before/grade/lowest passed
                /before/grade/highest good
                /after/total/low 14
                /after/total/high 17
                /change/lowerEnd 6
                /change/upperEnd 0
                /lines/0/subject 9.1.2
                /lines/0/before/low 0
                /lines/0/before/reason MET_OPEN
                /lines/0/after/low 6
                /lines/0/after/reason MET
                /lines/0/change/lowerEnd 6
                /lines/0/change/upperEnd 0
                """);
    }

    @Test
    void theBasisNamesEachOfItsDocuments() {
        BundledData data = BundledData.load();
        AssessmentDocument document =
                AssessmentDocument.of(ASSESSMENT, GAPS, ImmutableList.of(), Optional.empty(), Lang.EN);
        BasisResult basis = document.basis();
        assertThat(basis.dossier()).isEqualTo(input("u1", DOCUMENTS.read(Dossier.class, "dossier", DOSSIER)));
        assertThat(basis.scheme()).isEqualTo(input("small", DOCUMENTS.read(ScoringScheme.class, "scheme", SCHEME)));
        assertThat(basis.vocabulary()).isEqualTo(input("cn-vocabulary", data.vocabulary()));
        assertThat(basis.catalogue())
                .isEqualTo(input(
                        "cn-demonstration-reference-2023",
                        data.catalogue(BundledData.REFERENCE_CATALOGUE_2023).orElseThrow()));
        assertThat(basis.language()).isEqualTo("en");
    }

    private static BasisResult.Input input(String id, Object document) {
        Fingerprint fingerprint = Fingerprint.of(DOCUMENTS.tree(document));
        return new BasisResult.Input(id, fingerprint.sha256(), fingerprint.sm3());
    }
}
