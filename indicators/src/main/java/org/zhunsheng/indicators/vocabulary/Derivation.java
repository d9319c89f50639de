package org.zhunsheng.indicators.vocabulary;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;

/**
 * How one fact follows from another, where it is no relation between numbers: two questions that have one answer. Every implementation
 * is immutable and thread-safe.
 */
public sealed interface Derivation {
    /** Carries out the branch of {@code cases} that this derivation belongs to. */
    <R> R match(Cases<R> cases);

    /** The two facts that it ties. */
    ImmutableSet<FactCode> facts();

    /**
     * Nothing was late if and only if the longest time is within the limit of a duty.
     *
     * @param overdue how many were late
     * @param longest the longest time taken
     * @param duty the id of the duty that sets the limit
     */
    record Limit(FactCode overdue, FactCode longest, String duty) implements Derivation {
        /** Refuses null. */
        public Limit {
            Objects.requireNonNull(overdue, "overdue");
            Objects.requireNonNull(longest, "longest");
            Objects.requireNonNull(duty, "duty");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.limit(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(overdue, longest);
        }
    }

    /**
     * Nothing was too short if and only if the shortest time reaches the limit of a duty.
     *
     * @param tooShort how many were too short
     * @param shortest the shortest time given
     * @param duty the id of the duty that sets the limit
     */
    record Shortest(FactCode tooShort, FactCode shortest, String duty) implements Derivation {
        /** Refuses null. */
        public Shortest {
            Objects.requireNonNull(tooShort, "tooShort");
            Objects.requireNonNull(shortest, "shortest");
            Objects.requireNonNull(duty, "duty");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shortest(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(tooShort, shortest);
        }
    }

    /**
     * A rate is 100 % if and only if nothing is left undone.
     *
     * @param rate the rate
     * @param unmet how many were left undone
     */
    record Unmet(FactCode rate, FactCode unmet) implements Derivation {
        /** Refuses null. */
        public Unmet {
            Objects.requireNonNull(rate, "rate");
            Objects.requireNonNull(unmet, "unmet");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unmet(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(rate, unmet);
        }
    }

    /**
     * Something was done if and only if it was done at least once.
     *
     * @param count how often
     * @param yesNo whether it was done
     */
    record Presence(FactCode count, FactCode yesNo) implements Derivation {
        /** Refuses null. */
        public Presence {
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(yesNo, "yesNo");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.presence(this);
        }

        @Override
        public ImmutableSet<FactCode> facts() {
            return ImmutableSet.of(count, yesNo);
        }
    }

    /**
     * One branch for each derivation, so that none is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** Nothing late if within the limit. */
        R limit(Limit derivation);

        /** Nothing too short if the limit is reached. */
        R shortest(Shortest derivation);

        /** The whole if nothing is left. */
        R unmet(Unmet derivation);

        /** Done if done once. */
        R presence(Presence derivation);
    }
}
