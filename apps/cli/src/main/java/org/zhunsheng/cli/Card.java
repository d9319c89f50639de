package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.gap.ProblemLink;

/** The card that a person reads: how the unit stands, dimension by dimension, what is missing, and what the audit found. */
final class Card {
    private static final int GAPS = 10;
    private static final int WIDEST_TITLE = 36;
    private static final int NARROWEST_BAR = 10;
    private static final int NUMBERS = 24;

    private final TerminalWriter page;
    private final CliMessages words;

    private final InstrumentRegister instruments;

    /** A card on {@code page}; the law of the period is that of {@code instruments}. */
    Card(TerminalWriter page, CliMessages words, InstrumentRegister instruments) {
        this.page = page;
        this.words = words;
        this.instruments = instruments;
    }

    void print(Outcome outcome) {
        Assessment assessment = outcome.assessment();
        head(assessment);
        dimensions(assessment);
        new AssuranceLines(page, words, assessment).print();
        gaps(outcome);
        if (outcome.report().isPresent()) {
            heading("findings", outcome.findings());
            new FindingLines(page, words).print(outcome.findings());
            links(outcome, outcome.report().get());
        } else if (!outcome.findings().isEmpty()) {
            heading("figure-findings", outcome.findings());
            new FindingLines(page, words).list(outcome.findings());
        }
        page.blank();
        page.item("", words.get("notice", assessment.scheme().notice().in(words.lang())));
        law(assessment);
        page.flush();
    }

    /** Up to when the law was kept, and which indicators rest on none in force. */
    private void law(Assessment assessment) {
        new LawLines(page, words)
                .print(instruments.keptUpTo(), Optional.of(assessment.dossier().to()));
        ReportingPeriod period = Outcome.period(assessment);
        LocalDate inUse = assessment.catalogue().effective().from();
        if (period.to().isBefore(inUse)) {
            page.item("! ", words.get("catalogue-later", period.to(), inUse));
        }
        List<Indicator> without = LawInForce.without(instruments, assessment.catalogue(), period.from(), period.to());
        if (!without.isEmpty()) {
            page.item(
                    "",
                    words.get(
                            "law-none",
                            without.size(),
                            without.stream()
                                    .map(indicator -> indicator.code().value())
                                    .collect(Collectors.joining(words.get("separator")))));
        }
    }

    private void head(Assessment assessment) {
        var unit = assessment.dossier().unit();
        page.line(page.bold(words.get("title")));
        page.line("═".repeat(page.width()));
        String name =
                words.lang() == org.zhunsheng.core.text.Lang.EN ? unit.nameEn().orElse(unit.name()) : unit.name();
        field("unit", name + words.get("bracket", unit.kind().title()));
        field("period", Outcome.period(assessment).toString());
        field(
                "catalogue",
                assessment.catalogue().title().in(words.lang())
                        + words.get("bracket", assessment.catalogue().id()));
        field(
                "scheme",
                assessment.scheme().title().in(words.lang())
                        + words.get("bracket", assessment.scheme().id()));
        if (!assessment.profiles().isEmpty()) {
            field(
                    "profile",
                    assessment.profiles().stream()
                            .map(profile -> profile.title().in(words.lang()))
                            .collect(Collectors.joining(words.get("separator"))));
        }
        field(
                "total",
                page.bold(words.get("total-value", Numbers.two(assessment.total()), plain(assessment.available()))));
        Assessment verified = assessment.verified();
        field(
                "verified",
                page.bold(words.get("total-value", Numbers.two(verified.total()), plain(verified.available()))));
        field(
                "coverage",
                words.get(
                        "coverage-value",
                        assessment.coverage().toPlainString(),
                        verified.coverage().toPlainString()));
        field(
                "grade",
                words.get(
                        "grade-both",
                        grade(assessment.grade()),
                        grade(verified.grade()),
                        words.get(verified.grade().isCertain() ? "grade-certain" : "grade-not-certain")));
        Map<Status, Long> counts = assessment.results().stream()
                .collect(Collectors.groupingBy(IndicatorResult::status, Collectors.counting()));
        field(
                "indicators",
                java.util.Arrays.stream(Status.values())
                        .filter(counts::containsKey)
                        .map(status -> status.title().in(words.lang()) + " " + counts.get(status))
                        .collect(Collectors.joining(words.get("separator"))));
    }

    private void field(String key, String value) {
        page.item(Layout.left(words.get(key), words.lang() == org.zhunsheng.core.text.Lang.ZH ? 16 : 12), value);
    }

