package org.zhunsheng.service.desk;

import org.zhunsheng.pages.view.Text;

/** Something that the desk cannot do, in words for the page. */
final class DeskRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    DeskRefusal(String key, Object... args) {
        super(key);
        this.text = Text.word(key, args);
    }

    Text text() {
        return text;
    }
}
