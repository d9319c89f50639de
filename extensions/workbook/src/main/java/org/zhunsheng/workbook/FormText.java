package org.zhunsheng.workbook;

import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;

/** The words that are printed on the sheets. */
final class FormText {
    private static final Messages MESSAGES = Messages.beside(FormText.class, "form");

    private FormText() {}

    static String of(String key, Lang lang, Object... args) {
        return MESSAGES.render(lang, key, args);
    }
}
