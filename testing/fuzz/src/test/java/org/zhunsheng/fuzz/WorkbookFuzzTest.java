package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Workbooks that stay sound packages of sound XML while names, attributes and texts in them change; of two indicators, so that many are read. */
class WorkbookFuzzTest {
    private static final Documents DOCUMENTS = Documents.create();
    private static final Vocabulary VOCABULARY = DOCUMENTS.read(Vocabulary.class, "vocabulary", """
            zhunsheng: vocabulary/1
            id: small
            facts:
              - {code: cases.received, kind: COUNT, name: {zh: 收案数, en: received}, unit: CASE}
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
            measures:
              - {id: m1, title: 举措, figures: [{code: cases.received, value: 4, unit: CASE}], facts: [{code: hearing.held, value: true}]}
            problems:
              - {id: p1, title: 问题}
            """);
    private static final WorkbookReader READER = WorkbookReader.of(VOCABULARY);
    private static final XmlPackage FORM = new XmlPackage(form()).withoutLooks();

    private static byte[] form() {
        AssessmentBasis basis = AssessmentBasis.builder()
                .catalogue(CATALOGUE)
                .vocabulary(VOCABULARY)
                .scheme(SCHEME)
                .build();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WorkbookForm.of(
                            basis,
                            BundledData.load().instruments(),
                            REPORT.unit().kind(),
                            WorkbookKind.ANNUAL_REPORT,
                            Lang.ZH)
                    .write(REPORT, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(FuzzedDataProvider data) {
        try {
            READER.read("input.xlsx", FORM.mutated(data));
        } catch (InvalidWorkbookException e) {
            Refusals.check(e.violations());
        }
    }
}
