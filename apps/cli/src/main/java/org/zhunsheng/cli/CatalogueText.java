package org.zhunsheng.cli;

import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** A catalogue as text on a terminal. */
final class CatalogueText {
    private final TerminalWriter page;
    private final CliMessages words;
    private final Vocabulary vocabulary;
    private final InstrumentRegister instruments;

    CatalogueText(TerminalWriter page, CliMessages words, Vocabulary vocabulary, InstrumentRegister instruments) {
        this.page = page;
        this.words = words;
        this.vocabulary = vocabulary;
        this.instruments = instruments;
    }

    void tree(IndicatorCatalogue catalogue) {
        page.item("", page.bold(catalogue.title().in(words.lang())) + "  " + catalogue.id());
        page.item("", catalogue.notice().in(words.lang()));
        catalogue.dimensions().keySet().forEach(dimension -> {
            page.blank();
            subtree(catalogue, dimension);
        });
    }

    void subtree(IndicatorCatalogue catalogue, IndicatorCode root) {
        for (IndicatorGroup group : catalogue.groupsByCode().values()) {
            boolean inside = group.code().equals(root)
                    || group.parent().map(root::equals).orElse(false);
            if (inside) {
                page.item(
                        indent(group.code()) + group.code() + " ",
                        page.bold(group.title().in(words.lang())));
                catalogue.byCode().values().stream()
                        .filter(indicator -> indicator.parent().equals(group.code()))
                        .forEach(this::line);
            }
        }
    }

    private void line(Indicator indicator) {
        page.item(
                indent(indicator.code()) + indicator.code() + " ",
                indicator.title().in(words.lang()));
    }

    private static String indent(IndicatorCode code) {
        return "  ".repeat(code.depth() - 1);
    }

    void indicator(Indicator indicator) {
        page.item(indicator.code() + " ", page.bold(indicator.title().in(words.lang())));
        page.item("  ", indicator.requirement().in(words.lang()));
        indicator.basis().forEach(basis -> page.item("  " + words.get("basis"), basis(basis)));
        indicator
                .basisGap()
                .ifPresent(gap -> page.item(
                        "  " + words.get("basis"),
                        words.get(
                                "basis-gap",
                                gap.years().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(words.get("separator"))),
                                gap.note())));
        indicator.provedBy().forEach(fact -> page.item("  " + words.get("proof"), fact(fact)));
        page.item(
                "  " + words.get("testing"),
                indicator.testing().stream()
                        .map(method -> method.title().in(words.lang()))
                        .collect(Collectors.joining(words.get("separator"))));
        page.item(
                "  " + words.get("applies"),
                indicator.appliesTo().stream()
                        .map(kind -> kind.title().in(words.lang()))
                        .collect(Collectors.joining(words.get("separator"))));
        indicator
                .remedies()
                .forEach(remedy -> page.item("  ", words.get("remedy", remedy.action(), remedy.leadDays())));
    }

    private String basis(LegalBasis basis) {
        return instruments.citeWithEnd(basis).in(words.lang())
                + words.get("bracket", basis.source().map(Object::toString).orElseGet(() -> words.get("recalled")));
    }

    private String fact(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name().in(words.lang())).orElse("") + words.get("bracket", code);
    }
}
