package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON objects strictly: no key twice, nothing after the end, no null, numbers to the last digit. */
final class JsonTrees {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTrees() {}

    /** The object that {@code json} is, which nobody can change; empty if it is none. */
    static Optional<ImmutableMap<String, Object>> read(byte[] json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}))
                    .filter(tree -> !holdsNull(tree))
                    .map(JsonTrees::object);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean holdsNull(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(JsonTrees::holdsNull);
        }
        return value == null || (value instanceof List<?> list && list.stream().anyMatch(JsonTrees::holdsNull));
    }

    private static ImmutableMap<String, Object> object(Map<?, ?> map) {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builderWithExpectedSize(map.size());
        map.forEach((key, value) -> fields.put((String) key, copy(value)));
        return fields.buildOrThrow();
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(JsonTrees::copy).collect(ImmutableList.toImmutableList())
                : value;
    }
}
