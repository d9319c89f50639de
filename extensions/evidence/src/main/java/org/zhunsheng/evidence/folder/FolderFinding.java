package org.zhunsheng.evidence.folder;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/**
 * Something about a paper that a person has to look at. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param subject the file, paper or indicator
 * @param detail what was found; may be empty
 */
public record FolderFinding(Kind kind, String subject, String detail) {
    static final Messages MESSAGES = Messages.beside(FolderFinding.class, "folder");

    /** Refuses null. */
    public FolderFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(detail, "detail");
    }

    /** What can be about a paper. */
    public enum Kind {
        /** Listed and not there. */
        MISSING(true),
        /** Listed under another path. */
        MOVED(true),
        /** Other bytes than when it was listed. */
        CHANGED(true),
        /** There and not listed. */
        EXTRA(true),
        /** The same bytes as a listed paper. */
        EQUAL(false),
        /** It proves nothing. */
        ORPHAN(true),
        /** It proves something that is not there. */
        DANGLING(true),
        /** It speaks of another period. */
        OUTSIDE_PERIOD(false),
        /** No list can hold its name. */
        NAME(true),
        /** It cannot be read, or is not what its name says. */
        UNREADABLE(true),
        /** It is too large. */
        TOO_LARGE(true),
        /** A person looked at other bytes. */
        FALLEN(true),
        /** No paper for an indicator that is asked. */
        EMPTY_INDICATOR(false),
        /** Left there by a system. */
        JUNK(false),
        /** A link. */
        LINK(true);

        private final boolean hard;

        Kind(boolean hard) {
            this.hard = hard;
        }

        /** Whether it has to be put right before the folder is packed. */
        public boolean isHard() {
            return hard;
        }
    }

    /** The finding in words. */
    public LocalText text() {
        return MESSAGES.render("finding-" + kind, subject, detail);
    }
}