    private String grade(GradeRange grade) {
        String text = grade.isSingle()
                ? grade.lowest().title().in(words.lang())
                : words.get(
                        "grade-range", grade.lowest().title(), grade.highest().title());
        return grade.disqualification() == VetoState.CLEAR
                ? text
                : text + words.get(grade.disqualification() == VetoState.STRUCK ? "veto-struck" : "veto-open");
    }

    private void dimensions(Assessment assessment) {
        page.heading(words.get("dimensions"));
        page.line(words.get("legend"));
        int titleWidth = Math.min(WIDEST_TITLE, page.width() - NUMBERS - NARROWEST_BAR);
        int barWidth = page.width() - titleWidth - NUMBERS;
        ImmutableList<GroupResult> stated = assessment.dimensions();
        ImmutableList<GroupResult> verified = assessment.verified().dimensions();
        for (int i = 0; i < verified.size(); i++) {
            GroupResult dimension = stated.get(i);
            page.row(
                    "",
                    dimension.code() + " " + dimension.title().in(words.lang()),
                    titleWidth,
                    bar(dimension, verified.get(i).interval().low(), barWidth)
                            + Layout.right(Numbers.two(dimension.interval()), 15)
                            + Layout.right("/ " + plain(dimension.available()), 8));
        }
        scaling(assessment);
    }

    /** How the points of the dimensions become the total where some do not apply, or where the scheme goes by another full score. */
    private void scaling(Assessment assessment) {
        RollUp rollUp = assessment.rollUp();
        ImmutableList<RollUp.Scale> scales = rollUp.scales();
        if (scales.stream().allMatch(RollUp.Scale::isNone)
                || !rollUp.nodes().get(rollUp.nodes().size() - 1).isSum()) {
            return;
        }
        ScoreInterval sum = assessment.dimensions().stream()
                .map(GroupResult::interval)
                .reduce(ScoreInterval.ZERO, ScoreInterval::plus);
        page.item(
                "",
                words.get(
                        "scaled-total",
                        Numbers.two(sum),
                        plain(new Points(scales.get(0).applicable())),
                        plain(new Points(scales.get(scales.size() - 1).whole()))));
    }

    private String bar(GroupResult dimension, Points verified, int columns) {
        long available = dimension.available().micros();
        if (available == 0) {
            return Layout.left(words.get("nothing-applies"), columns);
        }
        int stated = share(dimension.interval().low(), available, columns);
        int proved = Math.min(stated, share(verified, available, columns));
        int possible = Math.max(stated, share(dimension.interval().high(), available, columns));
        return TerminalStyle.GREEN.of("█".repeat(proved) + "▓".repeat(stated - proved))
                + TerminalStyle.YELLOW.of("▒".repeat(possible - stated))
                + TerminalStyle.RED.of("·".repeat(columns - possible));
    }

    private static int share(Points points, long available, int columns) {
        return (int) (Math.max(0, points.micros()) * columns / available);
    }

    private void gaps(Outcome outcome) {
        Advice advice = outcome.advice();
        page.heading(words.get(
                "gaps", Math.min(GAPS, advice.items().size()), advice.items().size()));
        AdviceLines lines = new AdviceLines(page, words);
        lines.print(advice.items(), GAPS);
        lines.assumptions(advice.assumptions());
    }

    private void heading(String key, ImmutableList<Finding> findings) {
        Map<Severity, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        page.heading(words.get(
                key,
                counts.getOrDefault(Severity.ERROR, 0L),
                counts.getOrDefault(Severity.WARNING, 0L),
                counts.getOrDefault(Severity.INFO, 0L)));
    }

    private void links(Outcome outcome, AnnualReport report) {
        page.heading(words.get("links"));
        Map<String, Problem> problems =
                report.problems().stream().collect(Collectors.toMap(Problem::id, Function.identity()));
        Map<String, Plan> plans = report.plans().stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        for (ProblemLink link : outcome.gaps().links()) {
            page.item(words.get("problem-mark"), title(problems, link.problem()));
            if (link.isUnanswered()) {
                page.item("    ", TerminalStyle.RED.of(words.get("unanswered")));
            }
            link.plans()
                    .forEach(plan -> page.item(
                            "    → ",
                            words.get(
                                    "answered",
                                    title(plans, plan.plan()),
                                    plan.strength().title())));
        }
        if (!outcome.gaps().plansWithoutProblem().isEmpty()) {
            page.blank();
            page.item("", words.get("idle-plans"));
            outcome.gaps().plansWithoutProblem().forEach(id -> page.item("  - ", title(plans, id)));
        }
    }

    private static String title(Map<String, ? extends ReportItem> items, String id) {
        ReportItem item = items.get(id);
        return item == null ? id : item.title();
    }

    private static String plain(Points points) {
        return points.toString();
    }
}
