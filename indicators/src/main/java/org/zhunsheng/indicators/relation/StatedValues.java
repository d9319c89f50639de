package org.zhunsheng.indicators.relation;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/** Everything that one report states of its figures, by code and scope. Immutable and thread-safe. */
public final class StatedValues {
    private final ImmutableMap<FigureKey, StatedValue> values;
    private final ImmutableMap<Change, StatedValue> changes;
    private final ImmutableMap<String, ImmutableSortedSet<FactCode>> codesByScope;

    /**
     * A stated change of a figure against the year before.
     *
     * @param key the figure of this year
     * @param kind how the change is stated
     */
    public record Change(FigureKey key, ChangeKind kind) {
        /** Refuses null. */
        public Change {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(kind, "kind");
        }
    }

    private StatedValues(ImmutableMap<FigureKey, StatedValue> values, ImmutableMap<Change, StatedValue> changes) {
        this.values = values;
        this.changes = changes;
        ImmutableListMultimap.Builder<String, FactCode> byScope = ImmutableListMultimap.builder();
        values.keySet().forEach(key -> byScope.put(key.scope(), key.code()));
        ImmutableMap.Builder<String, ImmutableSortedSet<FactCode>> codes = ImmutableMap.builder();
        byScope.orderKeysBy(Comparator.<String>naturalOrder())
                .build()
                .asMap()
                .forEach((scope, inScope) -> codes.put(scope, ImmutableSortedSet.copyOf(inScope)));
        this.codesByScope = codes.buildOrThrow();
    }

    /** Collects statements. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is stated of {@code key}. */
    public Optional<StatedValue> find(FigureKey key) {
        return Optional.ofNullable(values.get(key));
    }

    /** All figures of which something is stated, in order. */
    public ImmutableSet<FigureKey> keys() {
        return values.keySet();
    }

    /** What is stated of each of these figures. */
    ImmutableCollection<StatedValue> all() {
        return values.values();
    }

    /** The scopes in which something is stated, in order. */
    public ImmutableSet<String> scopes() {
        return codesByScope.keySet();
    }

    /** The codes of which something is stated in {@code scope}, in order. */
    public ImmutableSortedSet<FactCode> codes(String scope) {
        return codesByScope.getOrDefault(scope, ImmutableSortedSet.of());
    }

    /** What is stated of changes against the year before, in order. */
    public ImmutableMap<Change, StatedValue> changes() {
        return changes;
    }

    /** Collects statements; the order in which they come does not matter. */
    public static final class Builder {
        private static final Comparator<Statement> STATEMENTS = Comparator.comparing(Statement::value)
                .thenComparingInt(Statement::precision)
                .thenComparing(Statement::place);

        private final ListMultimap<FigureKey, Statement> statements = ArrayListMultimap.create();
        private final ListMultimap<Change, Statement> changes = ArrayListMultimap.create();

        private Builder() {}

        /** Adds a statement of how {@code key} has changed against the year before; a fall is negative. */
        public Builder addChange(FigureKey key, ChangeKind kind, Statement statement) {
            changes.put(new Change(key, kind), statement);
            return this;
        }

        /** Adds a statement of the figure {@code key}. */
        public Builder add(FigureKey key, Statement statement) {
            statements.put(key, statement);
            return this;
        }

        /** Adds all that {@code others} hold. */
        public Builder addAll(StatedValues others) {
            others.values.forEach((key, value) -> statements.putAll(key, value.statements()));
            others.changes.forEach((change, value) -> changes.putAll(change, value.statements()));
            return this;
        }

        /** The statements collected so far. */
        public StatedValues build() {
            return new StatedValues(
                    settled(statements, Comparator.naturalOrder()),
                    settled(changes, Comparator.comparing(Change::key).thenComparing(Change::kind)));
        }

        private static <K> ImmutableMap<K, StatedValue> settled(
                ListMultimap<K, Statement> collected, Comparator<K> order) {
            ImmutableMap.Builder<K, StatedValue> values = ImmutableMap.builder();
            for (K key : ImmutableList.sortedCopyOf(order, collected.keySet())) {
                values.put(key, StatedValue.of(ImmutableList.sortedCopyOf(STATEMENTS, collected.get(key))));
            }
            return values.buildOrThrow();
        }
    }
}
