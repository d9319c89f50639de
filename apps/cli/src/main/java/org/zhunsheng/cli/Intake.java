package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.FileKind;
import org.zhunsheng.workbook.WorkbookReader;

/** The one way in which commands read reports and dossiers: from YAML, JSON, a
 * workbook or a published report, whichever command it is. */
final class Intake {
    /** What units are assessed from. */
    static final ImmutableList<Class<?>> UNITS = ImmutableList.of(AnnualReport.class, Dossier.class);

    private final Inputs inputs;

    Intake(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The report or dossier in {@code file}. */
    Object unit(Path file) {
        return read(UNITS, file);
    }

    /** The document in {@code file}, which has to be a {@code type}. */
    <T> T read(Class<T> type, Path file) {
        return type.cast(read(ImmutableList.of(type), file));
    }

    /** The document in {@code file}, which has to be one of {@code types}. */
    Object read(List<Class<?>> types, Path file) {
        if (types.contains(AnnualReport.class) && PublishedReports.isOne(file)) {
            return PublishedReports.decided(inputs, file);
        }
        return isWorkbook(file) ? ofWorkbook(types, file) : inputs.documents().read(types, file);
    }

    /** The report or dossier that {@code bytes} are, such as a line of a file. */
    Object unit(String source, byte[] bytes) {
        return inputs.documents().locate(UNITS, source, bytes).value();
    }

    private Object ofWorkbook(List<Class<?>> types, Path file) {
        Object document = WorkbookReader.of(inputs.vocabulary()).read(file);
        if (types.stream().noneMatch(type -> type.isInstance(document))) {
            throw new Inputs.InputRefused(
                    "workbook-of-other-kind",
                    file.toString(),
                    inputs.documents().formatOf(document));
        }
        return document;
    }

    /** Whether {@code file} is a workbook, by its name or by its first bytes. */
    static boolean isWorkbook(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return true;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Files.isRegularFile(file) && FileKind.of(stream.readNBytes(FileKind.ENOUGH)) == FileKind.WORKBOOK;
        } catch (IOException e) {
            return false;
        }
    }
}
