package org.zhunsheng.reading.binding;

import java.util.Objects;
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
        return Texts.MESSAGES.render(code.name(), about);
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(Reason.class, "reasons");

        private Texts() {}
    }
}
