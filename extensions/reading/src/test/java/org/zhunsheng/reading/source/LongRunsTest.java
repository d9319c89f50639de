package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of one sign a hundred thousand times, or of two in turn, is read or refused: it neither takes the stack nor all the time. */
class LongRunsTest {
    private static final int TIMES = 100_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "report.md~# a~` `~b",
                "report.md~# a~` #`~b",
                "report.md~~-~x",
                "report.md~~`- `~x",
                "report.md~~_~",
                "report.md~~|-~x",
                "report.md~~` `~x",
                "report.md~~](~",
                "report.txt~a~` `~b",
                "report.txt~a~　~b",
                "report.txt~~|~",
                "report.html~~<!---->~<html>x",
                "report.html~~<!--~",
                "report.txt~~2023年~",
                "report.txt~~同比~",
                "report.txt~~全市~5件",
            })
    void isReadOrRefused(String name, String head, String piece, String end) {
        String line = (head == null ? "" : head) + piece.repeat(TIMES) + (end == null ? "" : end);
        assertTimeoutPreemptively(ofSeconds(30), () -> {
            try {
                assertThat(SourceReader.withDefaults()
                                .read((line + "\n").getBytes(UTF_8), name)
                                .blocks())
                        .isNotEmpty();
            } catch (UnreadableSourceException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }
}
