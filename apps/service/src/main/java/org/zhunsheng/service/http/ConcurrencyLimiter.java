package org.zhunsheng.service.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Counts what is in hand, in all and for each caller, and refuses what would be too much at once. Thread-safe. */
final class ConcurrencyLimiter {
    private final HttpLimits limits;
    private final Semaphore calls;
    private final Semaphore batches;
    private final AtomicLong buffered = new AtomicLong();
    private final Callers inHand;
    private final Callers withBatches;

    ConcurrencyLimiter(HttpLimits limits) {
        this.limits = limits;
        this.calls = new Semaphore(limits.calls());
        this.batches = new Semaphore(limits.batches());
        this.inHand = new Callers("too-many", limits.callsPerCaller());
        this.withBatches = new Callers("too-many-batches", limits.batchesPerCaller());
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
        return both(inHand.enter(caller), () -> place(calls));
    }

    /**
     * A place for a batch of {@code caller}.
     *
     * @throws ProblemException if that caller, or all of them, have too much in hand
     */
    Slot batch(String caller) {
        return both(inHand.enter(caller), () -> both(withBatches.enter(caller), () -> place(batches)));
    }

    /** {@code first} and one more; without the second the first is given back. */
    private static Slot both(Slot first, Supplier<Slot> more) {
        try {
            Slot second = more.get();
            return () -> {
                second.leave();
                first.leave();
            };
        } catch (ProblemException e) {
            first.leave();
            throw e;
        }
    }

    private static Slot place(Semaphore places) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        return places::release;
    }

    /** Counts what each caller has of one kind, up to a limit. */
    private static final class Callers {
        private final String beyond;
        private final int most;
        private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

        /** A count up to {@code most}; a caller with more is told the template {@code beyond}. */
        Callers(String beyond, int most) {
            this.beyond = beyond;
            this.most = most;
        }

        Slot enter(String caller) {
            if (counts.merge(caller, 1, Integer::sum) > most) {
                leave(caller);
                throw new ProblemException(
                        Problem.of(ProblemKind.TOO_MANY_REQUESTS, beyond, most).with("Retry-After", "1"));
            }
            return () -> leave(caller);
        }

        private void leave(String caller) {
            counts.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
        }
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
