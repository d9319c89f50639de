package org.zhunsheng.cli;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
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

    /** What stands under each group, in the order of the catalogue: the group itself with those below it, and indicators. */
    private record Outline(
            ImmutableListMultimap<IndicatorCode, IndicatorGroup> groups,
            ImmutableListMultimap<IndicatorCode, Indicator> indicators) {
        static Outline of(IndicatorCatalogue catalogue) {
            ImmutableListMultimap.Builder<IndicatorCode, IndicatorGroup> groups = ImmutableListMultimap.builder();
            for (IndicatorGroup group : catalogue.groupsByCode().values()) {
                groups.put(group.code(), group);
                group.parent().ifPresent(parent -> groups.put(parent, group));
            }
            return new Outline(
                    groups.build(), Multimaps.index(catalogue.byCode().values(), Indicator::parent));
        }
    }

    void tree(IndicatorCatalogue catalogue) {
        page.item("", page.bold(catalogue.title().in(words.lang())) + "  " + catalogue.id());
        page.item("", catalogue.notice().in(words.lang()));
        Outline outline = Outline.of(catalogue);
        catalogue.dimensions().keySet().forEach(dimension -> {
            page.blank();
            subtree(outline, dimension);
        });
    }

    void subtree(IndicatorCatalogue catalogue, IndicatorCode root) {
        subtree(Outline.of(catalogue), root);
    }

    private void subtree(Outline outline, IndicatorCode root) {
        for (IndicatorGroup group : outline.groups().get(root)) {
            page.item(
                    indent(group.code()) + group.code() + " ",
                    page.bold(group.title().in(words.lang())));
            outline.indicators().get(group.code()).forEach(this::line);
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
