package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.indicators.engine.RollUpValues;
import org.zhunsheng.indicators.rectification.RemedyClaims;
import org.zhunsheng.indicators.rectification.RemedyEffect;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.Veto;

/** The lower end of the total as a function of the chosen remedies: parts that the engine has scored, and the steps that join them. */
final class ScoreModel {
    private final RollUp rollUp;
    private final Candidates candidates;
    private final EngineScores engine;
    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Part> clear = new LinkedHashMap<>();
    private final Step total;

    ScoreModel(RollUp rollUp, Candidates candidates, EngineScores engine, Limits limits, PlanProgress progress) {
        this.rollUp = rollUp;
        this.candidates = candidates;
        this.engine = engine;
        this.limits = limits;
        this.total = total(progress);
    }

    private Step total(PlanProgress progress) {
        int root = rollUp.nodes().size() - 1;
        Step step = node(root, progress);
        for (RollUp.Scale scale : rollUp.scales()) {
            step = new Step.FixedPoint(step, scale);
        }
        List<Step> inside = new ArrayList<>(List.of(step));
        List<Step> beyond = new ArrayList<>();
        for (int i = 0; i < rollUp.bonuses().size(); i++) {
            (rollUp.isBeyond(i) ? beyond : inside).add(bonus(i));
        }
        step = new Step.Capped(new Step.Sum(ImmutableList.copyOf(inside)), rollUp.available());
        step = new Step.Sum(
                ImmutableList.<Step>builder().add(step).addAll(beyond).build());
        step = new Step.Rounded(step);
        for (int i = 0; i < rollUp.vetoes().size(); i++) {
            Part isClear = clear(i);
            clear.put(i, isClear);
            if (rollUp.cap(i) != RollUp.NO_CAP) {
                step = new Step.CappedUnless(step, isClear, rollUp.cap(i));
            }
        }
        return step;
    }

    private Step node(int place, PlanProgress progress) {
        RollUp.Node node = rollUp.nodes().get(place);
        if (!node.isSum()) {
            long most = RollUpValues.of(engine.before()).nodePoints(place);
            return new Step.Of(part(
                    factsUnder(place), assessment -> RollUpValues.of(assessment).nodeLow(place), most));
        }
        ImmutableList.Builder<Step> below = ImmutableList.builder();
        for (int item : node.items()) {
            long most = rollUp.itemPoints(item);
            below.add(new Step.Of(part(
                    rollUp.items().get(item),
                    assessment -> RollUpValues.of(assessment).itemLow(item),
                    most)));
            progress.scored(parts.size());
        }
        for (int group : node.nodes()) {
            below.add(node(group, progress));
        }
        Step sum = new Step.Sum(below.build());
        return node.scale().isNone() ? sum : new Step.FixedPoint(sum, node.scale());
    }

    private ImmutableSet<FactCode> factsUnder(int place) {
        RollUp.Node node = rollUp.nodes().get(place);
        ImmutableSet.Builder<FactCode> facts = ImmutableSet.builder();
        node.items().forEach(item -> facts.addAll(rollUp.items().get(item)));
        node.nodes().forEach(group -> facts.addAll(factsUnder(group)));
        return facts.build();
    }

    private Step bonus(int place) {
        ImmutableSet<FactCode> facts = rollUp.bonuses().get(place);
        ToLongFunction<Assessment> read =
                assessment -> RollUpValues.of(assessment).bonusLow(place);
        return new Step.Of(part(facts, read, read.applyAsLong(everythingRaised())));
    }

    /** The unit if every remedy raised what it raises and lowered nothing: no bonus can be higher. */
    private Assessment everythingRaised() {
        List<RemedyOption> raising = candidates.options().stream()
                .map(option -> RemedyOption.builder()
                        .fillFrom(option)
                        .effects(option.effects().stream()
                                .filter(effect -> effect.way() == RemedyEffect.Way.UP)
                                .toList())
                        .build())
                .toList();
        return engine.before().whatIf(RemedyClaims.of(engine.before()).after(raising));
    }

    private Part clear(int veto) {
        return part(
                rollUp.vetoes().get(veto),
                assessment -> RollUpValues.of(assessment).isClear(veto) ? 1 : 0,
                1);
    }

    private Part part(ImmutableSet<FactCode> facts, ToLongFunction<Assessment> read, long most) {
        ImmutableList<Integer> members = candidates.changing(facts);
        Optional<PartTable> table = members.size() > limits.members()
                ? EffectTable.of(members, facts, candidates, engine, read)
                : Optional.of(PartTable.of(members, engine, read));
        Part part = new Part(members, read, most, table);
        parts.add(part);
        return part;
    }

    RollUp rollUp() {
        return rollUp;
    }

    Step total() {
        return total;
    }

    /** The lower end under {@code chosen} by the tables; empty if a part has none. */
    Optional<Long> low(BitSet chosen) {
        return withoutTable().isEmpty()
                ? Optional.of(total.points(part -> part.table().orElseThrow().points(chosen), rollUp))
                : Optional.empty();
    }

    /** Whether each veto is clear, by its place in the scheme. */
    Map<Integer, Part> clear() {
        return clear;
    }

    /** The vetoes that have to be clear for {@code grade} to be certain. */
    ImmutableList<Integer> barring(Grade grade) {
        ImmutableList.Builder<Integer> barring = ImmutableList.builder();
        for (int place : clear.keySet()) {
            Veto.Effect effect = rollUp.veto(place).effect();
            boolean caps = effect instanceof Veto.Effect.CapGrade cap && isBelow(cap.grade(), grade);
            if (caps || effect instanceof Veto.Effect.Disqualify) {
                barring.add(place);
            }
        }
        return barring.build();
    }

    private boolean isBelow(String id, Grade grade) {
        Assessment before = engine.before();
        return Iterables.any(
                before.scheme().gradesFor(before.dossier().unit().kind()),
                other -> other.id().equals(id) && other.from().compareTo(grade.from()) < 0);
    }

    /** The numbers of the remedies that the score depends on, ascending. */
    ImmutableSortedSet<Integer> members() {
        return parts.stream()
                .flatMap(part -> part.members().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** The parts for which only the most is known that they can come to. */
    ImmutableList<Part> withoutTable() {
        return parts.stream().filter(part -> part.table().isEmpty()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Holds the model against what the engine says of {@code chosen}.
     *
     * @throws IllegalStateException if they differ, which would be a fault of this library
     */
    void verify(BitSet chosen, Assessment assessment) {
        Optional<Part> wrong = parts.stream()
                .filter(part -> !part.agrees(chosen, part.read().applyAsLong(assessment)))
                .findFirst();
        long joined = total.points(part -> part.read().applyAsLong(assessment), rollUp);
        if (wrong.isPresent() || joined != assessment.total().low().micros()) {
            throw new IllegalStateException("the model of the score differs from the engine for "
                    + candidates.chosen(chosen).stream().map(RemedyOption::id).collect(Collectors.joining(", ")) + ": "
                    + wrong.map(part -> part.table().toString()).orElse(joined + " in place of " + assessment.total()));
        }
    }
}
