package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.KnownFacts;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Says what is wrong with a layer of a user before it is laid on a vocabulary. */
public final class LayerCheck {
    private LayerCheck() {}

    /**
     * Everything that is wrong with {@code layer} laid on {@code below}: relations and derivations of facts that neither of them holds,
     * with the nearest codes, and facts of {@code below} that are made something else without saying so; if there are none of these,
     * relations that cannot hold. Paths are those of the layer.
     */
    public static ImmutableList<Violation> violations(Vocabulary below, Vocabulary layer) {
        Vocabulary whole = below.with(layer);
        ImmutableList.Builder<Violation> unknown = ImmutableList.builder();
        for (int i = 0; i < layer.facts().size(); i++) {
            FactDefinition fact = layer.facts().get(i);
            String path = "facts[" + i + "]";
            below.find(fact.code())
                    .filter(before -> !fact.replaces() && isOtherSort(before, fact))
                    .ifPresent(before -> unknown.add(Violation.of("FACT_REPLACED", path, fact.code(), before.name())));
        }
        KnownFacts known = KnownFacts.of(whole);
        for (int i = 0; i < layer.relations().size(); i++) {
            Relation relation = layer.relations().get(i);
            unknown.addAll(unknownFacts(whole, known, relation.codes(), "relations[" + i + "]"));
        }
        for (int i = 0; i < layer.derivations().size(); i++) {
            Derivation derivation = layer.derivations().get(i);
            unknown.addAll(unknownFacts(whole, known, derivation.facts(), "derivations[" + i + "]"));
        }
        ImmutableList<Violation> found = unknown.build();
        return found.isEmpty() ? unsound(below, layer) : found;
    }

    private static boolean isOtherSort(FactDefinition before, FactDefinition fact) {
        return before.kind() != fact.kind() || !before.unit().equals(fact.unit());
    }

    private static ImmutableList<Violation> unknownFacts(
            Vocabulary whole, KnownFacts known, ImmutableSet<FactCode> codes, String path) {
        return codes.stream()
                .filter(code -> whole.find(code).isEmpty())
                .map(code -> known.unknown(path, code))
                .collect(ImmutableList.toImmutableList());
    }

    /** What makes the relations of a layer unfit for use, at the first of its relations that is involved. */
    private static ImmutableList<Violation> unsound(Vocabulary below, Vocabulary layer) {
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
