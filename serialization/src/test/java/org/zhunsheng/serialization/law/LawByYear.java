package org.zhunsheng.serialization.law;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.ChineseDays;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.serialization.BundledData;

/** The laws by which the reports of one county on the years from 2018 to 2026, which state the same facts, are audited. */
final class LawByYear {
    static final int FIRST = 2018;
    static final int LAST = 2026;

    private static final BundledData DATA = BundledData.load();

    /** What the audit finds of one thing, by year. */
    private final Map<FactCode, Map<Integer, Applied>> rows = new LinkedHashMap<>();

    /**
     * By what something was judged, and how.
     *
     * @param title what is judged, as the latest duty of the year calls it
     * @param rule met, breached, or breached by the law of part of the year
     * @param articles the articles in force
     */
    record Applied(LocalText title, AuditRule rule, ImmutableList<LegalBasis> articles) {}

    private LawByYear() {}

    static LawByYear ofTheCounty() {
        LawByYear table = new LawByYear();
        ReportAudit audit = ReportAudit.of(AuditBasis.builder()
                .vocabulary(DATA.vocabulary())
                .duties(DATA.duties())
                .instruments(DATA.instruments())
                .calendar(WorkingCalendar.of(DATA.holidays()))
                .build());
        for (int year = FIRST; year <= LAST; year++) {
            AnnualReport report = SameCounty.report(DATA, year);
            for (Finding finding : audit.audit(report)) {
                if (SameCounty.VERDICTS.contains(finding.rule())) {
                    LocalText title = finding.args().get(0);
                    table.rows
                            .computeIfAbsent(fact(title), code -> new LinkedHashMap<>())
                            .putIfAbsent(
                                    year, new Applied(title, finding.rule(), ImmutableList.copyOf(finding.basis())));
                }
            }
        }
        return table;
    }

