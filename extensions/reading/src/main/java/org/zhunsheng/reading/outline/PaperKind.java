package org.zhunsheng.reading.outline;

import org.zhunsheng.core.text.LocalText;

/** What paper a text is, by its title. */
public enum PaperKind {
    /** The yearly report on law-based government. */
    ANNUAL_REPORT("法治政府建设年度报告", "annual report on law-based government"),
    /** An explanation of a policy. */
    POLICY_EXPLANATION("政策解读", "policy explanation"),
    /** The yearly report on the disclosure of government information. */
    DISCLOSURE_REPORT("政府信息公开工作年度报告", "annual report on information disclosure"),
    /** A report of a court or procuratorate, or a white paper. */
    COURT_REPORT("法院、检察院报告或白皮书", "report of a court or procuratorate, or white paper"),
    /** A government's work report. */
    GOVERNMENT_WORK_REPORT("政府工作报告", "government work report"),
    /** A notice, plan or rule. */
    NOTICE("通知、方案或制度文件", "notice, plan or rule"),
    /** A piece of news. */
    NEWS("新闻稿", "news"),
    /** None of these. */
    UNKNOWN("未识别", "not recognised");

    private final LocalText title;

    PaperKind(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** The name of the paper. */
    public LocalText title() {
        return title;
    }
}
