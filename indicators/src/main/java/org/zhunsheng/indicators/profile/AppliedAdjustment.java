package org.zhunsheng.indicators.profile;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;

/**
 * An adjustment that made a catalogue and a scheme what they are.
 *
 * @param profile the id of the profile that makes it
 * @param author who decided it
 * @param adjustment what it changes, and why
 */
public record AppliedAdjustment(String profile, LocalText author, Adjustment adjustment) {
    /** Refuses null. */
    public AppliedAdjustment {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(adjustment, "adjustment");
    }
}
