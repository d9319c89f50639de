package org.zhunsheng.workbook;

import org.zhunsheng.core.validation.Violation;

/** The file as a whole is not to be read further. */
final class RefusedPackage extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    RefusedPackage(String code, Object... args) {
        super(code);
        this.violation = WorkbookFaults.violation(code, args);
    }

    Violation violation() {
        return violation;
    }
}
