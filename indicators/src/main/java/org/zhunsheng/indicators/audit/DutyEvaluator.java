package org.zhunsheng.indicators.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.audit.DutyVerdict.Outcome;
import org.zhunsheng.indicators.duty.DutyRule;

/** Evaluates what a duty demands against what a report states. What is not stated is neither met nor breached. */
final class DutyEvaluator implements DutyRule.Cases<DutyVerdict> {
    private final AnnualReport report;
    private final Dossier dossier;
    private final WorkingCalendar calendar;

    DutyEvaluator(AnnualReport report, WorkingCalendar calendar) {
        this.report = report;
        this.dossier = report.toDossier();
        this.calendar = calendar;
    }

    @Override
    public DutyVerdict annualDate(DutyRule.AnnualDate rule) {
        LocalDate last = rule.due().lastDay(report.period().year());
        if (isNever(rule.fact())) {
            return DutyVerdict.met(false, LocalText.of("未办理，期限 " + last, "never done, due " + last));
        }
        Optional<LocalDate> done = day(rule.fact());
        if (done.isPresent()) {
            return DutyVerdict.met(!done.get().isAfter(last), against(done.get(), last));
        }
        Optional<LocalDate> shown = rule.proxy().flatMap(this::day);
        if (shown.isEmpty()) {
            return DutyVerdict.notStated();
        }
        return shown.get().isAfter(last)
                ? DutyVerdict.met(false, against(shown.get(), last))
                : new DutyVerdict(Outcome.MET_BY_PROXY, against(shown.get(), last));
    }

    private static LocalText against(LocalDate done, LocalDate last) {
        return LocalText.of(done + "，最后期限 " + last, done + ", last day " + last);
    }

    @Override
    public DutyVerdict within(DutyRule.Within rule) {
        Optional<LocalDate> start = day(rule.start());
        Optional<LocalDate> end = day(rule.end());
        if (start.isEmpty() || end.isEmpty()) {
            return DutyVerdict.notStated();
        }
        LocalDate last = calendar.lastDay(start.get(), rule.days(), rule.unit());
        LocalText detail = against(end.get(), last);
        boolean holidaysKnown = calendar.covers(start.get().getYear()) && calendar.covers(last.getYear());
        if (!holidaysKnown) {
            detail = LocalText.of(
                    detail.zh() + "（该年节假日未收录，只按周末计算）",
                    detail.en() + " (holidays of that year are not held; weekends only)");
        }
        return DutyVerdict.met(!end.get().isAfter(last), detail);
    }

    @Override
    public DutyVerdict longest(DutyRule.Longest rule) {
        return limit(rule.fact(), BigDecimal.valueOf(rule.days()), true, unit(rule.unit(), rule.days()));
    }

    @Override
    public DutyVerdict shortest(DutyRule.Shortest rule) {
        return limit(rule.fact(), BigDecimal.valueOf(rule.days()), false, unit(rule.unit(), rule.days()));
    }

    @Override
    public DutyVerdict atLeast(DutyRule.AtLeast rule) {
        return limit(rule.fact(), rule.value(), false, LocalText.same(""));
    }

    @Override
    public DutyVerdict atMost(DutyRule.AtMost rule) {
        return limit(rule.fact(), rule.value(), true, LocalText.same(""));
    }

    @Override
    public DutyVerdict yes(DutyRule.Yes rule) {
        if (dossier.knowledge(rule.fact()) instanceof Knowledge.Known known
                && known.value() instanceof ClaimValue.YesNo said) {
            return DutyVerdict.met(said.yes(), said.yes() ? LocalText.of("是", "yes") : LocalText.of("否", "no"));
        }
        return DutyVerdict.notStated();
    }

    @Override
    public DutyVerdict section(DutyRule.Section rule) {
        boolean headed = report.sections().stream().anyMatch(section -> section.kind() == rule.section());
        boolean present = headed || hasContent(rule.section());
        boolean mayBeEmpty = rule.section() == SectionKind.OTHER_MATTERS;
        return present || !mayBeEmpty ? DutyVerdict.met(present, rule.section().title()) : DutyVerdict.notStated();
    }

    private boolean hasContent(SectionKind kind) {
        return switch (kind) {
            case MEASURES_AND_RESULTS -> !report.measures().isEmpty();
            case PROBLEMS_AND_CAUSES -> !report.problems().isEmpty();
            case FIRST_RESPONSIBLE_PERSON -> !report.responsibilities().isEmpty();
            case NEXT_YEAR_PLAN -> !report.plans().isEmpty();
            case OTHER_MATTERS -> !report.otherMatters().isEmpty();
        };
    }

    @Override
    public DutyVerdict locallySet(DutyRule.LocallySet rule) {
        return new DutyVerdict(Outcome.LEFT_TO_LOCALITY, LocalText.same(""));
    }

    private DutyVerdict limit(FactCode fact, BigDecimal limit, boolean most, LocalText unit) {
        if (!(dossier.knowledge(fact) instanceof Knowledge.Known known)
                || !(known.value() instanceof ClaimValue.Numeric said)) {
            return DutyVerdict.notStated();
        }
        int order = said.number().compareTo(limit);
        boolean open = known.exactness() == Exactness.MORE_THAN && (most ? order <= 0 : order < 0);
        if (open) {
            return DutyVerdict.notStated();
        }
        String sign = most ? "≤" : "≥";
        String shown = said.number().toPlainString();
        String asked = limit.toPlainString();
        return DutyVerdict.met(
                most ? order <= 0 : order >= 0,
                LocalText.of(
                        shown + "（应 " + sign + " " + asked + unit.zh() + "）",
                        shown + " (should be " + sign + " " + asked + unit.en() + ")"));
    }

    private static LocalText unit(DayUnit unit, int days) {
        LocalText title = unit.unit().title(BigDecimal.valueOf(days));
        return LocalText.of(" " + title.zh(), " " + title.en());
    }

    private Optional<LocalDate> day(FactCode code) {
        return dossier.knowledge(code) instanceof Knowledge.Known known && known.value() instanceof ClaimValue.Day said
                ? Optional.of(said.day())
                : Optional.empty();
    }

    private boolean isNever(FactCode code) {
        return dossier.knowledge(code) instanceof Knowledge.Known known && known.value() instanceof ClaimValue.Never;
    }
}
