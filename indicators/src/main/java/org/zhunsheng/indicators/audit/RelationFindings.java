package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.figure.RateBasis;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.relation.DerivedValues;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.ReadingFit;
import org.zhunsheng.indicators.relation.RelationFault;
import org.zhunsheng.indicators.relation.RelationOutcome;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.YearShift;
import org.zhunsheng.indicators.vocabulary.Relation;

/**
 * Tells what relations say of a report: each mistake once, with everything that does not hold because of it and the figures it can be
 * in; what agrees and what follows; what cannot be told, for rates and for parts that the report itself declares.
 */
final class RelationFindings implements RelationOutcome.Cases<Optional<Finding>> {
    private static final LocalText NOTHING = LocalText.same("");

    private final StatedFigures stated;
    private final StatedValues values;
    private final RelationReport report;
    private final RelationTexts texts;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    RelationFindings(StatedFigures stated, StatedValues values, RelationReport report) {
        this.stated = stated;
        this.values = values;
        this.report = report;
        this.texts = new RelationTexts(stated, values);
    }

    ImmutableList<Finding> all() {
        report.faults().forEach(fault -> findings.add(fault(fault).showing(Contradiction.of(fault, values))));
        report.toVerify()
                .forEach(outcome -> findings.add(
                        finding(AuditRule.RELATION_TO_VERIFY, Severity.WARNING, outcome, texts.compared(outcome))
                                .showing(Contradiction.doubt(outcome, values))));
        report.shifts().forEach(shift -> findings.add(shift(shift)));
        report.outcomes().stream()
                .flatMap(outcome -> outcome.match(this).stream())
                .forEach(findings::add);
        stated.figures().forEach(this::remainder);
        stated.figures().forEach(this::overlapping);
        ratesOfNothing();
        return findings.build();
    }

    /** What does not add up, without the figures that it can be in. */
    LocalText reason(RelationFault fault) {
        Finding finding = fault(fault, NOTHING, NOTHING);
        return LocalText.of(finding.message(Lang.ZH), finding.message(Lang.EN));
    }

    private Finding fault(RelationFault fault) {
        return fault(fault, texts.suspects(fault.localisation()), texts.following(fault.disagreements()));
    }

    private Finding fault(RelationFault fault, LocalText suspects, LocalText following) {
        ImmutableList<FactCode> codes =
                fault.suspects().stream().map(FigureKey::code).distinct().collect(ImmutableList.toImmutableList());
        if (fault.disagreements().isEmpty()) {
            boolean twice = !fault.contradictions().isEmpty();
            FactCode code = twice ? fault.contradictions().get(0).code() : codes.get(0);
            return Finding.of(
                    twice ? AuditRule.STATED_DIFFERENTLY : AuditRule.FIGURES_CONTRADICT,
                    Severity.ERROR,
                    twice ? ImmutableList.of(code) : codes,
                    stated.name(code),
                    twice ? texts.statements(fault.contradictions().get(0)) : texts.figures(fault.suspects()),
                    suspects);
        }
        RelationOutcome.Disagrees first = fault.disagreements().get(0);
        return Finding.of(
                        ruleOf(first),
                        Severity.ERROR,
                        Stream.concat(first.relation().codes().stream().filter(this::isStated), codes.stream())
                                .distinct()
                                .collect(ImmutableList.toImmutableList()),
                        texts.subject(first.relation()),
                        texts.compared(first),
                        suspects,
                        following)
                .drawn(sides(first, first.first()));
    }

    private Optional<BothSides> sides(RelationOutcome outcome, RelationOutcome.Comparison by) {
        return BothSides.of(outcome.relation(), outcome.scope(), by, values, stated::name);
    }

    private boolean isStated(FactCode code) {
        return stated.find(code).isPresent();
    }

    private static AuditRule ruleOf(RelationOutcome.Disagrees outcome) {
        return outcome.relation().match(new Relation.Cases<>() {
            @Override
            public AuditRule sum(Relation.Sum relation) {
                boolean above = outcome.imbalance()
                        .high()
                        .filter(end -> end.signum() < 0)
                        .isPresent();
                boolean all = outcome.first().computed().high().isPresent();
                return relation.complete() && !(above && !all) ? AuditRule.PARTS_DISAGREE : AuditRule.PARTS_ABOVE_TOTAL;
            }

            @Override
            public AuditRule bound(Relation.Bound relation) {
                return relation.id().startsWith(DeclaredRelations.PREFIX)
                        ? AuditRule.PARTS_ABOVE_TOTAL
                        : AuditRule.BOUND_BROKEN;
            }

            @Override
            public AuditRule balance(Relation.Balance relation) {
                return AuditRule.BALANCE_BROKEN;
            }

            @Override
            public AuditRule rate(Relation.Rate relation) {
                return AuditRule.RATE_DISAGREES;
            }

            @Override
            public AuditRule change(Relation.Change relation) {
                return AuditRule.CHANGE_DISAGREES;
            }
        });
    }

