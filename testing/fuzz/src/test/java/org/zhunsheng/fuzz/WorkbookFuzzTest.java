package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;
import org.zhunsheng.workbook.WorkbookReader;

/**
 * Workbooks that stay sound packages of sound XML while names, attributes and texts in them change. Their forms are of two indicators
 * and {@linkplain LeanWorkbook lean}, so that many are read.
 */
class WorkbookFuzzTest {
    private static final Documents DOCUMENTS = Documents.create();
    private static final Vocabulary VOCABULARY = DOCUMENTS.read(Vocabulary.class, "vocabulary", """
            zhunsheng: vocabulary/1
            id: small
            facts:
              - {code: cases.received, kind: COUNT, name: {zh: 收案数, en: received}, unit: CASE}
              - {code: cases.closed, kind: COUNT, name: {zh: 结案数, en: closed}, unit: CASE}
              - {code: hearing.held, kind: YES_NO, name: {zh: 听证, en: hearing}}
            """);
    private static final IndicatorCatalogue CATALOGUE = DOCUMENTS.read(IndicatorCatalogue.class, "catalogue", """
            zhunsheng: catalogue/1
            id: small
            title: {zh: 小, en: small}
            authority: {zh: 某, en: some}
            notice: {zh: 虚构, en: made up}
            edition: {year: 2021, title: {zh: 一, en: one}, first: 1, second: 1, third: 2, provenance: {kind: USER_SUPPLIED}, notice: {zh: 虚构, en: made up}}
            effective: {from: 2021-01-01}
            groups:
              - {code: "1", level: FIRST, title: {zh: 一, en: one}, provenance: {kind: USER_SUPPLIED}}
              - {code: "1.1", level: SECOND, parent: "1", title: {zh: 二, en: two}, provenance: {kind: USER_SUPPLIED}}
            indicators:
              - {code: "1.1.1", parent: "1.1", title: {zh: 三, en: three}, requirement: {zh: 做, en: do}, appliesTo: [COUNTY], provedBy: [cases.received], direction: MORE_IS_BETTER, provenance: {kind: USER_SUPPLIED}}
              - {code: "1.1.2", parent: "1.1", title: {zh: 四, en: four}, requirement: {zh: 做, en: do}, appliesTo: [COUNTY], provedBy: [hearing.held], direction: MORE_IS_BETTER, provenance: {kind: USER_SUPPLIED}}
            """);
    private static final ScoringScheme SCHEME = DOCUMENTS.read(ScoringScheme.class, "scheme", """
            zhunsheng: scheme/1
            id: small
            version: "1"
            title: {zh: 小, en: small}
            notice: {zh: 虚构, en: made up}
            official: false
            catalogue: small
            total: 2
            rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
            absence: FULL_MARKS
            items:
              - {indicator: "1.1.1", points: 1, method: {kind: MET_OR_NOT, conditions: [{kind: AT_LEAST, fact: cases.received, value: 3}]}}
              - {indicator: "1.1.2", points: 1, method: {kind: MET_OR_NOT, conditions: [{kind: YES, fact: hearing.held}]}}
            grades:
              - {id: all, title: {zh: 全部, en: all}, from: 0}
            """);
    private static final AnnualReport REPORT = DOCUMENTS.read(AnnualReport.class, "report", """
            zhunsheng: annual-report/1
            unit: {id: u, name: 甲县, kind: COUNTY}
            period: "2023"
            title: 报告
            issuers: [甲县人民政府]
            signedOn: 2024-01-20
            source: https://example.org/report
            sections:
              - {kind: MEASURES_AND_RESULTS, heading: 一、举措}
            responsibilities:
              - {id: r1, title: 履职, indicators: ["1.1.1"]}
            measures:
              - id: m1
                title: 举措
                figures:
                  - {code: cases.received, value: 4, unit: CASE, exactness: AT_LEAST, parts: {of: [cases.closed], coverage: EXHAUSTIVE}}
                  - {code: cases.closed, value: 4, unit: CASE, earlier: 3}
                uncoded:
                  - {label: 灯箱, value: 6, exactness: RANGE, upTo: 8, unit: OTHER, word: 个}
                facts: [{code: hearing.held, value: true}]
            problems:
              - {id: p1, title: 问题, causes: [人手不足]}
            plans:
              - {id: q1, title: 安排, problems: [p1], owner: 司法局, due: 2024-12-01, milestones: [{title: 第一步, due: 2024-06-01}]}
            otherMatters: [无。]
            verificationNotes:
              - {fact: cases.closed, reason: 均已结案, by: 张三, on: 2024-01-12}
            """);
    private static final Dossier DOSSIER = DOCUMENTS.read(Dossier.class, "dossier", """
            zhunsheng: dossier/1
            unit: {id: u, name: 甲县, kind: COUNTY}
            from: 2023-01-01
            to: 2023-12-31
            claims:
              - {code: cases.received, value: 4, standing: VERIFIED, evidence: [minutes]}
              - {code: hearing.held, value: true}
            evidence:
              - {id: minutes, kind: RECORD, title: 记录}
            """);
    private static final WorkbookReader READER = WorkbookReader.of(VOCABULARY);
    private static final ImmutableList<XmlPackage> FORMS = ImmutableList.of(
            LeanWorkbook.of(written(WorkbookKind.ANNUAL_REPORT, Lang.ZH)),
            LeanWorkbook.of(written(WorkbookKind.DOSSIER, Lang.EN)));

    private static byte[] written(WorkbookKind kind, Lang lang) {
        AssessmentBasis basis = AssessmentBasis.builder()
                .catalogue(CATALOGUE)
                .vocabulary(VOCABULARY)
                .scheme(SCHEME)
                .build();
        WorkbookForm form = WorkbookForm.of(
                basis, BundledData.load().instruments(), REPORT.unit().kind(), kind, lang);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (kind) {
                case ANNUAL_REPORT -> form.write(REPORT, out);
                case DOSSIER -> form.write(DOSSIER, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void theLeanFormsAreReadAsWhatTheyWereWrittenFrom() {
        assertThat(READER.read("report.xlsx", FORMS.get(0).file())).isEqualTo(REPORT);
        assertThat(READER.read("dossier.xlsx", FORMS.get(1).file())).isEqualTo(DOSSIER);
    }

    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(FuzzedDataProvider data) {
        try {
            READER.read("input.xlsx", FORMS.get(data.consumeInt(0, 1)).mutated(data));
        } catch (InvalidWorkbookException e) {
            Refusals.check(e.violations());
        }
    }
}
