package org.zhunsheng.core.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/**
 * Material that proves a claim (佐证材料).
 *
 * <pre>{@code
 * Evidence register = Evidence.builder()
 *         .id("court-register")
 *         .kind(EvidenceKind.STATISTICS)
 *         .title("人民法院开庭登记")
 *         .build();
 * }</pre>
 *
 * <p>The material itself stays where it is; its digest fixes what it said.
 */
@Value.Immutable
@ModelStyle
public interface Evidence {
    /** Names the evidence within its dossier. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** What sort of material it is. */
    EvidenceKind kind();

    /** Its title. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    String title();

    /** The day it bears. */
    Optional<LocalDate> date();

    /** Where it can be looked up. */
    Optional<URI> link();

    /** The SHA-256 digest of its bytes, 64 lower-case hexadecimal digits. */
    Optional<@Pattern(regexp = "[0-9a-f]{64}", message = "{SHA256_FORM}") String> sha256();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Evidence} does not allow. */
    final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
