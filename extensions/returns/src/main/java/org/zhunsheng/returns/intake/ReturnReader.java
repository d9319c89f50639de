package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnSource;

/**
 * Reads the files that units send. A file is recognised by what stands in it, never by its name: the form of this library, a table of
 * names and values under usual headings, or the long form as CSV in UTF-8, GB 18030 or UTF-16. Everything that is wrong is told at once,
 * with its cell. Immutable and thread-safe.
 */
public final class ReturnReader {
    private static final int MOST_BYTES = 10 << 20;

    private final UnitRegister register;
    private final FigureNames names;

    private ReturnReader(UnitRegister register, FigureNames names) {
        this.register = register;
        this.names = names;
    }

    /** A reader of returns of the units of {@code register}, about figures of {@code vocabulary}. */
    public static ReturnReader of(UnitRegister register, Vocabulary vocabulary) {
        return new ReturnReader(register, FigureNames.of(vocabulary));
    }

    /**
     * The files in {@code folder} and the folders in it, in the order of their names, each read as it is asked for. Files that the
     * system or an editor left there, and those that the commands of this library write, are passed over.
     *
     * @throws IOException if the folder cannot be read
     */
    public ImmutableList<ReturnFile> readAll(Path folder) throws IOException {
        ImmutableList.Builder<ReturnFile> files = ImmutableList.builder();
        for (Path file : filesOf(folder)) {
            files.add(read(file, folder.relativize(file).toString().replace('\\', '/')));
        }
        return files.build();
    }

    private static ImmutableList<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isLeftOver(folder.relativize(file)))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static boolean isLeftOver(Path file) {
        for (Path part : file) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (name.startsWith(".")
                    || name.startsWith("~$")
                    || name.equals("thumbs.db")
                    || name.equals("desktop.ini")
                    || name.equals("received.csv")
                    || name.equals("accepted.csv")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The file {@code file}.
     *
     * @throws IOException if it cannot be read
     */
    public ReturnFile read(Path file) throws IOException {
        return read(file, file.getFileName().toString());
    }

    private ReturnFile read(Path file, String name) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return new SheetReading(register, names, new ReturnSource(name, sha256(file)))
                    .refused(ReturnFaults.of("FILE_TOO_LARGE", MOST_BYTES >> 20));
        }
        return read(name, Files.readAllBytes(file));
    }

    private static String sha256(Path file) throws IOException {
        return com.google.common.io.Files.asByteSource(file.toFile())
                .hash(Hashing.sha256())
                .toString();
    }

    /** The file that {@code bytes} are. */
    public ReturnFile read(String name, byte[] bytes) {
        ReturnSource source =
                new ReturnSource(name, Hashing.sha256().hashBytes(bytes).toString());
        SheetReading reading = new SheetReading(register, names, source);
        GridReader.Grids grids = GridReader.read(name, bytes);
        return reading.read(grids);
    }
}
