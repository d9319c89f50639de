package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableSet;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Which office usually keeps a figure or paper: by the longest beginning of its code that the table {@code keepers} has. */
final class Keepers {
    private static final Messages TABLE = Messages.beside(Keepers.class, "keepers");
    private static final String OTHER = "other";

    private final Vocabulary vocabulary;

    Keepers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The office that keeps {@code fact}. */
    static LocalText keeper(FactCode fact) {
        for (String area = fact.value(); !area.isEmpty(); area = shortened(area)) {
            if (TABLE.has(area)) {
                return TABLE.render(area);
            }
        }
        return TABLE.render(OTHER);
    }

    private static String shortened(String area) {
        int dot = area.lastIndexOf('.');
        return dot < 0 ? "" : area.substring(0, dot);
    }

    /** What decides {@code fact}, as {@code indicator} asks for it. */
    Proof proof(FactCode fact, Indicator indicator) {
        var definition = vocabulary.find(fact);
        return new Proof(
                fact,
                definition.map(FactDefinition::name).orElseGet(() -> LocalText.same(fact.value())),
                keeper(fact),
                indicator.evidence().stream().sorted().collect(ImmutableSet.toImmutableSet()),
                definition.flatMap(FactDefinition::source));
    }

    /** The sorts of material in words. */
    static LocalText papers(Iterable<EvidenceKind> kinds) {
        return AdviceTexts.joined(kinds, kind -> AdviceTexts.of("paper." + kind.name()));
    }
}
