package org.zhunsheng.indicators.relation;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Looks at the relations of a vocabulary before any report is held against them, those that a user adds together with the bundled ones:
 * what cannot all hold, what says nothing, what leaves a figure no choice, what ties what does not belong together.
 */
public final class VocabularyCheck {
    private static final ValueRange ZERO = ValueRange.exactly(Fraction.ZERO);

    private final ImmutableList<Relation> relations;
    private final ImmutableMap<FactCode, FigureTraits> figures;
    private final ImmutableList.Builder<VocabularyFault> faults = ImmutableList.builder();

    private VocabularyCheck(ImmutableList<Relation> relations, ImmutableMap<FactCode, FigureTraits> figures) {
        this.relations = relations;
        this.figures = figures;
    }

    /** Everything wrong with the relations of {@code vocabulary}. */
    public static ImmutableList<VocabularyFault> check(Vocabulary vocabulary) {
        return check(vocabulary.relations(), traits(vocabulary));
    }

    /**
     * What is wrong with the relations of {@code layer} once it is laid on {@code below}. Relations that have nothing to do with the
     * layer are not looked at again, and what was wrong without it is not told.
     */
    public static ImmutableList<VocabularyFault> checkLayer(Vocabulary below, Vocabulary layer) {
        Vocabulary whole = below.with(layer);
        Set<String> own = layer.relations().stream().map(Relation::id).collect(Collectors.toSet());
        Set<FactCode> reached =
                new HashSet<>(layer.facts().stream().map(FactDefinition::code).toList());
        layer.relations().forEach(relation -> reached.addAll(relation.codes()));
        Set<Relation> near = reached(whole.relations(), reached);
        ImmutableMap<FactCode, FigureTraits> traits = traits(whole);
        Set<Relation> lower = new HashSet<>(below.relations());
        List<Relation> before = near.stream()
                .filter(relation -> !own.contains(relation.id()))
                .filter(lower::contains)
                .toList();
        Set<VocabularyFault> known = new HashSet<>(check(before, traits(below)));
        return check(near, traits).stream()
                .filter(fault -> fault.relations().stream().anyMatch(own::contains) || !known.contains(fault))
                .collect(ImmutableList.toImmutableList());
    }

