package org.zhunsheng.core.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.span.TextSpan;

/** What every numbered item of a report has. */
public interface ReportItem {
    /** Names the item within its report. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** The item's heading. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 200, message = "{TEXT_TOO_LONG}")
    String title();

    /** What the item says, in short. */
    Optional<@Size(max = 4000, message = "{TEXT_TOO_LONG}") String> summary();

    /** The indicators, of any level, that the item bears on. Whoever writes the report down says so; the catalogue checks them. */
    List<IndicatorCode> indicators();

    /** Where the item stands in the text it was read from. */
    Optional<@Valid TextSpan> span();
}
