package consumer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.pages.ScorecardPage;
import org.zhunsheng.pages.document.ScorecardDocument;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.pages.view.ScorecardAssembly;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleSets;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;

/** Uses what writes and reads files: a published report, a workbook, a Word document, a PDF. */
final class Everything {
    private Everything() {}

    static void run(Path yaml, Path published) throws IOException {
        BundledData data = BundledData.load();
        Extraction read = ReportReader.create(data.vocabulary())
                .read(SourceReader.withDefaults().read(published));
        System.out.println(read.statements().size() > 10);
        AnnualReport report = Documents.create().read(AnnualReport.class, yaml);
        Examination examination = Examiner.of(RuleSets.bundled()).examine(report);
        AssessmentBasis basis = RuleSets.bundled()
                .forPeriodFrom(report.period().from())
                .assessmentBasis(report.unit().kind());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookForm.of(basis, data.instruments(), report.unit().kind(), WorkbookKind.ANNUAL_REPORT, Lang.ZH)
                .write(report, out);
        System.out.println(out.size() > 0);
        Scorecard card = ScorecardAssembly.of(examination.assessment(), examination.gaps(), data.instruments());
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        ScorecardDocument.writeWord(card, Lang.ZH, word);
        System.out.println(word.size() > 0);
        System.out.println(ScorecardPage.of(card, Lang.ZH).contains("</html>"));
    }
}
