package org.zhunsheng.indicators.examine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.engine.Assessor;

/**
 * Examines what units hand in by one set of rules, each by the edition of its period.
 *
 * <pre>{@code
 * Examiner examiner = Examiner.of(RuleSets.bundled());
 * Examination examination = examiner.examine(report);
 * }</pre>
 *
 * <p>The rules are compiled once for each kind of unit,
 * when the first of its kind comes, so make one examiner and keep it. Thread-safe.
 */
public final class Examiner {
    private final RuleSet rules;
    private final Map<UnitKind, Assessor> assessors = new ConcurrentHashMap<>();
    private final Map<UnitKind, ReportAudit> audits = new ConcurrentHashMap<>();
    private final Optional<Examiner> earlier;

    private Examiner(RuleSet rules) {
        this.rules = rules;
        this.earlier = rules.earlier().map(Examiner::new);
    }

    /** An examiner by {@code rules}. Faults of the rules are told when the first unit of a kind is examined. */
    public static Examiner of(RuleSet rules) {
        return new Examiner(rules);
    }

    /** The rules. */
    public RuleSet rules() {
        return rules;
    }

    /** The examiner of periods that begin on {@code day}: this one, or that of an edition before. */
    public Examiner forPeriodFrom(LocalDate day) {
        return earlier.filter(
                        before -> day.isBefore(rules.catalogue().effective().from()))
                .map(before -> before.forPeriodFrom(day))
                .orElse(this);
    }

    /**
     * Examines a report.
     *
     * @throws InvalidModelException if the rules have faults, or a claim says of a fact what its kind does not allow
     */
    public Examination examine(AnnualReport report) {
        return examine(Submission.of(report));
    }

    /**
     * Examines a dossier.
     *
     * @throws InvalidModelException as {@link #examine(AnnualReport)}
     */
    public Examination examine(Dossier dossier) {
        return examine(Submission.of(dossier));
    }

    /**
     * Examines what was handed in.
     *
     * @throws InvalidModelException as {@link #examine(AnnualReport)}
     */
    public Examination examine(Submission submission) {
        Dossier dossier = submission.dossier();
        UnitKind kind = dossier.unit().kind();
        Examiner examiner = forPeriodFrom(dossier.from());
        return new Examination(examiner.assessor(kind).assess(dossier), submission, examiner.audit(kind));
    }

    /**
     * The assessor of units of {@code kind} by the rules as they are; see {@link #forPeriodFrom}.
     *
     * @throws InvalidModelException if the rules have faults
     */
    public Assessor assessor(UnitKind kind) {
        return assessors.computeIfAbsent(kind, unknown -> Assessor.compile(rules.assessmentBasis(kind)));
    }

    /** The audit of reports of units of {@code kind} by the rules as they are; see {@link #forPeriodFrom}. */
    public ReportAudit audit(UnitKind kind) {
        return audits.computeIfAbsent(kind, unknown -> ReportAudit.of(rules.auditBasis(kind)));
    }
}
