package org.zhunsheng.indicators.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;

/**
 * How a catalogue, a scheme and the duties are tailored to a kind of unit or to a locality. Profiles stack: {@link Tailoring} applies
 * them in order, and each sees what those before it left.
 */
@Value.Immutable
@ModelStyle
public interface Profile {
    /** Names the profile. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** What it is for. */
    @Valid
    LocalText title();

    /** The kinds of unit it is meant for. */
    @NotEmpty(message = "{LIST_EMPTY}")
    Set<UnitKind> kinds();

    /** Who answers for it: the author of every adjustment and local rule that names no other. */
    @Valid
    LocalText author();

    /** What it changes in catalogue and scheme, one after the other. */
    List<Adjustment> adjustments();

    /** The local rules that take the place of national ones. */
    List<@Valid DutyReplacement> duties();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Profile} does not allow. */
    final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
