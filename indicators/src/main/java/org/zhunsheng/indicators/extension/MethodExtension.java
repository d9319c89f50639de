package org.zhunsheng.indicators.extension;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * A custom scoring method.
 *
 * <pre>{@code
 * MethodExtensions installed = MethodExtensions.installed(); // those of META-INF/services
 * }</pre>
 *
 * <p>A scheme names it by {@code kind: EXTENSION} and its type. It is found by {@link
 * java.util.ServiceLoader}. Implementations are immutable and thread-safe, and the same facts give the same lines.
 */
public interface MethodExtension {
    /** Names the method in schemes; lower case, unique among those installed. */
    String type();

    /** The parameters it knows. A scheme that gives another, or leaves out one that is required, is refused. */
    ImmutableList<Parameter> parameters();

    /** What is wrong with the parameters; empty if nothing is. Names, requiredness and facts have been checked. */
    ImmutableList<Fault> check(ItemRequest request);

    /** The scorer of a request that has been checked. */
    Scorer compile(ItemRequest request);

    /** Scores one unit. Called only once every fact of the method is settled; until then the item is open from 0 to its points. */
    interface Scorer {
        /** The lines that make up the score. What they come to is brought between 0 and the points of the item. */
        ImmutableList<Line> score(SettledFacts facts);
    }

    /**
     * A line of the ledger.
     *
     * @param points what it adds
     * @param reason why
     */
    record Line(Points points, LocalText reason) {
        /** Refuses null. */
        public Line {
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A parameter.
     *
     * @param name its key
     * @param meaning what it says
     * @param required whether it has to be given
     */
    record Parameter(String name, LocalText meaning, boolean required) {
        /** Refuses null. */
        public Parameter {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /**
     * Something wrong with a parameter.
     *
     * @param parameter its key
     * @param message what is wrong, and how to mend it
     */
    record Fault(String parameter, LocalText message) {
        /** Refuses null. */
        public Fault {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(message, "message");
        }
    }
}
