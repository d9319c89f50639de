package org.zhunsheng.returns.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.validation.InvalidModelException;

/** What the desk has written down: which file came on which day, and who accepted it. */
class DeskLogTest {
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);
    private static final LocalDate TWELFTH = LocalDate.of(2026, 1, 12);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        DeskLog.writeSeen(folder, Map.of(ONE, "甲镇,第一稿.xlsx"), TENTH);
        DeskLog.writeSeen(folder, ImmutableMap.of(ONE, "甲镇.xlsx", TWO, "乙镇.xlsx"), TWELFTH);
        Acceptance accepted = new Acceptance("town-a", ONE, "张三", TWELFTH);
        DeskLog.writeAccepted(folder, accepted);
        DeskLog log = DeskLog.read(folder);
        assertThat(log.received()).containsExactly(Map.entry(ONE, TENTH), Map.entry(TWO, TWELFTH));
        assertThat(log.accepted()).containsExactly(accepted);
        assertThat(Files.readAllLines(folder.resolve(DeskLog.RECEIVED)))
                .containsExactly("sha256,on,file", ONE + ",2026-01-10,\"甲镇,第一稿.xlsx\"", TWO + ",2026-01-12,乙镇.xlsx");
        assertThat(Files.readAllLines(folder.resolve(DeskLog.ACCEPTED)))
                .containsExactly("unit,sha256,by,on", "town-a," + ONE + ",张三,2026-01-12");
    }

    @Test
    void whatHappenedOnTheDayItselfHadBeenWrittenDownByItsEnd() {
        DeskLog log = new DeskLog(
                ImmutableMap.of(ONE, TENTH, TWO, TWELFTH),
                ImmutableList.of(new Acceptance("town-a", ONE, "张三", TWELFTH)));
        assertThat(log.until(TENTH).received()).containsOnlyKeys(ONE);
        assertThat(log.until(TENTH).accepted()).isEmpty();
        assertThat(log.until(TWELFTH)).isEqualTo(log);
        assertThat(log.until(TENTH.minusDays(1))).isEqualTo(DeskLog.EMPTY);
    }

    @Test
    void aFileIsOfTheDayOnWhichItWasFirstSeen() {
        DeskLog log = DeskLog.EMPTY.seen(Map.of(ONE, "a"), TENTH).seen(Map.of(ONE, "a", TWO, "b"), TWELFTH);
        assertThat(log.received()).containsEntry(ONE, TENTH).containsEntry(TWO, TWELFTH);
    }

    @Test
    void aLineWithoutAHashOrADayIsRefusedWithItsNumber() throws IOException {
        Files.writeString(folder.resolve(DeskLog.RECEIVED), "sha256,on,file\n" + ONE + ",2026-01-10,a\nabc,10.1.,b\n");
        assertThatThrownBy(() -> DeskLog.read(folder))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.code()).isEqualTo("LOG_LINE");
                                    assertThat(violation.message().en())
                                            .contains("received.csv")
                                            .contains("3");
                                }));
    }
}
