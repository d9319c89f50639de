package org.zhunsheng.indicators.assess;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.assess.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.assess.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.assess.CompiledScheme.Group;
import org.zhunsheng.indicators.assess.CompiledScheme.Item;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;

/** Turns a checked scheme and its catalogue into tables. */
final class SchemeCompiler {
    private final AssessmentBasis basis;
    private final Tailoring tailored;
    private final IndicatorCatalogue catalogue;
    private final ScoringScheme scheme;
    private final FactIndex index;
    private final Scaled scaled;
    private final Map<IndicatorCode, Integer> places = new HashMap<>();

    SchemeCompiler(AssessmentBasis basis, Tailoring tailored) {
        this.basis = basis;
        this.tailored = tailored;
        this.catalogue = tailored.catalogue();
        this.scheme = tailored.scheme();
        this.index = new FactIndex(basis.dictionary(), factsRead(scheme));
        this.scaled = Scaled.ofItems(scheme.rounding());
    }

    private static Set<FactCode> factsRead(ScoringScheme scheme) {
        Set<FactCode> read = new LinkedHashSet<>();
        scheme.items().forEach(item -> read.addAll(item.method().facts()));
        scheme.bonuses().stream()
                .flatMap(bonus -> bonus.clauses().stream())
                .map(Bonus.Occurrence::fact)
                .forEach(read::add);
        scheme.vetoes().stream().map(veto -> veto.condition().fact()).forEach(read::add);
        return read;
    }

    CompiledScheme compile() {
        ImmutableList<Group> groups = groups();
        return new CompiledScheme(
                index,
                items(),
                groups,
                scheme.total().micros(),
                scheme.bonuses().stream()
                        .map(bonus ->
                                new CompiledBonus(bonus, compiler(Points.ZERO).bonus(bonus)))
                        .collect(ImmutableList.toImmutableList()),
                scheme.vetoes().stream().map(this::veto).collect(ImmutableList.toImmutableList()),
                ImmutableList.sortedCopyOf(comparing(Grade::from), scheme.grades()),
                scaled,
                Scaled.ofTotal(scheme.rounding()),
                scheme.rounding().stage() == Rounding.Stage.TOTAL,
                catalogue,
                scheme,
                basis.profile(),
                tailored.dropped());
    }

    private ImmutableList<Group> groups() {
        ImmutableList<IndicatorGroup> ordered = ImmutableList.sortedCopyOf(
                comparing(IndicatorGroup::level).reversed().thenComparing(IndicatorGroup::code), catalogue.groups());
        for (IndicatorGroup group : ordered) {
            places.put(group.code(), places.size());
        }
        return ordered.stream()
                .map(group ->
                        new Group(group.code(), group.parent().map(this::place).orElse(CompiledScheme.ROOT)))
                .collect(ImmutableList.toImmutableList());
    }

    private int place(IndicatorCode code) {
        return places.getOrDefault(code, CompiledScheme.ROOT);
    }

    private ImmutableList<Item> items() {
        return scheme.items().stream()
                .sorted(comparing(SchemeItem::indicator))
                .map(this::item)
                .collect(ImmutableList.toImmutableList());
    }

    private Item item(SchemeItem item) {
        Indicator indicator = Tailoring.indicator(catalogue, item.indicator());
        boolean dropped = tailored.dropped().containsKey(indicator.code());
        return new Item(
                indicator.code(),
                item.method().match(compiler(item.points())),
                item.points().micros(),
                place(indicator.parent()),
                item.absence().orElse(scheme.absence()),
                dropped ? ImmutableSet.of() : Sets.immutableEnumSet(indicator.appliesTo()));
    }

    private ProgramCompiler compiler(Points points) {
        return new ProgramCompiler(index, basis.calendar(), scaled, points);
    }

    private CompiledVeto veto(Veto veto) {
        return new CompiledVeto(veto, CompiledCondition.compile(veto.condition(), index));
    }
}
