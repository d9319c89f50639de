package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Severity;

/**
 * Holds the years of title, headings and dates against the period: what is left over from another year is told. A report that is
 * published in the last month of its period is told as a warning, since offices do close their year early.
 */
final class YearAudit {
    /** A year, or a span of years such as 2021—2025年. */
    private static final Pattern YEARS =
            Pattern.compile("(?<![0-9])(20[0-9]{2})(?:\\s*年?\\s*[-—–~至]+\\s*(20[0-9]{2}))?(?=\\s*年)");

    private final AnnualReport report;
    private final ImmutableList.Builder<Finding> findings;

    YearAudit(AnnualReport report, ImmutableList.Builder<Finding> findings) {
        this.report = report;
        this.findings = findings;
    }

    void run() {
        int first = report.period().from().getYear();
        int last = report.period().to().getYear();
        text(AuditRule.TITLE_OF_OTHER_YEAR, report.title(), first, last);
        for (Section section : report.sections()) {
            boolean plan = section.kind() == SectionKind.NEXT_YEAR_PLAN;
            text(AuditRule.HEADING_OF_OTHER_YEAR, section.heading(), plan ? last + 1 : first, plan ? last + 1 : last);
        }
        report.signedOn()
                .filter(day -> day.getYear() < first || day.getYear() > last + 1)
                .ifPresent(day -> day(AuditRule.SIGNED_IN_OTHER_YEAR, Severity.WARNING, day));
        LocalDate end = report.period().to();
        report.publishedOn().filter(day -> day.isBefore(end)).ifPresent(day -> {
            boolean lastMonth = !day.isBefore(end.minusMonths(1));
            day(AuditRule.PUBLISHED_BEFORE_END, lastMonth ? Severity.WARNING : Severity.ERROR, day);
        });
    }

    private void text(AuditRule rule, String text, int first, int last) {
        List<String> found = new ArrayList<>();
        boolean fits = false;
        Matcher matcher = YEARS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            fits |= from <= last && first <= to;
        }
        if (!found.isEmpty() && !fits) {
            findings.add(Finding.of(
                    rule,
                    Severity.WARNING,
                    ImmutableList.of(),
                    LocalText.same(text),
                    LocalText.same(String.join(", ", found)),
                    period()));
        }
    }

    private void day(AuditRule rule, Severity severity, LocalDate day) {
        findings.add(Finding.of(rule, severity, ImmutableList.of(), LocalText.same(day.toString()), period()));
    }

    private LocalText period() {
        return LocalText.same(report.period().toString());
    }
}
