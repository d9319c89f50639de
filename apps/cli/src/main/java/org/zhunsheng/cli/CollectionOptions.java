package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A collection of returns, as the options of several commands name it. */
final class CollectionOptions {
    @Parameters(index = "0", paramLabel = "REGISTER", description = "register of units, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path register;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "folder of the returns that have arrived")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--on", paramLabel = "DATE", description = "the day (default: today)")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--before", paramLabel = "FOLDER|FILE", description = "returns of the year before, to compare with")
    private Optional<Path> before = Optional.empty();

    Path folder() {
        return folder;
    }

    LocalDate day() {
        return day.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    UnitRegister register(Inputs inputs) {
        return inputs.documents().read(UnitRegister.class, register);
    }

    ImmutableList<ReturnFile> files(UnitRegister units, Vocabulary vocabulary) throws IOException {
        return ReturnReader.of(units, vocabulary).readAll(folder);
    }

    /** How the collection stands. */
    Collected collected(Inputs inputs, UnitRegister units, ImmutableList<ReturnFile> files) throws IOException {
        return new Collector(units, inputs.vocabulary())
                .collect(files, DeskLog.read(folder), before(before, units, inputs.vocabulary()), day());
    }

    /** How the collection has come on since {@code since}. */
    CollectionProgress progress(Inputs inputs, LocalDate since) throws IOException {
        UnitRegister units = register(inputs);
        return CollectionProgress.of(
                new Collector(units, inputs.vocabulary()),
                files(units, inputs.vocabulary()),
                DeskLog.read(folder),
                before(before, units, inputs.vocabulary()),
                since,
                day());
    }

    Collected collected(Inputs inputs) throws IOException {
        UnitRegister units = register(inputs);
        return collected(inputs, units, files(units, inputs.vocabulary()));
    }

    /** What the units stated for the year before, by unit. */
    static ImmutableMap<String, UnitReturn> before(Optional<Path> place, UnitRegister units, Vocabulary vocabulary)
            throws IOException {
        if (place.isEmpty()) {
            return ImmutableMap.of();
        }
        ReturnReader reader = ReturnReader.of(units, vocabulary);
        ImmutableList<ReturnFile> files = Files.isDirectory(place.get())
                ? reader.readAll(place.get())
                : ImmutableList.of(reader.read(place.get()));
        return new Collector(units, vocabulary).lastYear(files);
    }
}
