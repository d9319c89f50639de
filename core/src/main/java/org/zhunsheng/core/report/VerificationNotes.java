package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** The verification notes (核实说明) on one report, in a file of their own. */
@Value.Immutable
@ModelStyle
public abstract class VerificationNotes {
    /** The id of the unit whose report they speak of. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 200, message = "{TEXT_TOO_LONG}")
    public abstract String unit();

    /** The period of the report. */
    public abstract ReportingPeriod period();

    /** The notes. */
    public abstract List<@Valid VerificationNote> notes();

    /**
     * {@code report} with these notes behind its own.
     *
     * @throws InvalidModelException with {@code NOTES_OF_OTHER_REPORT} if they speak of another unit or period
     */
    public final AnnualReport addedTo(AnnualReport report) {
        List<Violation> violations = new ArrayList<>();
        if (!report.unit().id().equals(unit())) {
            violations.add(Violation.of(
                    "NOTES_OF_OTHER_REPORT", "unit", unit(), report.unit().id()));
        }
        if (!report.period().equals(period())) {
            violations.add(Violation.of("NOTES_OF_OTHER_REPORT", "period", period(), report.period()));
        }
        InvalidModelException.throwIfAny(violations);
        return AnnualReport.builder()
                .fillFrom(report)
                .addAllVerificationNotes(notes())
                .build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link VerificationNotes} does not allow. */
    public static final class Builder extends ImmutableVerificationNotes.Builder {
        Builder() {}
    }
}
