package org.zhunsheng.indicators.examine;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;

/**
 * What a unit hands in (申报材料): its annual report, or a dossier of claims with their evidence. Immutable and thread-safe.
 */
public sealed interface Submission {
    /** The claims that are made, whatever their form. */
    Dossier dossier();

    /** The report, if that is what was handed in. */
    Optional<AnnualReport> report();

    /** A report as a submission. */
    static Submission of(AnnualReport report) {
        return new OfReport(report);
    }

    /** A dossier as a submission. */
    static Submission of(Dossier dossier) {
        return new OfDossier(dossier);
    }

    /**
     * An annual report.
     *
     * @param annual the report
     */
    record OfReport(AnnualReport annual) implements Submission {
        /** Refuses null. */
        public OfReport {
            Objects.requireNonNull(annual, "annual");
        }

        @Override
        public Dossier dossier() {
            return annual.toDossier();
        }

        @Override
        public Optional<AnnualReport> report() {
            return Optional.of(annual);
        }
    }

    /**
     * A dossier.
     *
     * @param dossier the dossier
     */
    record OfDossier(Dossier dossier) implements Submission {
        /** Refuses null. */
        public OfDossier {
            Objects.requireNonNull(dossier, "dossier");
        }

        @Override
        public Optional<AnnualReport> report() {
            return Optional.empty();
        }
    }
}
