package org.zhunsheng.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.source.SourceReader;

/** Reads published reports: Word, web page, PDF or text. The reader is made when the first of them comes. */
final class PublishedReports {
    private static final ImmutableSet<String> ENDINGS =
            ImmutableSet.of("txt", "md", "html", "htm", "docx", "pdf", "doc", "wps", "rtf", "odt");

    /** Of a folder, notes in Markdown are not taken for reports. */
    private static final ImmutableSet<String> IN_FOLDERS = ImmutableSet.of("txt", "html", "htm", "docx", "pdf");

    private PublishedReports() {}

    /** Whether {@code file} is read of a folder of reports. */
    static boolean isReadInFolders(Path file) {
        return IN_FOLDERS.contains(ending(file));
    }

    /** Whether {@code file} is to be read as a published report. */
    static boolean isOne(Path file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        return Files.getFileExtension(String.valueOf(file.getFileName())).toLowerCase(Locale.ROOT);
    }

    /** What was read from {@code file}. */
    static Extraction read(Inputs inputs, Path file) {
        try {
            return inputs.reader().read(SourceReader.withDefaults().read(file));
        } catch (IOException e) {
            throw new Inputs.InputRefused("no-access", file.toString());
        }
    }
}
