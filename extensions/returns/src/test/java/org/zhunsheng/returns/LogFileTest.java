package org.zhunsheng.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.returns.collect.Acceptance;
import org.zhunsheng.returns.collect.DeskLog;
import org.zhunsheng.serialization.table.CsvTable;

/** The logs of the desk live between this program, spreadsheets and whoever sends files. */
class LogFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final String HASH = "a".repeat(64);
    private static final ImmutableList<String> HEAD = ImmutableList.of("unit", "by");

    @TempDir
    private Path folder;

    @Test
    void aLogThatASpreadsheetSavedInGb18030GoesOnInUtf8() throws IOException {
        Path log = folder.resolve("log.csv");
        Files.write(log, "unit,by\nt01,张三\n".getBytes(Charset.forName("GB18030")));
        LogFile.append(log, HEAD, ImmutableList.of(ImmutableList.of("t02", "李四")));
        assertThat(Files.readString(log)).isEqualTo("unit,by\nt01,张三\nt02,李四\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[2Jb",
                "a\u0000b",
                "a\u202eb",
                "a\u009bb",
                "a\ud800b",
                "a\ufffeb",
                "a\r\nb,\"c\"",
                "=1+1",
                " a"
            })
    void whatIsWrittenCanBeReadBackAndHoldsNoOrder(String by) throws IOException {
        DeskLog.writeAccepted(folder, new Acceptance("t01", HASH, by, DAY));
        DeskLog.writeAccepted(folder, new Acceptance("t02", HASH, "张三", DAY));
        DeskLog.writeSeen(folder, ImmutableMap.of(HASH, by + ".csv"), DAY);
        DeskLog log = DeskLog.read(folder);
        assertThat(log.accepted()).hasSize(2);
        assertThat(log.received()).containsEntry(HASH, DAY);
        String written = Files.readString(folder.resolve(DeskLog.ACCEPTED));
        assertThat(written).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\x{FFFE}&&[^\\n]]");
        assertThat(CsvTable.of(written).texts()).allMatch(row -> !row.get(2).startsWith("="));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path there =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("log.csv"), "unit,by\n");
        Path link = Files.createSymbolicLink(folder.resolve("log.csv"), there);
        LogFile.append(link, HEAD, ImmutableList.of(ImmutableList.of("t01", "张三")));
        assertThat(link).isSymbolicLink();
        assertThat(there).hasContent("unit,by\nt01,张三");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+99999-01-01", "-0001-01-01", "2026-1-1"})
    void aDayHasAYearOfFourDigits(String day) {
        CsvTable table = CsvTable.of("sha256,on\n" + HASH + "," + day + "\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                InvalidModelException.class,
                                () -> DeskLog.of(java.util.Optional.of(table), java.util.Optional.empty()))
                        .violations())
                .extracting(violation -> violation.code())
                .isEqualTo(List.of("LOG_LINE"));
    }
}
