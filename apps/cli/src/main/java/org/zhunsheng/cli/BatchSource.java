package org.zhunsheng.cli;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.ReadLimits;

/**
 * The units of a batch, one after the other: the files of a folder in the order of their paths, or the lines of a JSON Lines file.
 * Nothing is held but the unit at hand.
 */
final class BatchSource {
    static final ImmutableList<Class<?>> TYPES = ImmutableList.of(AnnualReport.class, Dossier.class);

    private final Path place;
    private final Documents documents;
    private final InputStream standardInput;

    /** The units at {@code place}: a folder, a JSON Lines file, or {@code -} for standard input. */
    BatchSource(Path place, Documents documents, InputStream standardInput) {
        this.place = place;
        this.documents = documents;
        this.standardInput = standardInput;
    }

    /** One unit that has not been read yet. */
    interface Entry {
        /** Where it stands: the file, or the file and the line. */
        String source();

        /** The unit. Throws {@link org.zhunsheng.serialization.UnreadableDocumentException} if it is not sound. */
        Object read();
    }

    /** Whether the units can be gone through more than once. */
    boolean isRepeatable() {
        return !isStandardInput();
    }

    private boolean isStandardInput() {
        return place.toString().equals("-");
    }

    /** The units, from the first. */
    Iterator<Entry> entries() {
        if (isStandardInput()) {
            return new Lines("-", standardInput);
        }
        if (Files.isDirectory(place)) {
            return Iterators.transform(files().iterator(), FileEntry::new);
        }
        try {
            return new Lines(place.toString(), Files.newInputStream(place));
        } catch (IOException e) {
            throw new Inputs.InputRefused("not-found", place.toString());
        }
    }

    private ImmutableList<Path> files() {
        try (Stream<Path> below = Files.walk(place)) {
            return below.filter(BatchSource::isDocument).sorted().collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** The report or dossier as a dossier. */
    static Dossier dossier(Object document) {
        return document instanceof AnnualReport report ? report.toDossier() : (Dossier) document;
    }

    /** A file of a folder. */
    private final class FileEntry implements Entry {
        private final Path file;

        FileEntry(Path file) {
            this.file = file;
        }

        @Override
        public String source() {
            return file.toString();
        }

        @Override
        public Object read() {
            return documents.read(TYPES, file);
        }
    }

    /** A line of a file. */
    private final class LineEntry implements Entry {
        private final String source;
        private final String text;

        LineEntry(String source, String text) {
            this.source = source;
            this.text = text;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public Object read() {
            return documents.read(TYPES, source, text);
        }
    }

    /** The lines of a file that hold something. A line beyond the limit is cut there, and refused for that when it is read. */
    private final class Lines extends AbstractIterator<Entry> {
        private static final int LONGEST = ReadLimits.DEFAULT.bytes() + 1;

        private final String name;
        private final BufferedReader reader;
        private int number;

        Lines(String name, InputStream stream) {
            this.name = name;
            this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        @Override
        protected @Nullable Entry computeNext() {
            try {
                String line = nextLine();
                while (!line.isEmpty() && line.isBlank()) {
                    line = nextLine();
                }
                if (line.isEmpty()) {
                    reader.close();
                    return endOfData();
                }
                return new LineEntry(name + ":" + number, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The next line with its end; empty at the end of the file. */
        private String nextLine() throws IOException {
            StringBuilder line = new StringBuilder();
            number++;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (line.length() < LONGEST) {
                    line.append((char) c);
                }
                if (c == '\n') {
                    break;
                }
            }
            return line.toString();
        }
    }
}
