package org.zhunsheng.service.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is in hand, in all and for each caller, and refuses what would be too much at once. Thread-safe. */
final class Slots {
    private final HttpLimits limits;
    private final Semaphore calls;
    private final Semaphore batches;
    private final AtomicLong buffered = new AtomicLong();
    private final ConcurrentMap<String, AtomicInteger> byCaller = new ConcurrentHashMap<>();

    Slots(HttpLimits limits) {
        this.limits = limits;
        this.calls = new Semaphore(limits.calls());
        this.batches = new Semaphore(limits.batches());
    }

    /** A place that was taken. */
    interface Slot {
        /** Gives the place back. */
        void leave();
    }

    /**
     * A place to work on one call of {@code caller}.
     *
     * @throws ProblemException if that caller, or all of them, have too much in hand
     */
    Slot call(String caller) {
        return take(caller, calls);
    }

    /**
     * A place for a batch of {@code caller}.
     *
     * @throws ProblemException if that caller, or all of them, have too much in hand
     */
    Slot batch(String caller) {
        return take(caller, batches);
    }

    private Slot take(String caller, Semaphore places) {
        int own = byCaller.compute(caller, (name, count) -> {
                    AtomicInteger counter = count == null ? new AtomicInteger() : count;
                    counter.incrementAndGet();
                    return counter;
                })
                .get();
        if (own > limits.callsPerCaller()) {
            leave(caller);
            throw new ProblemException(Problem.of(ProblemKind.TOO_MANY_REQUESTS, "too-many", limits.callsPerCaller())
                    .with("Retry-After", "1"));
        }
        if (!places.tryAcquire()) {
            leave(caller);
            throw busy();
        }
        return () -> {
            places.release();
            leave(caller);
        };
    }

    private void leave(String caller) {
        byCaller.computeIfPresent(caller, (name, count) -> count.decrementAndGet() == 0 ? null : count);
    }

    /**
     * Room for {@code bytes} more of a body.
     *
     * @throws ProblemException if the bodies that are being received take up all there is
     */
    void buffer(int bytes) {
        if (buffered.addAndGet(bytes) > limits.buffered()) {
            buffered.addAndGet(-bytes);
            throw busy();
        }
    }

    /** Gives the room for {@code bytes} back. */
    void unbuffer(int bytes) {
        buffered.addAndGet(-bytes);
    }

    private static ProblemException busy() {
        return new ProblemException(Problem.of(ProblemKind.BUSY, "busy").with("Retry-After", "1"));
    }
}
