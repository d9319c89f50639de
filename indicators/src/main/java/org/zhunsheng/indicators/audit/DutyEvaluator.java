package org.zhunsheng.indicators.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.audit.DutyVerdict.Outcome;
import org.zhunsheng.indicators.duty.DutyRule;

/**
 * Evaluates what a duty demands against what a report states, shows by its parts, or lets follow. What is not known is neither met nor
 * breached.
 */
final class DutyEvaluator implements DutyRule.Cases<DutyVerdict> {
    private final AnnualReport report;
    private final AuditedFacts facts;
    private final WorkingCalendar calendar;

    DutyEvaluator(AnnualReport report, AuditedFacts facts, WorkingCalendar calendar) {
        this.report = report;
        this.facts = facts;
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
        LocalText day = against(shown.get(), last);
        return shown.get().isAfter(last)
                ? DutyVerdict.met(
                        false,
                        LocalText.of(
                                day.zh() + "；按落款日期判断，送达日期未写明",
                                day.en() + "; by the day of signature, the day of delivery is not stated"))
                : new DutyVerdict(Outcome.MET_BY_PROXY, against(shown.get(), last));
    }

    private static LocalText against(LocalDate done, LocalDate last) {
        long late = ChronoUnit.DAYS.between(last, done);
        return late > 0
                ? LocalText.of(
                        done + "，最后期限 " + last + "，迟 " + late + " 日",
                        done + ", last day " + last + ", " + late + (late == 1 ? " day" : " days") + " late")
                : LocalText.of(done + "，最后期限 " + last, done + ", last day " + last);
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
        // A breach is told only where no announcement of holidays could make it none.
        LocalDate latest = calendar.latestLastDay(start.get(), rule.days(), rule.unit());
        boolean holidaysKnown = calendar.covers(start.get().getYear()) && calendar.covers(last.getYear());
        if (!holidaysKnown) {
            detail = LocalText.of(
                    detail.zh() + "（该年节假日未收录，只按周末计算；按放假安排最迟可至 " + latest + "）",
                    detail.en() + " (holidays of that year are not held; weekends only; with them as late as " + latest
                            + ")");
        }
        return DutyVerdict.met(!end.get().isAfter(latest), detail);
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
        return answer(rule.fact());
    }

    private DutyVerdict answer(FactCode fact) {
        return facts.claim(fact)
                .filter(claim -> claim.value() instanceof ClaimValue.YesNo)
                .map(claim -> DutyVerdict.met(
                        claim.value().equals(ClaimValue.yes()), facts.withSource(fact, AuditedFacts.shown(claim))))
                .orElseGet(DutyVerdict::notStated);
    }

    @Override
    public DutyVerdict section(DutyRule.Section rule) {
        Optional<Claim> shown = facts.claim(rule.section().fact());
        return shown.isEmpty()
                ? DutyVerdict.notStated()
                : DutyVerdict.met(
                        shown.get().value().equals(ClaimValue.yes()),
                        rule.section().title());
    }

    @Override
    public DutyVerdict locallySet(DutyRule.LocallySet rule) {
        return new DutyVerdict(Outcome.LEFT_TO_LOCALITY, LocalText.same(""));
    }

    private DutyVerdict limit(FactCode fact, BigDecimal limit, boolean most, LocalText unit) {
        ValueRange allowed = most ? ValueRange.atMost(limit) : ValueRange.atLeast(limit);
        Optional<ValueRange> said = facts.number(fact);
        if (said.isEmpty() || (said.get().meets(allowed) && !allowed.contains(said.get()))) {
            return DutyVerdict.notStated();
        }
        LocalText shown = AuditedFacts.shown(facts.claim(fact).orElseThrow());
        String sign = most ? "≤" : "≥";
        String asked = limit.toPlainString();
        return DutyVerdict.met(
                allowed.contains(said.get()),
                facts.withSource(
                        fact,
                        LocalText.of(
                                shown.zh() + "（应 " + sign + " " + asked + unit.zh() + "）",
                                shown.en() + " (should be " + sign + " " + asked + unit.en() + ")")));
    }

    private static LocalText unit(DayUnit unit, int days) {
        LocalText title = unit.unit().title(BigDecimal.valueOf(days));
        return LocalText.of(" " + title.zh(), " " + title.en());
    }

    private Optional<LocalDate> day(FactCode code) {
        return facts.claim(code)
                .map(Claim::value)
                .filter(ClaimValue.Day.class::isInstance)
                .map(value -> ((ClaimValue.Day) value).day());
    }

    private boolean isNever(FactCode code) {
        return facts.claim(code)
                .filter(claim -> claim.value() instanceof ClaimValue.Never)
                .isPresent();
    }
}
