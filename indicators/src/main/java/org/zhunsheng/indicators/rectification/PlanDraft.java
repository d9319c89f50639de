package org.zhunsheng.indicators.rectification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.catalogue.Remedy;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanLink;
import org.zhunsheng.indicators.gap.Targets;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * Drafts rectification plans: every item open, with the day by which it can be done, what it is accepted by, and the problems and plans
 * of the report that it meets: those that name its indicators or groups below the first level, and the plans that say that they answer
 * one of these problems. Owners are for people to name. Immutable and thread-safe.
 */
public final class PlanDraft {
    private static final LocalText TITLE = LocalText.of("法治政府建设整改方案（草案）", "Rectification plan (draft)");
    private static final int DAYS_TO_PROVE = 10;
    private static final int MOST_NAMES = 5;
    private static final LocalText DONE = LocalText.of("完成并留存佐证材料", "done, with the evidence kept");

    private final Assessment assessment;
    private final GapAnalysis gaps;
    private final LocalDate madeOn;
    private final Lang lang;

    private PlanDraft(Assessment assessment, GapAnalysis gaps, LocalDate madeOn, Lang lang) {
        this.assessment = assessment;
        this.gaps = gaps;
        this.madeOn = madeOn;
        this.lang = lang;
    }

    /**
     * Drafts for the unit of {@code assessment}.
     *
     * @param gaps its gaps
     * @param madeOn the day on which the plan is made
     * @param lang the language of its titles
     */
    public static PlanDraft of(Assessment assessment, GapAnalysis gaps, LocalDate madeOn, Lang lang) {
        return new PlanDraft(assessment, gaps, madeOn, lang);
    }

