package org.zhunsheng.indicators.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.engine.CompiledScheme.Group;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.engine.CompiledScheme.Node;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * Turns a checked scheme and its catalogue into tables for units of one kind. Towards what is verified, children that nothing is known
 * of are open whatever the scheme says: silence must not raise what is called proved.
 */
final class SchemeCompiler {
    private final AssessmentBasis basis;
    private final Tailoring tailored;
    private final IndicatorCatalogue catalogue;
    private final ScoringScheme scheme;
    private final FactIndex index;
    private final UnitKind kind;
    private final View view;
    private final FixedPoint scaled;
    private final Map<IndicatorCode, Integer> places = new HashMap<>();
    private final Map<Optional<IndicatorCode>, NodeRule> rules = new HashMap<>();
    private final Map<IndicatorCode, SchemeItem> items = new HashMap<>();
    private final Map<IndicatorCode, Program> methods = new HashMap<>();

    SchemeCompiler(AssessmentBasis basis, Tailoring tailored, FactIndex index, UnitKind kind, View view) {
        this.basis = basis;
        this.tailored = tailored;
        this.catalogue = tailored.catalogue();
        this.scheme = tailored.scheme();
        this.index = index;
        this.kind = kind;
        this.view = view;
        this.scaled = FixedPoint.ofItems(scheme.rounding());
        scheme.nodes().forEach(rule -> rules.put(rule.group(), rule));
        scheme.items().forEach(item -> items.put(item.indicator(), item));
    }

    CompiledScheme compile() {
        ImmutableList<IndicatorGroup> ordered = ImmutableList.sortedCopyOf(
                comparing(IndicatorGroup::level).reversed().thenComparing(IndicatorGroup::code), catalogue.groups());
        for (IndicatorGroup group : ordered) {
            places.put(group.code(), places.size());
        }
        ImmutableList<Item> items = items();
        ImmutableListMultimap<IndicatorCode, IndicatorCode> children = children(items, ordered);
        ImmutableList<Group> groups = ordered.stream()
                .map(group -> new Group(
                        group.code(),
                        group.parent().map(this::place).orElse(places.size()),
                        node(Optional.of(group.code()), children.get(group.code()))))
                .collect(toImmutableList());
        ImmutableList<IndicatorCode> dimensions = ordered.stream()
                .filter(group -> group.parent().isEmpty())
                .map(IndicatorGroup::code)
                .collect(toImmutableList());
        Node whole = node(Optional.empty(), dimensions);
        ImmutableList<CompiledVeto> vetoes =
                scheme.vetoes().stream().map(veto -> veto(veto, items)).collect(toImmutableList());
        return new CompiledScheme(
                index,
                items,
                groups,
                whole,
                CompiledScheme.Members.of(items, groups),
                isPlain(groups, whole, vetoes) && items.stream().noneMatch(item -> item.unbacked() < item.points()),
                scheme.totalFor(kind).micros(),
                scheme.scaledTo().map(Points::micros).orElse(CompiledScheme.NOT_SCALED),
                scheme.bonuses().stream()
                        .map(bonus -> new CompiledBonus(bonus, program(bonus)))
                        .collect(toImmutableList()),
                vetoes,
                ImmutableList.sortedCopyOf(comparing(Grade::from), scheme.gradesFor(kind)),
                scaled,
                FixedPoint.ofTotal(scheme.rounding()),
                scheme.rounding().stage() == Rounding.Stage.TOTAL,
                catalogue,
                scheme,
                ImmutableList.copyOf(basis.profiles()),
                AppliedLaw.of(basis),
                basis.calendar());
    }

    private static boolean isPlain(ImmutableList<Group> groups, Node whole, ImmutableList<CompiledVeto> vetoes) {
        return whole.isPlainSum()
                && groups.stream().allMatch(group -> group.node().isPlainSum())
                && vetoes.stream().allMatch(veto -> veto.item() == CompiledVeto.NO_ITEM);
    }

    /** The children of each group in the order in which a score sheet meets them: items, or else groups, by code. */
    private static ImmutableListMultimap<IndicatorCode, IndicatorCode> children(
            ImmutableList<Item> items, ImmutableList<IndicatorGroup> groups) {
        ImmutableListMultimap.Builder<IndicatorCode, IndicatorCode> children = ImmutableListMultimap.builder();
        items.stream()
                .filter(item -> item.group() < groups.size())
                .forEach(item -> children.put(groups.get(item.group()).code(), item.code()));
        groups.forEach(group -> group.parent().ifPresent(parent -> children.put(parent, group.code())));
        return children.build();
    }

