package org.zhunsheng.evidence.bag;

import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/**
 * Something in a package that is not as it was packed. Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param path the file, relative to the package
 * @param detail what was found, such as another digest; may be empty
 */
public record BagFault(Kind kind, String path, String detail) {
    private static final Messages MESSAGES = Messages.beside(BagFault.class, "bag");

    /** Refuses null. */
    public BagFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(detail, "detail");
    }

    /** What can be wrong with a package. */
    public enum Kind {
        /** There is no such folder, or it holds no bagit.txt. */
        NOT_A_BAG,
        /** bagit.txt does not read as the standard asks. */
        DECLARATION,
        /** The version is not known. */
        VERSION,
        /** There is no manifest. */
        NO_MANIFEST,
        /** A line of a manifest cannot be read. */
        MANIFEST_LINE,
        /** A file is listed twice. */
        LISTED_TWICE,
        /** The digest of the manifest is not one that is known. */
        ALGORITHM,
        /** A listed file is not there. */
        MISSING,
        /** A file is there that no manifest lists. */
        EXTRA,
        /** A file has other bytes than when it was packed. */
        CHANGED,
        /** A listed path climbs out of the package, or is absolute. */
        CLIMBS,
        /** Something is a link. */
        LINK,
        /** The size or number of files is another than stated. */
        SIZE,
        /** A file is to be fetched and is not there. */
        TO_FETCH,
        /** Two paths differ only in case or in how their characters are composed. */
        SAME_NAME,
        /** A file cannot be read. */
        UNREADABLE,
        /** A tag file that the index names is not there. */
        TAG_FILE_MISSING
    }

    /** The fault in words. */
    public LocalText text() {
        return MESSAGES.render("fault-" + kind, path, detail);
    }
}
