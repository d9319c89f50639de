package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Path;
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
        for (ArrivedFile file : ArrivedFile.in(folder)) {
            files.add(read(file));
        }
        return files.build();
    }

    /**
     * The file {@code file}.
     *
     * @throws IOException if it cannot be read
     */
    public ReturnFile read(Path file) throws IOException {
        return read(ArrivedFile.of(file));
    }

    private ReturnFile read(ArrivedFile file) throws IOException {
        return file.isTooLarge()
                ? new SheetReading(register, names, file.source())
                        .refused(ReturnFaults.of("FILE_TOO_LARGE", ArrivedFile.MOST_MIB))
                : read(file.name(), file.bytes());
    }

    /** Whether {@code path} is passed over: what the system or an editor left there, or the commands of this library write. */
    public static boolean passesOver(String path) {
        return ArrivedFile.isLeftOver(Path.of(path));
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
