package org.zhunsheng.cli;

import java.util.Arrays;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/** The words of the commands about returns, marks and evidence, in one language. */
final class ReturnsWords {
    private static final Messages MESSAGES = Messages.beside(ReturnsWords.class, "returns-words");

    private final Lang lang;

    ReturnsWords(Lang lang) {
        this.lang = lang;
    }

    /** The word or sentence {@code key} with its arguments put in, each harmless for a terminal. */
    String get(String key, Object... args) {
        Object[] plain = Arrays.stream(args)
                .map(arg -> TerminalText.plain(arg instanceof LocalText text ? text.in(lang) : String.valueOf(arg)))
                .toArray();
        return MESSAGES.render(lang, key, plain);
    }

    /** The same where there is no {@link TerminalWriter}, without styles. */
    String unstyled(String key, Object... args) {
        return TerminalStyle.render(get(key, args), false);
    }
}