    private Finding shift(YearShift shift) {
        return Finding.of(
                shift.tenfold() ? AuditRule.YEAR_TENFOLD : AuditRule.YEAR_SHIFT,
                Severity.WARNING,
                ImmutableList.of(shift.key().code()),
                stated.name(shift.key().code()),
                RelationTexts.shown(shift.now()),
                RelationTexts.shown(shift.before()));
    }

    private Finding finding(AuditRule rule, Severity severity, RelationOutcome outcome, LocalText arithmetic) {
        return Finding.of(
                        rule,
                        severity,
                        outcome.relation().codes().stream()
                                .filter(this::isStated)
                                .collect(ImmutableList.toImmutableList()),
                        texts.subject(outcome.relation()),
                        arithmetic)
                .drawn(
                        outcome instanceof RelationOutcome.Agrees agrees
                                ? sides(agrees, agrees.by())
                                : outcome instanceof RelationOutcome.Disagrees disagrees
                                        ? sides(disagrees, disagrees.first())
                                        : Optional.empty());
    }

    @Override
    public Optional<Finding> agrees(RelationOutcome.Agrees outcome) {
        LocalText arithmetic = texts.agreed(outcome);
        return outcome.relation().match(new Relation.Cases<>() {
            @Override
            public Optional<Finding> sum(Relation.Sum relation) {
                boolean rest = stated.find(relation.total())
                        .flatMap(Figure::parts)
                        .filter(parts -> parts.coverage() == PartsCoverage.REMAINDER)
                        .isPresent();
                return rest
                        ? Optional.empty()
                        : Optional.of(finding(
                                relation.complete() ? AuditRule.PARTS_AGREE : AuditRule.PARTS_NOT_EXHAUSTIVE,
                                Severity.INFO,
                                outcome,
                                arithmetic));
            }

            // What is within its bounds is not told one by one.
            @Override
            public Optional<Finding> bound(Relation.Bound relation) {
                return Optional.empty();
            }

            @Override
            public Optional<Finding> balance(Relation.Balance relation) {
                return Optional.of(finding(AuditRule.BALANCE_AGREES, Severity.INFO, outcome, arithmetic));
            }

            @Override
            public Optional<Finding> rate(Relation.Rate relation) {
                AuditRule rule = outcome.reading() == ReadingFit.ADJUSTED
                        ? AuditRule.SHARES_ADJUSTED
                        : outcome.tooPrecise() ? AuditRule.RATE_TOO_PRECISE : AuditRule.RATE_AGREES;
                return Optional.of(finding(rule, Severity.INFO, outcome, arithmetic));
            }

            @Override
            public Optional<Finding> change(Relation.Change relation) {
                return Optional.of(finding(AuditRule.CHANGE_AGREES, Severity.INFO, outcome, arithmetic));
            }
        });
    }

    @Override
    public Optional<Finding> disagrees(RelationOutcome.Disagrees outcome) {
        return Optional.empty();
    }

    @Override
    public Optional<Finding> cannotTell(RelationOutcome.CannotTell outcome) {
        if (outcome.relation() instanceof Relation.Rate rate
                && ShareCode.classOf(rate.rate()).isPresent()) {
            return Optional.empty();
        }
        if (outcome.relation() instanceof Relation.Rate rate) {
            boolean numerator = rate.numerator().stream().allMatch(term -> isStated(term.code()));
            boolean base =
                    rate.bases().stream().anyMatch(terms -> terms.stream().allMatch(term -> isStated(term.code())));
            return Optional.of(rate(rate.rate(), numerator && !rate.numerator().isEmpty(), base, outcome.missing()));
        }
        boolean declared = outcome.relation() instanceof Relation.Sum sum
                && sum.id().startsWith(DeclaredRelations.PREFIX)
                && stated.find(sum.total())
                        .flatMap(Figure::parts)
                        .filter(parts -> parts.coverage() != PartsCoverage.REMAINDER)
                        .isPresent();
        return declared
                ? Optional.of(finding(
                        AuditRule.PART_NOT_STATED,
                        Severity.INFO,
                        outcome,
                        LocalText.same(
                                outcome.missing().stream().map(FactCode::value).collect(Collectors.joining(", ")))))
                : Optional.empty();
    }

