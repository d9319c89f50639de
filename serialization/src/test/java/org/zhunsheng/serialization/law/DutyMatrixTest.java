package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.law.WorkingCalendar;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;

/**
 * Every duty, for every kind of unit and every year from 2018 to 2026, just below its limit, at it and just above it: what the audit
 * finds, and by which law, is worked out a second time from the tables that were typed from the texts.
 */
class DutyMatrixTest {
    private static final BundledData DATA = BundledData.load();
    private static final DoubleEntry TABLE = DoubleEntry.read();
    private static final TypedCalendar CALENDAR = TypedCalendar.read();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final ImmutableSet<AuditRule> VERDICTS = ImmutableSet.of(
            AuditRule.DUTY_MET,
            AuditRule.DUTY_BREACHED,
            AuditRule.DUTY_PART_OF_PERIOD,
            AuditRule.DUTIES_LEFT_TO_LOCALITY);

    /** Duties that another law displaced while one of their own instruments went on. */
    private static final ImmutableMap<String, String> DISPLACED =
            ImmutableMap.of("annual-report-2015-filed", "2019-04-14", "fair-competition-2016-review", "2024-07-31");

    static Stream<Duty> duties() {
        return DATA.duties().duties().stream();
    }

    private static ReportAudit auditOf(Duty duty) {
        return ReportAudit.of(AuditBasis.builder()
                .vocabulary(Vocabulary.builder()
                        .id("facts")
                        .facts(DATA.vocabulary().facts().stream()
                                .filter(fact -> duty.rule().facts().contains(fact.code()))
                                .toList())
                        .build())
                .duties(DutyRegister.builder().id("one").addDuties(duty).build())
                .instruments(DATA.instruments())
                .calendar(WorkingCalendar.of(DATA.holidays()))
                .build());
    }

    @ParameterizedTest
    @MethodSource("duties")
    void theAuditFindsWhatTheTableSays(Duty duty) {
        ReportAudit audit = auditOf(duty);
        for (UnitKind kind : UnitKind.values()) {
            for (int year : IntStream.rangeClosed(2018, 2026).toArray()) {
                for (Trial trial : trials(duty, kind, year)) {
                    List<Finding> found = audit.audit(trial.report()).stream()
                            .filter(finding -> VERDICTS.contains(finding.rule()))
                            .toList();
                    assertThat(found.stream().map(DutyMatrixTest::shown).toList())
                            .as("%s, %s, %s, %s", duty.id(), kind, year, trial.name())
                            .isEqualTo(trial.expected());
                }
            }
        }
    }

