package org.zhunsheng.indicators.audit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.audit.DutyVerdict.Outcome;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;

/**
 * Evaluates the duties that bind the unit, by the law of the day: the day when something is due, the day of the event that starts a
 * time limit, else every day of the period of the report. Law that is in force for part of the period decides alone only where the
 * other part is covered by law that is breached, too; otherwise a breach is a note that names the days.
 */
final class DutyAudit {
    private static final int NAMED = 5;

    private final AnnualReport report;
    private final AuditBasis basis;
    private final AuditedFacts facts;
    private final ImmutableList.Builder<Finding> findings;
    private final List<Duty> notStated = new ArrayList<>();
    private final List<Duty> local = new ArrayList<>();

    DutyAudit(AnnualReport report, AuditBasis basis, AuditedFacts facts, ImmutableList.Builder<Finding> findings) {
        this.report = report;
        this.basis = basis;
        this.facts = facts;
        this.findings = findings;
    }

    void run() {
        DutyEvaluator evaluator = new DutyEvaluator(report, facts, basis.calendar());
        List<JudgedDuty> judged = new ArrayList<>();
        List<Duty> ended = new ArrayList<>();
        for (Duty duty : basis.duties().duties()) {
            if (duty.appliesTo().contains(report.unit().kind())) {
                LawInForce law = law(duty);
                if (law.force() != Force.NONE) {
                    judged.add(new JudgedDuty(duty, law, duty.rule().match(evaluator)));
                } else if (!law.ended().isEmpty()) {
                    ended.add(duty);
                }
            }
        }
        judged.stream().filter(duty -> !duty.isPartial()).forEach(this::tell);
        partial(judged)
                .asMap()
                .values()
                .forEach(group -> tellTogether(
                        ImmutableList.sortedCopyOf(comparing(JudgedDuty::from).thenComparing(JudgedDuty::to), group)));
        group(report.excerpt() ? AuditRule.DUTIES_NOT_IN_EXCERPT : AuditRule.DUTIES_NOT_STATED, notStated);
        group(AuditRule.DUTIES_LEFT_TO_LOCALITY, local);
        tellLapsed(ended, judged);
    }

    /** The duties whose law is in force for part of the period, by what they ask about. */
    private static ImmutableListMultimap<String, JudgedDuty> partial(List<JudgedDuty> judged) {
        return Multimaps.index(
                judged.stream().filter(JudgedDuty::isPartial).toList(),
                duty -> Objects.requireNonNull(duty)
                        .duty()
                        .rule()
                        .match(AskedFact.OF)
                        .map(FactCode::value)
                        .orElse(duty.duty().id()));
    }

    /** The law behind {@code duty}, on the day that counts for it or in the period of the report. */
    private LawInForce law(Duty duty) {
        Optional<LocalDate> day = decidingDay(duty.rule());
        return LawInForce.between(
                basis.instruments(),
                duty.basis(),
                duty.effective(),
                day.orElse(report.period().from()),
                day.orElse(report.period().to()));
    }

    private Optional<LocalDate> decidingDay(DutyRule rule) {
        if (rule instanceof DutyRule.AnnualDate annual) {
            return Optional.of(annual.due().lastDay(report.period().year()));
        }
        return rule instanceof DutyRule.Within within
                ? facts.claim(within.start())
                        .map(Claim::value)
                        .filter(ClaimValue.Day.class::isInstance)
                        .map(value -> ((ClaimValue.Day) value).day())
                : Optional.empty();
    }

    private void tell(JudgedDuty judged) {
        switch (judged.verdict().outcome()) {
            case MET ->
                add(AuditRule.DUTY_MET, Severity.INFO, judged, judged.law().inForce());
            case MET_BY_PROXY ->
                add(
                        AuditRule.DUTY_MET_BY_PROXY,
                        Severity.INFO,
                        judged,
                        judged.law().inForce());
            case BREACHED ->
                add(
                        AuditRule.DUTY_BREACHED,
                        judged.duty().severity(),
                        judged,
                        judged.law().inForce());
            case NOT_STATED -> notStated.add(judged.duty());
            case LEFT_TO_LOCALITY -> local.add(judged.duty());
        }
    }

    /** Duties that ask about one thing and are in force one after the other, the earliest first. */
    private void tellTogether(ImmutableList<JudgedDuty> group) {
        JudgedDuty latest = group.get(group.size() - 1);
        boolean breached = group.stream().anyMatch(duty -> duty.is(Outcome.BREACHED));
        boolean always = group.stream().allMatch(duty -> duty.is(Outcome.BREACHED))
                && JudgedDuty.cover(
                        group, report.period().from(), report.period().to());
        if (breached && !always) {
            group.stream().filter(duty -> duty.is(Outcome.BREACHED)).forEach(this::tellPart);
        } else if (breached) {
            Severity mildest = group.stream()
                    .map(duty -> duty.duty().severity())
                    .max(naturalOrder())
                    .orElseThrow();
            add(AuditRule.DUTY_BREACHED, mildest, latest, articles(group));
        } else if (latest.is(Outcome.MET)) {
            add(AuditRule.DUTY_MET, Severity.INFO, latest, articles(group));
        } else {
            tell(latest);
        }
    }

