package org.zhunsheng.core.evidence;

/** What sort of material a piece of evidence is. */
public enum EvidenceKind {
    DOCUMENT,
    WEB_PAGE,
    RECORD,
    STATISTICS,
    SURVEY,
    CASE_FILE,
    PHOTO
}
