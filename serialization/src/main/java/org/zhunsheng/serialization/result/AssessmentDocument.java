package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.Inapplicable;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.StatedDeviation;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanLink;
import org.zhunsheng.indicators.gap.ProblemLink;
import org.zhunsheng.indicators.profile.Profile;

/**
 * What is found out about one unit: how it stands, and as far as that was asked for the ledger, the gaps with how problems and plans
 * meet, and the findings of the audit.
 *
 * <pre>{@code
 * AssessmentDocument document = AssessmentDocument.of(assessment, gaps, findings, Lang.EN);
 * String json = ResultFormat.toJson(document);
 * }</pre>
 *
 * <p>The same as the card, for other programs. Immutable and thread-safe.
 *
 * @param basis what it was made from, by fingerprints
 * @param unit the unit
 * @param period the period assessed
 * @param catalogue the id of the catalogue
 * @param scheme the id of the scheme
 * @param schemeVersion its version
 * @param official whether the authority behind the catalogue has issued the scheme
 * @param profiles the ids of the profiles, in the order in which they were applied
 * @param total the total as stated, in which the word of the unit counts
 * @param verified the score as verified, in which only evidence and checks count
 * @param totalBeforeVetoes the total as it would be if no veto struck
 * @param coverage the share of the points that is stated, in percent
 * @param grade the grades that are possible as stated
 * @param dimensions the first-level groups
 * @param groups the second-level groups
 * @param vetoes the vetoes, each as it stands if neither the word of the unit clears it nor a check is missing
 * @param deviations where the word of the unit differs from what was found
 * @param inapplicable what does not apply, or is said not to
 * @param results the indicators; absent without the ledger
 * @param readings how the scheme reads what rules leave open; absent without the ledger
 * @param ledger the lines that sum to the total; absent if it was not asked for
 * @param gaps the gaps; absent if they were not asked for
 * @param links the admitted problems with the plans that answer them; absent without the gaps
 * @param plansWithoutProblem the ids of the plans that answer no problem; absent without the gaps
 * @param planGains what each plan gains; absent without the gaps
 * @param findings what the audit found, nothing for a dossier; absent if it was not asked for
 * @param law up to when the law was kept
 */
