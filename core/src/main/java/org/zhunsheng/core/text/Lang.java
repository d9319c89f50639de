package org.zhunsheng.core.text;

import java.util.Locale;

/** A language that every message, title and reason of the library exists in. */
public enum Lang {
    /** Simplified Chinese. */
    ZH(Locale.SIMPLIFIED_CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** The locale under which message bundles hold this language. */
    public Locale locale() {
        return locale;
    }
}
