package org.zhunsheng.indicators.extension;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * What a scheme asks of an extension for one item. Immutable and thread-safe.
 *
 * @param facts the facts that the item names, at least one
 * @param parameters the parameters that the scheme gives
 * @param available the points of the item
 * @param vocabulary what the facts mean
 */
public record ItemRequest(
        ImmutableList<FactCode> facts,
        ImmutableMap<String, String> parameters,
        Points available,
        Vocabulary vocabulary) {
    /** Refuses null. */
    public ItemRequest {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(vocabulary, "vocabulary");
    }
}
