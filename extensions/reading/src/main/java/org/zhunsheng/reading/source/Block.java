package org.zhunsheng.reading.source;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One paragraph, heading, line, cell or other unit of a file, in reading order. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param level for a heading, how deep, from 1; otherwise 0
 * @param label the number that the file computes for it, such as {@code （一）}; it does not stand in the text
 * @param cell for a cell, its place
 * @param line for a line, its shape
 * @param pieces its text
 */
public record Block(
        BlockKind kind,
        int level,
        Optional<String> label,
        Optional<CellPlace> cell,
        Optional<LineShape> line,
        ImmutableList<Piece> pieces) {
    /** Checks that kind, level, cell and line agree. */
    public Block {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(pieces, "pieces");
        checkArgument((kind == BlockKind.HEADING) == (level > 0), "a heading has a level, others have none");
        checkArgument((kind == BlockKind.TABLE_CELL) == cell.isPresent(), "a cell has its place, others have none");
        checkArgument((kind == BlockKind.LINE) == line.isPresent(), "a line has its shape, others have none");
    }

    /** A block that is neither heading, cell nor line. */
    public static Block of(BlockKind kind, ImmutableList<Piece> pieces) {
        return new Block(kind, 0, Optional.empty(), Optional.empty(), Optional.empty(), pieces);
    }

    /** A heading. */
    public static Block heading(int level, ImmutableList<Piece> pieces) {
        return new Block(BlockKind.HEADING, level, Optional.empty(), Optional.empty(), Optional.empty(), pieces);
    }

    /** A paragraph in a cell of a table. */
    public static Block cell(CellPlace place, ImmutableList<Piece> pieces) {
        return new Block(BlockKind.TABLE_CELL, 0, Optional.empty(), Optional.of(place), Optional.empty(), pieces);
    }

    /** A line of a source without paragraphs. */
    public static Block line(LineShape shape, ImmutableList<Piece> pieces) {
        return new Block(BlockKind.LINE, 0, Optional.empty(), Optional.empty(), Optional.of(shape), pieces);
    }

    /** This block with a computed number before it. */
    public Block labelled(String number) {
        return new Block(kind, level, Optional.of(number), cell, line, pieces);
    }

    /** Its text as it stands in the file, without the computed number. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Whether a tracked change touches it. */
    public boolean tracked() {
        return pieces.stream().anyMatch(Piece::tracked);
    }
}