    private Node node(Optional<IndicatorCode> group, ImmutableList<IndicatorCode> children) {
        NodeRule rule = rules.get(group);
        if (rule == null) {
            return Node.SUM;
        }
        ImmutableList<Long> weights = rule.weights().isEmpty()
                ? ImmutableList.of()
                : children.stream()
                        .map(child -> Decimals.toMicros(rule.weights().getOrDefault(child, BigDecimal.ONE)))
                        .collect(toImmutableList());
        boolean adds = rule.aggregation() == Aggregation.SUM;
        Optional<Points> stated = group.map(
                        code -> Optional.ofNullable(scheme.groups().get(code)))
                .orElseGet(() -> Optional.of(scheme.totalFor(kind)));
        return new Node(
                new Aggregator(rule.aggregation(), weights),
                view == View.VERIFIED ? NodeRule.Unknown.OPEN : rule.unknown(),
                rule.coverageAtLeast().map(Decimals::toMicros).orElse(0L),
                adds ? -1 : stated.map(Points::micros).orElse(-1L));
    }

    private int place(IndicatorCode code) {
        return places.getOrDefault(code, places.size());
    }

    private ImmutableList<Item> items() {
        return scheme.items().stream()
                .sorted(comparing(SchemeItem::indicator))
                .map(this::item)
                .collect(toImmutableList());
    }

    private Item item(SchemeItem item) {
        Indicator indicator = Tailoring.indicator(catalogue, item.indicator());
        Variant scale = item.scaleFor(kind);
        Program own = methodOf(item);
        Program program = item.lossAtMost()
                .flatMap(this::other)
                .<Program>map(other -> new LimitedLossProgram(
                        together(own, ImmutableList.of(other)),
                        own,
                        scale.points().micros(),
                        other))
                .orElse(own);
        Optional<ColumnScorer> columns = program.columns(index);
        return new Item(
                indicator.code(),
                program,
                columns,
                columns.orElseGet(program::rows),
                scale.points().micros(),
                place(indicator.parent()),
                item.absence().orElse(scheme.absence()),
                exemption(indicator, item),
                unbacked(item, scale.points()));
    }

    /** The method of {@code item}, compiled once: other items may depend on it, too. */
    private Program methodOf(SchemeItem item) {
        return methods.computeIfAbsent(item.indicator(), code -> {
            Variant scale = item.scaleFor(kind);
            return scale.method().orElse(item.method()).match(compiler(scale.points()));
        });
    }

    /** The item of {@code code}, by its own method; empty if it is not asked of the unit. */
    private Optional<OtherItem> other(IndicatorCode code) {
        return Optional.ofNullable(items.get(code))
                .filter(item ->
                        exemption(Tailoring.indicator(catalogue, code), item).isEmpty())
                .map(item -> new OtherItem(
                        catalogue.titleOf(code).orElseThrow(),
                        methodOf(item),
                        item.scaleFor(kind).points().micros()));
    }

    private static int[] together(Program own, ImmutableList<OtherItem> others) {
        return Stream.concat(own.slots().stream(), others.stream().flatMap(other -> other.program().slots().stream()))
                .distinct()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Program program(Bonus bonus) {
        Program own = compiler(Points.ZERO).bonus(bonus);
        ImmutableList<OtherItem> asked = bonus.onlyIfFull().stream()
                .sorted()
                .flatMap(code -> other(code).stream())
                .collect(toImmutableList());
        return asked.isEmpty()
                ? own
                : new GatedProgram(
                        together(own, asked), own, asked, bonus.clauses().size());
    }

    private long unbacked(SchemeItem item, Points points) {
        return item.unbackedAtMost()
                .or(() -> scheme.selfReport().flatMap(SelfReport::itemAtMost))
                .map(share -> scaled.mulDiv(points.micros(), Decimals.toMicros(share), CellValue.WHOLE_RATE))
                .orElse(points.micros());
    }

    /** Why the item is not asked of units of this kind; empty if it is. */
    private Optional<LocalText> exemption(Indicator indicator, SchemeItem item) {
        LocalText dropped = tailored.dropped().get(indicator.code());
        if (dropped != null) {
            return Optional.of(dropped);
        }
        if (!indicator.appliesTo().contains(kind)) {
            return Optional.of(LocalText.of(
                    "该指标不适用于" + kind.title().zh(),
                    "it is not asked of a " + kind.title().en()));
        }
        return item.exempt().contains(kind)
                ? Optional.of(LocalText.of(
                        "评分细则不考核" + kind.title().zh(),
                        "the scheme does not ask it of a " + kind.title().en()))
                : Optional.empty();
    }

    private ProgramCompiler compiler(Points points) {
        return new ProgramCompiler(index, basis.calendar(), basis.extensions(), scaled, points);
    }

    private CompiledVeto veto(Veto veto, ImmutableList<Item> items) {
        int item = veto.effect() instanceof Veto.Effect.ZeroItem zero
                ? Iterables.indexOf(items, scored -> scored.code().equals(zero.indicator()))
                : CompiledVeto.NO_ITEM;
        return new CompiledVeto(veto, CompiledCondition.compile(veto.condition(), index), item);
    }
}
