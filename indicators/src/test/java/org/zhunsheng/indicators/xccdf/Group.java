package org.zhunsheng.indicators.xccdf;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.core.validation.InvalidModelException;

/**
 * Items that are scored together.
 *
 * @param id names the group within its benchmark
 * @param weight how much it weighs among its siblings, zero or more, of at most six decimals; only the default model reads it
 * @param children what it holds, perhaps nothing
 */
public record Group(String id, BigDecimal weight, ImmutableList<BenchmarkItem> children) implements BenchmarkItem {
    /**
     * Brings the weight into canonical form.
     *
     * @throws InvalidModelException if the weight is negative or has too many digits
     */
    public Group {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(children, "children");
        weight = Weights.canonical(weight);
    }
}
