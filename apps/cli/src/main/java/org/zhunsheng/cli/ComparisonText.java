package org.zhunsheng.cli;

import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.compare.CarryForward;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.ChangeAttribution;
import org.zhunsheng.indicators.compare.ChangeRange;
import org.zhunsheng.indicators.compare.FollowUp;
import org.zhunsheng.indicators.compare.IndicatorChange;
import org.zhunsheng.indicators.compare.ReportFollowUp;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.crosswalk.Correspondence;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/** Two years of a unit, for people. */
final class ComparisonText {
    private static final int CAUSE = 22;
    private static final int END = 14;

    private final TerminalWriter page;
    private final CliMessages words;
    private final ChangeLines lines;

    ComparisonText(TerminalWriter page, CliMessages words) {
        this.page = page;
        this.words = words;
        this.lines = new ChangeLines(page, words);
    }

    void print(YearOnYear years, Optional<ReportFollowUp> followUp) {
        page.heading(words.get(
                "comparison",
                ChangeLines.name(years.after().dossier().unit(), words.lang()),
                Outcome.period(years.before()).toString(),
                Outcome.period(years.after()).toString()));
        measuredBy(years.before());
        measuredBy(years.after());
        lines.totals(years.before(), years.after(), years.change());
        grades(years);
        causes(years);
        indicators(years);
        silent(years);
        editions(years);
        followUp.ifPresent(found -> {
            items("problems-followed-up", found.problems());
            items("plans-followed-up", found.plans());
        });
    }

    /** Which edition a year was scored by. */
    private void measuredBy(Assessment assessment) {
        page.item(
                "",
                words.get(
                        "measured-by",
                        Outcome.period(assessment).toString(),
                        assessment.catalogue().title(),
                        assessment.scheme().title()));
    }

    private void grades(YearOnYear years) {
        page.item("", words.get("grade-before-after", grade(years.before()), grade(years.after())));
        years.vetoes()
                .forEach(veto -> page.item(
                        "",
                        words.get(
                                "veto-before-after",
                                veto.title(),
                                words.get("veto-state-" + veto.before()),
                                words.get("veto-state-" + veto.after()))));
    }

    private String grade(Assessment assessment) {
        GradeRange grade = assessment.standing();
        String range = grade.isSingle()
                ? grade.lowest().title().in(words.lang())
                : words.get(
                        "grade-range", grade.lowest().title(), grade.highest().title());
        return switch (grade.disqualification()) {
            case CLEAR -> range;
            case OPEN -> range + words.get("veto-open");
            case STRUCK -> range + words.get("veto-struck");
        };
    }

    private void causes(YearOnYear years) {
        page.heading(words.get("causes"));
        row("", words.get("low-end"), words.get("high-end"));
        for (Cause cause : Cause.values()) {
            row(cause.title().in(words.lang()), years.total().of(cause));
        }
        row(words.get("sum"), years.total().whole());
        hidden(years.total());
        for (Cause cause : Cause.values()) {
            ChangeRange range = years.range(cause);
            if (!range.isSingle()) {
                page.item(
                        "  ",
                        words.get(
                                "cause-range",
                                cause.title(),
                                Numbers.signed(range.least().low()),
                                Numbers.signed(range.most().low()),
                                Numbers.signed(range.least().high()),
                                Numbers.signed(range.most().high())));
            }
        }
    }

    /** Work that caps and vetoes keep out of the total. */
    private void hidden(ChangeAttribution total) {
        Points work = total.of(Cause.PERFORMANCE).low();
        Points cut = total.of(Cause.CAP).low().plus(total.of(Cause.VETO).low());
        if (work.compareTo(Points.ZERO) > 0 && cut.compareTo(Points.ZERO) < 0) {
            Points most = Points.ZERO.minus(cut);
            page.item("  ", words.get("work-hidden", Numbers.signed(work.compareTo(most) <= 0 ? work : most)));
        }
    }

    private void silent(YearOnYear years) {
        if (!years.silent().isEmpty()) {
            page.heading(words.get("silent-now", years.silent().size()));
            page.item(
                    "  ",
                    years.silent().stream()
                            .map(code -> factName(years.after(), code).in(words.lang()))
                            .collect(Collectors.joining(words.get("separator"))));
        }
    }

