package org.zhunsheng.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things with several threads, and hands the results on in the order of the things. No more than a window of things is
 * in hand at any time, however many there are.
 */
final class OrderedPipeline {
    private final int threads;
    private final int window;

    /** A pipeline with {@code threads} threads that has at most {@code window} things in hand. */
    OrderedPipeline(int threads, int window) {
        this.threads = threads;
        this.window = window;
    }

    /**
     * Works on all of {@code things}, or until {@code goOn} says no; what is in hand then is still handed on.
     *
     * @param work called from several threads
     * @param result called from this thread, in order
     * @throws InterruptedException if this thread is interrupted
     */
    <T, R> void run(Iterator<T> things, Function<T, R> work, Consumer<R> result, BooleanSupplier goOn)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> inHand = new ArrayDeque<>();
            while (goOn.getAsBoolean() && things.hasNext()) {
                T thing = things.next();
                inHand.add(workers.submit(() -> work.apply(thing)));
                if (inHand.size() >= window) {
                    result.accept(done(inHand.remove()));
                }
            }
            while (!inHand.isEmpty()) {
                result.accept(done(inHand.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R done(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
