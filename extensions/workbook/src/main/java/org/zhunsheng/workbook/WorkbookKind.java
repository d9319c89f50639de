package org.zhunsheng.workbook;

import org.zhunsheng.core.text.LocalText;

/** Which document a workbook is read back into. */
public enum WorkbookKind {
    /** An annual report: facts and figures stand in the measures and responsibilities of the report. */
    ANNUAL_REPORT("年度报告", "annual report"),
    /** A dossier: facts and figures are claims with their evidence and with who stands behind them. */
    DOSSIER("自评材料", "dossier");

    private final LocalText title;

    WorkbookKind(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the document. */
    public LocalText title() {
        return title;
    }
}
