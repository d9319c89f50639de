package org.zhunsheng.cli;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import com.google.common.io.CharSource;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Small inputs, each with one mistake, and what the command says of it: {@code reference/errors.yaml}. */
final class ErrorExamples {
    /**
     * An input with one mistake.
     *
     * @param bundle the bundle of messages that has the code
     * @param code the code that it gives
     * @param command the words of the command
     * @param files the bytes of the files that the command reads, by name
     * @param wrong what is wrong in them
     */
    record Example(String bundle, String code, String command, ImmutableMap<String, ByteSource> files, String wrong) {
        private Optional<String> run(Lang lang) {
            try {
                Path folder = Files.createTempDirectory("errors");
                try {
                    return run(folder, lang);
                } finally {
                    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<String> run(Path folder, Lang lang) throws IOException {
            for (Map.Entry<String, ByteSource> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue().read());
            }
            String[] words = Stream.concat(
                            Splitter.on(' ').splitToStream(command).map(word -> placed(folder, word)),
                            Stream.of("--lang", lang == Lang.ZH ? "zh" : "en", "--width", WIDTH))
                    .toArray(String[]::new);
            Run run = Run.run(words);
            String all = unwrapped(run.err() + "\n" + run.out()).replace(folder + "/", "");
            Matcher line =
                    Pattern.compile("(?m)(?:^|[ \\[])" + code + "\\]? (.*)$").matcher(all);
            if (line.find()) {
                return Optional.of(line.group(1).strip());
            }
            Matcher cause = cause(lang).matcher(all);
            return cause.find() ? Optional.of(cause.group().strip()) : Optional.empty();
        }

        /** Where a line breaks depends on the name of the folder, so broken lines are put together again. */
        private static String unwrapped(String printed) {
            return printed.replaceAll("(?<=[\\p{IsHan}，；：）”])\\n +(?=[\\p{IsHan}（“])", "")
                    .replaceAll("(?<=\\S)\\n +(?!Fix:|改正|[A-Z][A-Z_]+ |[✗?-] )(?=\\S)", " ");
        }

        /** A line that holds the cause, for commands that say it without its code. */
        private Pattern cause(Lang lang) {
            Map<String, String> words = ErrorReference.words(bundle, lang);
            String template =
                    words.getOrDefault(code + ".message", Objects.requireNonNull(words.getOrDefault(code, "\\"), code));
            String literal = Splitter.onPattern("\\{[^}]*\\}")
                    .splitToStream(template)
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*?"));
            return Pattern.compile("(?m)^.*" + literal + ".*$");
        }

        private String placed(Path folder, String word) {
            return files.keySet().stream().anyMatch(name -> name.equals(word) || name.startsWith(word + "/"))
                    ? folder.resolve(word).toString()
                    : word;
        }
    }

    private static final String WIDTH = "1000";
    private static final ImmutableList<Example> ALL = read();

    private static final Map<Example, Map<Lang, Optional<String>>> SAID = new ConcurrentHashMap<>();

    private ErrorExamples() {}

    /** All examples, in the order of the file. */
    static ImmutableList<Example> all() {
        return ALL;
    }

    /** What the command says of the mistake: from its place, as printed, to the end of the line. Each is run once. */
    static Optional<String> said(Example example, Lang lang) {
        return SAID.computeIfAbsent(example, key -> new ConcurrentHashMap<>()).computeIfAbsent(lang, example::run);
    }

    private static ImmutableList<Example> read() {
        JsonNode root = new YAMLMapper().readTree(text("errors.yaml"));
        Map<String, String> sound = new TreeMap<>();
        for (String name : ImmutableList.of("catalogue.yaml", "vocabulary.yaml")) {
            sound.put(name, text(name));
        }
        root.get("files")
                .properties()
                .forEach(file -> sound.put(file.getKey(), file.getValue().stringValue()));
        ImmutableList.Builder<Example> examples = ImmutableList.builder();
        for (Map.Entry<String, JsonNode> bundle : root.get("examples").properties()) {
            for (JsonNode group : bundle.getValue().values()) {
                for (JsonNode mistake : group.get("cases").values()) {
                    examples.add(example(bundle.getKey(), sound, group, mistake));
                }
            }
        }
        return examples.build();
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
    private static Example example(String bundle, Map<String, String> sound, JsonNode group, JsonNode mistake) {
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
        String wrong = mistake.has("show")
                ? mistake.get("show").stringValue()
                : mistake.get("put").stringValue();
        checkState(
                wrong.chars().allMatch(character -> character == '\n' || !Character.isISOControl(character)),
                "%s: what is shown holds a control character",
                code);
        return new Example(bundle, code, command, ImmutableMap.copyOf(files), wrong.strip());
    }

    private static ByteSource bytes(String text, Charset charset) {
        return CharSource.wrap(text).asByteSource(charset);
    }
}