public record AssessmentDocument(
        BasisResult basis,
        UnitResult unit,
        ReportingPeriod period,
        String catalogue,
        String scheme,
        String schemeVersion,
        boolean official,
        List<String> profiles,
        ScoreResult total,
        VerifiedScore verified,
        ScoreResult totalBeforeVetoes,
        BigDecimal coverage,
        Grades grade,
        List<Group> dimensions,
        List<Group> groups,
        List<Veto> vetoes,
        List<StatedDifference> deviations,
        List<NotApplicable> inapplicable,
        Optional<List<Indicator>> results,
        Optional<List<Reading>> readings,
        Optional<List<LedgerLine>> ledger,
        Optional<List<GapResult>> gaps,
        Optional<List<Link>> links,
        Optional<List<String>> plansWithoutProblem,
        Optional<List<PlanGainResult>> planGains,
        Optional<List<FindingResult>> findings,
        LawKept law) {
    /** Refuses null. */
    public AssessmentDocument {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(schemeVersion, "schemeVersion");
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(verified, "verified");
        Objects.requireNonNull(totalBeforeVetoes, "totalBeforeVetoes");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(dimensions, "dimensions");
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(vetoes, "vetoes");
        Objects.requireNonNull(deviations, "deviations");
        Objects.requireNonNull(inapplicable, "inapplicable");
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(gaps, "gaps");
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(plansWithoutProblem, "plansWithoutProblem");
        Objects.requireNonNull(planGains, "planGains");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(law, "law");
    }

    /**
     * What a document holds besides how the unit stands.
     *
     * @param ledger whether it holds every indicator and every line of the ledger
     * @param gaps the gaps of the unit, if it holds them
     * @param findings what the audit found, if it holds that
     * @param report the report that was assessed, if it was one: the basis names it
     */
    public record Parts(
            boolean ledger,
            Optional<GapAnalysis> gaps,
            Optional<? extends List<Finding>> findings,
            Optional<AnnualReport> report) {
        /** Of a dossier. */
        public Parts(boolean ledger, Optional<GapAnalysis> gaps, Optional<? extends List<Finding>> findings) {
            this(ledger, gaps, findings, Optional.empty());
        }

        /** Refuses null. */
        public Parts {
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(gaps, "gaps");
            Objects.requireNonNull(findings, "findings");
        }
    }

    /** All of {@code assessment}, {@code gaps} and {@code findings} of the same unit, their texts in {@code lang}. */
    public static AssessmentDocument of(Assessment assessment, GapAnalysis gaps, List<Finding> findings, Lang lang) {
        return of(assessment, new Parts(true, Optional.of(gaps), Optional.of(findings)), lang);
    }

    /** All of {@code assessment}, {@code gaps} and {@code findings} of {@code report}, their texts in {@code lang}. */
    public static AssessmentDocument of(
            Assessment assessment, GapAnalysis gaps, List<Finding> findings, Optional<AnnualReport> report, Lang lang) {
        return of(assessment, new Parts(true, Optional.of(gaps), Optional.of(findings), report), lang);
    }

    /** {@code assessment} with {@code parts} of the same unit, their texts in {@code lang}. */
    public static AssessmentDocument of(Assessment assessment, Parts parts, Lang lang) {
        Optional<Assessment> explained = Optional.of(assessment).filter(given -> parts.ledger());
        Optional<GapAnalysis> gaps = parts.gaps();
        var dossier = assessment.dossier();
        var scheme = assessment.scheme();
        return new AssessmentDocument(
                BasisResult.of(assessment, parts.report(), lang),
                UnitResult.of(dossier.unit()),
                new ReportingPeriod(dossier.from(), dossier.to()),
                assessment.catalogue().id(),
                scheme.id(),
                scheme.version(),
                scheme.official(),
                each(assessment.profiles(), Profile::id),
                ScoreResult.of(assessment.total(), assessment.available()),
                VerifiedScore.of(assessment),
                ScoreResult.of(assessment.totalBeforeVetoes(), assessment.available()),
                assessment.coverage(),
                Grades.of(assessment.grade()),
                each(assessment.dimensions(), group -> Group.of(group, lang)),
                each(assessment.subgroups(), group -> Group.of(group, lang)),
                each(assessment.vetoStates(), veto -> Veto.of(veto, lang)),
                each(assessment.deviations(), StatedDifference::of),
                each(assessment.inapplicable(), found -> NotApplicable.of(found, lang)),
                explained.map(given -> each(given.results(), result -> Indicator.of(result, lang))),
                explained.map(given -> each(given.readings(), reading -> Reading.of(reading, lang))),
                explained.map(given -> LedgerLine.of(given.ledger(), lang)),
                gaps.map(found -> GapResult.of(found.gaps(), lang)),
                gaps.map(found -> each(found.links(), Link::of)),
                gaps.map(GapAnalysis::plansWithoutProblem),
                gaps.map(found -> PlanGainResult.of(found.planGains())),
                parts.findings().map(found -> FindingResult.of(found, lang)),
                LawKept.of(assessment));
    }

    private static <T, F> ImmutableList<F> each(Collection<T> elements, Function<T, F> form) {
        return elements.stream().map(form).collect(ImmutableList.toImmutableList());
    }

    /**
     * Where the word of the unit differs from what was found.
     *
     * @param fact the fact
     * @param stated what the unit says
     * @param found what was found
     * @param percent how far they are apart, in percent of what was found; absent for what is no figure
     * @param exceedsUsualLimit whether that is more than five percent
     * @param low what it costs at the lower end of the total, negative for a loss
     * @param high the same at the upper end
     */
    public record StatedDifference(
            FactCode fact,
            String stated,
            String found,
            Optional<BigDecimal> percent,
            boolean exceedsUsualLimit,
            Points low,
            Points high) {
        /** Refuses null. */
        public StatedDifference {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(percent, "percent");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }

        private static StatedDifference of(StatedDeviation found) {
            Deviation deviation = found.deviation();
            return new StatedDifference(
                    deviation.code(),
                    deviation.stated().value().toString(),
                    deviation.checked().value().toString(),
                    deviation.percent(),
                    deviation.exceeds(Deviation.USUAL_LIMIT),
                    found.low(),
                    found.high());
        }
    }

    /**
     * What does not apply, or is said not to.
     *
     * @param subject the fact or the indicator
     * @param state who says so
     * @param reason why
     * @param low what the lower end of the total gains by it, or would gain if it were approved
     * @param high the same of the upper end
     */
    public record NotApplicable(String subject, Inapplicable.State state, String reason, Points low, Points high) {
        /** Refuses null. */
        public NotApplicable {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }

        private static NotApplicable of(Inapplicable found, Lang lang) {
            return new NotApplicable(
                    found.subject(), found.state(), found.reason().in(lang), found.low(), found.high());
        }
    }

    /**
     * The grades that are possible; certain only where both are the same.
     *
     * @param lowest the id of the grade of the lower end
     * @param highest the id of the grade of the upper end
     * @param disqualification whether a veto puts the unit out
     */
    public record Grades(String lowest, String highest, VetoState disqualification) {
        /** Refuses null. */
        public Grades {
            Objects.requireNonNull(lowest, "lowest");
            Objects.requireNonNull(highest, "highest");
            Objects.requireNonNull(disqualification, "disqualification");
        }

        static Grades of(GradeRange grade) {
            return new Grades(grade.lowest().id(), grade.highest().id(), grade.disqualification());
        }
    }

    /**
     * What a group earns.
     *
     * @param code its code
     * @param title its title
     * @param low the points certain already
     * @param high the points still possible
     * @param available the points that can be earned; zero if nothing of it applies
     */
    public record Group(IndicatorCode code, String title, Points low, Points high, Points available) {
        /** Refuses null. */
        public Group {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
            Objects.requireNonNull(available, "available");
        }

        private static Group of(GroupResult group, Lang lang) {
            var interval = group.interval();
            return new Group(group.code(), group.title().in(lang), interval.low(), interval.high(), group.available());
        }
    }

    /**
     * What an indicator earns, and why.
     *
     * @param indicator its code
     * @param status what is known of it
     * @param low the points certain already
     * @param high the points still possible
     * @param available the points that can be earned; zero where it does not apply and its points went elsewhere
     * @param reasons the reasons of its lines
     * @param ledger the lines whose sum is its score
     */
    public record Indicator(
            IndicatorCode indicator,
            Status status,
            Points low,
            Points high,
            Points available,
            List<Reason> reasons,
            List<LedgerLine> ledger) {
        /** Refuses null. */
        public Indicator {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
            Objects.requireNonNull(available, "available");
            Objects.requireNonNull(reasons, "reasons");
            Objects.requireNonNull(ledger, "ledger");
        }

        private static Indicator of(IndicatorResult result, Lang lang) {
            return new Indicator(
                    result.code(),
                    result.status(),
                    result.interval().low(),
                    result.interval().high(),
                    result.available(),
                    each(result.reasons(), reason -> new Reason(reason.code(), reason.text(lang))),
                    LedgerLine.of(result.ledger(), lang));
        }
    }

    /**
     * A reason.
     *
     * @param code the reason as a code
     * @param text the reason in words
     */
    public record Reason(ReasonCode code, String text) {
        /** Refuses null. */
        public Reason {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Whether a veto strikes.
     *
     * @param id the id of the veto
     * @param title what is vetoed
     * @param state whether it strikes
     */
    public record Veto(String id, String title, VetoState state) {
        /** Refuses null. */
        public Veto {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(state, "state");
        }

        private static Veto of(VetoResult veto, Lang lang) {
            return new Veto(veto.veto().id(), veto.veto().title().in(lang), veto.state());
        }
    }

    /**
     * How the scheme reads something that rules often leave open.
     *
     * @param subject the item, clause, bonus, group or kind of rule; {@code scheme} for the whole
     * @param question what was open
     * @param choice how the scheme answers it
     */
    public record Reading(String subject, org.zhunsheng.indicators.scheme.Reading.Question question, String choice) {
        /** Refuses null. */
        public Reading {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(choice, "choice");
        }

        private static Reading of(org.zhunsheng.indicators.scheme.Reading reading, Lang lang) {
            return new Reading(
                    reading.subject(), reading.question(), reading.choice().in(lang));
        }
    }

    /**
     * An admitted problem and the plans that answer it.
     *
     * @param problem the id of the problem
     * @param plans the plans, the surest first
     */
    public record Link(String problem, List<Answer> plans) {
        /** Refuses null. */
        public Link {
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(plans, "plans");
        }

        private static Link of(ProblemLink link) {
            return new Link(link.problem(), each(link.plans(), plan -> new Answer(plan.plan(), plan.strength())));
        }
    }

    /**
     * A plan that answers a problem.
     *
     * @param plan the id of the plan
     * @param strength how sure that is
     */
    public record Answer(String plan, PlanLink.Strength strength) {
        /** Refuses null. */
        public Answer {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(strength, "strength");
        }
    }
}