    /** A plan with one item for every gap that the facts of the unit can close. */
    public RectificationPlan ofGaps() {
        return plan(gaps.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.SHORTFALL && gap.gain().isPresent())
                .map(this::item)
                .collect(ImmutableList.toImmutableList()));
    }

    private RectificationItem item(Gap gap) {
        Targets targets = Targets.of(assessment);
        List<IndicatorCode> codes = ImmutableList.of(gap.indicator());
        Stream<Criterion> conditions = targets.conditions(codes).stream().map(Criterion.Holds::new);
        Stream<Criterion> days = targets.claims(codes).stream().flatMap(PlanDraft::doneBy);
        int leadDays = gap.remedy().map(remedy -> remedy.leadDays()).orElse(DAYS_TO_PROVE);
        return item(
                        "gap-" + gap.indicator().toString().replace('.', '-'),
                        title(gap),
                        madeOn,
                        madeOn.plusDays(leadDays),
                        codes)
                .acceptance(Stream.concat(conditions, days).toList())
                .build();
    }

    /** What is done, of which indicator, and how: a remedy only where something is shown to be lacking. */
    private LocalText title(Gap gap) {
        LocalText how = gap.remedy().map(Remedy::action).orElseGet(() -> names(gap.toProve()));
        return LocalText.of(
                gap.action().title().zh() + "：" + gap.indicator() + " "
                        + gap.title().zh() + "，" + how.zh(),
                gap.action().title().en() + ": " + gap.indicator() + " "
                        + gap.title().en() + ", " + how.en());
    }

    private LocalText names(List<FactCode> facts) {
        List<LocalText> names = facts.stream()
                .limit(MOST_NAMES)
                .map(fact -> assessment
                        .vocabulary()
                        .find(fact)
                        .map(FactDefinition::name)
                        .orElseGet(() -> LocalText.same(fact.value())))
                .toList();
        return LocalText.of(
                names.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                names.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    private static Stream<Criterion> doneBy(Claim claim) {
        return claim.value() instanceof ClaimValue.Day day
                ? Stream.of(new Criterion.DoneBy(claim.code(), day.day()))
                : Stream.empty();
    }

    /**
     * A plan that carries out remedies.
     *
     * @param remedies the remedies, each with the days on which its work starts and it shows
     */
    public RectificationPlan ofRemedies(List<Scheduled> remedies) {
        return plan(remedies.stream().map(this::item).collect(ImmutableList.toImmutableList()));
    }

    /**
     * A remedy and its days.
     *
     * @param remedy the remedy
     * @param start the day on which its work starts
     * @param ready the day on which it shows
     */
    public record Scheduled(RemedyOption remedy, LocalDate start, LocalDate ready) {
        /** Refuses null. */
        public Scheduled {
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(ready, "ready");
        }
    }

    private RectificationItem item(Scheduled scheduled) {
        RemedyOption remedy = scheduled.remedy();
        return item(remedy.id(), remedy.title(), scheduled.start(), scheduled.ready(), remedy.indicators())
                .addRemedies(remedy.id())
                .acceptance(remedy.effects().stream()
                        .flatMap(effect -> criterion(effect).stream())
                        .toList())
                .build();
    }

    private Optional<Criterion> criterion(RemedyEffect effect) {
        if (effect instanceof RemedyEffect.Yes yes) {
            return Optional.of(new Criterion.Holds(new Condition.Yes(yes.fact())));
        }
        if (effect instanceof RemedyEffect.No no) {
            return Optional.of(new Criterion.Holds(new Condition.No(no.fact())));
        }
        if (effect instanceof RemedyEffect.InTime inTime) {
            return Optional.of(new Criterion.DoneBy(
                    inTime.fact(), inTime.lastDay(assessment.dossier().to().getYear())));
        }
        if (effect instanceof RemedyEffect.RaiseTo raise) {
            return Optional.of(new Criterion.Holds(new Condition.AtLeast(raise.fact(), raise.value())));
        }
        if (effect instanceof RemedyEffect.LowerTo lower) {
            return Optional.of(new Criterion.Holds(new Condition.AtMost(lower.fact(), lower.value())));
        }
        return moved(effect);
    }

    /** What the figure has to come to, starting from what is known of it now. */
    private Optional<Criterion> moved(RemedyEffect effect) {
        RemedyOption alone = RemedyOption.builder()
                .id("one")
                .title(TITLE)
                .addEffects(effect)
                .personDays(0)
                .effort(org.zhunsheng.indicators.catalogue.Effort.LOW)
                .leadDays(0)
                .build();
        List<Claim> after = RemedyClaims.of(assessment).after(ImmutableList.of(alone));
        return after.size() == 1 && after.get(0).value() instanceof ClaimValue.Numeric number
                ? Optional.of(new Criterion.Holds(
                        effect.way() == RemedyEffect.Way.UP
                                ? new Condition.AtLeast(effect.fact(), number.number())
                                : new Condition.AtMost(effect.fact(), number.number())))
                : Optional.empty();
    }

    private RectificationItem.Builder item(
            String id, LocalText title, LocalDate start, LocalDate ready, List<IndicatorCode> codes) {
        ImmutableSet<String> problems = bearing(codes, Gap::problems);
        return RectificationItem.builder()
                .id(id)
                .title(title.in(lang))
                .indicators(codes)
                .start(start)
                .due(ready)
                .addMilestones(
                        Milestone.builder().title(DONE.in(lang)).due(ready).build())
                .problems(problems)
                .plans(ImmutableSet.<String>builder()
                        .addAll(bearing(codes, Gap::plans))
                        .addAll(answering(problems).iterator())
                        .build())
                .addHistory(new Transition(PlanState.OPEN, madeOn, Optional.empty()));
    }

    /** The plans that say themselves that they answer one of {@code problems}, whatever indicators they name. */
    private Stream<String> answering(Set<String> problems) {
        return gaps.links().stream()
                .filter(link -> problems.contains(link.problem()))
                .flatMap(link -> link.plans().stream())
                .filter(plan -> plan.strength() == PlanLink.Strength.STATED)
                .map(PlanLink::plan);
    }

    private ImmutableSet<String> bearing(List<IndicatorCode> codes, Function<Gap, List<String>> ids) {
        return gaps.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.SHORTFALL && codes.contains(gap.indicator()))
                .flatMap(gap -> ids.apply(gap).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private RectificationPlan plan(List<RectificationItem> items) {
        return RectificationPlan.builder()
                .unit(assessment.dossier().unit())
                .title(assessment.dossier().unit().name() + (lang == Lang.EN ? ": " : "") + TITLE.in(lang))
                .madeOn(madeOn)
                .catalogue(assessment.catalogue().id())
                .items(items)
                .build();
    }
}
