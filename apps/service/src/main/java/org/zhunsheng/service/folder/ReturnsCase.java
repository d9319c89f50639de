package org.zhunsheng.service.folder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.CollectionProgress;
import org.zhunsheng.returns.collect.Collector;
import org.zhunsheng.returns.collect.DeskLog;
import org.zhunsheng.returns.intake.ReturnFile;
import org.zhunsheng.returns.intake.ReturnReader;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.serialization.table.CsvTable;
import org.zhunsheng.service.folder.ZipFiles.ZipFile;

/**
 * A collection that was handed in: the register, what has arrived, what the desk has written down. Immutable and thread-safe.
 *
 * @param register who is asked what
 * @param vocabulary the figures
 * @param files what has arrived, read
 * @param log what the desk has written down
 * @param before what the units stated for the year before
 */
public record ReturnsCase(
        UnitRegister register,
        Vocabulary vocabulary,
        ImmutableList<ReturnFile> files,
        DeskLog log,
        ImmutableMap<String, UnitReturn> before) {
    private static final String PARTS = "[Content_Types].xml";

    /** Refuses null. */
    public ReturnsCase {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(before, "before");
    }

    /**
     * Reads what was handed in.
     *
     * @param returns a zip of the folder of returns, in which {@code received.csv} and {@code accepted.csv} are the log; or one file
     * @param before the returns of the year before, in the same way, if there are any
     * @param most how many bytes a zip may unpack to
     * @throws ZipFiles.RefusedException if a zip cannot be read or is too large
     * @throws org.zhunsheng.core.validation.InvalidModelException if the log cannot be read
     */
    public static ReturnsCase read(
            UnitRegister register, Vocabulary vocabulary, ZipFile returns, Optional<ZipFile> before, long most)
            throws ZipFiles.RefusedException {
        ReturnReader reader = ReturnReader.of(register, vocabulary);
        Collector collector = new Collector(register, vocabulary);
        ImmutableList<ZipFile> arrived = files(returns, most);
        ImmutableList<ZipFile> earlier = before.isPresent() ? files(before.get(), most) : ImmutableList.of();
        return new ReturnsCase(
                register,
                vocabulary,
                returns(reader, arrived),
                DeskLog.of(table(arrived, DeskLog.RECEIVED), table(arrived, DeskLog.ACCEPTED)),
                collector.lastYear(returns(reader, earlier)));
    }

    /** The files of a zip of a folder; a workbook, which is a zip too, and any other file is one file. */
    private static ImmutableList<ZipFile> files(ZipFile given, long most) throws ZipFiles.RefusedException {
        if (!ZipFiles.isZip(given.bytes())) {
            return ImmutableList.of(given);
        }
        ImmutableList<ZipFile> files = ZipFiles.read(given.bytes(), most, path -> true);
        return files.stream().anyMatch(file -> file.path().equals(PARTS)) ? ImmutableList.of(given) : files;
    }

    private static ImmutableList<ReturnFile> returns(ReturnReader reader, List<ZipFile> files) {
        String root = root(files);
        return files.stream()
                .filter(file -> !ReturnReader.passesOver(file.path()))
                .sorted(Comparator.comparing(ZipFile::path))
                .map(file -> reader.read(file.path().substring(root.length()), file.bytes()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The folder in which everything lies, as a program packs one that was chosen by its name. */
    private static String root(List<ZipFile> files) {
        int slash = files.isEmpty() ? -1 : files.get(0).path().indexOf('/');
        String root = slash < 0 ? "" : files.get(0).path().substring(0, slash + 1);
        return files.stream().allMatch(file -> file.path().startsWith(root)) ? root : "";
    }

    private static Optional<CsvTable> table(List<ZipFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> CsvTable.of(name, file.bytes()));
    }

    /** This collection with another log. */
    public ReturnsCase with(DeskLog other) {
        return new ReturnsCase(register, vocabulary, files, other, before);
    }

    /** How it stands on {@code day}. */
    public Collected collected(LocalDate day) {
        return new Collector(register, vocabulary).collect(files, log, before, day);
    }

    /** How it has come on from {@code since} to {@code day}. */
    public CollectionProgress progress(LocalDate since, LocalDate day) {
        return CollectionProgress.of(new Collector(register, vocabulary), files, log, before, since, day);
    }

    /** What {@code collected} adds up to. */
    public Consolidation sums(Collected collected) {
        return Consolidation.of(register, vocabulary, collected.counted());
    }
}
