package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/**
 * A reason as a code with its arguments; the text is made when it is asked for. Immutable and thread-safe.
 *
 * @param code the code
 * @param args what the template names. For a line of an item or a bonus these are the title of the line, the name of the fact, its
 *     value, and the limit it was held against; each is empty where there is none, as the title and the fact are for a line of the
 *     whole item. For any other line they are what its {@link ReasonCode} says
 */
public record Reason(ReasonCode code, ImmutableList<LocalText> args) {
    /** Refuses null. */
    public Reason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(args, "args");
    }

    /** The reason in words. */
    public String text(Lang lang) {
        return Texts.MESSAGES.render(lang, code.name(), args.toArray());
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(Reason.class, "reasons");

        private Texts() {}
    }
}
