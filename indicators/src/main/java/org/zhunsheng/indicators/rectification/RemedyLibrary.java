package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;

/**
 * A library of remedies (整改措施库) for one catalogue. Building one checks that ids are unique, that references inside it lead
 * somewhere, that prerequisites run in no circle and exclude nothing they need, and that remedies which move one fact in different
 * ways exclude each other. {@link RemedyChecker} checks it against a catalogue and a vocabulary.
 */
@Value.Immutable
@ModelStyle
public abstract class RemedyLibrary {
    /** Names the library. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** Its version. */
    public abstract String version();

    /** Its title. */
    @Valid
    public abstract LocalText title();

    /** What it is, and what it does not claim to be. */
    @Valid
    public abstract LocalText notice();

    /** The id of the catalogue whose gaps it closes. */
    public abstract String catalogue();

    /** The remedies. */
    @NotEmpty(message = "{LIST_EMPTY}")
    public abstract List<@Valid RemedyOption> remedies();

    @Value.Check
    void check() {
        InvalidModelException.throwIfAny(new RemedyReferences(remedies()).violations());
    }

    /** The remedies by id, in the order of the library. */
    @Value.Lazy
    public ImmutableMap<String, RemedyOption> byId() {
        return Maps.uniqueIndex(remedies(), RemedyOption::id);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RemedyLibrary} does not allow. */
    public static final class Builder extends ImmutableRemedyLibrary.Builder {
        Builder() {}
    }
}
