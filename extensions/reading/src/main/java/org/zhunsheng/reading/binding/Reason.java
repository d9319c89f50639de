package org.zhunsheng.reading.binding;

import java.util.Arrays;
import java.util.Objects;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/**
 * One thing that speaks for or against a code.
 *
 * @param code what it is
 * @param about the words of the text, the code or the value that it is about; may be empty
 */
public record Reason(ReasonCode code, String about) {
    /** Refuses null. */
    public Reason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(about, "about");
    }

    /** The reason in both languages. */
    public LocalText text() {
        return Texts.MESSAGES.render(code.name(), shown());
    }

    /** What it is about, as people call it. */
    private Object shown() {
        return switch (code) {
            case UNIT_FITS, UNIT_DIFFERS ->
                Arrays.stream(UnitClass.values())
                        .filter(unit -> unit.name().equals(about))
                        .<Object>map(UnitClass::title)
                        .findFirst()
                        .orElse(about);
            case NOT_THE_LEVEL -> Texts.MESSAGES.has("form." + about) ? Texts.MESSAGES.render("form." + about) : about;
            default -> about;
        };
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(Reason.class, "reasons");

        private Texts() {}
    }
}
