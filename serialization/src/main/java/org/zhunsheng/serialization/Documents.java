package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.ModelValidator;
import org.zhunsheng.core.validation.Violation;

/**
 * Reads and writes documents in YAML and JSON.
 *
 * <pre>{@code
 * Documents documents = Documents.create();
 * AnnualReport report = documents.read(AnnualReport.class, file);
 * String yaml = documents.toYaml(report);
 * }</pre>
 *
 * <p>Reading is strict: unknown, missing and repeated keys, values of the wrong type, whatever the model refuses, and whatever is
 * beyond the {@link ReadLimits}, refuse the document as a whole, with everything that is wrong at once and its line and column.
 * Nothing is coerced, defaulted or rounded on the way in. Writing is canonical: the same value gives the same bytes, and reading
 * them gives an equal value. Immutable and thread-safe.
 */
public final class Documents {
    private final ReadLimits limits;
    /** The format that most files are of; where it is one of several that may stand in a file, an advice names it. */
    private static final String USUAL = "annual-report/1";

    private final TreeReader.Parsers parsers;
    private final ImmutableMap<String, Class<?>> types;
    private final Codecs codecs;
    private final OnePassDossierReader onePass;
    private final boolean trusted;

    private Documents(ReadLimits limits, ImmutableMap<String, Class<?>> types, Codecs codecs, boolean trusted) {
        this.limits = limits;
        this.parsers = new TreeReader.Parsers(limits);
        this.types = types;
        this.codecs = codecs;
        this.onePass = new OnePassDossierReader(limits);
        this.trusted = trusted;
    }

    /** Documents within the {@linkplain ReadLimits#DEFAULT usual limits}. */
    public static Documents create() {
        return within(ReadLimits.DEFAULT);
    }

    /** Documents within {@code limits}. */
    public static Documents within(ReadLimits limits) {
        return new Documents(limits, formats(), new Codecs(), false);
    }

    /**
     * Documents of one format that is none of {@link Format}, such as the one of an extension. A decimal is written as a text, and read as
     * a number or a text.
     *
     * @param header what stands behind the key {@code zhunsheng}, such as {@code review/1}
     * @param type the type that such a document holds, a public record of what other documents are made of
     */
    public static Documents of(String header, Class<?> type) {
        return new Documents(ReadLimits.DEFAULT, ImmutableMap.of(header, type), Codecs.ofSavedForms(), false);
    }

    /** For the data of the library itself, whose model constraints a test has checked. */
    static Documents trusted() {
        return new Documents(ReadLimits.DEFAULT, formats(), new Codecs(), true);
    }

    /**
     * The document in {@code file}, which has to be a {@code type}.
     *
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public <T> T read(Class<T> type, Path file) {
        return type.cast(read(ImmutableList.of(type), file));
    }

    /**
     * The document in {@code file}, which has to be one of {@code types}.
     *
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public Object read(List<Class<?>> types, Path file) {
        return parse(types, file.toString(), bytesOf(file)).value();
    }

    /**
     * The document in {@code file}, of whatever format its header says, with the places of its values.
     *
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public LocatedDocument locate(Path file) {
        return locate(types.values().asList(), file);
    }

    /**
     * The document in {@code file}, which has to be one of {@code types}, with the places of its values.
     *
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public LocatedDocument locate(List<Class<?>> types, Path file) {
        return parse(types, file.toString(), bytesOf(file));
    }

    /**
     * The document in {@code file}, of whatever format its header says.
     *
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public Object read(Path file) {
        return read(types.values().asList(), file);
    }

    /**
     * The document that {@code text} is, which has to be a {@code type}.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public <T> T read(Class<T> type, String source, String text) {
        return type.cast(parse(ImmutableList.of(type), source, text.getBytes(StandardCharsets.UTF_8))
                .value());
    }

    /**
     * The document that {@code text} is, which has to be one of {@code types}.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public Object read(List<Class<?>> types, String source, String text) {
        return parse(types, source, text.getBytes(StandardCharsets.UTF_8)).value();
    }

    /**
     * The document that {@code bytes} are, which has to be one of {@code types}, with the places of its values. For what comes neither
     * from a file nor as a text, such as the body of a request.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public LocatedDocument locate(List<Class<?>> types, String source, byte[] bytes) {
        return parse(types, source, bytes);
    }

    <T> T read(Class<T> type, String source, InputStream stream) throws IOException {
        return type.cast(
                parse(ImmutableList.of(type), source, stream.readAllBytes()).value());
    }

    private static ImmutableMap<String, Class<?>> formats() {
        return Arrays.stream(Format.values()).collect(ImmutableMap.toImmutableMap(Format::header, Format::type));
    }

    private byte[] bytesOf(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw refused(file.toString(), ReadViolations.violation("NO_SUCH_FILE", "", file));
        }
    }

    private static UnreadableDocumentException refused(String source, Violation violation) {
        return new UnreadableDocumentException(source, ImmutableList.of(violation));
    }

    private LocatedDocument parse(List<Class<?>> types, String source, byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            throw refused(source, ReadViolations.violation("TOO_LARGE", "", limits.bytes()));
        }
        Optional<Dossier> plain = types.contains(Dossier.class) ? onePass.read(bytes) : Optional.empty();
        return plain.map(dossier -> new LocatedDocument(source, dossier, () -> nodes(bytes)))
                .orElseGet(() -> general(types, source, bytes));
    }

    /** The nodes of a document in which nothing is wrong. */
    private Node nodes(byte[] bytes) {
        return new TreeReader(parsers, new ReadViolations()).read(bytes).orElseThrow();
    }

