package org.zhunsheng.indicators.extension;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The extensions that schemes can name. Immutable and thread-safe. */
public final class MethodExtensions {
    private static final Supplier<MethodExtensions> INSTALLED =
            Suppliers.memoize(() -> of(ImmutableList.copyOf(ServiceLoader.load(MethodExtension.class))));

    private final ImmutableMap<String, MethodExtension> byType;

    private MethodExtensions(ImmutableMap<String, MethodExtension> byType) {
        this.byType = byType;
    }

    /** Those on the class path. */
    public static MethodExtensions installed() {
        return INSTALLED.get();
    }

    /**
     * {@code extensions} and no others.
     *
     * @throws IllegalArgumentException if two have the same type
     */
    public static MethodExtensions of(Iterable<? extends MethodExtension> extensions) {
        return new MethodExtensions(Maps.uniqueIndex(ImmutableList.copyOf(extensions), MethodExtension::type));
    }

    /** The extension of {@code type}, if there is one. */
    public Optional<MethodExtension> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The types that there are. */
    public ImmutableList<String> types() {
        return byType.keySet().asList();
    }
}
