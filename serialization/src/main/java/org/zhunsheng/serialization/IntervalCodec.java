package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/** Points that are certain, as one number, or an interval as the list of its two ends. */
final class IntervalCodec implements Codec<ScoreInterval> {
    private final Codec<Points> points;

    IntervalCodec(Codec<Points> points) {
        this.points = points;
    }

    @Override
    public Optional<ScoreInterval> read(Node node, ReadPath path, ReadViolations faults) {
        if (!(node instanceof Node.Items items)) {
            return points.read(node, path, faults).map(ScoreInterval::exactly);
        }
        if (items.children().size() != 2) {
            Scalars.wrongType(node, path, "[low, high]", faults);
            return Optional.empty();
        }
        Optional<Points> low = points.read(items.children().get(0), path.item(0), faults);
        Optional<Points> high = points.read(items.children().get(1), path.item(1), faults);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get().compareTo(high.get()) > 0) {
            faults.add("NOT_INTERVAL", path, node.place(), low.get(), high.get());
            return Optional.empty();
        }
        return Optional.of(new ScoreInterval(low.get(), high.get()));
    }

    @Override
    public Shape shape() {
        return Shape.Single.oneOf(
                "ScoreInterval",
                Scalars.POINTS_SHAPE,
                Shape.Single.of("array")
                        .with("items", Scalars.POINTS_SHAPE.keywords())
                        .with("minItems", 2)
                        .with("maxItems", 2));
    }

    @Override
    public Object write(ScoreInterval value) {
        return value.isExact()
                ? value.low().toString()
                : ImmutableList.of(value.low().toString(), value.high().toString());
    }
}
