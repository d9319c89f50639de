package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON Schema (2020-12) of the documents, made of the same codecs that read and write them.
 *
 * <pre>{@code
 * String schema = Schemas.of(Format.SCHEME);
 * }</pre>
 *
 * <p>A schema refuses what the shape of a
 * document forbids: unknown and missing keys, values of the wrong type or form, lists that are empty. What depends on several values
 * at once, such as points that add up, only reading finds. Titles and descriptions hold both languages. Stateless and thread-safe.
 */
public final class Schemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "#/$defs/";

    private Schemas() {}

    /**
     * The schemas of all formats, of documents and of results, by what stands behind the key {@code zhunsheng}, such as {@code
     * annual-report/1}.
     */
    public static ImmutableMap<String, String> all() {
        ImmutableMap.Builder<String, String> schemas = ImmutableMap.builder();
        for (Format format : Format.values()) {
            schemas.put(format.header(), of(format));
        }
        for (ResultFormat format : ResultFormat.values()) {
            schemas.put(format.header(), of(format));
        }
        return schemas.buildOrThrow();
    }

    /** The schema of {@code format}, as canonical JSON. */
    public static String of(Format format) {
        return of(format.header(), shape(format));
    }

    /** The schema of results of {@code format}, as canonical JSON. */
    public static String of(ResultFormat format) {
        return of(format.header(), format.shape());
    }

    private static String of(String header, Shape.Fields shape) {
        SchemaDefinitions definitions = new SchemaDefinitions(DEFINITIONS);
        Map<String, Object> document = definitions.document(header, shape);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", "urn:zhunsheng:schema:" + header.replace('/', ':'));
        schema.putAll(document);
        schema.put("$defs", definitions.made());
        return CanonicalJson.write(schema);
    }

    /** The name of the file of a format's schema, such as {@code annual-report-1.schema.json}. */
    public static String fileOf(String header) {
        return header.replace('/', '-') + ".schema.json";
    }

    /**
     * The schemas of all types, by name, for a description of a service that holds them in one place. The schema of a document of
     * format {@code scheme/1} is called {@code ScoringSchemeDocument}, after its type; that of a result by its type alone.
     *
     * @param prefix where the schemas will stand, such as {@code #/components/schemas/}
     * @return maps, lists, texts, booleans and numbers, for {@link CanonicalJson}
     */
    public static ImmutableMap<String, Object> components(String prefix) {
        SchemaDefinitions definitions = new SchemaDefinitions(prefix);
        Map<String, Object> documents = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            documents.put(
                    SchemaWords.name(format.type()) + "Document", definitions.document(format.header(), shape(format)));
        }
        for (ResultFormat format : ResultFormat.values()) {
            documents.put(SchemaWords.name(format.type()), definitions.document(format.header(), format.shape()));
        }
        return ImmutableMap.<String, Object>builder()
                .putAll(documents)
                .putAll(definitions.made())
                .buildOrThrow();
    }

    private static Shape.Fields shape(Format format) {
        return new Codecs().document(format.type()).shape();
    }
}