    private static FactCode fact(LocalText title) {
        return DATA.duties().duties().stream()
                .filter(duty -> duty.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rule()
                .facts()
                .iterator()
                .next();
    }

    Map<FactCode, Map<Integer, Applied>> rows() {
        return rows;
    }

    /**
     * A law that is applied in one year and not in the one before, or the other way round.
     *
     * @param fact what is judged
     * @param year the later of the two years
     * @param law the law
     * @param begins whether it is the later year that it is applied in
     */
    record Change(FactCode fact, int year, Instrument law, boolean begins) {
        /** The day that explains the change: the first or the day after the last of the law. */
        LocalDate day() {
            return begins ? law.effective().from() : lastDay().plusDays(1);
        }

        /** The last day of the law as a basis: its own, or that of the duty that rested on it. */
        private LocalDate lastDay() {
            return Stream.concat(
                            law.effective().to().stream(),
                            DATA.duties().duties().stream()
                                    .filter(duty -> duty.rule().facts().contains(fact))
                                    .filter(duty -> duty.basis().stream()
                                            .anyMatch(article ->
                                                    article.instrument().equals(law.id())))
                                    .flatMap(duty -> duty.effective().stream())
                                    .flatMap(period -> period.to().stream()))
                    .min(naturalOrder())
                    .orElseThrow();
        }

        /** Whether the law goes on, and only this no longer rests on it. */
        boolean goesOn() {
            return law.effective().to().map(end -> end.isAfter(lastDay())).orElse(true);
        }
    }

    ImmutableList<Change> changes() {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        rows.forEach((fact, byYear) -> {
            for (int year = FIRST + 1; year <= LAST; year++) {
                List<String> before = laws(byYear.get(year - 1));
                List<String> after = laws(byYear.get(year));
                for (String law : difference(after, before)) {
                    changes.add(
                            new Change(fact, year, DATA.instruments().find(law).orElseThrow(), true));
                }
                for (String law : difference(before, after)) {
                    changes.add(
                            new Change(fact, year, DATA.instruments().find(law).orElseThrow(), false));
                }
            }
        });
        return changes.build();
    }

    private static List<String> laws(@Nullable Applied applied) {
        return applied == null
                ? List.of()
                : applied.articles().stream()
                        .map(LegalBasis::instrument)
                        .distinct()
                        .toList();
    }

    private static List<String> difference(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    /** The page for readers. */
    String page(Lang lang) {
        boolean zh = lang == Lang.ZH;
        StringBuilder page = new StringBuilder();
        page.append(
                zh
                        ? "# 历年适用的法律\n\n[English](law-by-year.md)\n\n"
                        : "# The law applied, year by year\n\n[中文](law-by-year.zh-CN.md)\n\n");
        page.append(
                zh
                        ? "同一个县，2018年至2026年每年报告同样的事实，审核时逐项适用的条款如下。跨年连续相同的合并为一行；“部分”表示只有一年中部分时间适用的法律认定不符，报告没有写明行为日期，只作提示。本页由测试生成并核对。\n\n"
                        : "One county reports the same facts for each year from 2018 to 2026. These are the articles by which the audit judges them. Years in a row with the same law and outcome share a line. “Part” means that only a law of part of the year finds a breach; as the day of the act is not stated, it is a note. A test makes and checks this page.\n\n");
        page.append(
                zh
                        ? "| 事项 | 年份 | 结论 | 适用条款 |\n|---|---|---|---|\n"
                        : "| Duty | Years | Outcome | Articles applied |\n|---|---|---|---|\n");
        rows.forEach((fact, byYear) -> spans(byYear)
                .forEach(span -> page.append("| ")
                        .append(span.applied().title().in(lang))
                        .append(" | ")
                        .append(span.years())
                        .append(" | ")
                        .append(outcome(span.applied().rule(), zh))
                        .append(" | ")
                        .append(span.applied().articles().stream()
                                .map(article -> DATA.instruments().cite(article).in(lang))
                                .distinct()
                                .collect(Collectors.joining(zh ? "、" : "; ")))
                        .append(" |\n")));
        page.append(zh ? "\n## 变化的原因\n\n" : "\n## Why it changes\n\n");
        changes().stream()
                .map(change -> reason(change, lang))
                .distinct()
                .sorted()
                .forEach(reason -> page.append("- ").append(reason).append('\n'));
        return page.toString();
    }

    private static String outcome(AuditRule rule, boolean zh) {
        return switch (rule) {
            case DUTY_MET -> zh ? "符合" : "met";
            case DUTY_BREACHED -> zh ? "不符" : "breached";
            default -> zh ? "部分" : "part";
        };
    }

    private String reason(Change change, Lang lang) {
        String law = DATA.instruments()
                .cite(LegalBasis.builder().instrument(change.law().id()).build())
                .in(lang);
        LocalDate day = change.day();
        if (!change.begins() && change.goesOn()) {
            LocalText title = Objects.requireNonNull(
                            Objects.requireNonNull(rows.get(change.fact())).get(change.year() - 1))
                    .title();
            return lang == Lang.ZH
                    ? change.year() + "年：“" + title.zh() + "”自" + written(day) + "起不再以" + law + "为依据"
                    : change.year() + ": “" + title.en() + "” no longer rests on " + law + " from " + day;
        }
        return lang == Lang.ZH
                ? change.year() + "年：" + law + "自" + written(day) + (change.begins() ? "起施行" : "起失效")
                : change.year() + ": " + law + (change.begins() ? " is in force from " : " is no longer in force from ")
                        + day;
    }

    private static String written(LocalDate day) {
        return ChineseDays.of(day);
    }

    private record Span(String years, Applied applied) {}

    private static List<Span> spans(Map<Integer, Applied> byYear) {
        List<Span> spans = new ArrayList<>();
        Integer begun = null;
        for (int year = FIRST; year <= LAST + 1; year++) {
            Applied now = byYear.get(year);
            Applied before = byYear.get(year - 1);
            if (begun != null && before != null && !before.equals(now)) {
                spans.add(new Span(begun == year - 1 ? "" + begun : begun + "–" + (year - 1), before));
                begun = null;
            }
            if (now != null && begun == null) {
                begun = year;
            }
        }
        return spans;
    }
}
