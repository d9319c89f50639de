package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Tells the figures of a report that have no code, with the codes whose names are most like what they count. */
final class UncodedAudit {
    private static final int MOST_NAMED = 5;

    private final AnnualReport report;
    private final Vocabulary vocabulary;
    private final ImmutableList.Builder<Finding> findings;

    UncodedAudit(AnnualReport report, Vocabulary vocabulary, ImmutableList.Builder<Finding> findings) {
        this.report = report;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void run() {
        List<String> labels = Stream.concat(
                        report.responsibilities().stream().map(Responsibility::uncoded),
                        report.measures().stream().map(Measure::uncoded))
                .flatMap(List::stream)
                .map(UncodedFigure::label)
                .toList();
        if (!labels.isEmpty()) {
            findings.add(Finding.of(
                    AuditRule.FIGURES_UNCODED,
                    Severity.INFO,
                    ImmutableList.of(),
                    LocalText.same(Integer.toString(labels.size())),
                    LocalText.of(named(labels, "、", "（", "）"), named(labels, ", ", " (", ")"))));
        }
    }

    private String named(List<String> labels, String comma, String open, String close) {
        String names = labels.stream()
                .distinct()
                .limit(MOST_NAMED)
                .map(label -> {
                    String nearest = vocabulary.nearestByName(label).stream()
                            .map(FactCode::value)
                            .collect(Collectors.joining(", "));
                    return nearest.isEmpty() ? label : label + open + nearest + close;
                })
                .collect(Collectors.joining(comma));
        return labels.stream().distinct().count() > MOST_NAMED ? names + " …" : names;
    }
}
