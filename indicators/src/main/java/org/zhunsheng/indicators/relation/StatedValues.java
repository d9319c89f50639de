package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Comparator;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/** Everything that one report states of its figures, by code and scope. Immutable and thread-safe. */
public final class StatedValues {
    private final ImmutableMap<FigureKey, StatedValue> values;
    private final ImmutableMap<String, ImmutableSortedSet<FactCode>> codesByScope;

    private StatedValues(ImmutableMap<FigureKey, StatedValue> values) {
        this.values = values;
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

    /** The scopes in which something is stated, in order. */
    public ImmutableSet<String> scopes() {
        return codesByScope.keySet();
    }

    /** The codes of which something is stated in {@code scope}, in order. */
    public ImmutableSortedSet<FactCode> codes(String scope) {
        return codesByScope.getOrDefault(scope, ImmutableSortedSet.of());
    }

    /** Collects statements; the order in which they come does not matter. */
    public static final class Builder {
        private final ListMultimap<FigureKey, Statement> statements = LinkedListMultimap.create();

        private Builder() {}

        /** Adds a statement of the figure {@code key}. */
        public Builder add(FigureKey key, Statement statement) {
            statements.put(key, statement);
            return this;
        }

        /** Adds all that {@code others} hold. */
        public Builder addAll(StatedValues others) {
            others.values.forEach((key, value) -> statements.putAll(key, value.statements()));
            return this;
        }

        /** The statements collected so far. */
        public StatedValues build() {
            ImmutableMap.Builder<FigureKey, StatedValue> values = ImmutableMap.builder();
            statements.keySet().stream()
                    .sorted()
                    .forEach(key -> values.put(
                            key,
                            StatedValue.of(statements.get(key).stream()
                                    .sorted(Comparator.comparing(Statement::value)
                                            .thenComparing(Statement::precision)
                                            .thenComparing(Statement::place))
                                    .collect(ImmutableList.toImmutableList()))));
            return new StatedValues(values.buildOrThrow());
        }
    }
}
