package org.zhunsheng.reading.text;

import java.util.List;
import java.util.Optional;
import org.zhunsheng.reading.source.Block;
import org.zhunsheng.reading.source.BlockKind;
import org.zhunsheng.reading.source.Piece;

/** Makes paragraphs of blocks: one of each, except that lines are joined. */
final class ParagraphFlow {
    private ParagraphFlow() {}

    static TextAssembly assemble(List<Block> blocks) {
        TextAssembly assembly = new TextAssembly();
        StringBuilder open = new StringBuilder();
        Block last = null;
        for (Block block : blocks) {
            if (block.kind() == BlockKind.FURNITURE) {
                continue;
            }
            if (last != null) {
                boolean joined = block.kind() == BlockKind.LINE && LineJoin.continues(open, last, block);
                boolean full = last.line().orElseThrow().isFull();
                boolean split = block.kind() == BlockKind.LINE && LineJoin.splitsNumber(open, block.text());
                if (split && !(joined && full)) {
                    assembly.splitNumber(joined);
                }
                if (joined) {
                    assembly.lineEnd(full || split);
                } else {
                    assembly.end(BlockKind.PARAGRAPH, 0, Optional.empty());
                    open.setLength(0);
                }
                last = null;
            }
            block.label()
                    .ifPresent(
                            label -> assembly.label(label, block.pieces().get(0).locator()));
            for (Piece piece : block.pieces()) {
                assembly.piece(piece);
            }
            if (block.kind() == BlockKind.LINE) {
                last = block;
                open.append(block.text().strip());
            } else {
                assembly.end(block.kind(), block.level(), block.cell());
            }
        }
        if (last != null) {
            assembly.end(BlockKind.PARAGRAPH, 0, Optional.empty());
        }
        return assembly;
    }
}
