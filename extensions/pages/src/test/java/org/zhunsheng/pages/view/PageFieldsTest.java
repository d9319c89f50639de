package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/**
 * What the page, the document and the brief show of one small assessment, worked out by hand, in which no two fields of a kind have one
 * value. As stated 9.1.1 has 4 of 4, 9.1.2 is open (0–6), 1.1.3 has 5 − 2, 1.1.6 has 2 − 1, 1.1.4 is struck by the veto, and 1.2.4 is
 * open (0–3): 8–17 of 27, 13.5–22.5 without the veto. Verified: 3–4, 0–6, 3, 0–2, 0, 0–3, so 6–18.
 */
class PageFieldsTest {
    private static final BundledData DATA = BundledData.load();
    private static final String SCHEME = """
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
    private static final String DOSSIER = """
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
    private static final String REPORT = """
            zhunsheng: annual-report/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY, superior: 甲市人民政府}
            period: "2024"
            title: 甲县2024年度法治政府建设情况报告
            signedOn: 2025-01-20
            publishedOn: 2025-02-28
            problems:
              - {id: p1, title: 学习不够, indicators: ["9.1.2"]}
            plans:
              - {id: n1, title: 抓学习, indicators: ["9.1.2"]}
            """;
    private static final Assessment ASSESSMENT = assessment("2024", DOSSIER);

