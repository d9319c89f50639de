package org.zhunsheng.attestation;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON objects strictly: no key twice, nothing after the end, numbers to the last digit. */
final class JsonTrees {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTrees() {}

    /** The object that {@code json} is; empty if it is none. */
    static Optional<Map<String, Object>> read(byte[] json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
