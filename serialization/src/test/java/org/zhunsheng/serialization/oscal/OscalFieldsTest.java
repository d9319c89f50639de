package org.zhunsheng.serialization.oscal;

import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OSCAL says of one small assessment, one plan and one indicator; no two properties of a kind have one value. */
class OscalFieldsTest {
    private static final IndicatorCatalogue CATALOGUE =
            BundledData.load().catalogue(BundledData.REFERENCE_CATALOGUE_2023).orElseThrow();
    private static final BundledData DATA = BundledData.load();
    private static final Documents DOCUMENTS = Documents.create();
    private static final String SCHEME = """
            zhunsheng: scheme/1
            id: small
            version: "7"
            title: {zh: 小细则, en: small}
            notice: {zh: 示例, en: a sample}
            official: false
            catalogue: cn-demonstration-reference-2023
            total: 17
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
            vetoes:
              - {id: fraud, title: {zh: 弄虚作假, en: fraud}, condition: {kind: 'YES', fact: unit.fraudulent-material}, effect: {kind: DISQUALIFY}}
            grades:
              - {id: excellent, title: {zh: 优秀, en: excellent}, from: 14}
              - {id: good, title: {zh: 良好, en: good}, from: 12}
              - {id: passed, title: {zh: 合格, en: passed}, from: 7}
              - {id: failed, title: {zh: 不合格, en: failed}, from: 0}
            """;
    private static final String DOSSIER = """
            zhunsheng: dossier/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            from: "2024-01-01"
            to: "2024-12-31"
            claims:
              - {code: leadership.party-hearings, value: 3, standing: VERIFIED, evidence: [minutes]}
              - {code: report.heard-by-party-committee, value: true, standing: SELF_REPORTED}
              - {code: approval.overdue, value: 2, standing: REVIEWED, evidence: [minutes]}
              - {code: approval.delivered-late, value: 0, standing: SELF_REPORTED}
              - {code: unit.fraudulent-material, value: false, standing: SELF_REPORTED}
            evidence:
              - {id: minutes, kind: RECORD, title: 会议记录}
            """;
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
                problems: [p1]
                plans: [n1]
                evidence: [minutes]
                remedies: [hold-hearings]
                owner: 县委办
                start: 2025-01-20
                due: 2025-03-01
                milestones:
                  - {title: 列入议题, due: 2025-02-01}
                acceptance:
                  - {kind: HOLDS, condition: {kind: AT_LEAST, fact: leadership.party-hearings, value: 2}}
                  - {kind: HOLDS, condition: {kind: AT_MOST, fact: approval.overdue, value: 1}}
                  - {kind: HOLDS, condition: {kind: 'YES', fact: leadership.xi-thought.studied}}
                  - {kind: HOLDS, condition: {kind: 'NO', fact: unit.fraudulent-material}}
                  - {kind: DONE_BY, fact: report.submitted-on, day: 2025-02-28}
                history:
                  - {to: OPEN, on: 2025-01-15}
                  - {to: IN_PROGRESS, on: 2025-01-21, note: 已经开始}
            """;

    /** Every line of {@code expected} is a place and what stands there; after # the values of all properties of that name. */
    private static void assertFields(JsonNode tree, String expected) {
        SoftAssertions.assertSoftly(softly -> expected.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            String place = line.substring(0, blank);
            int mark = place.indexOf('#');
            JsonNode at = tree.at(mark < 0 ? place : place.substring(0, mark));
            String found = mark < 0
                    ? at.asString("-")
                    : at.path("props")
                            .valueStream()
                            .filter(prop -> prop.path("name").asString().equals(place.substring(mark + 1)))
                            .map(prop -> prop.path("value").asString())
                            .collect(Collectors.joining(", "));
            softly.assertThat(found).as(place).isEqualTo(line.substring(blank + 1));
        }));
    }

    private static JsonNode json(Map<String, Object> tree) {
        return JsonMapper.shared().readTree(CanonicalJson.write(tree));
    }

    /** 9.1.1 has 3 + 1 of 4, 9.1.2 is open (0–6), 1.1.3 has 5 − 2, 1.1.6 all of its 2: 9–15 of 17, of which 11 are decided. */
    @Test
    void everyPropertyOfResultsHasItsOwnValue() {
        Assessment assessment = Assessor.compile(AssessmentBasis.builder()
                        .catalogue(CATALOGUE)
                        .vocabulary(DATA.vocabulary())
                        .scheme(DOCUMENTS.read(ScoringScheme.class, "scheme", SCHEME))
                        .build())
                .assess(DOCUMENTS.read(Dossier.class, "dossier", DOSSIER));
        assertFields(json(Oscal.results(assessment, Lang.EN)).path("assessment-results"), """
                /metadata/title 甲县人民政府 2024-01-01/2024-12-31
                /metadata/last-modified 2024-12-31T23:59:59+08:00
                /metadata/version 7
                /metadata#unit u1
                /metadata#unit-kind COUNTY
                /results/0/title small
                /results/0/start 2024-01-01T00:00:00+08:00
                /results/0/end 2024-12-31T23:59:59+08:00
                /results/0#catalogue cn-demonstration-reference-2023
                /results/0#total-low 9
                /results/0#total-high 15
                /results/0#available 17
                /results/0#coverage 64.70
                /results/0#lowest-grade passed
                /results/0#highest-grade excellent
                /results/0#disqualification CLEAR
                /results/0#veto fraud CLEAR
                /results/0/observations/0#fact leadership.party-hearings
                /results/0/observations/0#value 3
                /results/0/observations/0#standing VERIFIED
                /results/0/observations/0/relevant-evidence/0/description 会议记录
                /results/0/observations/0/relevant-evidence/0#id minutes
                /results/0/observations/0/relevant-evidence/0#kind RECORD
                /results/0/observations/2#standing REVIEWED
                /results/0/observations/3#standing SELF_REPORTED
                /results/0/findings/0/title Licences decided in time
                /results/0/findings/0#status KNOWN
                /results/0/findings/0#low 3
                /results/0/findings/0#available 5
                /results/0/findings/0#ledger 5 5 BASE, -2 -2 OCCURRENCES
                /results/0/findings/0/target/target-id i-1.1.3_obj
                /results/0/findings/0/target/status/state not-satisfied
                /results/0/findings/0/target/status/reason fail
                /results/0/findings/1/target/status/state satisfied
                /results/0/findings/1/target/status/reason pass
                /results/0/findings/3#status UNKNOWN
                /results/0/findings/3#low 0
                /results/0/findings/3#high 6
                /results/0/findings/3/target/status/reason other
                """);
    }

    @Test
    void everyPropertyOfAPlanHasItsOwnValue() {
        RectificationPlan plan = DOCUMENTS.read(RectificationPlan.class, "plan", PLAN);
        assertFields(json(Oscal.plan(plan, Lang.ZH)).path("plan-of-action-and-milestones"), """
                /metadata/title 甲县整改方案
                /metadata/last-modified 2025-01-21T23:59:59+08:00
                /metadata/version 2025-01-21
                /metadata#made-on 2025-01-15
                /metadata#catalogue cn-demonstration-reference-2023
                /metadata#unit u1
                /metadata/roles/0/title 责任单位
                /metadata/parties/0/name 甲县人民政府
                /metadata/parties/1/name 县委办
                /system-id/id u1
                /risks/0/title 听取汇报
                /risks/0/status remediating
                /risks/0/deadline 2025-03-01T23:59:59+08:00
                /risks/0/remediations/0/lifecycle planned
                /risks/0/remediations/0/tasks/0/title 列入议题
                /risks/0/remediations/0/tasks/0/timing/on-date/date 2025-02-01T23:59:59+08:00
                /risks/0/remediations/0/tasks/1/timing/within-date-range/start 2025-01-20T00:00:00+08:00
                /risks/0/remediations/0/tasks/1/timing/within-date-range/end 2025-03-01T23:59:59+08:00
                /risks/0/remediations/0#remedy hold-hearings
                /risks/0/risk-log/entries/0/title 未启动
                /risks/0/risk-log/entries/0/start 2025-01-15T00:00:00+08:00
                /risks/0/risk-log/entries/0/status-change open
                /risks/0/risk-log/entries/1/description 已经开始
                /risks/0/risk-log/entries/1/start 2025-01-21T00:00:00+08:00
                /risks/0/risk-log/entries/1/status-change remediating
                /risks/0/risk-log/entries/1#state IN_PROGRESS
                /poam-items/0#kind rectification-item
                /poam-items/0#id hear
                /poam-items/0#state IN_PROGRESS
                /poam-items/0#indicator 9.1.1
                /poam-items/0#problem p1
                /poam-items/0#plan n1
                /poam-items/0#evidence minutes
                """);
        assertFields(
                json(Oscal.plan(plan, Lang.ZH)).at("/plan-of-action-and-milestones/risks/0/remediations/0"),
                "#acceptance AT_LEAST leadership.party-hearings 2, AT_MOST approval.overdue 1, "
                        + "YES leadership.xi-thought.studied, NO unit.fraudulent-material, "
                        + "DONE_BY report.submitted-on 2025-02-28");
    }

    /** Indicator 1.1.4 as the law and the edition of 2021 give it, and the outline of 2021 with its term. */
    @Test
    void everyPropertyOfACatalogueHasItsOwnValue() {
        JsonNode catalog =
                json(Oscal.catalog(CATALOGUE, DATA.instruments(), Lang.EN)).path("catalog");
        assertFields(catalog, """
                /metadata/version 2023
                /metadata/last-modified 2023-01-01T00:00:00+08:00
                /metadata#id cn-demonstration-reference-2023
                /metadata#effective-from 2023-01-01
                /metadata#effective-to\s
                /groups/0/id g-1
                /groups/0/class first-level
                /groups/0/title Full and lawful performance of government functions
                /groups/0#label 1
                /groups/0#title-zh 政府职能依法全面履行
                /groups/0/groups/0/id g-1.1
                /groups/0/groups/0/class second-level
                /groups/0/groups/0#label 1.1
                /groups/0/groups/0#provenance OFFICIAL_TEXT_SEEN
                /groups/0/groups/0/controls/3/id i-1.1.4
                /groups/0/groups/0/controls/3/title No disguised licences
                /groups/0/groups/0/controls/3#label 1.1.4
                /groups/0/groups/0/controls/3#title-zh 没有变相许可
                /groups/0/groups/0/controls/3#applies-to PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, DEPARTMENT, FUNCTIONAL_ZONE
                /groups/0/groups/0/controls/3#evidence DOCUMENT, WEB_PAGE
                /groups/0/groups/0/controls/3#testing MATERIAL, WEB_SEARCH
                /groups/0/groups/0/controls/3#outline-task INSTITUTIONS_AND_FUNCTIONS
                /groups/0/groups/0/controls/3#direction LESS_IS_BETTER
                /groups/0/groups/0/controls/3#official-number 2
                /groups/0/groups/0/controls/3#provenance OFFICIAL_TEXT_SEEN
                /groups/0/groups/0/controls/3/links/0/text 第2项
                /groups/0/groups/0/controls/3/links/1/text 第三十九条
                /groups/0/groups/0/controls/3/parts/0/name statement
                /groups/0/groups/0/controls/3/parts/1/name assessment-objective
                /groups/0/groups/0/controls/3/parts/1#proved-by approval.disguised
                /groups/0/groups/0/controls/3/parts/2/class remedy
                /groups/0/groups/0/controls/3/parts/2/prose Clean up against the list of licences
                /groups/0/groups/0/controls/3/parts/2#action-zh 对照许可清单全面清理
                /groups/0/groups/0/controls/3/parts/2#effort MEDIUM
                /groups/0/groups/0/controls/3/parts/2#lead-days 60
                """);
        JsonNode outline = catalog.at("/back-matter/resources")
                .valueStream()
                .filter(resource -> resource.at("/props/0/value").asString().equals("cn-outline-2021"))
                .findFirst()
                .orElseThrow();
        assertFields(outline, """
                /title Outline for Building a Law-based Government (2021–2025)
                #number 中发〔2021〕33号
                #lineage cn-outline
                #in-force-from 2021-08-11
                #in-force-to 2025-12-31
                """);
    }
}
