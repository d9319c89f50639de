package org.zhunsheng.indicators.crosswalk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;

/**
 * How the indicators of one edition of a catalogue became those of the next: several to several, each link with how sure it is and
 * why. An indicator that no link names and that both editions hold under one code and one title is kept; any other is without a
 * counterpart. {@link CrosswalkCheck} finds its faults and lists what it leaves open.
 */
@Value.Immutable
@ModelStyle
public interface Crosswalk {
    /** Names the crosswalk. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** Its title. */
    @Valid
    LocalText title();

    /** The id of the old catalogue. */
    String from();

    /** The id of the new catalogue. */
    String to();

    /** What became of what. */
    List<@Valid CrosswalkLink> links();

    /** Old indicators that are known to have no counterpart. */
    Set<IndicatorCode> gone();

    /** New indicators that are known to have no counterpart. */
    Set<IndicatorCode> added();

    /** Facts that go by another code. A fact that is not named keeps its code. */
    List<@Valid FactLink> facts();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Crosswalk} does not allow. */
    final class Builder extends ImmutableCrosswalk.Builder {
        Builder() {}
    }
}
