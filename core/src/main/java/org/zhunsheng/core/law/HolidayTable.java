package org.zhunsheng.core.law;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;

/** Holidays and make-up working days of several years, as data. {@link WorkingCalendar} counts with them. */
@Value.Immutable
@ModelStyle
public interface HolidayTable {
    /** Names the table. */
    @Pattern(regexp = "[a-z][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** What the table is. */
    @Valid
    LocalText title();

    /** The years that could be sourced. */
    List<@Valid CalendarYear> years();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link HolidayTable} does not allow. */
    final class Builder extends ImmutableHolidayTable.Builder {
        Builder() {}
    }
}
