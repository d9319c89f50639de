package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation: its prose without code, its blocks of output, its links.
 *
 * @param root the folder of the tree
 * @param file the page
 * @param text what it says
 */
record DocumentationPage(Path root, Path file, String text) {
    private static final String CHINESE_END = ".zh-CN.md";
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(\\w*)\\R(.*?)^ *```$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern TARGET = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    static DocumentationPage read(Path root, Path file) {
        try {
            return new DocumentationPage(root, file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its path below the root, with slashes. */
    String name() {
        return root.relativize(file).toString().replace('\\', '/');
    }

    boolean isChinese() {
        return name().endsWith(CHINESE_END);
    }

    /** The page of the same content in the other language, whether there is one or not. */
    Path counterpart() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(
                isChinese() ? name.replace(CHINESE_END, ".md") : name.substring(0, name.length() - 3) + CHINESE_END);
    }

    int lines() {
        return (int) text.lines().count();
    }

    /** The text without blocks and comments, each span of code as {@code code}, links by their text alone. */
    String prose(String code) {
        String rest = COMMENT.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        rest = CODE.matcher(rest).replaceAll(code);
        return TARGET.matcher(rest)
                .replaceAll("]")
                .replaceAll("https?://\\S+", code)
                .replace("![", "[");
    }

    /** The blocks of text that a command printed. */
    ImmutableList<String> outputs() {
        return FENCE.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("text"))
                .map(block -> block.group(2))
                .collect(ImmutableList.toImmutableList());
    }

    /** The targets of its links within the tree, without those in code. */
    ImmutableList<String> links() {
        String rest = CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        return TARGET.matcher(rest)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .collect(ImmutableList.toImmutableList());
    }

    /** The file that {@code link} leads to. */
    Path target(String link) {
        String path = Splitter.on('#').splitToList(link).get(0);
        return path.isEmpty() ? file : file.resolveSibling(path).normalize();
    }

    /** The anchors of its headings. */
    ImmutableSet<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Sentences of its prose, outside tables and headings; a colon or semicolon ends one as a full stop does. */
    ImmutableList<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String line : Splitter.on('\n').split(prose("x"))) {
            if (!line.startsWith("|") && !line.startsWith("#")) {
                sentences.addAll(
                        Splitter.on(Pattern.compile("(?<=[.!?:;])\\s+")).splitToList(line));
            }
        }
        return ImmutableList.copyOf(sentences);
    }
}