    /** Reads a document by way of its nodes, and tells everything that is wrong with it. */
    LocatedDocument general(List<Class<?>> types, String source, byte[] bytes) {
        ReadViolations faults = new ReadViolations();
        Optional<Node> root = new TreeReader(parsers, faults).read(bytes);
        Optional<Object> document = root.flatMap(node -> bind(node, types, faults));
        if (document.isPresent() && faults.isEmpty() && !trusted) {
            Node read = root.orElseThrow();
            for (Violation violation : Constraints.VALIDATOR.validate(document.get())) {
                faults.add(violation.at(read.at(violation.path()).place()));
            }
        }
        if (document.isEmpty() || !faults.isEmpty()) {
            throw new UnreadableDocumentException(source, faults.found());
        }
        Node node = root.orElseThrow();
        return new LocatedDocument(source, document.get(), () -> node);
    }

    private Optional<Object> bind(Node root, List<Class<?>> asked, ReadViolations faults) {
        ImmutableList<String> allowed = types.entrySet().stream()
                .filter(format -> asked.contains(format.getValue()))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
        if (!(root.child(DocumentHeader.KEY).orElse(root) instanceof Node.Leaf leaf)) {
            faults.add(
                    "NO_HEADER",
                    ReadPath.ROOT,
                    root.place(),
                    LocalText.same(String.join(", ", allowed)),
                    allowed.contains(USUAL) ? USUAL : allowed.get(0));
            return Optional.empty();
        }
        if (root instanceof Node.Leaf) {
            faults.add("PLAIN_TEXT", ReadPath.ROOT, root.place());
            return Optional.empty();
        }
        Class<?> type = types.get(leaf.text());
        if (type == null || !asked.contains(type)) {
            faults.addUnknown(
                    "WRONG_FORMAT", ReadPath.ROOT.key(DocumentHeader.KEY), leaf.place(), leaf.text(), allowed);
            return Optional.empty();
        }
        return codecs.document(type).read(root, ReadPath.ROOT, faults);
    }

    /** The header of {@code document}, such as {@code scheme/1}. */
    public String formatOf(Object document) {
        return format(document).getKey();
    }

    private Map.Entry<String, Class<?>> format(Object document) {
        return types.entrySet().stream()
                .filter(format -> format.getValue().isInstance(document))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(document.getClass().getName() + " is not the type of a document"));
    }

    /**
     * {@code document} as canonical YAML.
     *
     * @throws IllegalArgumentException if it is not of a {@link Format}
     */
    public String toYaml(Object document) {
        return CanonicalYaml.write(tree(document));
    }

    /**
     * {@code document} as canonical JSON.
     *
     * @throws IllegalArgumentException if it is not of a {@link Format}
     */
    public String toJson(Object document) {
        return CanonicalJson.write(tree(document));
    }

    /**
     * {@code document} as maps, lists, texts, numbers and booleans, in the order of its canonical form.
     *
     * @throws IllegalArgumentException if it is not of a {@link Format}
     */
    public Map<String, Object> tree(Object document) {
        Map.Entry<String, Class<?>> format = format(document);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(DocumentHeader.KEY, format.getKey());
        tree.putAll(codecs.document(format.getValue()).write(document));
        return tree;
    }

    private static final class Constraints {
        private static final ModelValidator VALIDATOR = ModelValidator.create();

        private Constraints() {}
    }
}
