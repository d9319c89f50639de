package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.ChineseDays;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.serialization.BundledData;

/** Catalogues and their sources as Markdown for readers, made from the data alone. */
public final class CataloguePages {
    private final BundledData data;
    private final ImmutableList<IndicatorCatalogue> catalogues;

    /** The pages of {@code catalogues}, the present one first. */
    public CataloguePages(BundledData data, List<IndicatorCatalogue> catalogues) {
        this.data = data;
        this.catalogues = ImmutableList.copyOf(catalogues);
    }

    /** Every page by the name of its file. */
    public ImmutableMap<String, String> byName() {
        ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
        for (Lang lang : Lang.values()) {
            catalogues.forEach(catalogue -> pages.put(page(catalogue, lang), catalogue(catalogue, lang)));
            pages.put("sources" + ending(lang), sources(lang));
        }
        return pages.buildOrThrow();
    }

    private static String ending(Lang lang) {
        return lang == Lang.EN ? ".md" : ".zh-CN.md";
    }

    /** The name of the page of {@code catalogue}; an edition before the first has its year in it. */
    private String page(IndicatorCatalogue catalogue, Lang lang) {
        String year = isPresent(catalogue) ? "" : "-" + catalogue.edition().year();
        return "catalogue" + year + ending(lang);
    }

    private boolean isPresent(IndicatorCatalogue catalogue) {
        return catalogue.equals(catalogues.get(0));
    }

    /** Where the other editions are. */
    private void others(StringBuilder page, IndicatorCatalogue shown, CliMessages words) {
        catalogues.stream().filter(other -> !other.equals(shown)).forEach(other -> {
            line(page, "");
            String link = "[" + other.title().in(words.lang()) + "](" + page(other, words.lang()) + ")";
            String from = day(other.effective().from(), words.lang());
            line(page, words.get(isPresent(other) ? "catalogue-after" : "catalogue-before", link, from));
        });
    }

    private static Lang other(Lang lang) {
        return lang == Lang.EN ? Lang.ZH : Lang.EN;
    }

    /** A link to {@code file}, the same page in the other language. */
    private static void languageSwitch(StringBuilder page, String file) {
        line(page, "");
        line(page, "[" + (file.endsWith(ending(Lang.ZH)) ? "中文" : "English") + "](" + file + ")");
        line(page, "");
    }

    private String catalogue(IndicatorCatalogue catalogue, Lang lang) {
        CliMessages words = new CliMessages(lang);
        StringBuilder page = new StringBuilder();
        line(page, "# " + catalogue.title().in(lang));
        languageSwitch(page, page(catalogue, other(lang)));
        line(page, "`" + catalogue.id() + "` " + catalogue.notice().in(lang));
        others(page, catalogue, words);
        for (IndicatorGroup group : catalogue.groupsByCode().values()) {
            line(page, "");
            line(
                    page,
                    (group.parent().isEmpty() ? "## " : "### ") + group.code() + " "
                            + group.title().in(lang));
            catalogue.byCode().values().stream()
                    .filter(indicator -> indicator.parent().equals(group.code()))
                    .forEach(indicator -> indicator(page, indicator, words));
        }
        return page.toString();
    }

    private void indicator(StringBuilder page, Indicator indicator, CliMessages words) {
        Lang lang = words.lang();
        line(page, "");
        line(
                page,
                "**" + indicator.code() + " " + indicator.title().in(lang) + "** "
                        + indicator.requirement().in(lang));
        line(page, "");
        indicator.basis().forEach(basis -> line(page, "- " + words.get("basis") + basis(basis, words)));
        String facts = indicator.provedBy().stream()
                .map(code -> data.vocabulary()
                                .find(code)
                                .map(fact -> fact.name().in(lang))
                                .orElse("") + " `" + code + "`")
                .collect(Collectors.joining(words.get("separator")));
        line(page, "- " + words.get("proof") + facts);
        line(
                page,
                "- " + words.get("testing")
                        + names(
                                indicator.testing().stream()
                                        .map(method -> method.title())
                                        .toList(),
                                words));
        line(
                page,
                "- " + words.get("applies")
                        + names(
                                indicator.appliesTo().stream()
                                        .map(kind -> kind.title())
                                        .toList(),
                                words));
        line(
                page,
                "- " + words.get("provenance")
                        + words.get(indicator.provenance().kind().name()));
    }

