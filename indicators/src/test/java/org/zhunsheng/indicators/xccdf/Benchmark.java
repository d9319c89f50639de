package org.zhunsheng.indicators.xccdf;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.Traverser;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * A checklist with its results: the root of the tree. It has no weight, since nothing stands beside it. Immutable and thread-safe.
 *
 * @param children the groups and rules of the first level, perhaps none
 */
public record Benchmark(ImmutableList<BenchmarkItem> children) {
    private static final Traverser<BenchmarkItem> TREE = Traverser.forTree(
            item -> item instanceof Group group ? group.children() : ImmutableList.<BenchmarkItem>of());

    /**
     * Checks that no two items share an id.
     *
     * @throws InvalidModelException if two do
     */
    public Benchmark {
        Objects.requireNonNull(children, "children");
        Set<String> seen = new HashSet<>();
        ImmutableList.Builder<Violation> violations = ImmutableList.builder();
        for (BenchmarkItem item : TREE.depthFirstPreOrder(children)) {
            if (!seen.add(item.id())) {
                violations.add(Violation.of("DUPLICATE_ID", "", item.id()));
            }
        }
        InvalidModelException.throwIfAny(violations.build());
    }

    /** The rules that take part in a score, in the order of the document. */
    ImmutableList<Rule> countedRules() {
        return StreamSupport.stream(TREE.depthFirstPreOrder(children).spliterator(), false)
                .flatMap(item -> item instanceof Rule rule ? Stream.of(rule) : Stream.empty())
                .filter(Rule::isCounted)
                .collect(ImmutableList.toImmutableList());
    }
}
