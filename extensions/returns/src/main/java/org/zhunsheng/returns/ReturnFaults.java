package org.zhunsheng.returns;

import java.util.Optional;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** What is wrong with returns, in words. Stateless and thread-safe. */
public final class ReturnFaults {
    private static final Messages MESSAGES = Messages.beside(ReturnFaults.class, "faults");

    private ReturnFaults() {}

    /** The fault {@code code} at {@code place}. */
    public static Violation at(Optional<Place> place, String code, Object... args) {
        Violation fault = of(code, args);
        return place.map(fault::at).orElse(fault);
    }

    /** The fault {@code code}. */
    public static Violation of(String code, Object... args) {
        Object[] quoted = args.clone();
        for (int i = 0; i < quoted.length; i++) {
            if (quoted[i] instanceof String text) {
                quoted[i] = Excerpt.of(text);
            }
        }
        return Violation.builder()
                .code(code)
                .path("")
                .message(MESSAGES.render(code + ".message", quoted))
                .mend(MESSAGES.render(code + ".mend", quoted))
                .build();
    }

    /** The word {@code key} of the bundle. */
    public static LocalText word(String key, Object... args) {
        return MESSAGES.render(key, args);
    }
}
