package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.FileKind;
import org.zhunsheng.serialization.LocatedDocument;
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
        if (Files.isDirectory(file)) {
            throw new Inputs.InputRefused("is-folder", file.toString());
        }
        if (types.contains(AnnualReport.class) && PublishedReports.isOne(file)) {
            return PublishedReports.decided(inputs, file);
        }
        if (isWorkbook(file)) {
            return noted(file.toString(), ofWorkbook(types, file));
        }
        return noted(inputs.documents().locate(types, file));
    }

    /** The report or dossier that {@code bytes} are, such as a line of a file. */
    Object unit(String source, byte[] bytes) {
        return noted(inputs.documents().locate(UNITS, source, bytes));
    }

    /** The document, once what is to be noted about it is. */
    Object noted(LocatedDocument document) {
        inputs.notes().take(document.source(), document.value(), inputs.vocabulary(), document::locate);
        return document.value();
    }

    /** The report or dossier in the workbook {@code file}. */
    Object workbook(Path file) {
        return noted(file.toString(), WorkbookReader.of(inputs.vocabulary()).read(file));
    }

    private Object noted(String source, Object document) {
        inputs.notes().take(source, document, inputs.vocabulary(), UnaryOperator.identity());
        return document;
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
        if (!Files.isRegularFile(file)) {
            return false; // a pipe gives its bytes once
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return FileKind.of(stream.readNBytes(FileKind.ENOUGH)) == FileKind.WORKBOOK;
        } catch (IOException e) {
            return false;
        }
    }
}
