package org.zhunsheng.returns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhunsheng.serialization.table.CsvTable;

/**
 * A table (CSV) to which lines are added, and that people open in a spreadsheet between. What was saved in GB 18030 goes on in UTF-8;
 * where the file is a link, the file that it leads to is written. Stateless and thread-safe; two that write at once lose a line.
 */
public final class LogFile {
    private LogFile() {}

    /**
     * Adds {@code rows} to {@code file}, which begins with {@code head} if it is new. The file is replaced when the new one is whole.
     *
     * @throws IOException if it cannot be read or written
     * @throws org.zhunsheng.serialization.UnreadableDocumentException if what is there is no table
     */
    public static void append(Path file, List<String> head, List<? extends List<String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        boolean there = Files.exists(file);
        String found = there ? CsvTable.text(file.toString(), Files.readAllBytes(file)) : "";
        String before = found.isBlank() ? CsvLine.of(head) : found;
        String ended = before.endsWith("\n") ? before : before + "\n";
        Path place = there ? file.toRealPath() : file;
        Path part = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.writeString(
                    part,
                    ended + rows.stream().map(LogFile::line).collect(Collectors.joining()),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** {@code cells} as one line of a log: a line break in a cell becomes a blank. */
    public static String line(List<String> cells) {
        return CsvLine.of(
                cells.stream().map(cell -> cell.replaceAll("[\\r\\n]+", " ")).collect(ImmutableList.toImmutableList()));
    }
}
