package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.KnownFacts;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Checks a library of remedies against the catalogue whose gaps it closes and the vocabulary that its facts are defined in. */
public final class RemedyChecker {
    private static final BigDecimal WHOLE_RATE = BigDecimal.valueOf(100);

    private final RemedyLibrary library;
    private final IndicatorCatalogue catalogue;
    private final Vocabulary vocabulary;
    private final KnownFacts facts;
    private final List<Violation> violations = new ArrayList<>();

    private RemedyChecker(RemedyLibrary library, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        this.library = library;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.facts = KnownFacts.of(vocabulary);
    }

    /** Everything in {@code library} that does not fit {@code catalogue} or {@code vocabulary}; empty if all does. */
    public static ImmutableList<Violation> check(
            RemedyLibrary library, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        RemedyChecker checker = new RemedyChecker(library, catalogue, vocabulary);
        checker.check();
        return ImmutableList.copyOf(checker.violations);
    }

    private void check() {
        KnownIds known = catalogue.indicatorCodes();
        if (!library.catalogue().equals(catalogue.id())) {
            violations.add(Violation.of("REMEDIES_CATALOGUE", "catalogue", library.catalogue(), catalogue.id()));
        }
        for (int i = 0; i < library.remedies().size(); i++) {
            RemedyOption option = library.remedies().get(i);
            String path = "remedies[" + i + "]";
            for (int j = 0; j < option.indicators().size(); j++) {
                IndicatorCode code = option.indicators().get(j);
                if (!catalogue.byCode().containsKey(code)) {
                    violations.add(
                            known.unknown("UNKNOWN_INDICATOR", path + ".indicators[" + j + "]", code.toString()));
                }
            }
            for (int j = 0; j < option.effects().size(); j++) {
                effect(option.effects().get(j), path + ".effects[" + j + "]");
            }
        }
    }

    private void effect(RemedyEffect effect, String path) {
        Optional<FactDefinition> fact = vocabulary.find(effect.fact());
        if (fact.isEmpty()) {
            violations.add(facts.unknown(path + ".fact", effect.fact()));
            return;
        }
        FactKind kind = fact.get().kind();
        Optional<BigDecimal> number = number(effect);
        boolean fits = effect instanceof RemedyEffect.InTime
                ? kind == FactKind.DATE
                : number.isPresent() ? kind.isNumeric() : kind == FactKind.YES_NO;
        if (!fits) {
            violations.add(Violation.of("EFFECT_KIND", path + ".fact", effect.fact(), kind));
        }
        if (number.isPresent() && number.get().signum() < 0) {
            violations.add(Violation.of("FIGURE_NEGATIVE", path, effect.fact(), number.get()));
        }
        if (number.isPresent() && kind == FactKind.RATE && number.get().compareTo(WHOLE_RATE) > 0) {
            violations.add(Violation.of("RATE_OVER_100", path, effect.fact(), number.get()));
        }
    }

    private static Optional<BigDecimal> number(RemedyEffect effect) {
        if (effect instanceof RemedyEffect.RaiseTo raise) {
            return Optional.of(raise.value());
        }
        if (effect instanceof RemedyEffect.LowerTo lower) {
            return Optional.of(lower.value());
        }
        if (effect instanceof RemedyEffect.RaiseBy raise) {
            return Optional.of(raise.amount());
        }
        return effect instanceof RemedyEffect.LowerBy lower ? Optional.of(lower.amount()) : Optional.empty();
    }
}
