package org.zhunsheng.cli;

import java.util.Objects;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.LocatedDocument;

/**
 * A scheme with what it is for.
 *
 * @param document the scheme as it stands in its file
 * @param catalogue the catalogue that it scores
 * @param vocabulary the vocabulary that its facts are of
 */
record SchemeFiles(LocatedDocument document, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
    SchemeFiles {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(vocabulary, "vocabulary");
    }

    ScoringScheme scheme() {
        return (ScoringScheme) document.value();
    }
}
