package org.zhunsheng.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleSets;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;
import org.zhunsheng.workbook.WorkbookReader;

/** Writes a report into a self-assessment workbook, and reads it back. */
public final class FillWorkbook {
    private FillWorkbook() {}

    /** Whether the report in {@code yaml} is the same after it went through a workbook. */
    public static boolean thereAndBack(Path yaml) {
        BundledData data = BundledData.load();
        AnnualReport report = Documents.create().read(AnnualReport.class, yaml);
        AssessmentBasis basis = RuleSets.bundled()
                .forPeriodFrom(report.period().from())
                .assessmentBasis(report.unit().kind());
        try {
            Path file = Files.createTempFile("report", ".xlsx");
            try {
                return report.equals(through(file, report, basis, data));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object through(Path file, AnnualReport report, AssessmentBasis basis, BundledData data)
            throws IOException {
        // snippet: workbook
        WorkbookForm form =
                WorkbookForm.of(basis, data.instruments(), report.unit().kind(), WorkbookKind.ANNUAL_REPORT, Lang.EN);
        try (OutputStream out = Files.newOutputStream(file)) {
            form.write(report, out);
        }
        Object same = WorkbookReader.of(data.vocabulary()).read(file);
        // end
        return same;
    }

    /** Takes the report's file as its argument. */
    public static void main(String[] args) {
        System.out.println(thereAndBack(Path.of(args[0])) ? "the same" : "not the same");
    }
}
