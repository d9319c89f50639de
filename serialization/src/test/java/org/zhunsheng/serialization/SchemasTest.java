package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as an integrator uses them: with a validator that knows nothing of the model. */
class SchemasTest {
    private static final Path COMMITTED = Path.of("../docs/schemas");
    private static final Path BROKEN = Path.of("src/test/resources/org/zhunsheng/serialization/broken");
    private static final Path MODEL_ONLY = BROKEN.resolveSibling("broken.model-only");
    private static final String EDITOR_LINE = "# yaml-language-server: $schema=";
    private static final Pattern REFERENCE = Pattern.compile("\"#/\\$defs/([^\"]+)\"");
    private static final SchemaCheck CHECK = new SchemaCheck(Schemas.all());

    static Stream<Path> documents() {
        return Stream.of("../examples", "../indicators/src/main/resources/org/zhunsheng/indicators/data")
                .flatMap(SchemasTest::below)
                .filter(file -> file.toString().endsWith(".yaml"))
                .filter(file -> !file.toString().endsWith(".review.yaml"))
                .filter(SchemasTest::isDocument);
    }

    private static boolean isDocument(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith(DocumentHeader.KEY + ": "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> brokenFiles() {
        return below(BROKEN.toString());
    }

    private static Stream<Path> below(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCommittedSchemasAreThoseOfTheModel() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Schemas.all().forEach((header, schema) -> expected.put(Schemas.fileOf(header), schema));
        Map<String, String> committed = new TreeMap<>();
        for (Path file : below(COMMITTED.toString()).toList()) {
            committed.put(file.getFileName().toString(), Files.readString(file));
        }
        assertThat(committed)
                .as("write them anew: ./zhunsheng schema --out docs/schemas")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentThatComesWithTheLibraryIsValid(Path file) throws IOException {
        assertThat(CHECK.errors(Files.readString(file))).isEmpty();
    }

    static Stream<Path> examples() {
        return documents().filter(file -> file.startsWith("../examples"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFirstLineOfAnExampleLeadsEditorsToItsSchema(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).startsWith(EDITOR_LINE);
        Path schema = file.resolveSibling(lines.get(0).substring(EDITOR_LINE.length()));
        String header = lines.stream()
                .filter(line -> line.startsWith("zhunsheng: "))
                .findFirst()
                .orElseThrow()
                .substring("zhunsheng: ".length())
                .replace("\"", "");
        assertThat(schema).hasContent(Schemas.all().get(header));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void theSchemaRefusesEveryBrokenDocumentButThoseThatOnlyTheModelSeesThrough(Path file) throws IOException {
        boolean modelOnly =
                Files.readAllLines(MODEL_ONLY).stream().anyMatch(line -> line.startsWith(file.getFileName() + " "));
        assertThat(isRefused(file)).isEqualTo(!modelOnly);
    }

    private static boolean isRefused(Path file) {
        try {
            return !CHECK.errors(Files.readString(file)).isEmpty();
        } catch (JacksonException | IOException e) {
            return true;
        }
    }

    static Stream<String> schemas() {
        return Schemas.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyReferenceLeadsSomewhereAndEveryDefinitionIsUsed(String schema) {
        TreeSet<String> used = new TreeSet<>();
        REFERENCE.matcher(schema).results().forEach(found -> used.add(found.group(1)));
        TreeSet<String> defined = new TreeSet<>();
        JsonMapper.shared().readTree(schema).path("$defs").propertyNames().forEach(defined::add);
        assertThat(used).isEqualTo(defined);
    }

    @Test
    void theSameTypesServeAServiceUnderAnotherPrefix() {
        Map<String, Object> components = Schemas.components("#/components/schemas/");
        assertThat(components).containsKeys("AnnualReportDocument", "GovernmentUnit", "ScoringMethod.Bands");
        assertThat(CanonicalJson.write(components))
                .contains("\"#/components/schemas/GovernmentUnit\"")
                .doesNotContain("#/$defs/");
        assertThat(components.keySet()).allMatch(name -> name.matches("[a-zA-Z0-9._-]+"));
    }

    @Test
    void everyBoundIsOfATypeThatThereIs() {
        assertThat(Schemas.components("#/"))
                .containsKeys(ImmutableList.copyOf(SchemaBounds.names()).toArray(String[]::new));
    }

    @Test
    void everyChoiceIsExplainedUnlessItsNameIsTheExplanation() {
        List<String> silent = Schemas.components("#/").entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Map<?, ?> schema
                        && schema.containsKey("enum")
                        && !schema.containsKey("enumDescriptions"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(silent).containsExactlyInAnyOrder("AuditRule", "ReasonCode", "RoundingMode");
    }
}
