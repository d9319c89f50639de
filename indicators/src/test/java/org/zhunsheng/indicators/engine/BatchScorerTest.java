package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** How a long batch tells how far it is, is ended, and is shared out: every 16 blocks of 512 units, and at the end of a share. */
class BatchScorerTest {
    private static final int BLOCK = 512;

    private final Assessor assessor = Assessor.compile(Worlds.basis(Worlds.scheme(Worlds.item(
            0,
            "4",
            new ScoringMethod.Deduction(
                    Optional.of(Points.ZERO),
                    List.of(new Clause.PerOccurrence("each", TEXT, BREACHES, Points.of("1"), Optional.empty())))))));
    private final Dossier dossier = Worlds.dossier(claim(BREACHES, 1));

    private DossierTable table(int units) {
        return assessor.table(Collections.nCopies(units, dossier));
    }

    private List<Integer> reports(int units, int threads) {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        ScoreColumns columns = assessor.score(table(units), threads, sofar -> done.add(sofar));
        assertThat(columns.size()).isEqualTo(units);
        for (int row = 0; row < units; row++) {
            assertThat(columns.lowMicros(row)).isEqualTo(3_000_000);
            assertThat(columns.highMicros(row)).isEqualTo(3_000_000);
        }
        return done;
    }

    @Test
    void itTellsHowFarItIsEverySoOften() {
        assertThat(reports(1, 1)).containsExactly(1);
        assertThat(reports(513, 1)).containsExactly(513);
        assertThat(reports(16_384, 1)).containsExactly(8_192, 16_384);
        assertThat(reports(20_000, 1)).containsExactly(8_192, 16_384, 20_000);
    }

    @Test
    void sharesAreWholeBlocks() {
        // 20 000 on two threads: a share is 20 blocks, 10 240 units; the other 9 760. Each tells of 8 192, and of its
        // end.
        assertThat(reports(20_000, 2)).hasSize(4).endsWith(20_000);
        // On three: 14 blocks, 7 168 units, twice, and 5 664; each tells of its end alone.
        assertThat(reports(20_000, 3)).hasSize(3).endsWith(20_000);
    }

    @Test
    void aBlockIsNotShared() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        BatchProgress note = done -> threads.add(Thread.currentThread());
        assessor.score(table(BLOCK), 2, note);
        assessor.score(table(2 * BLOCK), 1, note);
        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
        assessor.score(table(BLOCK + 1), 2, note);
        assertThat(threads).hasSize(4);
        assertThat(threads.subList(2, 4)).doesNotContain(Thread.currentThread());
    }

    @Test
    void itEndsWhenItIsToldTo() {
        assertThatThrownBy(() -> assessor.score(table(20_000), 1, done -> false))
                .isInstanceOf(CancellationException.class)
                .hasMessage("ended after 8192 of 20000 units");
        assertThatThrownBy(() -> assessor.score(table(20_000), 1, done -> done < 16_384))
                .isInstanceOf(CancellationException.class)
                .hasMessage("ended after 16384 of 20000 units");
    }

    @Test
    void onceItIsEndedNobodyIsAskedAgain() {
        List<Integer> asked = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> assessor.score(table(20_000), 2, done -> {
                    asked.add(done);
                    return false;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void anInterruptedBatchIsEndedAndItsThreadStaysInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        BatchProgress waits = done -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
        DossierTable table = table(2 * BLOCK);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> assessor.score(table, 2, waits))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aUnitIsPutAsideOnlyIfSomethingOfItIsNeitherCertainNorUnknown() {
        DossierTable table = assessor.table(List.of(dossier, Worlds.dossier(), Worlds.dossier(atLeast(BREACHES, 1))));
        assertThat(table.apart()).containsOnlyKeys(2);
        assertThat(table.id(1)).isEqualTo("unit");
        ScoreColumns columns = assessor.score(table);
        assertThat(columns.total(1)).hasToString("0 – 4");
        assertThat(columns.total(2)).hasToString("0 – 3");
    }
}