    /** Those of {@code relations} that have to do with {@code codes}, by however many others, in their order. */
    private static Set<Relation> reached(List<Relation> relations, Set<FactCode> codes) {
        ListMultimap<FactCode, Integer> places = ArrayListMultimap.create();
        for (int i = 0; i < relations.size(); i++) {
            int place = i;
            relations.get(i).codes().forEach(code -> places.put(code, place));
        }
        NavigableSet<Integer> reached = new TreeSet<>();
        Deque<FactCode> open = new ArrayDeque<>(codes);
        Set<FactCode> seen = new HashSet<>(codes);
        while (!open.isEmpty()) {
            for (int place : places.get(open.remove())) {
                if (reached.add(place)) {
                    relations.get(place).codes().stream().filter(seen::add).forEach(open::add);
                }
            }
        }
        return reached.stream().map(relations::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ImmutableMap<FactCode, FigureTraits> traits(Vocabulary vocabulary) {
        return vocabulary.facts().stream()
                .collect(ImmutableMap.toImmutableMap(
                        FactDefinition::code,
                        fact -> new FigureTraits(
                                fact.scope(),
                                fact.kind().isNumeric() ? fact.unit() : Optional.empty(),
                                !fact.assessorOnly())));
    }

    /** Everything wrong with {@code relations} between {@code figures}. */
    public static ImmutableList<VocabularyFault> check(
            Collection<? extends Relation> relations, ImmutableMap<FactCode, FigureTraits> figures) {
        VocabularyCheck check = new VocabularyCheck(ImmutableList.copyOf(relations), figures);
        check.run();
        return check.faults.build();
    }

    private void run() {
        Set<String> ids = new HashSet<>();
        for (Relation relation : relations) {
            if (!ids.add(relation.id())) {
                add(VocabularyFault.Kind.DUPLICATE_RELATION, List.of(relation), Set.of());
            }
            tell(VocabularyFault.Kind.UNKNOWN_FIGURE, relation, code -> !figures.containsKey(code));
            tell(VocabularyFault.Kind.UNANSWERABLE, relation, code -> !isAnswered(code));
            scopes(relation);
            units(relation);
        }
        for (List<Relation> block : blocks()) {
            arithmetic(block);
        }
    }

    private void tell(VocabularyFault.Kind kind, Relation relation, Predicate<FactCode> wrong) {
        Set<FactCode> concerned = relation.codes().stream().filter(wrong).collect(ImmutableSet.toImmutableSet());
        if (!concerned.isEmpty()) {
            add(kind, List.of(relation), concerned);
        }
    }

    private boolean isAnswered(FactCode code) {
        FigureTraits traits = figures.get(code);
        return traits == null || (traits.unit().isPresent() && traits.reported());
    }

    private void scopes(Relation relation) {
        if (differ(relation.codes(), FigureTraits::isOfSameScope)) {
            add(VocabularyFault.Kind.SCOPES_TIED, List.of(relation), relation.codes());
        }
    }

    private void units(Relation relation) {
        boolean rate = relation instanceof Relation.Rate of && !isRate(of.rate());
        if (rate || sides(relation).stream().anyMatch(side -> differ(side, FigureTraits::countsAs))) {
            add(VocabularyFault.Kind.UNITS_MIXED, List.of(relation), relation.codes());
        } else if (sides(relation).stream()
                .anyMatch(side -> differ(side, (one, other) -> one.unit().equals(other.unit())))) {
            add(VocabularyFault.Kind.MEASURES_DIFFER, List.of(relation), relation.codes());
        }
    }

    /** The figures that are added to or compared with each other: of a rate, those above and those below the line each. */
    private static ImmutableList<ImmutableSet<FactCode>> sides(Relation relation) {
        if (!(relation instanceof Relation.Rate rate)) {
            return ImmutableList.of(relation.codes());
        }
        ImmutableList.Builder<ImmutableSet<FactCode>> sides = ImmutableList.builder();
        sides.add(rate.numerator().stream().map(Term::code).collect(ImmutableSet.toImmutableSet()));
        rate.bases().forEach(base -> sides.add(base.stream().map(Term::code).collect(ImmutableSet.toImmutableSet())));
        return sides.build();
    }

    private boolean isRate(FactCode code) {
        FigureTraits traits = figures.get(code);
        return traits == null || traits.isRate();
    }

    private boolean differ(Set<FactCode> codes, BiPredicate<FigureTraits, FigureTraits> alike) {
        List<FigureTraits> traits = codes.stream()
                .flatMap(code -> Optional.ofNullable(figures.get(code)).stream())
                .distinct()
                .toList();
        return traits.stream().anyMatch(one -> traits.stream().anyMatch(other -> !alike.test(one, other)));
    }

    /** Hard relations that have figures in common, each list a system of its own, in the order of their last relations. */
    private List<List<Relation>> blocks() {
        RelationBlocks blocks = new RelationBlocks();
        relations.stream()
                .filter(relation -> relation.strictness() == Strictness.HARD
                        && RelationCone.Line.of(relation).isPresent())
                .forEach(blocks::add);
        return blocks.inOrder();
    }

    private void arithmetic(List<Relation> block) {
        if (!cone(block, List.of()).isPossible()) {
            List<Relation> involved =
                    without(block, rest -> !cone(rest, List.of()).isPossible());
            add(VocabularyFault.Kind.CONTRADICTORY, involved, codes(involved));
            return;
        }
        Set<FactCode> settled = new LinkedHashSet<>();
        for (FactCode code : codes(block)) {
            ValueRange range = cone(block, List.of(new Term(code, false))).ofExtra();
            if (range.isPoint()) {
                settled.add(code);
                add(
                        range.equals(ZERO) ? VocabularyFault.Kind.ALWAYS_ZERO : VocabularyFault.Kind.FIXED,
                        without(
                                block,
                                rest -> cone(rest, List.of(new Term(code, false)))
                                        .ofExtra()
                                        .equals(range)),
                        Set.of(code));
            }
        }
        equal(block, settled);
        for (Relation relation : block) {
            List<Relation> rest = new ArrayList<>(block);
            rest.remove(relation);
            if (implies(rest, relation)) {
                List<Relation> involved = new ArrayList<>(without(rest, fewer -> implies(fewer, relation)));
                involved.add(0, relation);
                add(VocabularyFault.Kind.IMPLIED, involved, relation.codes());
            }
        }
    }

    /** Only figures of one relation are compared: what is equal by several is equal step by step. */
    private void equal(List<Relation> block, Set<FactCode> settled) {
        Set<Set<FactCode>> told = new HashSet<>();
        for (Relation relation : block) {
            for (FactCode one : relation.codes()) {
                for (FactCode other : relation.codes()) {
                    boolean open = !settled.contains(one) && !settled.contains(other);
                    if (open && one.compareTo(other) < 0 && told.add(ImmutableSet.of(one, other))) {
                        List<Term> difference = List.of(new Term(one, false), new Term(other, true));
                        if (cone(block, difference).ofExtra().equals(ZERO)) {
                            add(
                                    VocabularyFault.Kind.ALWAYS_EQUAL,
                                    without(
                                            block,
                                            rest -> cone(rest, difference)
                                                    .ofExtra()
                                                    .equals(ZERO)),
                                    Set.of(one, other));
                        }
                    }
                }
            }
        }
    }

    private boolean implies(List<Relation> others, Relation relation) {
        RelationCone.Line line = RelationCone.Line.of(relation).orElseThrow();
        return line.allowed().contains(cone(others, line.terms()).ofExtra());
    }

    private RelationCone cone(List<Relation> block, List<Term> extra) {
        Set<FactCode> codes = codes(block);
        extra.forEach(term -> codes.add(term.code()));
        return new RelationCone(
                block,
                codes.stream()
                        .filter(code -> figures.containsKey(code) && isRate(code))
                        .toList(),
                extra);
    }

    /** A smallest part of {@code block} of which {@code wrong} still holds: none of it can be left out. */
    private static List<Relation> without(List<Relation> block, Predicate<List<Relation>> wrong) {
        List<Relation> kept = new ArrayList<>(block);
        for (Relation relation : block) {
            List<Relation> rest = new ArrayList<>(kept);
            rest.remove(relation);
            if (wrong.test(rest)) {
                kept = rest;
            }
        }
        return kept;
    }

    private static Set<FactCode> codes(List<Relation> block) {
        Set<FactCode> codes = new LinkedHashSet<>();
        block.forEach(relation -> codes.addAll(relation.codes()));
        return codes;
    }

    private void add(VocabularyFault.Kind kind, List<Relation> involved, Set<FactCode> concerned) {
        faults.add(new VocabularyFault(
                kind,
                involved.stream().map(Relation::id).collect(ImmutableList.toImmutableList()),
                ImmutableSortedSet.copyOf(concerned)));
    }
}
