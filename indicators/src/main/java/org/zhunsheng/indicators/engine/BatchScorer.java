package org.zhunsheng.indicators.engine;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scores a table block by block, on as many threads as asked for. Each row has its place in the result, whoever scores it. */
final class BatchScorer {
    private static final int REPORT_EVERY = 16 * DossierTable.BLOCK;

    private final CompiledScheme scheme;
    private final Cohort cohort;
    private final DossierTable table;
    private final Optional<ColumnPlan> plan;
    private final BatchProgress progress;
    private final long[] low;
    private final long[] high;
    private int done;
    private boolean ended;

    BatchScorer(CompiledScheme scheme, Cohort cohort, DossierTable table, BatchProgress progress) {
        this.scheme = scheme;
        this.cohort = cohort;
        this.table = table;
        this.plan = ColumnPlan.of(scheme, table.year());
        this.progress = progress;
        this.low = new long[table.size()];
        this.high = new long[table.size()];
    }

    ScoreColumns score(int threads) {
        if (threads == 1 || table.blocks() <= 1) {
            blocks(0, table.blocks());
        } else {
            onThreads(threads);
        }
        table.apart().forEach(this::sheet);
        if (ended) {
            throw new CancellationException("ended after " + done + " of " + table.size() + " units");
        }
        return new ScoreColumns(low, high);
    }

    private void onThreads(int threads) {
        int share = IntMath.divide(table.blocks(), threads, RoundingMode.CEILING);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int from = 0; from < table.blocks(); from += share) {
                int first = from;
                int end = Math.min(table.blocks(), from + share);
                parts.add(pool.submit(() -> blocks(first, end)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void blocks(int from, int end) {
        TableBlock block = new TableBlock(table, scheme.index(), cohort);
        Optional<ColumnPlan.Sums> sums = plan.map(ColumnPlan.Sums::new);
        int scored = 0;
        for (int place = from; place < end && !isEnded(); place++) {
            block.moveTo(place);
            if (plan.isPresent()) {
                plan.get().run(block, sums.orElseThrow());
                System.arraycopy(sums.get().low(), 0, low, block.from(), block.rows());
                System.arraycopy(sums.get().high(), 0, high, block.from(), block.rows());
            } else {
                sheets(block);
            }
            scored += block.rows();
            if (scored >= REPORT_EVERY || place + 1 == end) {
                report(scored);
                scored = 0;
            }
        }
    }

    /** Scores the units of a block by sheets, for schemes that have no plan for columns. */
    private void sheets(TableBlock block) {
        int[] all = new int[scheme.index().size()];
        for (int slot = 0; slot < all.length; slot++) {
            all[slot] = slot;
        }
        for (int i = 0; i < block.rows(); i++) {
            sheet(block.from() + i, block.row(i, all));
        }
    }

    private void sheet(int row, FactTable facts) {
        ScoreSheet sheet = ScoreSheet.of(scheme, facts);
        low[row] = sheet.low();
        high[row] = sheet.high();
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized void report(int scored) {
        done += scored;
        if (!ended && !progress.goOn(done)) {
            ended = true;
        }
    }
}
