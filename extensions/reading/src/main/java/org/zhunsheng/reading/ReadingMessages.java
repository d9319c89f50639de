package org.zhunsheng.reading;

import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/** The messages of reading a report, from the bundle {@code reading}. */
final class ReadingMessages {
    private static final Messages MESSAGES = Messages.beside(ReadingMessages.class, "reading");

    private ReadingMessages() {}

    static LocalText text(String key, Object... args) {
        return MESSAGES.render(key, args);
    }
}
