package org.zhunsheng.examples;

import java.nio.file.Path;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** Assesses an annual report from a file: the total, why one indicator stands as it does, and the heaviest gap. */
public final class AssessReport {
    private AssessReport() {}

    /** Assesses the report whose path is the first argument. */
    public static void main(String[] args) {
        System.out.println(describe(Path.of(args[0])));
    }

    static String describe(Path file) {
        // snippet: assess
        BundledData data = BundledData.load();
        AnnualReport report = Documents.create().read(AnnualReport.class, file);
        Assessor assessor = Assessor.compile(AssessmentBasis.builder()
                .catalogue(data.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .dictionary(data.dictionary())
                .scheme(data.demonstrationScheme())
                .profiles(data.profilesFor(report.unit().kind()))
                .build());
        Assessment assessment = assessor.assess(report.toDossier());
        Gap heaviest = GapAnalysis.of(assessment, report).gaps().get(0);
        String text = assessment.total() + " of " + assessment.available() + ", " + assessment.coverage()
                + " % decided; first: " + heaviest.title().in(Lang.EN);
        // end
        return text;
    }
}
