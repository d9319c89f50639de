package org.zhunsheng.reading.source;

import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.Violation;

/** The texts of this package. */
final class SourceMessages {
    static final Messages MESSAGES = Messages.beside(SourceMessages.class, "sources");

    private SourceMessages() {}

    static Violation violation(String code, Object... args) {
        return Violation.builder()
                .code(code)
                .path("")
                .message(MESSAGES.render(code + ".message", args))
                .mend(MESSAGES.render(code + ".mend", args))
                .build();
    }

    static LocalText limit(String name) {
        return MESSAGES.render("limit." + name);
    }
}
