package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with the words of a tree of files: pages, bundles and bundled data. It fails the build by {@link LanguageCheckTest}.
 *
 * <pre>{@code
 * List<LanguageCheck.Finding> findings = new LanguageCheck(root, Map.of(), Map.of()).findings();
 * }</pre>
 */
final class LanguageCheck {
    private static final int MOST_LINES = 120;
    private static final int MOST_WORDS = 40;
    private static final int HEAD = 8;
    private static final Pattern HALF_WIDTH =
            Pattern.compile("(?<=[\\p{IsHan}）》”，。；：])\\]?[,;:!?()]|[,;:!?()]\\[?(?=[\\p{IsHan}（《“，。；：])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9’'-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*\\}");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern HELP =
            Pattern.compile("(?s)(?:description|header|footer) *= *(?:\\{[^}]*\\}|(?:\\s*\\+?\\s*\"[^\\n]*\")+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** How reports and other documents name things, in their words. */
    private static final Pattern NAMES_IN_REPORTS = Pattern.compile("(variants|nearMisses|near-misses|row):[^\\n]*");

    /** A kind of fault. */
    enum Kind {
        /** A mark of half width beside Chinese characters. */
        HALF_WIDTH,
        /** A closing mark at the head of a line of Chinese output. */
        LINE_HEAD,
        /** A law outside 《》. */
        LAW_MARKS,
        /** A day such as 2024-02-20 in Chinese prose. */
        DAY,
        /** A word for which the glossary has another one. */
        TERM,
        /** A link that leads nowhere. */
        LINK,
        /** A page that cannot be reached from the README of its language. */
        ORPHAN,
        /** A page of two languages without a link to the other one in its first lines. */
        SWITCH,
        /** A page of more than 120 lines. */
        LENGTH,
        /** A sentence of more than 40 words. */
        SENTENCE
    }

    /**
     * A fault.
     *
     * @param kind its kind
     * @param place the file
     * @param what what is wrong
     */
    record Finding(Kind kind, String place, String what) {}

    private final Path root;
    private final ImmutableMap<String, Integer> lengths;
    private final ImmutableMap<String, Integer> longSentences;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A check of the tree below {@code root}.
     *
     * @param lengths the pages that may be longer than 120 lines, with the lines they may have
     * @param longSentences how many sentences of more than 40 words a page may have
     */
    LanguageCheck(Path root, ImmutableMap<String, Integer> lengths, ImmutableMap<String, Integer> longSentences) {
        this.root = root.toAbsolutePath().normalize();
        this.lengths = lengths;
        this.longSentences = longSentences;
    }

    /** Everything that is wrong, in the order of the files. */
    ImmutableList<Finding> findings() {
        findings.clear();
        List<DocumentationPage> pages = files(".md").stream()
                .map(file -> DocumentationPage.read(root, file))
                .toList();
        for (DocumentationPage page : pages) {
            if (page.isChinese()) {
                chinese(page);
            } else {
                english(page);
            }
            links(page);
            languageSwitch(page);
            length(page);
        }
        orphans(pages, "README.md", false);
        orphans(pages, "README.zh-CN.md", true);
        files(".properties").forEach(this::bundle);
        files(".yaml").stream()
                .filter(file -> file.toString().contains("indicators/src/main/resources"))
                .forEach(this::data);
        files("Command.java").forEach(this::help);
        return ImmutableList.copyOf(findings);
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !root.relativize(file)
                            .toString()
                            .matches("(.*/)?(target|\\.git|\\.ci|node_modules)/.*|.*src/test/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void add(Kind kind, String place, List<String> whats) {
        whats.forEach(what -> findings.add(new Finding(kind, place, what)));
    }

    private void chinese(DocumentationPage page) {
        String prose = page.prose("甲");
        add(Kind.HALF_WIDTH, page.name(), ChineseWords.around(HALF_WIDTH, prose));
        add(Kind.LINE_HEAD, page.name(), ChineseWords.marksAtHeads(prose));
        add(Kind.LAW_MARKS, page.name(), ChineseWords.lawsOutsideOfTheirMarks(prose));
        // The generated reference shows how a day is typed.
        if (!page.name().startsWith("docs/reference/")) {
            add(Kind.DAY, page.name(), ChineseWords.daysOfPrograms(prose));
        }
        add(Kind.TERM, page.name(), ChineseWords.wrongWords(prose));
        for (String output : page.outputs()) {
            if (CHINESE.matcher(output).find()) {
                add(Kind.HALF_WIDTH, page.name(), ChineseWords.halfWidth(output));
                add(Kind.LINE_HEAD, page.name(), ChineseWords.marksAtHeads(output));
                add(Kind.TERM, page.name(), ChineseWords.wrongWords(output));
            }
        }
    }

    private void english(DocumentationPage page) {
        add(Kind.TERM, page.name(), EnglishWords.wrongWords(page.prose("x")));
        page.outputs().forEach(output -> {
            if (!CHINESE.matcher(output).find()) {
                add(Kind.TERM, page.name(), EnglishWords.wrongWords(output));
            }
        });
        List<String> tooLong = page.sentences().stream()
                .filter(sentence -> WORD.matcher(sentence).results().count() > MOST_WORDS)
                .toList();
        if (tooLong.size() > Objects.requireNonNull(longSentences.getOrDefault(page.name(), 0))) {
            add(Kind.SENTENCE, page.name(), tooLong);
        }
    }

    private void links(DocumentationPage page) {
        for (String link : page.links()) {
            Path target = page.target(link);
            int anchor = link.indexOf('#');
            if (!Files.exists(target)) {
                findings.add(new Finding(Kind.LINK, page.name(), link));
            } else if (anchor >= 0
                    && target.toString().endsWith(".md")
                    && !DocumentationPage.read(root, target).anchors().contains(link.substring(anchor + 1))) {
                findings.add(new Finding(Kind.LINK, page.name(), link));
            }
        }
    }

    private void languageSwitch(DocumentationPage page) {
        Path other = page.counterpart();
        if (Files.exists(other)) {
            String head = page.text().lines().limit(HEAD).reduce("", (all, line) -> all + "\n" + line);
            if (!head.contains("](" + other.getFileName() + ")")) {
                findings.add(new Finding(Kind.SWITCH, page.name(), "no link to " + other.getFileName()));
            }
        }
    }

    private void length(DocumentationPage page) {
        int most = Objects.requireNonNull(lengths.getOrDefault(page.name(), MOST_LINES));
        if (page.lines() > most) {
            findings.add(new Finding(Kind.LENGTH, page.name(), page.lines() + " lines, at most " + most));
        }
    }

    /** The pages of one language that no chain of links leads to from {@code start}. A page of one language belongs to both. */
    private void orphans(List<DocumentationPage> pages, String start, boolean chinese) {
        Path first = root.resolve(start);
        if (!Files.exists(first)) {
            return;
        }
        Set<Path> reached = new LinkedHashSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            Path file = next.remove();
            if (reached.add(file)) {
                DocumentationPage page = DocumentationPage.read(root, file);
                page.links().stream()
                        .map(page::target)
                        .filter(target -> target.toString().endsWith(".md") && Files.exists(target))
                        .filter(target -> isOf(chinese, DocumentationPage.read(root, target)))
                        .forEach(next::add);
            }
        }
        pages.stream()
                .filter(page -> isOf(chinese, page) && !reached.contains(page.file()))
                .forEach(page -> findings.add(new Finding(Kind.ORPHAN, page.name(), "not reached from " + start)));
    }

    private static boolean isOf(boolean chinese, DocumentationPage page) {
        return page.isChinese() == chinese || !Files.exists(page.counterpart());
    }

    private void bundle(Path file) {
        boolean chinese = file.toString().endsWith("_zh_CN.properties");
        if (!chinese && !file.toString().endsWith("_en.properties")) {
            return;
        }
        for (String line : Splitter.on('\n').split(text(file))) {
            int equals = line.indexOf('=');
            if (line.startsWith("#") || equals < 0) {
                continue;
            }
            String said = line.substring(equals + 1);
            if (chinese) {
                add(
                        Kind.HALF_WIDTH,
                        name(file),
                        ChineseWords.halfWidth(PLACEHOLDER.matcher(said).replaceAll("甲")));
                add(Kind.TERM, name(file), ChineseWords.wrongWords(said));
            } else {
                add(Kind.TERM, name(file), EnglishWords.wrongWords(said));
            }
        }
    }

    private void data(Path file) {
        QUOTED.matcher(NAMES_IN_REPORTS.matcher(text(file)).replaceAll(""))
                .results()
                .forEach(found -> {
                    String said = found.group();
                    if (CHINESE.matcher(said).find()) {
                        add(Kind.HALF_WIDTH, name(file), ChineseWords.halfWidth(said));
                        add(Kind.TERM, name(file), ChineseWords.wrongWords(said));
                    } else {
                        add(Kind.TERM, name(file), EnglishWords.wrongWords(said));
                    }
                });
    }

    /** The English help beside the options of a command. */
    private void help(Path file) {
        HELP.matcher(text(file))
                .results()
                .forEach(found -> add(Kind.TERM, name(file), EnglishWords.wrongWords(found.group())));
    }
}
