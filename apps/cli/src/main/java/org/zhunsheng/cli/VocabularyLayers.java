package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.relation.LayerCheck;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Lays vocabularies in files on the bundled one, in the order in which an option names them. */
final class VocabularyLayers {
    /** The name that leaves out the bundled vocabulary. */
    static final String WITHOUT_BUNDLED = "none";

    private final RuleFiles rules;
    private final Vocabulary bundled;

    VocabularyLayers(RuleFiles rules, Vocabulary bundled) {
        this.rules = rules;
        this.bundled = bundled;
    }

    /**
     * The vocabulary that {@code names} stand for: files, each laid on what is before it; {@code none} leaves out the bundled one.
     *
     * @throws UnreadableDocumentException with everything that is wrong with a file, such as a relation between facts that neither it
     *     nor what it is laid on holds
     */
    Vocabulary of(List<String> names) {
        Vocabulary whole = names.contains(WITHOUT_BUNDLED)
                ? Vocabulary.builder().id(WITHOUT_BUNDLED).build()
                : bundled;
        for (String name : names) {
            if (!name.equals(WITHOUT_BUNDLED)) {
                Path file = Path.of(name);
                whole = laidOn(whole, rules.read(Vocabulary.class, file), file);
            }
        }
        return whole;
    }

    private static Vocabulary laidOn(Vocabulary below, Vocabulary layer, Path file) {
        ImmutableList<Violation> found = LayerCheck.violations(below, layer);
        if (!found.isEmpty()) {
            throw new UnreadableDocumentException(file.toString(), found);
        }
        return below.with(layer);
    }
}
