package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sound documents of every format, made hostile in every place: more faults than are listed, texts, numbers, depth and length at the
 * edge of their limits and beyond, and limits in product. Each is read, or refused within bounded work and with a bounded answer.
 */
class HostileDocumentsTest {
    private static final ReadLimits LIMITS = ReadLimits.DEFAULT;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Documents DOCUMENTS = Documents.create();
    private static final Duration MUCH = Duration.ofSeconds(15);
    private static final int PLACES = 12;
    private static final int LONGEST_ANSWER = 300_000;
    private static final Map<Format, String> SOUND = sound();

    /** The smallest sound document of each format that the tree holds, as JSON. */
    private static Map<Format, String> sound() {
        Map<Format, String> sound = new EnumMap<>(Format.class);
        try (Stream<Path> files = Stream.of(
                        "../examples", "../indicators/src/main/resources", "../extensions", "src/main/resources")
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(HostileDocumentsTest::below)) {
            files.sorted(Comparator.comparingLong(file -> file.toFile().length()))
                    .forEach(file -> {
                        try {
                            String text = Files.readString(file);
                            for (Format format : Format.values()) {
                                if (!sound.containsKey(format) && text.contains("zhunsheng: " + format.header())) {
                                    sound.put(format, DOCUMENTS.toJson(DOCUMENTS.read(format.type(), "sound", text)));
                                }
                            }
                        } catch (IOException | UnreadableDocumentException e) {
                            // Another file has it.
                        }
                    });
        }
        return sound;
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains("target")
                            && file.toFile().length() < 300_000)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void mostFormatsHaveASoundDocumentToBeginWith() {
        assertThat(SOUND).hasSizeGreaterThan(Format.values().length - 5);
    }

    /** One place in a document: the value at a key or an index. */
    private record Spot(JsonNode parent, String key, int index) {
        JsonNode value() {
            return parent.isObject() ? parent.get(key) : parent.get(index);
        }

        void put(JsonNode other) {
            if (parent instanceof ObjectNode object) {
                object.set(key, other);
            } else {
                ((ArrayNode) parent).set(index, other);
            }
        }
    }

    private static List<Spot> spots(JsonNode root) {
        List<Spot> found = new ArrayList<>();
        collect(root, found);
        Collections.shuffle(found, new Random(15));
        return found.subList(0, Math.min(PLACES, found.size()));
    }

    private static void collect(JsonNode node, List<Spot> found) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(key -> {
                found.add(new Spot(object, key, -1));
                collect(object.get(key), found);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                found.add(new Spot(array, "", i));
                collect(array.get(i), found);
            }
        }
    }

    /** What is put into a place, as JSON; {@code %s} is what stood there. */
    private static ImmutableList<String> fillings() {
        String text = "长".repeat(LIMITS.textLength());
        String deep = "[".repeat(LIMITS.depth() + 1) + "]".repeat(LIMITS.depth() + 1);
        return ImmutableList.of(
                "null",
                "[]",
                "{}",
                "\"\"",
                "-1",
                "\"" + text + "\"",
                "\"" + text + "长\"",
                "9".repeat(LIMITS.numberLength()),
                "9".repeat(LIMITS.numberLength() + 1),
                "1e999999999",
                "\"-9999-01-01\"",
                "\"\\ud800\"",
                "\"\\u0000\\u001b[2J\"",
                deep,
                "[" + "%s,".repeat(300) + "%s]",
                "{" + numbered(150, "\"k%d\":%%s") + "}",
                "{" + "\"a\":1,".repeat(150) + "\"a\":1}",
                "{\"" + "k".repeat(LIMITS.textLength()) + "\":[" + "0,".repeat(2_000) + "0]}");
    }

    private static String numbered(int count, String form) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(form.formatted(i));
        }
        return String.join(",", parts);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whateverStandsInAPlaceIsReadOrRefusedInBounds(Format format) {
        String sound = SOUND.getOrDefault(format, "{\"zhunsheng\":\"" + format.header() + "\"}");
        for (String filling : fillings()) {
            JsonNode root = JSON.readTree(sound);
            for (Spot spot : spots(root)) {
                JsonNode before = spot.value();
                String inside = before.toString().length() < 400 ? before.toString() : "{}";
                String marked = "\"@here@\"";
                spot.put(JSON.readTree(marked));
                String hostile = root.toString().replace(marked, filling.replace("%s", inside));
                spot.put(before);
                holds(format, hostile);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void limitsInProductAreBounded(Format format) {
        String head = "{\"zhunsheng\":\"" + format.header() + "\",";
        String many = "[" + "0,".repeat(60_000) + "0]";
        for (String key : ImmutableList.of("k", "长".repeat(LIMITS.textLength()))) {
            int depth = LIMITS.depth() - 4;
            String name = key.length() > 1 ? key.substring(0, LIMITS.textLength() / 4) : key;
            holds(format, head + "\"x\":" + ("{\"" + name + "\":").repeat(depth) + many + "}".repeat(depth) + "}");
            holds(
                    format,
                    head + "\"x\":" + ("{\"" + name + "\":").repeat(depth) + "{" + "\"a\":1,".repeat(90) + "\"a\":1}"
                            + "}".repeat(depth) + "}");
        }
    }

    private static void holds(Format format, String document) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            Object read = DOCUMENTS.read(format.type(), "hostile", document);
            assertThat(DOCUMENTS.read(format.type(), "again", DOCUMENTS.toJson(read)))
                    .isEqualTo(read);
        } catch (UnreadableDocumentException e) {
            assertThat(e.violations()).isNotEmpty().hasSizeLessThanOrEqualTo(ReadViolations.MOST + 1);
            int answer = 0;
            for (Violation violation : e.violations()) {
                assertThat(violation.path().length()).isLessThanOrEqualTo(ReadPath.LONGEST);
                for (Lang lang : Lang.values()) {
                    answer += violation.message().in(lang).length()
                            + violation.mend().in(lang).length();
                }
            }
            assertThat(answer).isLessThan(LONGEST_ANSWER);
        }
        Duration cpu = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(cpu).isLessThan(MUCH);
    }
}
