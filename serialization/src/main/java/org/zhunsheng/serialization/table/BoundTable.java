package org.zhunsheng.serialization.table;

import java.util.Objects;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * An imported table that can be scored.
 *
 * @param catalogue the items of the table, with the facts that prove them
 * @param scheme how they are scored: as our indicators are, by conditions, or by an assessor
 * @param vocabulary the facts that hold what an assessor gives, to be laid on the vocabulary that the table was bound to
 */
public record BoundTable(IndicatorCatalogue catalogue, ScoringScheme scheme, Vocabulary vocabulary) {
    /** Refuses null. */
    public BoundTable {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(vocabulary, "vocabulary");
    }
}
