package org.zhunsheng.service;

import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a contract promises to callers, a line each, so that two contracts can be compared: what is promised may not go away, and what is
 * asked of callers may not grow.
 */
final class Promises {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode contract;
    private final Set<String> lines = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    private Promises(JsonNode contract) {
        this.contract = contract;
    }

    static ImmutableSortedSet<String> of(String contract) {
        Promises promises = new Promises(JsonMapper.shared().readTree(contract));
        promises.collect();
        return ImmutableSortedSet.copyOf(promises.lines);
    }

    /** What {@code later} breaks of {@code earlier}; empty if callers of the one can call the other. */
    static ImmutableSortedSet<String> broken(Set<String> earlier, Set<String> later) {
        ImmutableSortedSet.Builder<String> broken = ImmutableSortedSet.naturalOrder();
        earlier.stream()
                .filter(line -> !line.startsWith("asks ") && !later.contains(line))
                .forEach(line -> broken.add("gone: " + line));
        later.stream()
                .filter(line -> line.startsWith("asks ") && !earlier.contains(line))
                .filter(line -> isOfSomethingKnown(line, earlier))
                .forEach(line -> broken.add("new: " + line));
        return broken.build();
    }

    /** What a new endpoint or a new kind of value asks for breaks nobody. */
    private static boolean isOfSomethingKnown(String line, Set<String> earlier) {
        String subject = line.substring("asks ".length(), line.lastIndexOf(' '));
        return earlier.stream().anyMatch(known -> known.startsWith("takes " + subject + " "));
    }

    private void collect() {
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operation(method.getKey() + " " + path.getKey(), method.getValue());
            }
        }
    }

    private void operation(String name, JsonNode operation) {
        lines.add("takes " + name + " requests");
        lines.add("gives " + name + " as " + operation.get("operationId").asString());
        operation.path("parameters").values().stream()
                .filter(parameter -> parameter.has("name"))
                .forEach(parameter -> {
                    String setting = parameter.get("name").asString();
                    lines.add("takes " + name + " " + setting);
                    if (parameter.path("required").asBoolean(false)) {
                        lines.add("asks " + name + " " + setting);
                    }
                });
        operation.at("/requestBody/content").properties().forEach(content -> {
            lines.add("takes " + name + " " + content.getKey());
            schema(content.getValue().get("schema"), true, name + " body");
        });
        operation.at("/responses/200/content").properties().forEach(content -> {
            lines.add("gives " + name + " " + content.getKey());
            schema(content.getValue().get("schema"), false, name + " answer");
        });
    }

    private void schema(JsonNode schema, boolean taken, String name) {
        if (schema.has("$ref")) {
            String referred = schema.get("$ref").asString().substring(SCHEMAS.length());
            if (seen.add(referred + taken)) {
                schema(contract.at("/components/schemas/" + referred), taken, referred);
            }
            return;
        }
        String verb = taken ? "takes " : "gives ";
        lines.add(verb + name + " " + schema.path("type"));
        schema.path("required")
                .values()
                .forEach(key -> lines.add(
                        (taken ? "asks " : "gives ") + name + " " + (taken ? "" : "always ") + key.asString()));
        schema.path("enum").values().forEach(value -> lines.add(verb + name + " =" + value.asString()));
        schema.path("properties").properties().forEach(property -> {
            lines.add(verb + name + " ." + property.getKey());
            schema(property.getValue(), taken, name + "." + property.getKey());
        });
        if (schema.path("items").isObject()) {
            schema(schema.get("items"), taken, name + "[]");
        }
        for (String several : new String[] {"oneOf", "anyOf", "allOf"}) {
            schema.path(several).values().forEach(one -> schema(one, taken, name));
        }
    }
}
