package org.zhunsheng.serialization;

import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** YAML whose bytes depend on nothing but the value: keys in the order given, every text in quotes, plain decimals. */
public final class CanonicalYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    private CanonicalYaml() {}

    /**
     * {@code tree} as YAML.
     *
     * @param tree maps, lists, texts, booleans, integers and {@link java.math.BigDecimal}s
     */
    public static String write(Map<String, ?> tree) {
        return MAPPER.writeValueAsString(tree);
    }
}
