package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No format breaks what it promised: what a document may hold, later ones may hold; what a result holds, later ones hold; nothing more is
 * asked of documents. After a change that is meant, run with {@code -Dschemas=promise}.
 */
class SchemaPromisesTest {
    private static final Path PROMISES = Path.of("../docs/schema-promises.txt");

    /** What is written and never read: whoever reads it relies on what is always there. */
    private static final ImmutableSet<String> RESULTS = ImmutableSet.of(
            "assessment/1",
            "audit/1",
            "batch/1",
            "comparison/1",
            "gaps/1",
            "plan-status/1",
            "plan/1",
            "ranking/1",
            "reading/1",
            "relations/1",
            "sample/1",
            "what-if/1");

    private static ImmutableSortedSet<String> promises(Map<String, String> schemas) {
        Set<String> lines = new TreeSet<>();
        schemas.forEach((header, schema) -> {
            JsonNode root = JsonMapper.shared().readTree(schema);
            type(header, "", root, lines);
            root.path("$defs")
                    .properties()
                    .forEach(definition -> type(header, definition.getKey(), definition.getValue(), lines));
        });
        return ImmutableSortedSet.copyOf(lines);
    }

    private static void type(String header, String name, JsonNode schema, Set<String> lines) {
        String subject = header + " " + name;
        schema.path("properties")
                .properties()
                .forEach(property ->
                        lines.add("has " + subject + "." + property.getKey() + " " + kind(property.getValue())));
        schema.path("enum").values().forEach(value -> lines.add("has " + subject + " =" + value.asString()));
        schema.path("required")
                .values()
                .forEach(key ->
                        lines.add((RESULTS.contains(header) ? "always " : "asks ") + subject + "." + key.asString()));
    }

    private static String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.get("$ref").asString().replace("#/$defs/", "");
        }
        return schema.has("items")
                ? "[" + kind(schema.get("items")) + "]"
                : schema.path("type").asString("any");
    }

    private static ImmutableSortedSet<String> broken(Set<String> earlier, Set<String> later) {
        ImmutableSortedSet.Builder<String> broken = ImmutableSortedSet.naturalOrder();
        earlier.stream()
                .filter(line -> !line.startsWith("asks ") && !later.contains(line))
                .forEach(line -> broken.add("gone: " + line));
        later.stream()
                .filter(line -> line.startsWith("asks ") && !earlier.contains(line))
                .filter(line -> {
                    String type = line.substring("asks ".length(), line.lastIndexOf('.') + 1);
                    return earlier.stream().anyMatch(known -> known.startsWith("has " + type));
                })
                .forEach(line -> broken.add("new: " + line));
        return broken.build();
    }

    @Test
    void noFormatBreaksAPromise() throws IOException {
        ImmutableSortedSet<String> now = promises(Schemas.all());
        if ("promise".equals(System.getProperty("schemas"))) {
            Files.writeString(PROMISES, String.join("\n", now) + "\n");
        }
        assertThat(broken(ImmutableSortedSet.copyOf(Files.readAllLines(PROMISES)), now))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "assessment/1, \"coverage\", \"covered\", gone: has assessment/1 VerifiedScore.coverage",
        "scheme/1, '\"required\":[\"', '\"required\":[\"note\",\"', new: asks scheme/1",
    })
    void aBrokenPromiseIsSeen(String header, String before, String after, String told) {
        Map<String, String> changed = new TreeMap<>(Schemas.all());
        changed.computeIfPresent(header, (name, schema) -> {
            String compact = JsonMapper.shared().readTree(schema).toString();
            assertThat(compact).contains(before);
            return compact.replace(before, after);
        });
        assertThat(broken(promises(Schemas.all()), promises(changed)))
                .anySatisfy(line -> assertThat(line).startsWith(told));
    }
}
