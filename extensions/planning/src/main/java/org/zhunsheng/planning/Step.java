package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.zhunsheng.indicators.engine.RollUp;

/** A step on the way from parts to the lower end of the total, in the order of the engine. No step lowers a result if a part rises. */
sealed interface Step {
    /** What comes out, if the parts come to {@code parts}, in millionths. */
    long points(ToLongFunction<Part> parts, RollUp rollUp);

    /** A part as it is. */
    record Of(Part part) implements Step {
        /** Refuses null. */
        public Of {
            Objects.requireNonNull(part, "part");
        }

        @Override
        public long points(ToLongFunction<Part> parts, RollUp rollUp) {
            return parts.applyAsLong(part);
        }
    }

    /** The sum of others. */
    record Sum(ImmutableList<Step> steps) implements Step {
        /** Refuses null. */
        public Sum {
            Objects.requireNonNull(steps, "steps");
        }

        @Override
        public long points(ToLongFunction<Part> parts, RollUp rollUp) {
            return steps.stream().mapToLong(step -> step.points(parts, rollUp)).reduce(0, Math::addExact);
        }
    }

    /** What becomes of one other step by itself. */
    sealed interface Single extends Step {
        /** The step below. */
        Step step();

        /** What comes out, if the step below comes to {@code points}, in millionths. */
        long applied(long points, RollUp rollUp);

        @Override
        default long points(ToLongFunction<Part> parts, RollUp rollUp) {
            return applied(step().points(parts, rollUp), rollUp);
        }
    }

    /** Scaled, and rounded as the scheme says. */
    record FixedPoint(Step step, RollUp.Scale scale) implements Single {
        /** Refuses null. */
        public FixedPoint {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(scale, "scale");
        }

        @Override
        public long applied(long points, RollUp rollUp) {
            return rollUp.scaled(points, scale);
        }
    }

    /** Not above a cap. */
    record Capped(Step step, long cap) implements Single {
        /** Refuses null. */
        public Capped {
            Objects.requireNonNull(step, "step");
        }

        @Override
        public long applied(long points, RollUp rollUp) {
            return Math.min(cap, points);
        }
    }

    /** Not above a cap unless a veto is clear. */
    record CappedUnless(Step step, Part clear, long cap) implements Step {
        /** Refuses null. */
        public CappedUnless {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(clear, "clear");
        }

        @Override
        public long points(ToLongFunction<Part> parts, RollUp rollUp) {
            long points = step.points(parts, rollUp);
            return parts.applyAsLong(clear) == 1 ? points : Math.min(cap, points);
        }
    }

    /** Rounded as the scheme rounds a total. */
    record Rounded(Step step) implements Single {
        /** Refuses null. */
        public Rounded {
            Objects.requireNonNull(step, "step");
        }

        @Override
        public long applied(long points, RollUp rollUp) {
            return rollUp.rounded(points);
        }
    }
}
