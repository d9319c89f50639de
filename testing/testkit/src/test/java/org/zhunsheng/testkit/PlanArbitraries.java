package org.zhunsheng.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.Milestone;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.rectification.Criterion;
import org.zhunsheng.indicators.rectification.PlanState;
import org.zhunsheng.indicators.rectification.RectificationItem;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.RemedyEffect;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.rectification.Transition;

/** Rectification plans and libraries of remedies, of whatever content that the model allows. */
final class PlanArbitraries {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private PlanArbitraries() {}

    /** Plans of one to four items, whose lives have run for any number of steps. */
    static Arbitrary<RectificationPlan> plans() {
        return Combinators.combine(
                        UnitArbitraries.units(),
                        UnitArbitraries.texts(),
                        ReportArbitraries.days(),
                        item().list()
                                .uniqueElements(RectificationItem::id)
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as((unit, title, day, items) -> RectificationPlan.builder()
                        .unit(unit)
                        .title(title)
                        .madeOn(day)
                        .catalogue("cn-demonstration-reference-2021")
                        .items(items)
                        .build());
    }

    private static Arbitrary<RectificationItem> item() {
        return Combinators.combine(
                        Arbitraries.of("a", "b-2", "c", "d"),
                        UnitArbitraries.texts(),
                        UnitArbitraries.texts().optional(),
                        Arbitraries.integers().between(0, 300).optional(),
                        criteria().list().ofMaxSize(3),
                        lives())
                .as((id, title, owner, days, acceptance, life) -> RectificationItem.builder()
                        .id(id)
                        .title(title)
                        .addIndicators(IndicatorCode.of("5.10.1"))
                        .addRemedies("r-1")
                        .owner(owner)
                        .start(days.map(FIRST::plusDays))
                        .due(days.map(after -> FIRST.plusDays(after * 2L)))
                        .addMilestones(Milestone.builder()
                                .title(title)
                                .due(days.map(FIRST::plusDays))
                                .done(days.map(FIRST::plusDays))
                                .build())
                        .acceptance(acceptance)
                        .addProblems("p1")
                        .addPlans("n1")
                        .addEvidence("e1")
                        .history(life)
                        .build());
    }

    private static Arbitrary<Criterion> criteria() {
        return Arbitraries.oneOf(
                SchemeArbitraries.conditions().map(Criterion.Holds::new),
                Combinators.combine(ReportArbitraries.codes(), ReportArbitraries.days())
                        .as(Criterion.DoneBy::new));
    }

    private static Arbitrary<List<Transition>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1).list().ofMaxSize(6),
                        UnitArbitraries.texts().optional())
                .as((choices, note) -> {
                    List<Transition> life = new ArrayList<>();
                    PlanState state = PlanState.OPEN;
                    for (int choice : choices) {
                        life.add(new Transition(state, FIRST.plusDays(life.size() * 30L), note));
                        state = state.next().asList().get(choice % state.next().size());
                    }
                    return life;
                });
    }

    static Arbitrary<RemedyLibrary> remedies() {
        return Combinators.combine(
                        RegisterArbitraries.localTexts(),
                        effects(),
                        Arbitraries.of(Effort.class),
                        Arbitraries.integers().between(0, 1000))
                .as((text, effect, effort, days) -> RemedyLibrary.builder()
                        .id("our-remedies")
                        .version("1")
                        .title(text)
                        .notice(text)
                        .catalogue("cn-demonstration-reference-2021")
                        .addRemedies(RemedyOption.builder()
                                .id("first")
                                .title(text)
                                .addEffects(effect)
                                .personDays(days)
                                .effort(effort)
                                .leadDays(days)
                                .addReasons(text)
                                .build())
                        .addRemedies(RemedyOption.builder()
                                .id("second")
                                .title(text)
                                .addIndicators(IndicatorCode.of("5.10.1"))
                                .personDays(0)
                                .effort(effort)
                                .leadDays(0)
                                .addPrerequisites("first")
                                .build())
                        .build());
    }

    private static Arbitrary<RemedyEffect> effects() {
        Arbitrary<FactCode> codes = ReportArbitraries.codes();
        Arbitrary<BigDecimal> numbers = ReportArbitraries.numbers();
        return Arbitraries.oneOf(
                codes.map(RemedyEffect.Yes::new),
                codes.map(RemedyEffect.No::new),
                Combinators.combine(codes, numbers).as(RemedyEffect.RaiseTo::new),
                Combinators.combine(codes, numbers).as(RemedyEffect.LowerTo::new),
                Combinators.combine(codes, numbers).as(RemedyEffect.RaiseBy::new),
                Combinators.combine(codes, numbers).as(RemedyEffect.LowerBy::new),
                codes.map(code -> new RemedyEffect.InTime(code, new Due.AnnualDate(1, 3, 1, false))));
    }
}
