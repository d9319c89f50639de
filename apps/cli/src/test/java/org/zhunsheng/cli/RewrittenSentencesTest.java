package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sixty sentences that were rewritten in plain language: none stands any more, and what took its place does. */
class RewrittenSentencesTest {
    private static final Path ROOT = Path.of("../..");

    /**
     * A sentence.
     *
     * @param before how it stood
     * @param after a part of what took its place; blank if it was cut
     */
    private record Sentence(String before, String after) {}

    private static ImmutableList<Sentence> sentences() throws IOException {
        return Resources.readLines(
                        Resources.getResource(RewrittenSentencesTest.class, "rewritten-sentences.csv"),
                        StandardCharsets.UTF_8)
                .stream()
                .skip(1)
                .map(line -> Splitter.on('|').splitToList(line))
                .map(cells -> new Sentence(cells.get(1), cells.get(2)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The pages, bundles, data and sources that people read, without tests. */
    private static String tree() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            StringBuilder all = new StringBuilder();
            files.filter(file -> file.toString().matches(".*\\.(md|properties|yaml|java|jte|html)"))
                    .filter(file -> !ROOT.relativize(file)
                            .toString()
                            .matches("(.*/)?(target|\\.git|node_modules)/.*|.*src/test/.*|CHANGELOG.md"))
                    .forEach(file -> all.append(read(file)).append('\n'));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noneStandsAnyMoreAndWhatTookItsPlaceDoes() throws IOException {
        String tree = tree();
        List<Sentence> sentences = sentences();
        assertThat(sentences).hasSize(60);
        assertThat(sentences.stream()
                        .map(Sentence::before)
                        .filter(tree::contains)
                        .toList())
                .isEmpty();
        assertThat(sentences.stream()
                        .map(Sentence::after)
                        .filter(after -> !tree.contains(after))
                        .toList())
                .isEmpty();
    }
}
