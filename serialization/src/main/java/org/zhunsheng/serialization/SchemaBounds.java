package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the model refuses by code rather than by annotation, as far as JSON Schema can say it; from {@code schema-bounds.yaml}. */
final class SchemaBounds {
    private static final ImmutableMap<String, Map<String, Object>> BOUNDS = read();

    private SchemaBounds() {}

    /** The bounds of the definition {@code name}. */
    static Optional<Map<String, Object>> of(String name) {
        return Optional.ofNullable(BOUNDS.get(name));
    }

    /** The definitions that have bounds. */
    static Iterable<String> names() {
        return BOUNDS.keySet();
    }

    private static ImmutableMap<String, Map<String, Object>> read() {
        try (InputStream stream =
                Objects.requireNonNull(SchemaBounds.class.getResourceAsStream("schema-bounds.yaml"))) {
            return ImmutableMap.copyOf(new YAMLMapper()
                    .readValue(stream, new TypeReference<Map<String, Map<String, Object>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
