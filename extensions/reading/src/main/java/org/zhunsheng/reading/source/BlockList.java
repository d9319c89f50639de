package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Gathers blocks and notes while a file is read, and keeps the limits on blocks and characters. */
final class BlockList {
    private static final int SAMPLE = 40;

    private final String name;
    private final SourceLimits limits;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    private final Map<NoteKind, SourceNote> notes = new EnumMap<>(NoteKind.class);
    private int count;
    private boolean hasText;
    private long characters;

    BlockList(String name, SourceLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** Adds {@code block} unless it is blank. */
    void add(Block block) {
        long length = 0;
        boolean blank = true;
        for (Piece piece : block.pieces()) {
            length += piece.text().length();
            blank = blank && piece.text().isBlank();
        }
        if (length > limits.lineLength()) {
            throw UnreadableSourceException.beyond(name, "lineLength", limits.lineLength());
        }
        characters += length;
        if (characters > limits.characters()) {
            throw UnreadableSourceException.beyond(name, "characters", limits.characters());
        }
        if (blank) {
            return;
        }
        if (++count > limits.blocks()) {
            throw UnreadableSourceException.beyond(name, "blocks", limits.blocks());
        }
        blocks.add(block);
        hasText |= block.kind() != BlockKind.FURNITURE;
        if (block.kind() == BlockKind.FURNITURE) {
            note(NoteKind.FURNITURE, block.text(), block.pieces().get(0).locator());
        }
    }

    /** Notes one more of {@code kind}; the first one gives the sample. */
    void note(NoteKind kind, String text, Locator locator) {
        note(kind, text, Optional.of(locator));
    }

    /** Notes one more of {@code kind} that has no place. */
    void note(NoteKind kind, String text) {
        note(kind, text, Optional.empty());
    }

    private void note(NoteKind kind, String text, Optional<Locator> locator) {
        SourceNote known = notes.get(kind);
        notes.put(
                kind,
                known == null
                        ? new SourceNote(kind, 1, sample(text), locator)
                        : new SourceNote(
                                kind,
                                known.count() + 1,
                                known.sample().isEmpty() ? sample(text) : known.sample(),
                                known.locator().or(() -> locator)));
    }

    /** Whether there is no text but furniture. */
    boolean isEmpty() {
        return !hasText;
    }

    ImmutableList<Block> blocks() {
        return blocks.build();
    }

    ImmutableList<SourceNote> notes() {
        return ImmutableList.copyOf(notes.values());
    }

    private static String sample(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SAMPLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SAMPLE)) + "…";
    }
}
