package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.pages.view.IndicatorEntry.Line;

/** Puts scorecards together. */
public final class ScorecardAssembly {
    private final Assessment assessment;
    private final GapAnalysis gaps;
    private final Optional<AnnualReport> report;
    private final LegalBasisEntries basis;

    private ScorecardAssembly(
            Assessment assessment, GapAnalysis gaps, Optional<AnnualReport> report, InstrumentRegister instruments) {
        this.assessment = assessment;
        this.gaps = gaps;
        this.report = report;
        this.basis = new LegalBasisEntries(instruments);
    }

    /** The scorecard of a dossier. */
    public static Scorecard of(Assessment assessment, GapAnalysis gaps, InstrumentRegister instruments) {
        return new ScorecardAssembly(assessment, gaps, Optional.empty(), instruments).card(ImmutableList.of());
    }

    /** The scorecard of a dossier with what holding its figures against each other came to. */
    public static Scorecard of(
            Assessment assessment, GapAnalysis gaps, List<Finding> findings, InstrumentRegister instruments) {
        return new ScorecardAssembly(assessment, gaps, Optional.empty(), instruments).card(findings);
    }

    /** The scorecard of a report with the findings of its audit. */
    public static Scorecard of(
            Assessment assessment,
            GapAnalysis gaps,
            AnnualReport report,
            List<Finding> findings,
            InstrumentRegister instruments) {
        return new ScorecardAssembly(assessment, gaps, Optional.of(report), instruments).card(findings);
    }

    private Scorecard card(List<Finding> findings) {
        Advice advice = Advice.of(gaps, findings);
        IndicatorTree tree = new IndicatorTree(assessment, basis);
        return new Scorecard(
                unitName(assessment.dossier().unit()),
                Text.same(period(assessment)),
                assessment.scheme().official(),
                fields(),
                ImmutableList.of(
                        Text.of(assessment.scheme().notice()),
                        Text.of(assessment.catalogue().notice())),
                total(),
                tree.dimensions(),
                overall(),
                AdviceEntries.of(advice),
                AdviceEntries.assumed(advice),
                new GapEntries(assessment.vocabulary(), report).of(gaps.gaps()),
                findings(findings),
                report.map(stated -> new StatementEntries(stated, gaps, assessment.vocabulary()).of()),
                new MissingStatements(assessment, report).of(),
                assessment.readings().stream()
                        .map(reading -> new Field(
                                Text.word(
                                        "reading",
                                        Text.same(reading.subject()),
                                        Text.of(reading.question().title())),
                                Text.of(reading.choice())))
                        .collect(ImmutableList.toImmutableList()),
                LawEntries.of(assessment));
    }

    static Text unitName(GovernmentUnit unit) {
        return new Text(unit.name(), unit.nameEn().orElse(unit.name()));
    }

    static String period(Assessment assessment) {
        return new ReportingPeriod(
                        assessment.dossier().from(), assessment.dossier().to())
                .toString();
    }

    private ImmutableList<Field> fields() {
        GovernmentUnit unit = assessment.dossier().unit();
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        fields.add(Field.of("unit", unitName(unit)));
        fields.add(Field.of("kind", Text.of(unit.kind().title())));
        unit.superior().ifPresent(superior -> fields.add(Field.of("superior", Text.same(superior))));
        fields.add(Field.of("period", Text.same(period(assessment))));
        report.ifPresent(stated -> {
            fields.add(Field.of("report", Text.same(stated.title())));
            stated.signedOn().ifPresent(day -> fields.add(Field.of("signed-on", Text.day(day))));
            stated.publishedOn().ifPresent(day -> fields.add(Field.of("published-on", Text.day(day))));
        });
        fields.add(Field.of("catalogue", Text.of(assessment.catalogue().title())));
        fields.add(Field.of(
                "scheme",
                Text.word(
                        assessment.scheme().official() ? "scheme-official" : "scheme-not-official",
                        Text.of(assessment.scheme().title()),
                        Text.same(assessment.scheme().version()))));
        if (!assessment.profiles().isEmpty()) {
            fields.add(Field.of(
                    "profile",
                    Text.joined(assessment.profiles().stream()
                            .map(profile -> Text.of(profile.title()))
                            .collect(ImmutableList.toImmutableList()))));
        }
        return fields.build();
    }

    private Total total() {
        Points end = assessment.total().high().compareTo(assessment.available()) > 0
                ? assessment.total().high()
                : assessment.available();
        end = end.micros() > 0 ? end : Points.of("100");
        Assessment verified = assessment.verified();
        return new Total(
                Interval.of(assessment.total()),
                Interval.of(verified.total()),
                assessment.available().toString(),
                assessment.coverage().toPlainString(),
                verified.coverage().toPlainString(),
                grade(assessment.grade()),
                verifiedGrade(verified.grade()),
                Shares.thousandths(assessment.total().low(), end),
                Shares.thousandths(assessment.total().high(), end),
                end.toString(),
                bands(end),
                counts(),
                Optional.of(assessment.totalBeforeVetoes())
                        .filter(before -> !before.equals(assessment.total()))
                        .map(Interval::of),
                assessment.vetoStates().stream()
                        .filter(veto -> veto.state() != VetoState.CLEAR)
                        .map(veto -> new Field(
                                Text.word(veto.state() == VetoState.STRUCK ? "veto-struck" : "veto-open"),
                                Text.of(veto.veto().title())))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A verified grade, the only one that may be called certain. */
    static Text verifiedGrade(GradeRange grade) {
        return Text.word(grade.isCertain() ? "grade-certain" : "grade-not-certain", grade(grade));
    }

    static Text grade(GradeRange grade) {
        Text text = grade.isSingle()
                ? Text.of(grade.lowest().title())
                : Text.word(
                        "grade-range",
                        Text.of(grade.lowest().title()),
                        Text.of(grade.highest().title()));
        return switch (grade.disqualification()) {
            case CLEAR -> text;
            case OPEN -> Text.word("grade-veto-open", text);
            case STRUCK -> Text.word("grade-veto-struck", text);
        };
    }

    private ImmutableList<Total.Band> bands(Points end) {
        return Bands.of(
                assessment.scheme().gradesFor(assessment.dossier().unit().kind()), end);
    }

    private ImmutableList<Field> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        assessment.results().stream()
                .map(IndicatorResult::status)
                .forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Field(
                        Text.of(entry.getKey().title()),
                        Text.same(entry.getValue().toString())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Line> overall() {
        ImmutableSet<String> indicators = assessment.results().stream()
                .map(result -> result.code().toString())
                .collect(ImmutableSet.toImmutableSet());
        return assessment.ledger().stream()
                .filter(line -> !indicators.contains(line.subject()))
                .map(IndicatorTree::line)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<AuditEntry> findings(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding -> {
                    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
                    return new AuditEntry(
                            severity,
                            Text.word("severity-" + severity),
                            Text.of(finding.message(Lang.ZH), finding.message(Lang.EN)),
                            basis.of(finding.basis()),
                            finding.sides().map(RelationDrawing::of));
                })
                .collect(ImmutableList.toImmutableList());
    }
}