    @Override
    public Optional<Finding> doesNotApply(RelationOutcome.DoesNotApply outcome) {
        return outcome.zeroBase()
                .map(base -> finding(AuditRule.RATE_OF_NOTHING, Severity.INFO, outcome, texts.named(base)));
    }

    private Finding rate(FactCode rate, boolean numerator, boolean base, ImmutableSet<FactCode> missing) {
        AuditRule rule = numerator
                ? AuditRule.DENOMINATOR_NOT_STATED
                : base ? AuditRule.NUMERATOR_NOT_STATED : AuditRule.RATE_BASIS_NOT_STATED;
        return Finding.of(
                rule,
                Severity.INFO,
                ImmutableList.of(rate),
                stated.name(rate),
                texts.printed(rate),
                texts.names(missing));
    }

    /** The rest of a total, where the report names it. */
    private void remainder(Figure total) {
        Optional<Breakdown> parts = total.parts().filter(breakdown -> breakdown.coverage() == PartsCoverage.REMAINDER);
        parts.flatMap(Breakdown::remainder)
                .filter(rest -> !isStated(rest))
                .flatMap(rest -> report.derived().find(new FigureKey(rest, "")))
                .filter(rest -> rest.range().isPoint())
                .ifPresent(rest -> findings.add(derived(total, parts.orElseThrow(), rest)));
    }

    private Finding derived(Figure total, Breakdown parts, DerivedValues.DerivedValue rest) {
        return Finding.of(
                AuditRule.REMAINDER_DERIVED,
                Severity.INFO,
                ImmutableList.<FactCode>builder()
                        .add(total.code())
                        .addAll(parts.of())
                        .build(),
                stated.name(total.code()),
                texts.difference(total.code(), parts.of(), rest.range()),
                stated.name(rest.key().code()));
    }

    /** Parts that may overlap: said once for their total, where none is above it. */
    private void overlapping(Figure total) {
        total.parts()
                .filter(parts -> parts.coverage() == PartsCoverage.OVERLAPPING)
                .map(parts -> parts.of().stream().filter(this::isStated).toList())
                .filter(parts -> !parts.isEmpty() && parts.stream().allMatch(part -> isWithin(part, total.code())))
                .ifPresent(parts -> findings.add(Finding.of(
                        AuditRule.PARTS_NOT_EXHAUSTIVE,
                        Severity.INFO,
                        ImmutableList.<FactCode>builder()
                                .add(total.code())
                                .addAll(parts)
                                .build(),
                        stated.name(total.code()),
                        texts.figures(parts.stream()
                                .map(part -> new FigureKey(part, ""))
                                .toList()))));
    }

    private boolean isWithin(FactCode part, FactCode total) {
        String id = DeclaredRelations.boundId(part, total);
        return report.outcomes().stream()
                .anyMatch(outcome -> outcome instanceof RelationOutcome.Agrees agrees
                        && agrees.relation().id().equals(id));
    }

    /** Rates that neither the vocabulary nor the report says anything of. */
    private void ratesOfNothing() {
        ImmutableSet<FactCode> told = report.outcomes().stream()
                .map(RelationOutcome::relation)
                .filter(Relation.Rate.class::isInstance)
                .map(relation -> ((Relation.Rate) relation).rate())
                .collect(ImmutableSet.toImmutableSet());
        stated.figures().stream()
                .filter(figure -> figure.unit() == UnitClass.PERCENT && figure.form() == FigureForm.LEVEL)
                .filter(figure -> !told.contains(figure.code()))
                .forEach(figure -> findings.add(rate(
                        figure.code(),
                        figure.rate()
                                .flatMap(RateBasis::numerator)
                                .filter(this::isStated)
                                .isPresent(),
                        figure.rate()
                                .flatMap(RateBasis::denominator)
                                .filter(this::isStated)
                                .isPresent(),
                        figure.rate()
                                .map(basis -> Stream.concat(basis.numerator().stream(), basis.denominator().stream())
                                        .filter(this::isStated)
                                        .collect(ImmutableSet.toImmutableSet()))
                                .orElse(ImmutableSet.of()))));
    }
}
