package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.profile.Adjustment;
import org.zhunsheng.indicators.profile.AppliedAdjustment;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the catalogue and the scheme as profiles leave them, after checking them like any other. */
@Command(
        name = "effective",
        mixinStandardHelpOptions = true,
        description = "Prints the catalogue and the points as the profiles leave them, every change with its reason and"
                + " author.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng catalogue effective --profile township",
            "  ./zhunsheng catalogue effective --profile example-province \\",
            "      --profile department --format json"
        })
final class EffectiveCommand extends InputCommand {
    private static final int POINTS = 9;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        var basis = inputs().basisOfNamedProfiles();
        Assessor.compile(basis);
        Tailoring tailoring = Tailoring.of(basis.profiles(), basis.catalogue(), basis.scheme());
        switch (format.chosen()) {
            case TEXT -> print(tailoring);
            case JSON -> out().print(CanonicalJson.write(document(tailoring)));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Tailoring tailoring) {
        TerminalWriter page = page();
        page.heading(tailoring.catalogue().title().in(lang()));
        page.item(
                "",
                words().get(
                                "effective",
                                tailoring.scheme().title(),
                                tailoring.scheme().total().toString(),
                                tailoring.dropped().size()));
        page.blank();
        Map<IndicatorCode, Points> points = points(tailoring);
        ListMultimap<IndicatorCode, Indicator> indicators = LinkedListMultimap.create();
        tailoring
                .catalogue()
                .byCode()
                .values()
                .forEach(indicator -> tailoring
                        .catalogue()
                        .dimensionOf(indicator.code())
                        .ifPresent(dimension -> indicators.put(dimension, indicator)));
        for (IndicatorGroup dimension : tailoring.catalogue().dimensions().values()) {
            page.item("", page.bold(dimension.code() + " " + dimension.title().in(lang())));
            indicators.get(dimension.code()).forEach(indicator -> indicator(page, indicator, points, tailoring));
        }
        page.heading(words().get("adjustments", tailoring.applied().size()));
        tailoring.applied().forEach(applied -> adjustment(page, applied));
    }

    private void indicator(
            TerminalWriter page, Indicator indicator, Map<IndicatorCode, Points> points, Tailoring tailoring) {
        boolean dropped = tailoring.dropped().containsKey(indicator.code());
        Points own = points.get(indicator.code());
        String mark = dropped ? words().get("mark-dropped") : own == null ? "" : Numbers.two(own);
        int name = page.width() - POINTS - 2;
        String title = indicator.code() + " " + indicator.title().in(lang());
        page.row("  ", title, name, Layout.right(mark, POINTS));
    }

    private static Map<IndicatorCode, Points> points(Tailoring tailoring) {
        return tailoring.scheme().items().stream()
                .collect(ImmutableMap.toImmutableMap(SchemeItem::indicator, SchemeItem::points));
    }

    private void adjustment(TerminalWriter page, AppliedAdjustment applied) {
        Adjustment adjustment = applied.adjustment();
        page.item("  - ", what(adjustment));
        page.item("    ", words().get("adjusted-because", adjustment.reason(), applied.author(), applied.profile()));
    }

    private String what(Adjustment adjustment) {
        if (adjustment instanceof Adjustment.Select select) {
            return words().get(
                            "adjusted-select",
                            select.indicators().stream()
                                    .sorted()
                                    .map(IndicatorCode::value)
                                    .collect(Collectors.joining(words().get("separator"))));
        }
        if (adjustment instanceof Adjustment.Add add) {
            return words().get(
                            "adjusted-add",
                            add.indicator().code(),
                            add.indicator().title(),
                            Numbers.two(add.item().points()));
        }
        if (adjustment instanceof Adjustment.SetPoints set) {
            return words().get("adjusted-points", set.indicator(), Numbers.two(set.points()));
        }
        if (adjustment instanceof Adjustment.ReplaceText text) {
            return words().get("adjusted-text", text.indicator(), text.requirement());
        }
        return words().get("adjusted-drop", ((Adjustment.Drop) adjustment).indicator());
    }

    private Map<String, Object> document(Tailoring tailoring) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("catalogue", tailoring.catalogue().id());
        form.put("scheme", tailoring.scheme().id());
        form.put("total", tailoring.scheme().total().toString());
        Map<IndicatorCode, Points> points = points(tailoring);
        form.put(
                "indicators",
                tailoring.catalogue().byCode().values().stream()
                        .map(indicator -> indicator(indicator, points, tailoring))
                        .toList());
        form.put(
                "adjustments",
                tailoring.applied().stream()
                        .map(applied -> ImmutableMap.of(
                                "what", what(applied.adjustment()),
                                "reason", applied.adjustment().reason().in(lang()),
                                "author", applied.author().in(lang()),
                                "profile", applied.profile()))
                        .toList());
        return form;
    }

    private Map<String, Object> indicator(Indicator indicator, Map<IndicatorCode, Points> points, Tailoring tailoring) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("code", indicator.code().value());
        form.put("title", indicator.title().in(lang()));
        form.put("requirement", indicator.requirement().in(lang()));
        Optional.ofNullable(points.get(indicator.code())).ifPresent(own -> form.put("points", own.toString()));
        LocalText why = tailoring.dropped().get(indicator.code());
        if (why != null) {
            form.put("dropped", why.in(lang()));
        }
        return form;
    }
}
