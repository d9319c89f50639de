package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that was read: its blocks in reading order and what was left out. Immutable and thread-safe.
 *
 * @param name the name of the file
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param kind the kind of file
 * @param encoding the character encoding, for kinds that have one
 * @param blocks the blocks in reading order, {@link BlockKind#FURNITURE} among them
 * @param notes what was left out or is in doubt
 */
public record SourceDocument(
        String name,
        String sha256,
        SourceKind kind,
        Optional<String> encoding,
        ImmutableList<Block> blocks,
        ImmutableList<SourceNote> notes) {
    /** Refuses null. */
    public SourceDocument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(blocks, "blocks");
        Objects.requireNonNull(notes, "notes");
    }
}
