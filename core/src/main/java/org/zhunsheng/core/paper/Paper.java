package org.zhunsheng.core.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.report.ReportingPeriod;

/** A file of an evidence folder as its list knows it: what it was when it was listed, and what it proves. */
@Value.Immutable
@ModelStyle
public interface Paper {
    /** Names the paper within the folder. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** The file, relative to the folder, with {@code /} between the names. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 1000, message = "{TEXT_TOO_LONG}")
    String file();

    /** The SHA-256 digest of its bytes, 64 lower-case hexadecimal digits. */
    @Pattern(regexp = "[0-9a-f]{64}", message = "{SHA256_FORM}")
    String sha256();

    /** How many bytes it has. */
    @PositiveOrZero(message = "{NUMBER_NEGATIVE}")
    long size();

    /** Its title. */
    Optional<@Size(max = 400, message = "{TEXT_TOO_LONG}") String> title();

    /** Its document number, such as 示政办〔2025〕3号. */
    Optional<@Size(max = 100, message = "{TEXT_TOO_LONG}") String> number();

    /** The day it bears. */
    Optional<LocalDate> dated();

    /** The day on which it was received. */
    Optional<LocalDate> received();

    /** The unit that it came from. */
    Optional<@Size(max = 200, message = "{TEXT_TOO_LONG}") String> from();

    /** The period that it speaks of. */
    Optional<ReportingPeriod> covers();

    /** How many pages it has. */
    Optional<Integer> pages();

    /** What it proves. */
    List<@Valid PaperBinding> binds();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Paper} does not allow. */
    final class Builder extends ImmutablePaper.Builder {
        Builder() {}
    }
}
