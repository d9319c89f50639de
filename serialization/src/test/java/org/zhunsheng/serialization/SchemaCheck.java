package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Validates texts against the schemas with a validator that is not ours. */
final class SchemaCheck {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ImmutableMap<String, Schema> schemas;

    SchemaCheck(Map<String, String> texts) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        ImmutableMap.Builder<String, Schema> made = ImmutableMap.builder();
        texts.forEach((header, text) -> made.put(header, registry.getSchema(text, InputFormat.JSON)));
        this.schemas = made.buildOrThrow();
    }

    /** What is wrong with {@code text}, YAML or JSON, by the schema that its header names, or by {@code otherwise}. */
    List<Error> errors(String text, String otherwise) {
        JsonNode tree = YAML.readTree(text);
        String header = tree.path(DocumentHeader.KEY).asString("");
        return Optional.ofNullable(schemas.get(header))
                .or(() -> Optional.ofNullable(schemas.get(otherwise)))
                .orElseThrow()
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    List<Error> errors(String text) {
        return errors(text, "annual-report/1");
    }
}
