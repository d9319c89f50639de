package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.Relation;

/** Puts relations together that have figures in common, directly or by others. Used once. */
final class RelationBlocks {
    private final Map<FactCode, Block> byCode = new HashMap<>();
    private final Set<Block> all = new LinkedHashSet<>();
    private int count;

    /** Relations that hang together; once it is joined to another, {@code into} is that one. */
    private static final class Block {
        private final List<Relation> relations = new ArrayList<>();
        private @Nullable Block into;
        private int last;

        private Block found() {
            Block block = this;
            Block next = block.into;
            while (next != null) {
                Block after = next.into;
                block.into = after == null ? next : after;
                block = next;
                next = after;
            }
            return block;
        }
    }

    void add(Relation relation) {
        List<Block> touched = relation.codes().stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .map(Block::found)
                .distinct()
                .sorted(Comparator.comparingInt(block -> block.last))
                .toList();
        Block block = touched.isEmpty() ? new Block() : touched.get(0);
        touched.stream().skip(1).forEach(other -> {
            block.relations.addAll(other.relations);
            other.into = block;
            all.remove(other);
        });
        block.relations.add(relation);
        block.last = count++;
        all.add(block);
        relation.codes().forEach(code -> byCode.put(code, block));
    }

    /** The blocks, in the order of their last relations. */
    ImmutableList<List<Relation>> inOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(block -> block.last))
                .<List<Relation>>map(block -> ImmutableList.copyOf(block.relations))
                .collect(ImmutableList.toImmutableList());
    }
}
