package org.zhunsheng.cli;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.ReadLimits;

/**
 * The units of a batch, one after the other: the files of a folder in the order of their paths, one file, or the lines
 * of a JSON Lines file.
 * Nothing is held but the unit at hand.
 */
final class BatchSource {
    private static final ImmutableList<String> ENDINGS = ImmutableList.of(".yaml", ".yml", ".json", ".xlsx");

    private final Path place;
    private final Intake intake;
    private final InputStream standardInput;

    /** The units at {@code place}: a folder, a JSON Lines file, or {@code -} for standard input. */
    BatchSource(Path place, Intake intake, InputStream standardInput) {
        this.place = place;
        this.intake = intake;
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
            return Iterators.transform(filesBelow(place).iterator(), FileEntry::new);
        }
        if (isOneDocument(place)) {
            return Iterators.singletonIterator(new FileEntry(place));
        }
        try {
            return new Lines(place.toString(), Files.newInputStream(place));
        } catch (IOException e) {
            throw new Inputs.InputRefused("not-found", place.toString());
        }
    }

    /** The reports and dossiers below {@code folder}, each in its best form, in the order of their paths. */
    static ImmutableList<Path> filesBelow(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(BatchSource::isDocument)
                    .filter(file -> !PublishedReports.isOne(file) || !hasOtherForm(file))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@code file} is one of those that are read of a folder. Temporary files of spreadsheets are not. */
    static boolean isDocument(Path file) {
        String name = nameOf(file);
        return isOneDocument(file)
                && !PublishedReports.isReview(file)
                && !name.startsWith("~$")
                && !name.startsWith(".");
    }

    private static boolean isOneDocument(Path file) {
        String name = nameOf(file);
        return ENDINGS.stream().anyMatch(name::endsWith) || PublishedReports.isReadInFolders(file);
    }

    /** Whether the report lies there in a better form: beside report.docx lies report.yaml, beside report.pdf report.docx. */
    private static boolean hasOtherForm(Path file) {
        if (PublishedReports.hasPreferredForm(file)) {
            return true;
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        return ENDINGS.stream().anyMatch(ending -> Files.exists(file.resolveSibling(stem + ending)));
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
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
            return intake.unit(file);
        }
    }

    /** A line of a file. */
    private final class LineEntry implements Entry {
        private final String source;
        private final byte[] line;

        LineEntry(String source, byte[] line) {
            this.source = source;
            this.line = line;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public Object read() {
            return intake.unit(source, line);
        }
    }

    /** The lines of a file that hold something. A line beyond the limit is cut there, and refused for that when it is read. */
    private final class Lines extends AbstractIterator<Entry> {
        private static final int LONGEST = ReadLimits.DEFAULT.bytes() + 1;

        private final String name;
        private final InputStream stream;
        private int number;

        Lines(String name, InputStream stream) {
            this.name = name;
            this.stream = new BufferedInputStream(stream, 1 << 16);
        }

        @Override
        protected @Nullable Entry computeNext() {
            try {
                byte[] line = nextLine();
                while (line.length > 0 && isBlank(line)) {
                    line = nextLine();
                }
                if (line.length == 0) {
                    stream.close();
                    return endOfData();
                }
                return new LineEntry(name + ":" + number, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isBlank(byte[] line) {
            for (byte sign : line) {
                if (sign > ' ' || sign < 0) {
                    return false;
                }
            }
            return true;
        }

        /** The next line with its end; empty at the end of the file. */
        private byte[] nextLine() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            number++;
            for (int sign = stream.read(); sign >= 0; sign = stream.read()) {
                if (line.size() < LONGEST) {
                    line.write(sign);
                }
                if (sign == '\n') {
                    break;
                }
            }
            return line.toByteArray();
        }
    }
}
