package org.zhunsheng.reading.outline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.unit.UnitKind;

/** What stands before and behind the text of a report. */
@Value.Immutable
@ModelStyle
public interface ReportHead {
    /** What paper it is, by its title. */
    PaperKind paper();

    /** The title as written; empty if none was found. */
    String title();

    /** Who issued it, as signed or as the title says. */
    List<String> issuers();

    /** To whom it is addressed. */
    List<String> addressees();

    /** The name of the reporting unit; empty if it was not found. */
    String unit();

    /** The kind of the unit, by its name. */
    Optional<UnitKind> kind();

    /** The day under the signature. */
    Optional<LocalDate> signedOn();

    /** The year reported on. */
    OptionalInt year();

    /** The first paragraph of the text itself. */
    int firstBody();

    /** Where the text itself begins in that paragraph. */
    int firstIndex();

    /** The first paragraph behind the text. */
    int afterBody();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null. */
    final class Builder extends ImmutableReportHead.Builder {
        Builder() {}
    }
}
