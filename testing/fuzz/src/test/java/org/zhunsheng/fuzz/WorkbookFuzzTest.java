package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;
import org.zhunsheng.workbook.WorkbookReader;

/** Workbooks that stay sound packages of sound XML while names, attributes and texts in them change. */
class WorkbookFuzzTest {
    private static final BundledData DATA = BundledData.load();
    private static final WorkbookReader READER = WorkbookReader.of(DATA.vocabulary());
    private static final XmlPackage FORM = new XmlPackage(form());

    private static byte[] form() {
        AnnualReport report = Documents.create()
                .read(AnnualReport.class, Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml"));
        AssessmentBasis basis = AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(DATA.vocabulary())
                .scheme(DATA.demonstrationScheme())
                .profiles(ImmutableList.of())
                .build();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WorkbookForm.of(basis, DATA.instruments(), report.unit().kind(), WorkbookKind.ANNUAL_REPORT, Lang.ZH)
                    .writeBlank(report.unit(), report.period(), out);
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
