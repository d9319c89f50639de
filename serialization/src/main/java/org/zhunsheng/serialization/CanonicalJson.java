package org.zhunsheng.serialization;

import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON whose bytes depend on nothing but the value: keys in the order given, plain decimals, two spaces, line feeds. */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private static final JsonMapper LINES = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CanonicalJson() {}

    /**
     * {@code tree} as JSON, with a line feed at the end.
     *
     * @param tree maps, lists, texts, booleans, integers and {@link java.math.BigDecimal}s
     */
    public static String write(Map<String, ?> tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    /** {@code tree} as one line of JSON, as {@link #write} otherwise. */
    public static String writeLine(Map<String, ?> tree) {
        return LINES.writeValueAsString(tree) + "\n";
    }
}
