package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.relation.VocabularyCheck;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Lays vocabularies in files on the bundled one, in the order in which an option names them. */
final class VocabularyLayers {
    private static final String WITHOUT_BUNDLED = "none";

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
        Vocabulary whole = below.with(layer);
        ImmutableList.Builder<Violation> violations = ImmutableList.builder();
        for (int i = 0; i < layer.relations().size(); i++) {
            Relation relation = layer.relations().get(i);
            for (FactCode code : relation.codes()) {
                if (whole.find(code).isEmpty()) {
                    violations.add(
                            Violation.of("UNKNOWN_FACT", "relations[" + i + "]", code, whole.nearestInWords(code)));
                }
            }
        }
        for (int i = 0; i < layer.derivations().size(); i++) {
            for (FactCode code : layer.derivations().get(i).facts()) {
                if (whole.find(code).isEmpty()) {
                    violations.add(
                            Violation.of("UNKNOWN_FACT", "derivations[" + i + "]", code, whole.nearestInWords(code)));
                }
            }
        }
        ImmutableList<Violation> unknown = violations.build();
        ImmutableList<Violation> found = unknown.isEmpty() ? faults(below, layer) : unknown;
        if (!found.isEmpty()) {
            throw new UnreadableDocumentException(file.toString(), found);
        }
        return whole;
    }

    /** What makes the relations of a layer unfit for use, at the first of its relations that is involved. */
    private static ImmutableList<Violation> faults(Vocabulary below, Vocabulary layer) {
        List<String> ids = layer.relations().stream().map(Relation::id).toList();
        return VocabularyCheck.checkLayer(below, layer).stream()
                .filter(fault -> fault.kind().isError())
                .map(fault -> Violation.of(
                        "RELATIONS_UNSOUND",
                        fault.relations().stream()
                                .filter(ids::contains)
                                .findFirst()
                                .map(id -> "relations[" + ids.indexOf(id) + "]")
                                .orElse("relations"),
                        LocalText.of(fault.message(Lang.ZH), fault.message(Lang.EN))))
                .collect(ImmutableList.toImmutableList());
    }
}
