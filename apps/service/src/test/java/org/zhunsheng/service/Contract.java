package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.service.http.MediaTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds responses against the contract, with a validator that is not ours. */
final class Contract {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode contract;
    private final Map<String, Schema> schemas = new HashMap<>();

    Contract(String json) {
        this.contract = JsonMapper.shared().readTree(json);
    }

    /** Fails unless {@code response} is what the contract says of the operation {@code id}, or a problem that fits its status. */
    void check(String id, HttpResponse<String> response) {
        String type = Splitter.on(';')
                .split(response.headers().firstValue("Content-Type").orElse(""))
                .iterator()
                .next();
        int status = response.statusCode();
        assertThat(status).as(response.body()).isLessThan(500);
        if (status >= 400) {
            assertThat(type).startsWith("application/problem+json");
            valid("ProblemDetails", JsonMapper.shared().readTree(response.body()));
            assertThat(JsonMapper.shared()
                            .readTree(response.body())
                            .get("status")
                            .asInt())
                    .isEqualTo(status);
            return;
        }
        if (status == 304) {
            assertThat(response.body()).isEmpty();
            return;
        }
        assertThat(status).isEqualTo(200);
        JsonNode content = operation(id).at("/responses/200/content");
        assertThat(content.has(type)).as(type + " of " + id).isTrue();
        String schema = content.get(type).at("/schema/$ref").asString("");
        String name = schema.substring(schema.lastIndexOf('/') + 1);
        switch (type) {
            case "application/x-ndjson" ->
                response.body()
                        .lines()
                        .forEach(line -> valid(name, JsonMapper.shared().readTree(line)));
            case "application/yaml" -> valid(name, YAML.readTree(response.body()));
            default -> {
                if (MediaTypes.isForPeople(type)) {
                    assertThat(response.body()).isNotEmpty();
                } else {
                    valid(name, JsonMapper.shared().readTree(response.body()));
                }
            }
        }
    }

    private JsonNode operation(String id) {
        return contract.get("paths").values().stream()
                .flatMap(path -> path.values().stream())
                .filter(operation -> operation.get("operationId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void valid(String name, JsonNode value) {
        assertThat(schemas.computeIfAbsent(name, this::schema).validate(value))
                .as(name)
                .isEmpty();
    }

    private Schema schema(String name) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", contract.get("components"));
        return REGISTRY.getSchema(root.toString(), InputFormat.JSON);
    }
}