    private void tellPart(JudgedDuty judged) {
        ImmutableList<LegalBasis> articles = judged.law().inForce();
        findings.add(Finding.of(
                        AuditRule.DUTY_PART_OF_PERIOD,
                        Severity.INFO,
                        ImmutableList.of(),
                        judged.duty().title(),
                        judged.verdict().detail(),
                        cited(articles),
                        LocalText.same(judged.from().toString()),
                        LocalText.same(judged.to().toString()),
                        others(articles))
                .restingOn(articles));
    }

    /** The laws that took the place of {@code articles} or whose place they took, or that there are none. */
    private LocalText others(ImmutableList<LegalBasis> articles) {
        ImmutableSet<LocalText> titles = articles.stream()
                .map(LegalBasis::instrument)
                .flatMap(id -> basis.instruments().find(id).stream())
                .flatMap(this::neighbours)
                .map(other -> basis.instruments()
                        .cite(LegalBasis.builder().instrument(other.id()).build()))
                .collect(ImmutableSet.toImmutableSet());
        return titles.isEmpty()
                ? LocalText.of("无", "none")
                : LocalText.of(join(titles.asList(), LocalText::zh, "、"), join(titles.asList(), LocalText::en, "; "));
    }

    private Stream<Instrument> neighbours(Instrument law) {
        LocalDate first = report.period().from();
        LocalDate last = report.period().to();
        return Stream.of(
                        basis.instruments().predecessorOf(law),
                        basis.instruments().successorOf(law))
                .flatMap(Optional::stream)
                .filter(other -> other.effective().overlaps(first, last));
    }

    private void add(AuditRule rule, Severity severity, JudgedDuty judged, ImmutableList<LegalBasis> articles) {
        findings.add(Finding.of(
                        rule,
                        asSeen(severity, articles),
                        ImmutableList.of(),
                        judged.duty().title(),
                        judged.verdict().detail(),
                        cited(articles))
                .restingOn(articles));
    }

    /** What is known from memory alone makes no error: a breach of it is a warning. */
    private static Severity asSeen(Severity severity, List<LegalBasis> articles) {
        boolean recalled = articles.stream().noneMatch(LegalBasis::seen);
        return severity == Severity.ERROR && recalled ? Severity.WARNING : severity;
    }

    private static ImmutableList<LegalBasis> articles(List<JudgedDuty> duties) {
        return duties.stream()
                .flatMap(duty -> duty.law().inForce().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private LocalText cited(List<LegalBasis> articles) {
        ImmutableList<LocalText> citations =
                articles.stream().map(basis.instruments()::cite).distinct().collect(ImmutableList.toImmutableList());
        return LocalText.of(join(citations, LocalText::zh, "、"), join(citations, LocalText::en, "; "));
    }

    private static String join(List<LocalText> texts, Function<LocalText, String> language, String separator) {
        return texts.stream().map(language).collect(Collectors.joining(separator));
    }

    /** Duties whose law has ended without a successor, unless another duty asks about the same. */
    private void tellLapsed(List<Duty> ended, List<JudgedDuty> judged) {
        ImmutableSet<FactCode> asked = judged.stream()
                .flatMap(duty -> duty.duty().rule().match(AskedFact.OF).stream())
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<Duty> lapsed = ended.stream()
                .filter(duty -> duty.rule()
                        .match(AskedFact.OF)
                        .map(fact -> !asked.contains(fact))
                        .orElse(true))
                .filter(duty -> duty.basis().stream()
                        .flatMap(article -> basis.instruments().find(article.instrument()).stream())
                        .allMatch(this::withoutSuccessor))
                .collect(ImmutableList.toImmutableList());
        group(AuditRule.DUTIES_LAPSED, lapsed);
    }

    /** Whether nothing of the lineage of {@code law} is in force in the period of the report. */
    private boolean withoutSuccessor(Instrument law) {
        return basis.instruments().instruments().stream()
                .filter(other -> other.lineage().equals(law.lineage()))
                .noneMatch(other -> other.effective()
                        .overlaps(report.period().from(), report.period().to()));
    }

    private void group(AuditRule rule, List<Duty> duties) {
        if (!duties.isEmpty()) {
            findings.add(Finding.of(
                            rule,
                            Severity.INFO,
                            ImmutableList.of(),
                            LocalText.same(Integer.toString(duties.size())),
                            LocalText.of(names(duties, LocalText::zh, "、"), names(duties, LocalText::en, ", ")))
                    .restingOn(duties.stream()
                            .flatMap(duty -> duty.basis().stream())
                            .toList()));
        }
    }

    private static String names(List<Duty> duties, Function<LocalText, String> language, String separator) {
        String named = duties.stream()
                .limit(NAMED)
                .map(duty -> language.apply(duty.title()))
                .collect(Collectors.joining(separator));
        return duties.size() > NAMED ? named + " …" : named;
    }
}
