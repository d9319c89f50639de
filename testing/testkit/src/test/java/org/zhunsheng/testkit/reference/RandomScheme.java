package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Counts;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.KindGrades;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.scheme.Veto;

/** Draws schemes that the checker accepts, with every method, clause, aggregation, policy and effect among them. */
final class RandomScheme {
    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP,
            RoundingMode.HALF_EVEN,
            RoundingMode.HALF_DOWN,
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR);
    private static final List<String> GRADES = List.of("d", "c", "b", "a");

    private final Random random;
    private final IndicatorCatalogue catalogue;
    private final Rounding rounding;
    /** The finest points that the scheme states. */
    private final BigDecimal grain;

    private final List<ComputedFact> computed = new ArrayList<>();
    private final List<FactCode> numbers = new ArrayList<>(RandomWorld.NUMBERS);
    private final List<FactCode> answers = new ArrayList<>(RandomWorld.YES_NO);

    private int judged;

    RandomScheme(Random random, IndicatorCatalogue catalogue) {
        this.random = random;
        this.catalogue = catalogue;
        this.rounding = Rounding.builder()
                .scale(pick(List.of(0, 1, 2, 2, 2, 3, 6)))
                .mode(pick(MODES))
                .stage(pick(List.of(Rounding.Stage.values())))
                .build();
        this.grain = new BigDecimal(rounding.scale() == 0 ? "1" : rounding.scale() == 1 ? "0.5" : "0.25");
        for (int i = chance(40) ? between(1, 5) : 0; i > 0; i--) {
            compute(FactCode.of("computed.c" + i));
        }
    }

    /** Adds a computed fact, so often to what methods pick from that it is picked. */
    private void compute(FactCode code) {
        Formula formula = formula();
        computed.add(new ComputedFact(code, text(code.value()), formula));
        boolean answer = formula instanceof Formula.Comparison;
        for (int i = 0; i < (answer ? 2 : 5); i++) {
            (answer ? answers : numbers).add(code);
        }
    }

    private Formula formula() {
        List<FactCode> counts = new ArrayList<>(RandomWorld.COUNTS);
        Collections.shuffle(counts, random);
        return switch (random.nextInt(9)) {
            case 0, 1 -> {
                List<FactCode> alike = chance(20)
                        ? new ArrayList<>(RandomWorld.DATES)
                        : chance(70) ? counts : new ArrayList<>(RandomWorld.RATES);
                Collections.shuffle(alike, random);
                yield new Formula.Comparison(alike.get(0), pick(List.of(Formula.Order.values())), alike.get(1));
            }
            case 2, 3 ->
                new Formula.Share(
                        counts.get(0),
                        chance(50) ? List.of() : counts.subList(2, between(2, 3)),
                        counts.get(1),
                        chance(50) ? List.of() : counts.subList(chance(50) ? 2 : 3, between(3, 4)));
            case 4 -> new Formula.Complement(pick(RandomWorld.RATES));
            case 5 -> new Formula.Excess(counts.get(0), counts.get(1));
            case 6 ->
                chance(50) ? new Formula.Total(counts.subList(0, between(1, 3))) : new Formula.YesShare(someAnswers());
            case 7 -> entryMean();
            default -> {
                Optional<FactCode> before = computed.stream()
                        .filter(fact -> fact.formula() instanceof Formula.YearBefore)
                        .map(ComputedFact::code)
                        .findFirst();
                yield before.<Formula>map(code -> new Formula.Comparison(counts.get(0), Formula.Order.MORE, code))
                        .orElseGet(() -> new Formula.YearBefore(pick(RandomWorld.COUNTS)));
            }
        };
    }

    private Formula entryMean() {
        boolean weighed = chance(40);
        Optional<Formula.Pick> only = weighed || chance(50)
                ? Optional.empty()
                : Optional.of(new Formula.Pick(pick(List.of(Formula.End.values())), between(1, 3)));
        return new Formula.EntryMean(
                RandomWorld.FIELDS.get(chance(70) ? 0 : 1),
                weighed ? Optional.of(RandomWorld.FIELDS.get(2)) : Optional.empty(),
                only,
                chance(40) ? Optional.of(pick(RandomWorld.COUNTS)) : Optional.empty());
    }

    private List<FactCode> someAnswers() {
        List<FactCode> some = new ArrayList<>(RandomWorld.YES_NO);
        Collections.shuffle(some, random);
        return some.subList(0, between(1, some.size()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Points points(int least, int most) {
        return Points.of(grain.multiply(BigDecimal.valueOf(between(least, most))));
    }

    /** From nothing to all of {@code points}. */
    private Points upTo(Points points) {
        return points(0, grains(points));
    }

    private int grains(Points points) {
        return points.toBigDecimal().divideToIntegralValue(grain).intValueExact();
    }

    private static LocalText text(String id) {
        return LocalText.of("条" + id, "text " + id);
    }

    ScoringScheme draw() {
        List<SchemeItem> items = new ArrayList<>();
        for (IndicatorCode code : catalogue.byCode().keySet()) {
            if (items.isEmpty() || chance(93)) {
                items.add(item(code));
            }
        }
        Map<IndicatorCode, Points> groups = new HashMap<>();
        items.replaceAll(item -> SchemeItem.builder()
                .fillFrom(item)
                .lossAtMost(item.lossAtMost()
                        .filter(other -> !other.equals(item.indicator())
                                && items.stream()
                                        .anyMatch(one -> one.indicator().equals(other))))
                .build());
        List<NodeRule> nodes = nodes(items, groups);
        Collections.shuffle(items, random);
        Sums sums = new Sums(items, groups, nodes);
        Points total = sums.total(Optional.empty());
        Map<UnitKind, Points> totals = new HashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            Points own = sums.total(Optional.of(kind));
            if (!own.equals(total)) {
                totals.put(kind, own);
            }
        }
        List<Grade> grades = grades();
        ScoringScheme.Builder scheme = ScoringScheme.builder()
                .id("random")
                .version("1")
                .title(text("s"))
                .notice(text("n"))
                .official(false)
                .catalogue(catalogue.id())
                .total(total)
                .totals(totals)
                .scaledTo(chance(25) ? Optional.of(Points.of(pick(List.of("100", "50", "1000")))) : Optional.empty())
                .rounding(rounding)
                .absence(pick(List.of(AbsencePolicy.values())))
                .groups(groups)
                .nodes(nodes)
                .computed(computed)
                .items(items)
                .grades(grades);
        scheme.counts(pick(List.of(Counts.values())));
        if (chance(30)) {
            scheme.selfReport(selfReport());
        }
        if (chance(25)) {
            scheme.addGradesByKind(new KindGrades(Set.of(UnitKind.COUNTY, UnitKind.DEPARTMENT), again(grades)));
        }
        for (int i = between(-1, 2); i > 0; i--) {
            Bonus bonus = bonus("bonus-" + i);
            scheme.addBonuses(
                    chance(30)
                            ? Bonus.builder()
                                    .fillFrom(bonus)
                                    .onlyIfFull(
                                            list(
                                                            1,
                                                            2,
                                                            () -> items.get(random.nextInt(items.size()))
                                                                    .indicator())
                                                    .stream()
                                                    .collect(ImmutableSet.toImmutableSet()))
                                    .build()
                            : bonus);
        }
        for (int i = between(-1, 3); i > 0; i--) {
            scheme.addVetoes(veto("veto-" + i, items, grades));
        }
        return scheme.build();
    }

    private List<Grade> grades() {
        List<Grade> grades = new ArrayList<>();
        int from = 0;
        for (String id : GRADES.subList(0, between(1, 4))) {
            grades.add(Grade.builder()
                    .id(id)
                    .title(text(id))
                    .from(points(from, from))
                    .coverageAtLeast(chance(15) ? Optional.of(BigDecimal.valueOf(between(20, 100))) : Optional.empty())
                    .build());
            from += between(1, 40);
        }
        Collections.shuffle(grades, random);
        return grades;
    }

    private List<Grade> again(List<Grade> grades) {
        List<Grade> other = new ArrayList<>();
        for (Grade grade : grades) {
            other.add(Grade.builder()
                    .fillFrom(grade)
                    .from(Points.of(grade.from().toBigDecimal().multiply(BigDecimal.valueOf(2))))
                    .build());
        }
        return other;
    }

    private SchemeItem item(IndicatorCode code) {
        Points points = points(1, 20);
        SchemeItem.Builder item = SchemeItem.builder()
                .indicator(code)
                .points(points)
                .method(method(points))
                .absence(chance(40) ? Optional.of(pick(List.of(AbsencePolicy.values()))) : Optional.empty());
        if (chance(6)) {
            item.lossAtMost(pick(List.copyOf(catalogue.byCode().keySet())));
        }
        if (chance(10)) {
            item.addExempt(UnitKind.TOWNSHIP, UnitKind.COUNTY);
        }
        if (chance(12)) {
            Points other = points(1, 20);
            item.addVariants(
                    new Variant(Set.of(UnitKind.COUNTY, UnitKind.PREFECTURE), other, Optional.of(method(other))));
        }
        return item.build();
    }

    private ScoringMethod method(Points points) {
        return chance(8) && grains(points) > 1 ? parts(points) : undivided(points);
    }

    private ScoringMethod parts(Points points) {
        int all = grains(points);
        List<ScoringMethod.Part> parts = new ArrayList<>();
        for (int some : split(all, Math.min(all, between(2, 3)))) {
            String id = "p" + parts.size();
            parts.add(new ScoringMethod.Part(id, text(id), points(some, some), undivided(points(some, some))));
        }
        return new ScoringMethod.Parts(parts);
    }

    private ScoringMethod.Undivided decisionTable(Points points) {
        Optional<ScoringMethod.Hits> hits = Optional.of(pick(List.of(ScoringMethod.Hits.values())));
        if (chance(20)) {
            FactCode fact = pick(numbers);
            BigDecimal limit = limit();
            BigDecimal above = limit.add(new BigDecimal("0.000001"));
            return new ScoringMethod.DecisionTable(
                    List.of(
                            rule("r1", List.of(new Condition.AtMost(fact, limit), condition()), upTo(points)),
                            rule("r2", List.of(new Condition.AtLeast(fact, above)), upTo(points))),
                    upTo(points),
                    Optional.empty());
        }
        return new ScoringMethod.DecisionTable(
                numbered(1, 3, id -> rule(id, list(1, 2, this::condition), upTo(points))), upTo(points), hits);
    }

    private static ScoringMethod.Rule rule(String id, List<Condition> when, Points points) {
        return new ScoringMethod.Rule(id, text(id), when, points);
    }

    private ScoringMethod.Undivided undivided(Points points) {
        return switch (random.nextInt(13)) {
            case 0 -> new ScoringMethod.MetOrNot(list(1, 3, this::condition));
            case 1 -> bands(points);
            case 2 -> proportional(points);
            case 3, 4 -> deduction(points);
            case 5 -> checklist(points);
            case 6 -> deadline(points);
            case 7 ->
                new ScoringMethod.Addition(
                        pick(List.of(ScoringMethod.Combine.values())), numbered(1, 3, this::occurrence));
            case 8 ->
                new ScoringMethod.RelativeToBest(
                        pick(numbers),
                        pick(List.of(ScoringMethod.Better.values())),
                        pick(List.of(ScoringMethod.Among.values())),
                        chance(50) ? Points.ZERO : upTo(points));
            case 9 ->
                new ScoringMethod.Rank(
                        pick(numbers),
                        pick(List.of(ScoringMethod.Better.values())),
                        points(1, 4),
                        chance(50) ? Points.ZERO : upTo(points),
                        pick(List.of(ScoringMethod.Ties.values())),
                        pick(List.of(ScoringMethod.Among.values())));
            case 11 -> decisionTable(points);
            case 10 -> {
                if (chance(50) && judged < RandomWorld.JUDGED.size()) {
                    Points least = upTo(points);
                    yield new ScoringMethod.Judged(
                            RandomWorld.JUDGED.get(judged++), least, points(grains(least), grains(points)));
                }
                yield new ScoringMethod.Extension(
                        "half-of-all",
                        list(1, 2, () -> pick(RandomWorld.ALL)),
                        chance(50) ? Map.of("more", Integer.toString(between(-30, 30))) : Map.of());
            }
            default -> survey();
        };
    }

    private <T> List<T> list(int least, int most, Supplier<T> each) {
        List<T> list = new ArrayList<>();
        for (int i = between(least, most); i > 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    private <T> List<T> numbered(int least, int most, Function<String, T> each) {
        List<T> list = new ArrayList<>();
        for (int i = between(least, most); i > 0; i--) {
            list.add(each.apply("c" + i));
        }
        return list;
    }

    private Condition condition() {
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Yes(pick(answers));
            case 1 -> new Condition.No(pick(answers));
            case 2 -> new Condition.AtLeast(pick(numbers), limit());
            default -> new Condition.AtMost(pick(numbers), limit());
        };
    }

    private BigDecimal limit() {
        return RandomWorld.number(random);
    }

    private ScoringMethod.Undivided bands(Points points) {
        ImmutableSet<BigDecimal> limits =
                list(0, 4, this::limit).stream().sorted().collect(ImmutableSet.toImmutableSet());
        List<ScoringMethod.Band> bands = new ArrayList<>();
        Optional<BigDecimal> from = Optional.empty();
        for (BigDecimal limit : limits) {
            bands.add(new ScoringMethod.Band(from, Optional.of(limit), upTo(points)));
            from = Optional.of(limit);
        }
        bands.add(new ScoringMethod.Band(from, Optional.empty(), upTo(points)));
        return new ScoringMethod.Bands(pick(numbers), pick(List.of(ScoringMethod.ClosedEnd.values())), bands);
    }

    private ScoringMethod.Undivided proportional(Points points) {
        boolean large = chance(20);
        BigDecimal zeroAt = large ? RandomWorld.amount(random) : limit();
        BigDecimal fullAt = large ? RandomWorld.amount(random) : limit();
        if (zeroAt.compareTo(fullAt) == 0) {
            fullAt = zeroAt.add(BigDecimal.valueOf(7));
        }
        Optional<Points> floor = chance(30) ? Optional.of(upTo(points)) : Optional.empty();
        int least = floor.map(this::grains).orElse(0);
        Optional<Points> cap = chance(30) ? Optional.of(points(least, grains(points))) : Optional.empty();
        FactCode fact = pick(large ? RandomWorld.AMOUNTS : RandomWorld.NUMBERS);
        return new ScoringMethod.Proportional(fact, zeroAt, fullAt, floor, cap);
    }

    private ScoringMethod.Undivided deduction(Points points) {
        Optional<Points> floor = chance(25) ? Optional.empty() : Optional.of(chance(70) ? Points.ZERO : upTo(points));
        return new ScoringMethod.Deduction(floor, numbered(1, 4, id -> clause(id, points, floor.isPresent())));
    }

    private Clause clause(String id, Points points, boolean floored) {
        int all = grains(points);
        int each = between(1, Math.min(3, all));
        Points one = points(each, each);
        Optional<Points> cap =
                floored && chance(40) ? Optional.empty() : Optional.of(points(each, floored ? all : all + 8));
        FactCode fact = pick(numbers);
        Clause.Steps steps = pick(List.of(Clause.Steps.values()));
        return switch (random.nextInt(5)) {
            case 0 -> new Clause.PerOccurrence(id, text(id), fact, one, cap);
            case 1 -> new Clause.Shortfall(id, text(id), fact, limit(), step(), steps, one, cap);
            case 2 -> new Clause.Excess(id, text(id), fact, limit(), step(), steps, one, cap);
            case 3 -> {
                Points loss = points(1, all);
                Optional<Clause.Lessened> lessened = chance(50)
                        ? Optional.of(new Clause.Lessened(condition(), points(0, grains(loss) - 1)))
                        : Optional.empty();
                yield new Clause.Unless(id, text(id), condition(), loss, lessened);
            }
            default -> {
                if (judged == RandomWorld.JUDGED.size()) {
                    yield new Clause.PerOccurrence(id, text(id), fact, one, cap);
                }
                Points least = upTo(points);
                yield new Clause.AsJudged(
                        id, text(id), RandomWorld.JUDGED.get(judged++), least, points(grains(least), all));
            }
        };
    }

    private BigDecimal step() {
        return new BigDecimal(pick(List.of("1", "2", "3", "0.7", "10", "2.5", "0.3")));
    }

    private ScoringMethod.Undivided checklist(Points points) {
        List<ScoringMethod.Entry> entries = new ArrayList<>();
        int left = grains(points);
        while (left > 0) {
            int some = entries.size() == 3 ? left : between(1, left);
            String id = "e" + entries.size();
            entries.add(new ScoringMethod.Entry(id, text(id), condition(), points(some, some)));
            left -= some;
        }
        return new ScoringMethod.Checklist(entries);
    }

    private ScoringMethod.Undivided deadline(Points points) {
        Due due = chance(50)
                ? new Due.AnnualDate(between(0, 1), between(1, 6), between(1, 28), chance(50))
                : new Due.Within(pick(RandomWorld.DATES), between(1, 40), pick(List.of(DayUnit.values())));
        List<ScoringMethod.LateTier> tiers = new ArrayList<>();
        int late = 0;
        int most = grains(points);
        for (int i = between(0, 3); i > 0; i--) {
            late += between(1, 20);
            most = between(0, most);
            tiers.add(new ScoringMethod.LateTier(late, points(most, most)));
        }
        return new ScoringMethod.Deadline(pick(RandomWorld.DATES), due, tiers, pick(List.of(DayUnit.values())));
    }

    private Occurrence occurrence(String id) {
        int each = between(1, 4);
        return new Occurrence(
                id,
                text(id),
                pick(numbers),
                points(each, each),
                chance(50) ? Optional.of(points(each, each + 12)) : Optional.empty());
    }

    private ScoringMethod.Undivided survey() {
        List<ScoringMethod.RespondentGroup> groups = new ArrayList<>();
        int fact = 0;
        for (int weight : split(20, between(1, 3))) {
            List<ScoringMethod.AnswerClass> answers = new ArrayList<>();
            for (int i = between(1, 2); i > 0; i--) {
                BigDecimal value = BigDecimal.valueOf(pick(List.of(0, 33, 50, 60, 85, 100)));
                answers.add(new ScoringMethod.AnswerClass(RandomWorld.ANSWERS.get(fact++), value));
            }
            String id = "g" + groups.size();
            groups.add(new ScoringMethod.RespondentGroup(id, text(id), BigDecimal.valueOf(5L * weight), answers));
        }
        return new ScoringMethod.Survey(groups);
    }

    /** {@code whole} in {@code parts}, each at least one. */
    private List<Integer> split(int whole, int parts) {
        List<Integer> split = new ArrayList<>();
        int left = whole;
        for (int i = parts; i > 1; i--) {
            int some = between(1, left - i + 1);
            split.add(some);
            left -= some;
        }
        split.add(left);
        return split;
    }

    private List<NodeRule> nodes(List<SchemeItem> items, Map<IndicatorCode, Points> groups) {
        List<NodeRule> nodes = new ArrayList<>();
        Sums sums = new Sums(items, groups, nodes);
        for (IndicatorCode group : catalogue.groupsByCode().keySet()) {
            List<IndicatorCode> children = sums.children(Optional.of(group));
            if (!children.isEmpty() && chance(35)) {
                NodeRule rule = rule(Optional.of(group), children);
                nodes.add(rule);
                if (rule.aggregation() != Aggregation.SUM && chance(50)) {
                    groups.put(group, points(1, 40));
                }
            }
        }
        for (IndicatorCode group : catalogue.groupsByCode().keySet()) {
            if (sums.addsUp(Optional.of(group)) && chance(15)) {
                Points sum = sums.of(group, Optional.empty());
                if (!sum.equals(Points.ZERO)) {
                    groups.put(group, sum);
                }
            }
        }
        if (chance(35)) {
            nodes.add(rule(Optional.empty(), sums.children(Optional.empty())));
        }
        Collections.shuffle(nodes, random);
        return nodes;
    }

    private NodeRule rule(Optional<IndicatorCode> group, List<IndicatorCode> children) {
        Aggregation aggregation = pick(List.of(Aggregation.values()));
        boolean weighs = aggregation == Aggregation.WEIGHTED_MEAN
                || (chance(50) && (aggregation == Aggregation.GEOMETRIC || aggregation == Aggregation.HARMONIC));
        Map<IndicatorCode, BigDecimal> weights = new HashMap<>();
        if (weighs) {
            List<Integer> split = split(20, children.size());
            boolean shares = chance(50);
            for (int i = 0; i < children.size(); i++) {
                BigDecimal percent = BigDecimal.valueOf(5L * split.get(i));
                weights.put(children.get(i), shares ? percent.movePointLeft(2) : percent);
            }
        }
        return NodeRule.builder()
                .group(group)
                .aggregation(aggregation)
                .weights(weights)
                .unknown(pick(List.of(NodeRule.Unknown.values())))
                .coverageAtLeast(
                        chance(30)
                                ? Optional.of(new BigDecimal(pick(List.of("10", "33.3", "60", "100"))))
                                : Optional.empty())
                .build();
    }

    private Bonus bonus(String id) {
        Bonus.Unclaimed unclaimed = pick(List.of(Bonus.Unclaimed.values()));
        boolean capped = unclaimed == Bonus.Unclaimed.OPEN || chance(60);
        return Bonus.builder()
                .id(id)
                .title(text(id))
                .clauses(numbered(1, 3, this::occurrence))
                .cap(capped ? Optional.of(points(1, 16)) : Optional.empty())
                .counted(pick(List.of(Bonus.Counted.values())))
                .unclaimed(unclaimed)
                .build();
    }

    private Veto veto(String id, List<SchemeItem> items, List<Grade> grades) {
        Veto.Effect effect = switch (random.nextInt(5)) {
            case 0 -> new Veto.Effect.Disqualify();
            case 1 -> new Veto.Effect.ZeroItem(pick(items).indicator());
            case 2 -> new Veto.Effect.ZeroTotal();
            case 3 -> new Veto.Effect.CapTotal(points(0, 60));
            default -> new Veto.Effect.CapGrade(pick(grades).id());
        };
        return Veto.builder()
                .id(id)
                .title(text(id))
                .condition(condition())
                .effect(effect)
                .build();
    }

    /** The points of groups, as the checker adds them up. */
    private final class Sums {
        private final List<SchemeItem> items;
        private final Map<IndicatorCode, Points> groups;
        private final List<NodeRule> nodes;

        Sums(List<SchemeItem> items, Map<IndicatorCode, Points> groups, List<NodeRule> nodes) {
            this.items = items;
            this.groups = groups;
            this.nodes = nodes;
        }

        boolean addsUp(Optional<IndicatorCode> group) {
            return nodes.stream()
                    .filter(rule -> rule.group().equals(group))
                    .allMatch(rule -> rule.aggregation() == Aggregation.SUM);
        }

        List<IndicatorCode> children(Optional<IndicatorCode> group) {
            List<IndicatorCode> children = new ArrayList<>();
            for (IndicatorGroup below : catalogue.groups()) {
                if (below.parent().equals(group)
                        && items.stream().anyMatch(item -> below.code().covers(item.indicator()))) {
                    children.add(below.code());
                }
            }
            for (SchemeItem item : items) {
                if (catalogue.parentOf(item.indicator()).equals(group) && group.isPresent()) {
                    children.add(item.indicator());
                }
            }
            return children;
        }

        Points of(IndicatorCode group, Optional<UnitKind> kind) {
            Points stated = groups.get(group);
            return stated != null && !addsUp(Optional.of(group)) ? stated : below(Optional.of(group), kind);
        }

        private Points below(Optional<IndicatorCode> group, Optional<UnitKind> kind) {
            Points sum = Points.ZERO;
            for (IndicatorCode child : children(group)) {
                Optional<SchemeItem> item = items.stream()
                        .filter(scored -> scored.indicator().equals(child))
                        .findFirst();
                sum = sum.plus(
                        item.isEmpty()
                                ? of(child, kind)
                                : kind.map(item.get()::scaleFor)
                                        .map(Variant::points)
                                        .orElse(item.get().points()));
            }
            return sum;
        }

        /** The points of the whole; where they do not have to add up, some others. */
        Points total(Optional<UnitKind> kind) {
            return addsUp(Optional.empty()) ? below(Optional.empty(), kind) : Points.of("100");
        }
    }

    /** Costs as coarse as any rounding allows. */
    private SelfReport selfReport() {
        Optional<DeviationRule> deviation = chance(70)
                ? Optional.of(DeviationRule.builder()
                        .limit(BigDecimal.valueOf(between(0, 20)))
                        .each(Points.of("1"))
                        .cap(chance(50) ? Optional.of(Points.of("2")) : Optional.empty())
                        .build())
                : Optional.empty();
        return SelfReport.builder()
                .itemAtMost(chance(60) ? Optional.of(BigDecimal.valueOf(between(0, 100))) : Optional.empty())
                .totalAtMost(chance(60) ? Optional.of(BigDecimal.valueOf(between(0, 100))) : Optional.empty())
                .deviation(deviation)
                .build();
    }
}
