package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;

/**
 * A report or a dossier that was read.
 *
 * @param dossier what is claimed of the unit
 * @param report the report, if it was one
 */
record UnitDocument(Dossier dossier, Optional<AnnualReport> report) {
    /** Reads {@code file}. */
    static UnitDocument read(Inputs inputs, Path file) {
        Object document = inputs.intake().unit(file);
        return new UnitDocument(
                BatchSource.dossier(document),
                Optional.of(document).filter(AnnualReport.class::isInstance).map(AnnualReport.class::cast));
    }
}
