package org.zhunsheng.reading.source;

/** What of a file is not in its text, or is in it with a reservation. */
public enum NoteKind {
    /** Text that readers of the file do not see. */
    HIDDEN_TEXT,
    /** Text in white or in the smallest letters: it is in the text, but nothing in it counts as stated. */
    FAINT_TEXT,
    /** Text that a tracked change adds: it is in the text, but nothing in it counts as stated. */
    TRACKED_INSERTION,
    /** Text that a tracked change takes out. */
    TRACKED_DELETION,
    /** Comments by reviewers. */
    COMMENT,
    /** Page numbers, running heads, navigation, view counts. */
    FURNITURE,
    /** Pictures; text in them is not read. */
    PICTURE,
    /** Scripts, macros, forms and attachments; never run or opened. */
    ACTIVE_CONTENT,
    /** Invisible characters, such as those that turn the direction of writing. */
    INVISIBLE_CHARACTER,
    /** Bytes that are no text in the file's encoding. */
    BROKEN_CHARACTER
}
