package org.zhunsheng.core.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;

/**
 * The unit that is assessed.
 *
 * <pre>{@code
 * GovernmentUnit unit = GovernmentUnit.builder()
 *         .id("sample-county")
 *         .name("示例县人民政府")
 *         .kind(UnitKind.COUNTY)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and null-free; two units are the same if all their attributes are.
 */
@Value.Immutable
@ModelStyle
public interface GovernmentUnit {
    /** A short stable name of the unit, unique among the units that are assessed together. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 80, message = "{TEXT_TOO_LONG}")
    String id();

    /** The full name, as on the unit's seal. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 200, message = "{TEXT_TOO_LONG}")
    String name();

    /** The name in English. */
    Optional<
                    @Pattern(regexp = "(?s).*\\S.*", message = "{TEXT_BLANK}")
                    @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            nameEn();

    /** What kind of body it is. */
    UnitKind kind();

    /** The code of its administrative division. */
    Optional<DivisionCode> divisionCode();

    /** Its unified social credit code. */
    Optional<CreditCode> creditCode();

    /** The name of the unit one level up, to which it reports. */
    Optional<
                    @Pattern(regexp = "(?s).*\\S.*", message = "{TEXT_BLANK}")
                    @Size(max = 200, message = "{TEXT_TOO_LONG}") String>
            superior();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link GovernmentUnit} does not allow. */
    final class Builder extends ImmutableGovernmentUnit.Builder {
        Builder() {}
    }
}
