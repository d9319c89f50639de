package org.zhunsheng.examples;

import java.nio.file.Path;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleSets;

/** Assesses an annual report from a file: the total, why one indicator stands as it does, and the heaviest gap. */
public final class AssessReport {
    private AssessReport() {}

    /** Assesses the report whose path is the first argument. */
    public static void main(String[] args) {
        System.out.println(describe(Path.of(args[0])));
    }

    static String describe(Path file) {
        // snippet: assess
        AnnualReport report = Documents.create().read(AnnualReport.class, file);
        Examination examination = Examiner.of(RuleSets.bundled()).examine(report);
        String total = examination.assessment().total() + " of "
                + examination.assessment().available();
        String first = examination.gaps().gaps().get(0).title().in(Lang.EN);
        // end
        return total + "; first: " + first;
    }
}
