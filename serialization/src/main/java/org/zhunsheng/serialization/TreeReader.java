package org.zhunsheng.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.validation.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads the syntax of a document into nodes, within limits. What the values mean is for {@link Codec}. */
final class TreeReader {
    private final Parsers parsers;
    private final ReadLimits limits;
    private final ReadViolations faults;
    private int nodes;

    /** Makes the parsers of documents within limits; kept, since they share the names of keys that they have met. Thread-safe. */
    static final class Parsers {
        private final ReadLimits limits;
        private final TokenStreamFactory json;
        private final TokenStreamFactory yaml;

        Parsers(ReadLimits limits) {
            StreamReadConstraints constraints = StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth() * 4)
                    .maxNumberLength(limits.bytes())
                    .maxStringLength(limits.bytes())
                    .maxNameLength(limits.bytes())
                    .build();
            this.limits = limits;
            this.json = JsonFactory.builder().streamReadConstraints(constraints).build();
            // Of itself the YAML parser ends after three million characters, and at a key that comes twice; the size of
            // a file is
            // limited before it is parsed, and all such keys are told with their places.
            LoadSettings wholeFile = LoadSettings.builder()
                    .setCodePointLimit(limits.bytes())
                    .setAllowDuplicateKeys(true)
                    .build();
            this.yaml = YAMLFactory.builder()
                    .streamReadConstraints(constraints)
                    .loadSettings(wholeFile)
                    .build();
        }

        ReadLimits limits() {
            return limits;
        }

        private JsonParser parser(boolean isJson, String text) {
            return (isJson ? json : yaml).createParser(ObjectReadContext.empty(), text);
        }
    }

    TreeReader(Parsers parsers, ReadViolations faults) {
        this.parsers = parsers;
        this.limits = parsers.limits();
        this.faults = faults;
    }

    /** The root of the document, or nothing if it cannot be read; then the reason is among the faults. */
    Optional<Node> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        FileKind kind = FileKind.of(bytes, text);
        if (kind != FileKind.TEXT) {
            faults.add(ReadViolations.violation(kind.refusal(), ""));
            return Optional.empty();
        }
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Optional<Node> read(String text) {
        boolean json = text.stripLeading().startsWith("{");
        if (!json && hasLongLine(text)) {
            return Optional.empty();
        }
        try (JsonParser parser = parsers.parser(json, text)) {
            if (parser.nextToken() == null) {
                faults.add("EMPTY_DOCUMENT", ReadPath.ROOT, new Place.InText(1, 1));
                return Optional.empty();
            }
            Node root = node(parser, ReadPath.ROOT, 1);
            if (parser.nextToken() != null) {
                refuse("TRAILING_CONTENT", ReadPath.ROOT, parser);
            }
            return Optional.of(root);
        } catch (Refused e) {
            return Optional.empty();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place = at == null
                    ? new Place.InText(1, 1)
                    : new Place.InText(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
            faults.add("SYNTAX", ReadPath.ROOT, place, json ? "JSON" : "YAML");
            return Optional.empty();
        }
    }

    /** The YAML scanner takes time that grows with the square of a line, so the length of a line is looked at before it. */
    private boolean hasLongLine(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                line += text.charAt(i) == '\n' ? 1 : 0;
                start = i + 1;
            } else if (i - start >= limits.lineLength()) {
                faults.add(
                        "LINE_LENGTH",
                        ReadPath.ROOT,
                        new Place.InText(line, limits.lineLength() + 1),
                        limits.lineLength());
                return true;
            }
        }
        return false;
    }

    private Node node(JsonParser parser, ReadPath path, int depth) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (++nodes > limits.nodes()) {
            refuse("TOO_MANY", path, parser, limits.nodes());
        }
        if (depth > limits.depth()) {
            refuse("TOO_DEEP", path, parser, limits.depth());
        }
        checkYaml(parser, path);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Node.Fields fields = new Node.Fields(line, column);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                field(parser, fields, path, depth);
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            Node.Items items = new Node.Items(line, column);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.children().add(node(parser, path.item(items.children().size()), depth + 1));
            }
            return items;
        }
        return leaf(parser, token, path, line, column);
    }

    private void field(JsonParser parser, Node.Fields fields, ReadPath path, int depth) {
        String key = parser.currentName();
        ReadPath below = path.key(key);
        if (key.length() > limits.textLength()) {
            refuse("TEXT_LENGTH", path, parser, limits.textLength());
        }
        checkYaml(parser, below);
        if (fields.children().containsKey(key)) {
            faults.add("DUPLICATE_KEY", below, place(parser), key);
        }
        checkText(key, path, parser);
        parser.nextToken();
        fields.children().put(key, node(parser, below, depth + 1));
    }

    private Node leaf(JsonParser parser, JsonToken token, ReadPath path, int line, int column) {
        String text = parser.getString();
        if (token.isNumeric()) {
            if (text.length() > limits.numberLength()) {
                refuse("NUMBER_LENGTH", path, parser, limits.numberLength());
            }
            return new Node.Leaf(Node.Kind.NUMBER, text, line, column);
        }
        if (text.length() > limits.textLength()) {
            refuse("TEXT_LENGTH", path, parser, limits.textLength());
        }
        checkText(text, path, parser);
        Node.Kind kind = switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
            case VALUE_NULL -> Node.Kind.NULL;
            default -> Node.Kind.TEXT;
        };
        return new Node.Leaf(kind, text, line, column);
    }

    /** Anchors, aliases and tags make one value stand for another; a document says what it means where it says it. */
    private void checkYaml(JsonParser parser, ReadPath path) {
        if (parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
            refuse("ALIAS_OR_TAG", path, parser);
        }
    }

    private void checkText(String text, ReadPath path, JsonParser parser) {
        TextRule.firstForbidden(text)
                .ifPresent(sign -> faults.add("TEXT_CHARACTER", path, place(parser), String.format("U+%04X", sign)));
    }

    private void refuse(String code, ReadPath path, JsonParser parser, Object... args) {
        faults.add(code, path, place(parser), args);
        throw new Refused();
    }

    private static Place place(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place.InText(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** Reading stops here; the reason is among the faults. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }
}
