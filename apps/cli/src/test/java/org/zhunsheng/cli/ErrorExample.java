package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.workbook.InvalidWorkbookException;

/**
 * An input with one mistake.
 *
 * @param bundle the bundle of messages that has the code
 * @param code the code that it gives
 * @param wrong what is wrong in it, as the page shows it
 * @param trial runs it
 */
record ErrorExample(String bundle, String code, LocalText wrong, Trial trial) {
    /** Runs an example in an empty folder and gives everything that is said, each error on a line with its code. */
    interface Trial {
        String said(Path folder, Lang lang) throws IOException;
    }

    /** Does what is refused. */
    interface Refused {
        void run() throws IOException;
    }

    private static final String WIDTH = "1000";

    /** A trial that runs {@code command} on {@code files}. */
    static Trial command(String command, Map<String, ByteSource> files) {
        ImmutableMap<String, ByteSource> given = ImmutableMap.copyOf(files);
        return (folder, lang) -> {
            for (Map.Entry<String, ByteSource> file : given.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue().read());
            }
            String[] words = Stream.concat(
                            Splitter.on(' ')
                                    .splitToStream(command)
                                    .map(word -> isGiven(given, word)
                                            ? folder.resolve(word).toString()
                                            : word),
                            Stream.of("--lang", lang == Lang.ZH ? "zh" : "en", "--width", WIDTH))
                    .toArray(String[]::new);
            Run run = Run.run(words);
            return run.err() + "\n" + run.out();
        };
    }

    private static boolean isGiven(Map<String, ByteSource> files, String word) {
        return files.keySet().stream().anyMatch(name -> name.equals(word) || name.startsWith(word + "/"));
    }

    /** A trial that calls what refuses its input, once for both languages. */
    static Trial call(Refused refused) {
        Supplier<ImmutableList<Violation>> violations = Suppliers.memoize(() -> violations(refused));
        return (folder, lang) -> printed(Objects.requireNonNull(violations.get()), lang);
    }

    private static ImmutableList<Violation> violations(Refused refused) {
        try {
            refused.run();
            return ImmutableList.of();
        } catch (InvalidModelException e) {
            return e.violations();
        } catch (InvalidWorkbookException e) {
            return e.violations();
        } catch (UnreadableDocumentException e) {
            return e.violations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Violations as the command prints them. */
    static String printed(ImmutableList<Violation> violations, Lang lang) {
        StringWriter text = new StringWriter();
        Refusals.print(new PrintWriter(text), new CliMessages(lang), "example", violations);
        return text.toString();
    }

    /** What is said of the mistake: from its place, as printed, to the end of the line; empty if the code is not said. */
    Optional<String> said(Lang lang) {
        try {
            Path folder = Files.createTempDirectory("errors");
            try {
                return line(unwrapped(trial.said(folder, lang)).replace(folder + "/", ""), lang);
            } finally {
                MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(code, e);
        }
    }

    private Optional<String> line(String all, Lang lang) {
        Matcher line = Pattern.compile("(?m)(?:^|[ \\[])" + code + "\\]? (.*)$").matcher(all);
        if (line.find()) {
            return Optional.of(line.group(1).strip());
        }
        Matcher cause = cause(lang).matcher(all);
        return cause.find() ? Optional.of(cause.group().strip()) : Optional.empty();
    }

    /** Where a line breaks depends on the name of the folder, so broken lines are put together again. */
    private static String unwrapped(String printed) {
        return printed.replaceAll("(?<=[\\p{IsHan}，；：）”])\\n +(?!改正)(?=[\\p{IsHan}（“])", "")
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
}
