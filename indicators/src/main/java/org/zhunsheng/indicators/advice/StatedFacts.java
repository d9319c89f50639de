package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** What a unit states of the facts of an indicator, in words: it is by this that points are lost. */
final class StatedFacts {
    private final Assessment assessment;

    StatedFacts(Assessment assessment) {
        this.assessment = assessment;
    }

    /** That points are lost by what is known of the facts of {@code indicator}; empty if nothing is. */
    Optional<LocalText> of(Indicator indicator) {
        return known(indicator).map(facts -> AdviceTexts.of("stated", facts));
    }

    /** What is known of the facts of {@code indicator}; empty if nothing is. */
    Optional<LocalText> known(Indicator indicator) {
        ImmutableList<LocalText> known = indicator.provedBy().stream()
                .flatMap(fact -> known(fact).stream())
                .collect(ImmutableList.toImmutableList());
        return known.isEmpty() ? Optional.empty() : Optional.of(AdviceTexts.joined(known, text -> text));
    }

    private Optional<LocalText> known(FactCode code) {
        Optional<FactDefinition> fact = assessment.vocabulary().find(code);
        if (fact.isEmpty() || !(assessment.dossier().knowledge(code) instanceof Knowledge.Known known)) {
            return Optional.empty();
        }
        LocalText name = fact.get().name();
        LocalText value = value(known.value(), fact.get().kind());
        return Optional.of(LocalText.of(name.zh() + " " + value.zh(), name.en() + " " + value.en()));
    }

    private static LocalText value(ClaimValue value, FactKind kind) {
        return kind == FactKind.RATE && value instanceof ClaimValue.Numeric
                ? LocalText.same(value + "%")
                : value.text();
    }
}