    private static String shown(Finding finding) {
        return finding.rule() + " "
                + finding.basis().stream()
                        .map(LegalBasis::instrument)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** A report and what the audit has to find in it. */
    private record Trial(String name, AnnualReport report, ImmutableList<String> expected) {}

    private static ImmutableList<Trial> trials(Duty duty, UnitKind kind, int year) {
        ImmutableList<LawLine> lines = TABLE.lines().get(duty.id());
        LawLine first = lines.stream()
                .filter(line -> !line.rule().equals("UNIT"))
                .findFirst()
                .orElseThrow();
        StatedReport report = new StatedReport(DATA.vocabulary(), kind, year);
        Expectation expected = new Expectation(duty.id(), lines, kind, year);
        return switch (first.rule()) {
            case "LONGEST", "AT_MOST" -> numbers(report, expected, duty, first, true);
            case "SHORTEST", "AT_LEAST" -> numbers(report, expected, duty, first, false);
            case "BEFORE", "BY" -> days(report, expected, duty, first, year);
            case "WITHIN" -> within(report, expected, duty, first, year);
            case "YES" ->
                ImmutableList.of(
                        new Trial("yes", report.with(duty, ClaimValue.yes()), expected.inYear(true)),
                        new Trial("no", report.with(duty, ClaimValue.no()), expected.inYear(false)));
            case "SECTION" ->
                ImmutableList.of(
                        new Trial(
                                "there",
                                report.withSection(SectionKind.valueOf(first.quantity())),
                                expected.inYear(true)),
                        new Trial(
                                "missing",
                                report.without(),
                                isOptional(first) ? ImmutableList.of() : expected.inYear(false)));
            case "LOCAL" -> ImmutableList.of(new Trial("any", report.number(duty, BigDecimal.ONE), expected.local()));
            default -> throw new IllegalStateException(first.rule());
        };
    }

    private static boolean isOptional(LawLine line) {
        return line.quantity().equals(SectionKind.OTHER_MATTERS.name());
    }

    private static ImmutableList<Trial> numbers(
            StatedReport report, Expectation expected, Duty duty, LawLine line, boolean most) {
        BigDecimal limit = new BigDecimal(line.quantity());
        ImmutableList.Builder<Trial> trials = ImmutableList.builder();
        for (int difference = -1; difference <= 1; difference++) {
            BigDecimal value = limit.add(BigDecimal.valueOf(difference));
            boolean stateable = value.signum() >= 0 && !(line.unit().equals("%") && value.compareTo(HUNDRED) > 0);
            if (stateable) {
                boolean met = most ? difference <= 0 : difference >= 0;
                trials.add(new Trial(value.toPlainString(), report.number(duty, value), expected.inYear(met)));
            }
        }
        return trials.build();
    }

    private static ImmutableList<Trial> days(
            StatedReport report, Expectation expected, Duty duty, LawLine line, int year) {
        LocalDate named = LocalDate.parse((year + 1) + "-" + line.quantity());
        LocalDate last = line.rule().equals("BEFORE") ? named.minusDays(1) : named;
        ImmutableList.Builder<Trial> trials = ImmutableList.builder();
        for (int difference = -1; difference <= 1; difference++) {
            LocalDate done = last.plusDays(difference);
            trials.add(new Trial(
                    done.toString(), report.with(duty, ClaimValue.on(done)), expected.onDay(difference <= 0, last)));
        }
        return trials.build();
    }

    private static ImmutableList<Trial> within(
            StatedReport report, Expectation expected, Duty duty, LawLine line, int year) {
        if (year > 2025) {
            return ImmutableList.of();
        }
        LocalDate start = LocalDate.of(year + 1, 1, 15);
        LocalDate last = CALENDAR.last(
                start, Integer.parseInt(line.quantity()), line.unit().equals("工作日"));
        DutyRule.Within rule = (DutyRule.Within) duty.rule();
        ImmutableList.Builder<Trial> trials = ImmutableList.builder();
        for (int difference = -1; difference <= 1; difference++) {
            LocalDate done = last.plusDays(difference);
            trials.add(new Trial(
                    start + " to " + done, report.within(rule, start, done), expected.onDay(difference <= 0, start)));
        }
        return trials.build();
    }

    /** What has to be found, worked out from the lines of the table. */
    private record Expectation(String duty, ImmutableList<LawLine> lines, UnitKind kind, int year) {
        private ImmutableList<LawLine> between(LocalDate from, LocalDate to) {
            return lines.stream()
                    .filter(line -> line.who().contains(kind))
                    .filter(line -> !LocalDate.parse(line.from()).isAfter(to)
                            && !until(line).isBefore(from))
                    .collect(ImmutableList.toImmutableList());
        }

        private LocalDate until(LawLine line) {
            LocalDate end = line.to().isEmpty() ? LocalDate.of(2999, 12, 31) : LocalDate.parse(line.to());
            return Optional.ofNullable(DISPLACED.get(duty))
                    .map(LocalDate::parse)
                    .filter(day -> day.isBefore(end))
                    .orElse(end);
        }

        ImmutableList<String> onDay(boolean met, LocalDate day) {
            return found(met ? AuditRule.DUTY_MET : AuditRule.DUTY_BREACHED, between(day, day));
        }

        ImmutableList<String> inYear(boolean met) {
            LocalDate from = LocalDate.of(year, 1, 1);
            LocalDate to = LocalDate.of(year, 12, 31);
            boolean whole = Stream.concat(Stream.of(from), changes())
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .noneMatch(day -> between(day, day).isEmpty());
            AuditRule breach = whole ? AuditRule.DUTY_BREACHED : AuditRule.DUTY_PART_OF_PERIOD;
            return found(met ? AuditRule.DUTY_MET : breach, between(from, to));
        }

        /** The days on which a law begins, and those after its last. */
        private Stream<LocalDate> changes() {
            return lines.stream()
                    .flatMap(line ->
                            Stream.of(LocalDate.parse(line.from()), until(line).plusDays(1)));
        }

        ImmutableList<String> local() {
            return found(
                    AuditRule.DUTIES_LEFT_TO_LOCALITY, between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }

        private static ImmutableList<String> found(AuditRule rule, ImmutableList<LawLine> law) {
            return law.isEmpty()
                    ? ImmutableList.of()
                    : ImmutableList.of(rule + " "
                            + law.stream()
                                    .map(LawLine::instrument)
                                    .distinct()
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void theTableHasALineForEveryKindOfRule() {
        assertThat(TABLE.lines().values())
                .extracting(LawLine::rule)
                .contains(
                        "LONGEST",
                        "SHORTEST",
                        "AT_MOST",
                        "AT_LEAST",
                        "BEFORE",
                        "BY",
                        "WITHIN",
                        "YES",
                        "SECTION",
                        "LOCAL");
    }
}
