package org.zhunsheng.reading;

import org.zhunsheng.core.text.LocalText;

/** A text that is not one yearly report on law-based government, or lacks what a report cannot be built without. */
public final class ReportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    ReportRefusedException(LocalText text) {
        super(text.en());
        this.text = text;
    }

    /** Why, in both languages. */
    public LocalText text() {
        return text;
    }
}
