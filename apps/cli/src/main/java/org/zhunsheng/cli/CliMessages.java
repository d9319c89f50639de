package org.zhunsheng.cli;

import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;

/** The words of the command's own output, in one language. */
final class CliMessages {
    private static final Messages MESSAGES = Messages.beside(CliMessages.class, "words");

    private final Lang lang;

    CliMessages(Lang lang) {
        this.lang = lang;
    }

    Lang lang() {
        return lang;
    }

    /** The word or sentence {@code key} with its arguments put in. */
    String get(String key, Object... args) {
        return MESSAGES.render(lang, key, args);
    }
}