    private static String names(List<LocalText> titles, CliMessages words) {
        return titles.stream().map(title -> title.in(words.lang())).collect(Collectors.joining(words.get("separator")));
    }

    private String basis(LegalBasis basis, CliMessages words) {
        String law = data.instruments().cite(basis).in(words.lang());
        String cited = basis.source()
                .map(address -> "[" + law + "](" + address + ")")
                .orElse(law + words.get("bracket", words.get("recalled")));
        return cited
                + data.instruments()
                        .find(basis.instrument())
                        .map(instrument -> words.get("bracket", inForce(instrument, words)))
                        .orElse("");
    }

    private static String day(LocalDate day, Lang lang) {
        return lang == Lang.ZH ? ChineseDays.of(day) : day.toString();
    }

    /** The number of an instrument, and from when to when it is in force. */
    private static String inForce(Instrument instrument, CliMessages words) {
        String from = day(instrument.effective().from(), words.lang());
        String dates = instrument
                .effective()
                .to()
                .map(to -> words.get("in-force-until", from, day(to, words.lang())))
                .orElseGet(() -> words.get("in-force-since", from));
        return instrument
                .number()
                .map(number -> number + words.get("separator") + dates)
                .orElse(dates);
    }

    /** Instrument and article, what is taken from them, and whether the text was seen. */
    private String sources(Lang lang) {
        CliMessages words = new CliMessages(lang);
        Map<String, Set<String>> users = new TreeMap<>();
        Map<String, Optional<String>> addresses = new TreeMap<>();
        for (IndicatorCatalogue catalogue : catalogues) {
            String edition = isPresent(catalogue)
                    ? ""
                    : words.get("bracket", Integer.toString(catalogue.edition().year()));
            for (Indicator indicator : catalogue.byCode().values()) {
                String taken = indicator.code() + " " + indicator.title().in(lang) + edition;
                indicator.basis().forEach(basis -> note(basis, taken, users, addresses, lang));
            }
        }
        for (Duty duty : data.duties().duties()) {
            String taken = "`" + duty.id() + "` " + duty.title().in(lang);
            duty.basis().forEach(basis -> note(basis, taken, users, addresses, lang));
        }
        long recalled = addresses.values().stream().filter(Optional::isEmpty).count();
        int items = catalogues.stream()
                        .mapToInt(catalogue -> catalogue.indicators().size())
                        .sum()
                + data.duties().duties().size();
        long resting = Stream.concat(
                        catalogues.stream()
                                .flatMap(catalogue -> catalogue.indicators().stream())
                                .map(Indicator::basis),
                        data.duties().duties().stream().map(Duty::basis))
                .filter(basis -> basis.stream().noneMatch(LegalBasis::seen))
                .count();
        StringBuilder page = new StringBuilder();
        line(page, "# " + words.get("sources-title"));
        languageSwitch(page, "sources" + ending(other(lang)));
        line(
                page,
                words.get(
                        "sources-share",
                        recalled,
                        addresses.size(),
                        percent(recalled, addresses.size()),
                        resting,
                        items,
                        percent(resting, items)));
        line(page, "");
        line(page, words.get("sources-head"));
        line(page, "|---|---|---|");
        users.forEach((article, by) -> {
            String seen = addresses
                    .getOrDefault(article, Optional.empty())
                    .map(address -> "[" + words.get("seen") + "](" + address + ")")
                    .orElse(words.get("recalled-short"));
            line(page, "| " + article + " | " + String.join(words.get("separator"), by) + " | " + seen + " |");
        });
        return page.toString();
    }

    /** {@code part} of {@code whole} in percent, to one decimal. */
    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void note(
            LegalBasis basis,
            String taken,
            Map<String, Set<String>> users,
            Map<String, Optional<String>> addresses,
            Lang lang) {
        String article = data.instruments().cite(basis).in(lang);
        users.computeIfAbsent(article, unused -> new TreeSet<>()).add(taken);
        addresses.merge(article, basis.source().map(Object::toString), (one, other) -> one.isPresent() ? one : other);
    }

    private static void line(StringBuilder page, String text) {
        page.append(text.stripTrailing()).append('\n');
    }
}
