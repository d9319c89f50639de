package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.service.http.MediaTypes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An example of each operation of the contract: with which settings it is called and what it is sent, from {@code contract-examples.yaml}.
 * A test sends every one of them.
 */
final class ContractExamples {
    private final Map<String, Map<String, Object>> documents;
    private final Map<String, Map<String, Object>> operations;

    private ContractExamples(Map<String, Map<String, Map<String, Object>>> file) {
        this.documents = Objects.requireNonNull(file.get("documents"));
        this.operations = Objects.requireNonNull(file.get("operations"));
    }

    static ContractExamples load() {
        try (InputStream file =
                Objects.requireNonNull(ContractExamples.class.getResourceAsStream("contract-examples.yaml"))) {
            return new ContractExamples(new YAMLMapper()
                    .readValue(file, new TypeReference<Map<String, Map<String, Map<String, Object>>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What parameter {@code name} is in the example of {@code operation}. */
    Optional<Object> parameter(String operation, String name) {
        return exampleOf(operation).get("parameters") instanceof Map<?, ?> parameters
                ? Optional.ofNullable(parameters.get(name))
                : Optional.empty();
    }

    /** What is put beside the schema of a body of {@code type}: an example, or where the service gives one that is binary; empty if there is none. */
    ImmutableMap<String, Object> beside(String operation, String type) {
        Map<String, Object> example = exampleOf(operation);
        if (!type.equals(example.getOrDefault("type", MediaTypes.JSON))) {
            return ImmutableMap.of();
        }
        if (example.get("external") instanceof String address) {
            return ImmutableMap.of("x-example-at", address);
        }
        @Nullable Object body = example.get("body") instanceof List<?> names ? body(type, names) : example.get("text");
        return body == null ? ImmutableMap.of() : ImmutableMap.of("example", body);
    }

    private Object body(String type, List<?> names) {
        if (!type.equals(MediaTypes.LINES)) {
            return document(names.get(0));
        }
        StringBuilder lines = new StringBuilder();
        names.forEach(name -> lines.append(CanonicalJson.writeLine(document(name))));
        return lines.toString();
    }

    private Map<String, Object> document(Object name) {
        return Objects.requireNonNull(documents.get(name.toString()), name::toString);
    }

    private Map<String, Object> exampleOf(String operation) {
        return operations.getOrDefault(operation, ImmutableMap.of());
    }
}