    private static Assessment assessment(String year, String dossier) {
        Documents documents = Documents.create();
        return Assessor.compile(AssessmentBasis.builder()
                        .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE_2023)
                                .orElseThrow())
                        .vocabulary(DATA.vocabulary())
                        .scheme(documents.read(ScoringScheme.class, "scheme", SCHEME))
                        .build())
                .assess(documents.read(Dossier.class, "dossier", dossier.replace("2024-", year + "-")));
    }

    private static Scorecard card() {
        AnnualReport report = Documents.create().read(AnnualReport.class, "report", REPORT);
        return ScorecardAssembly.of(
                ASSESSMENT, GapAnalysis.of(ASSESSMENT, report), report, ImmutableList.of(), DATA.instruments());
    }

    @Test
    void everyFieldOfTheTotalHasItsOwnValue() {
        Total total = card().total();
        assertThat(total.score()).hasToString("8.00 – 17.00");
        assertThat(total.verified()).hasToString("6.00 – 18.00");
        assertThat(total.available()).isEqualTo("27");
        assertThat(total.coverage()).isEqualTo("66.66");
        assertThat(total.verifiedCoverage()).isEqualTo("55.55");
        assertThat(total.grade().en()).isEqualTo("passed to good");
        assertThat(total.verifiedGrade().en())
                .isEqualTo("failed to excellent; a veto cannot be ruled out (not certain yet)");
        assertThat(List.of(total.low(), total.high())).containsExactly(296, 629);
        assertThat(total.end()).isEqualTo("27");
        assertThat(total.bands())
                .extracting(band -> band.title().zh() + " " + band.from() + " " + band.to() + " " + band.points())
                .containsExactly("不合格 0 296 0", "合格 296 629 8", "良好 629 666 17", "优秀 666 1000 18");
        assertThat(total.counts())
                .extracting(field -> field.label().zh() + " " + field.value().zh())
                .containsExactly("已知 4", "未知 2");
        assertThat(total.beforeVetoes())
                .hasValueSatisfying(before -> assertThat(before).hasToString("13.50 – 22.50"));
        assertThat(total.vetoes())
                .extracting(field -> field.label().zh() + " " + field.value().zh())
                .containsExactly("已触发 重大事件", "不能排除 弄虚作假");
    }

    @Test
    void whereNoVetoTakesAnythingTheTotalBeforeVetoesIsNotShown() {
        Assessment clear = assessment(
                "2024",
                DOSSIER.replace("unit.major-unlawful-event, value: true", "unit.major-unlawful-event, value: false"));
        assertThat(ScorecardAssembly.of(clear, GapAnalysis.of(clear), DATA.instruments())
                        .total()
                        .beforeVetoes())
                .isEmpty();
    }

    @Test
    void everyFieldOfTheHeadHasItsOwnValue() {
        assertThat(card().fields())
                .extracting(field -> field.label().en() + ": " + field.value().en())
                .containsExactly(
                        "Unit: 甲县人民政府",
                        "Kind: county-level government",
                        "Period: 2024",
                        "Report: 甲县2024年度法治政府建设情况报告",
                        "Signed on: 2025-01-20",
                        "Published on: 2025-02-28",
                        "Catalogue: Reference catalogue after the 2023 demonstration indicator system",
                        "Scheme: small (version 7, not official)");
    }

    private static String line(IndicatorEntry indicator) {
        return indicator.code() + " " + indicator.score() + " of " + indicator.available() + " " + indicator.state()
                + " " + indicator.status().zh() + " " + shares(indicator.shares());
    }

    private static String shares(Shares shares) {
        return shares.certain() + "/" + shares.open() + "/" + shares.lost();
    }

    @Test
    void everyFieldOfTheTreeHasItsOwnValue() {
        ImmutableList<Dimension> dimensions = card().dimensions();
        assertThat(dimensions)
                .filteredOn(dimension -> dimension.shares().apply())
                .extracting(dimension -> dimension.code() + " " + dimension.score() + " of " + dimension.available()
                        + " " + shares(dimension.shares()))
                .containsExactly("1 4.00 – 7.00 of 17 235/176/589", "9 4.00 – 10.00 of 10 400/600/0");
        assertThat(dimensions.get(0).groups().subList(0, 2))
                .extracting(group -> group.code() + " " + group.score() + " of " + group.available())
                .containsExactly("1.1 4.00 of 14", "1.2 0.00 – 3.00 of 3");
        assertThat(dimensions.stream()
                        .flatMap(dimension -> dimension.groups().stream())
                        .flatMap(group -> group.indicators().stream())
                        .map(PageFieldsTest::line))
                .containsExactly(
                        "1.1.3 3.00 of 5 known 已知 600/0/400",
                        "1.1.4 0.00 of 7 known 已知 0/0/1000",
                        "1.1.6 1.00 of 2 known 已知 500/0/500",
                        "1.2.4 0.00 – 3.00 of 3 unknown 未知 0/1000/0",
                        "9.1.1 4.00 of 4 known 已知 1000/0/0",
                        "9.1.2 0.00 – 6.00 of 6 unknown 未知 0/1000/0");
        assertThat(dimensions.get(0).groups().get(0).indicators().get(0).ledger())
                .extracting(line -> line.subject() + " " + line.low() + " " + line.high() + " "
                        + line.reason().zh())
                .containsExactly("1.1.3 +5.00 +5.00 基础分 5 分", "1.1.3 −2.00 −2.00 每件：2 件，每次扣 1 分");
        assertThat(dimensions.get(0).groups().get(1).indicators().get(0).ledger())
                .extracting(line -> line.low() + " " + line.high())
                .containsExactly("0.00 0.00", "0.00 +3.00");
    }

    @Test
    void everyFieldOfAGapHasItsOwnValue() {
        assertThat(card().gaps())
                .extracting(gap -> gap.rank() + " " + gap.kind() + " "
                        + gap.kindTitle().zh() + " " + gap.code() + " "
                        + gap.worth().zh() + " " + gap.remedy().map(Text::zh).orElse("–"))
                .containsExactly(
                        "1 shortfall 短板 1 补齐后 +10.00 – +13.00 分 –",
                        "2 loophole 漏洞 1.1.4 补齐后 +7.00 分 对照许可清单全面清理（约 60 日）",
                        "3 unproved 待佐证 9.1.2 补齐后至多 +6.00 分 如确有不足，在中心组年度学习计划中列出专题并保存学习记录（约 30 日）",
                        "4 unproved 待佐证 1.2.4 补齐后至多 +3.00 分 如确有不足，清理并废止（约 30 日）",
                        "5 weakness 弱项 1.1.3 补齐后 +2.00 分 按月通报超期件并逐件销号（约 30 日）",
                        "6 weakness 弱项 1.1.6 补齐后 +1.00 分 设置送达提醒（约 15 日）");
        GapEntry study = card().gaps().get(2);
        assertThat(study.title().zh()).isEqualTo("领导班子学习贯彻习近平法治思想");
        assertThat(study.cause().zh()).isEqualTo("尚无数据或者材料");
        assertThat(study.toProve()).extracting(Text::zh).containsExactly("习近平法治思想列入中心组学习等学习内容");
        assertThat(study.plans()).extracting(Text::zh).containsExactly("抓学习");
    }

    /** 66.66 % is stated, which is enough to be rated, and 55.55 % verified, which is not. */
    @Test
    void theTotalsOfABriefGoByTheirOwnCoverage() {
        Brief brief = BriefAssembly.of(card());
        assertThat(brief.totals())
                .extracting(total -> total.label().zh() + "：" + total.score().zh())
                .containsExactly("自评得分：8.00 – 17.00 分（满分 27 分）", "核实得分：暂不评定，满分 27 分中已可确定 6.00 分");
        assertThat(brief.totals())
                .extracting(total -> total.meaning().en())
                .containsExactly(
                        "by the figures of the unit itself, not verified",
                        "only what papers back or a check has shown");
        assertThat(brief.lead().zh()).isEqualTo("报告有应更正的 1 处，处理后再报送。按自报，可确定分值占比 66.66%，等次合格至良好。");
    }

    /** A request names its offices and counts what is asked of them though one indicator alone is open; what is verified needs no paper. */
    @Test
    void everySectionOfABriefSaysWhatIsMeant() {
        assertThat(BriefAssembly.of(card()).sections().stream()
                        .map(section -> section.heading().zh() + "："
                                + section.lines().stream().map(Text::zh).collect(Collectors.joining("／"))))
                .containsExactly(
                        "一、应当更正：重大事件",
                        "二、下一步：1.1.4 没有变相许可——已确定失分（变相许可事项数 3）：对照许可清单全面清理"
                                + "／1.1.3 许可按期办结——已确定失分（超过法定期限的行政许可件数 2）：按月通报超期件并逐件销号"
                                + "／1.1.6 许可证件按期送达——已确定失分（逾期送达的许可证件数 1）：设置送达提醒"
                                + "／9.1.2 领导班子学习贯彻习近平法治思想——补报习近平法治思想列入中心组学习等学习内容（通常由政府办公机构掌握，见文件、记录、台账）；如确有不足…"
                                + "／已自报、未佐证的 2 项指标——为已报的 2 项数据附上佐证材料（政务服务（行政审批）机构、政府办公机构），核实得分可增 2 分",
                        "三、请求事项：请下列机构在 10 日内报送所缺的数据和材料，共 1 项：政务服务（行政审批）机构 1 项。名称见附件。");
    }

    @Test
    void aUnitStandsInACohortByWhatIsVerified() {
        UnitStanding standing = UnitStanding.of(ASSESSMENT);
        assertThat(standing.id()).isEqualTo("u1");
        assertThat(standing.name().zh()).isEqualTo("甲县人民政府");
        assertThat(standing.period()).isEqualTo("2024");
        assertThat(standing.stated()).hasToString("8 – 17");
        assertThat(standing.total()).hasToString("6 – 18");
        assertThat(standing.available()).hasToString("27");
        assertThat(standing.coverage()).isEqualTo("55.55");
        assertThat(standing.grade().en()).isEqualTo("failed to excellent; a veto cannot be ruled out");
        assertThat(standing.isStruck()).isFalse();
        assertThat(standing.dimensions())
                .filteredOn(dimension -> dimension.available().micros() > 0)
                .extracting(dimension -> dimension.code() + " " + dimension.interval() + " of " + dimension.available())
                .containsExactly("1 3 – 8 of 17", "9 3 – 10 of 10");
    }

    @Test
    void everyFieldOfACohortHasItsOwnValue() {
        CohortView view = CohortAssembly.of(
                List.of(UnitStanding.of(assessment("2023", DOSSIER)), UnitStanding.of(ASSESSMENT)),
                ASSESSMENT.scheme(),
                3);
        assertThat(view.units()).isEqualTo(1);
        assertThat(view.period().en()).isEqualTo("2023, 2024");
        assertThat(view.scheme().en()).isEqualTo("small (version 7, not official)");
        assertThat(view.notice().en()).isEqualTo("a sample");
        assertThat(view.official()).isFalse();
        assertThat(view.refused()).isEqualTo(3);
        CohortView.KindGroup group = view.groups().get(0);
        assertThat(group.end()).isEqualTo("27");
        assertThat(group.places()).singleElement().satisfies(place -> {
            assertThat(place.place()).isEqualTo("1");
            assertThat(place.stated()).isEqualTo("8.00 – 17.00");
            assertThat(place.score()).isEqualTo("6.00 – 18.00");
            assertThat(shares(place.shares())).isEqualTo("222/444/334");
            assertThat(place.statedShare()).isEqualTo(296);
            assertThat(place.coverage()).isEqualTo("55.55");
            assertThat(place.cells())
                    .filteredOn(cell -> !cell.score().equals("—"))
                    .extracting(cell -> cell.score() + " " + cell.heat())
                    .containsExactly("3.00 – 8.00 0", "3.00 – 10.00 1");
        });
        Trend trend = group.trend().orElseThrow();
        assertThat(trend.periods()).containsExactly("2023", "2024");
        assertThat(trend.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.points()).allSatisfy(point -> {
                    assertThat(point.orElseThrow().stated()).isEqualTo("8.00 – 17.00");
                    assertThat(point.orElseThrow().verified()).isEqualTo("6.00 – 18.00");
                    assertThat(shares(point.orElseThrow().statedShares())).isEqualTo("296/333/371");
                    assertThat(shares(point.orElseThrow().verifiedShares())).isEqualTo("222/444/334");
                }));
        assertThat(group.quantiles())
                .extracting(row -> row.label().en() + " " + row.points().get(3))
                .contains("total, lower end 6.00", "total, upper end 18.00");
    }
}
