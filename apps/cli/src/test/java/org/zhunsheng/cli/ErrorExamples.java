package org.zhunsheng.cli;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.CharSource;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Inputs, each with one mistake, and what is said of it: small texts of {@code reference/errors.yaml}, and what is made by code.
 */
final class ErrorExamples {
    private static final ImmutableList<ErrorExample> ALL = ImmutableList.<ErrorExample>builder()
            .addAll(read())
            .addAll(WorkbookErrors.all())
            .addAll(PackedFileErrors.all())
            .addAll(LargeInputErrors.all())
            .addAll(ModelErrors.all())
            .addAll(recorded())
            .build();

    private static final Map<ErrorExample, Map<Lang, Optional<String>>> SAID = new ConcurrentHashMap<>();

    private ErrorExamples() {}

    /** All examples, in the order of the file. */
    static ImmutableList<ErrorExample> all() {
        return ALL;
    }

    /** What the command says of the mistake: from its place, as printed, to the end of the line. Each is run once. */
    static Optional<String> said(ErrorExample example, Lang lang) {
        return SAID.computeIfAbsent(example, key -> new ConcurrentHashMap<>()).computeIfAbsent(lang, example::said);
    }

    private static ImmutableList<ErrorExample> read() {
        JsonNode root = new YAMLMapper().readTree(text("errors.yaml"));
        Map<String, String> sound = new TreeMap<>();
        for (String name : ImmutableList.of("catalogue.yaml", "vocabulary.yaml")) {
            sound.put(name, text(name));
        }
        root.get("files")
                .properties()
                .forEach(file -> sound.put(file.getKey(), file.getValue().stringValue()));
        ImmutableList.Builder<ErrorExample> examples = ImmutableList.builder();
        for (Map.Entry<String, JsonNode> bundle : root.get("examples").properties()) {
            for (JsonNode group : bundle.getValue().values()) {
                for (JsonNode mistake : group.get("cases").values()) {
                    examples.add(example(bundle.getKey(), sound, group, mistake));
                }
            }
        }
        return examples.build();
    }

    /** What the starter says at the start of an application; a test beside the starter runs each. */
    private static ImmutableList<ErrorExample> recorded() {
        Path file = Path.of("../spring-boot-starter/src/test/resources/org/zhunsheng/spring/fault-examples.csv");
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> Splitter.on('|').splitToList(line))
                    .map(cells -> new ErrorExample(
                            "spring/faults",
                            cells.get(0),
                            LocalText.of(cells.get(1), cells.get(2)),
                            (folder, lang) -> cells.get(0) + " " + cells.get(lang == Lang.ZH ? 3 : 4)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try {
            return Resources.toString(
                    Resources.getResource(ErrorExamples.class, "reference/" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sound files with the mistake in place of what it is put for, or of all of the file that is named. */
    private static ErrorExample example(String bundle, Map<String, String> sound, JsonNode group, JsonNode mistake) {
        String code = mistake.get("code").stringValue();
        String command = group.get("run").stringValue();
        Map<String, ByteSource> files = new TreeMap<>();
        sound.forEach((name, text) -> files.put(name, bytes(text, StandardCharsets.UTF_8)));
        if (mistake.has("put")) {
            String put = mistake.get("put").stringValue();
            String changed = group.has("in")
                    ? group.get("in").stringValue()
                    : Splitter.on(' ')
                            .splitToStream(command)
                            .filter(sound::containsKey)
                            .findFirst()
                            .orElseThrow();
            String right = group.has("for") && !mistake.has("whole")
                    ? group.get("for").stringValue()
                    : Objects.requireNonNull(sound.getOrDefault(changed, ""));
            String before = Objects.requireNonNull(sound.getOrDefault(changed, ""));
            checkState(before.contains(right), "%s: “%s” is not in %s", code, right, changed);
            Charset charset = mistake.has("charset")
                    ? Charset.forName(mistake.get("charset").stringValue())
                    : StandardCharsets.UTF_8;
            files.put(changed, bytes(right.isEmpty() ? put : before.replace(right, put), charset));
        }
        if (mistake.has("files")) {
            mistake.get("files")
                    .properties()
                    .forEach(file ->
                            files.put(file.getKey(), bytes(file.getValue().stringValue(), StandardCharsets.UTF_8)));
        }
        return new ErrorExample(bundle, code, wrong(code, mistake), ErrorExample.command(command, files));
    }

    /** The text that is put in, or what is shown in its place: a text of the input, or in each language what was done. */
    private static LocalText wrong(String code, JsonNode mistake) {
        JsonNode shown = mistake.has("show") ? mistake.get("show") : mistake.get("put");
        if (shown.isObject()) {
            return LocalText.of(shown.get("zh").stringValue(), shown.get("en").stringValue());
        }
        String text = shown.stringValue().strip();
        checkState(
                text.chars().allMatch(character -> character == '\n' || !Character.isISOControl(character)),
                "%s: what is shown holds a control character",
                code);
        return LocalText.same("`" + text.replace("\n", " ⏎ ") + "`");
    }

    private static ByteSource bytes(String text, Charset charset) {
        return CharSource.wrap(text).asByteSource(charset);
    }
}