    private void row(String label, Change change) {
        row(label, Numbers.signed(change.low()), Numbers.signed(change.high()));
    }

    private void row(String label, String low, String high) {
        page.line("  " + Layout.left(label, CAUSE) + Layout.right(low, END) + Layout.right(high, END));
    }

    private void indicators(YearOnYear years) {
        page.heading(words.get("changed-indicators"));
        for (IndicatorChange indicator : years.indicators()) {
            if (!indicator.change().isNone() || !isQuiet(indicator.split())) {
                indicator(indicator, years.map());
            }
        }
        if (!isQuiet(years.rest())) {
            lines.subject(words.get("rest"), years.rest().whole());
            page.item("      ", because(years.rest()));
        }
    }

    private static boolean isQuiet(ChangeAttribution split) {
        return split.parts().values().stream().allMatch(Change::isNone);
    }

    private void indicator(IndicatorChange indicator, EditionMap map) {
        lines.subject(title(indicator.match(), map), indicator.change());
        page.item(
                "      ",
                words.get(
                        "from-to",
                        Numbers.two(indicator.before()),
                        Numbers.two(indicator.after()),
                        because(indicator.split())));
    }

    private String because(ChangeAttribution split) {
        return split.parts().entrySet().stream()
                .filter(part -> !part.getValue().isNone())
                .map(part -> words.get("because", part.getKey().title(), lines.text(part.getValue())))
                .collect(Collectors.joining(words.get("cause-separator")));
    }

    /** {@code 1.1.1 title}, or what became what. */
    private String title(EditionMap.Match match, EditionMap map) {
        return switch (match.what()) {
            case KEPT -> named(match.to(), map.recent());
            case NEW -> words.get("matched-one", match.what().title(), named(match.to(), map.recent()));
            case GONE -> words.get("matched-one", match.what().title(), named(match.from(), map.old()));
            default ->
                words.get(
                        "matched",
                        match.what().title(),
                        named(match.from(), map.old()),
                        named(match.to(), map.recent()));
        };
    }

    private String named(Iterable<IndicatorCode> codes, IndicatorCatalogue catalogue) {
        return Streams.stream(codes)
                .map(code -> catalogue
                        .titleOf(code)
                        .map(title -> code + " " + title.in(words.lang()))
                        .orElseGet(code::value))
                .collect(Collectors.joining(words.get("separator")));
    }

    private void editions(YearOnYear years) {
        EditionMap map = years.map();
        boolean sameEdition = map.old().id().equals(map.recent().id());
        List<CarryForward.Lost> lost = years.carriedOver().lost();
        if (sameEdition && lost.isEmpty()) {
            return;
        }
        page.heading(words.get("editions"));
        page.item(
                "  ",
                words.get(
                        "carried",
                        Numbers.two(years.carried().total()),
                        years.carried().available().toString()));
        for (EditionMap.Match match : map.matches()) {
            match.link()
                    .ifPresent(link -> page.item(
                            "  - ",
                            words.get(
                                    "matched-because",
                                    title(match, map),
                                    link.confidence().title(),
                                    link.reason())));
        }
        map.matches(Correspondence.GONE).forEach(match -> page.item("  - ", title(match, map)));
        map.matches(Correspondence.NEW).forEach(match -> page.item("  - ", title(match, map)));
        lost.forEach(fact -> page.item(
                "  - ",
                words.get(
                        "fact-lost",
                        factName(years.before(), fact.fact()),
                        fact.fact(),
                        fact.why().message())));
    }

    private LocalText factName(Assessment assessment, FactCode code) {
        return assessment
                .vocabulary()
                .find(code)
                .map(FactDefinition::name)
                .orElseGet(() -> LocalText.same(code.value()));
    }

    private void items(String heading, List<FollowUp> items) {
        if (items.isEmpty()) {
            return;
        }
        page.heading(words.get(heading));
        for (FollowUp item : items) {
            page.item(
                    "  - ",
                    words.get(
                            "followed-up",
                            item.title(),
                            page.bold(item.fate().title().in(words.lang()))));
            for (FollowUp.Link link : item.links()) {
                page.item(
                        "      ",
                        words.get(
                                "follow-up-link",
                                link.part().title(),
                                link.title(),
                                link.rule().title()));
            }
        }
    }
}
