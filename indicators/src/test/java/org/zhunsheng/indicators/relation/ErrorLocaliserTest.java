package org.zhunsheng.indicators.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;

/** The lightest sets against R's errorlocate and against plain enumeration. */
class ErrorLocaliserTest {
    /** A system as it stands in errorlocate.txt, with what R found. */
    private record Recorded(
            String name,
            List<String> rules,
            List<Integer> values,
            List<Integer> weights,
            int lightest,
            Set<Set<String>> sets) {}

    @Test
    void atLeastTwoHundredSystemsOfErrorlocateAreKept() throws IOException {
        assertThat(recorded().size()).isGreaterThanOrEqualTo(200);
    }

    @TestFactory
    List<DynamicTest> theLightestSetsWeighWhatErrorlocateFindsAndItsSetsAreAmongThem() throws IOException {
        return recorded().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> compare(one)))
                .toList();
    }

    private static void compare(Recorded recorded) {
        RelationSystem fractions = system(recorded, false);
        List<BitSet> sets = lightest(fractions);
        assertThat(sets)
                .isNotEmpty()
                .allSatisfy(set -> assertThat(weight(fractions, set)).isEqualTo(recorded.lightest()));
        assertThat(names(fractions, sets)).containsAll(recorded.sets());
        RelationSystem whole = system(recorded, true);
        Set<Set<String>> wholeSets = names(whole, lightest(whole));
        SystemSolver solver = new SystemSolver(whole);
        for (Set<String> set : recorded.sets()) {
            boolean holds = solver.conflict(items(whole, set)).isEmpty();
            assertThat(wholeSets.contains(set)).isEqualTo(holds);
        }
        assertThat(solver.isExact()).isTrue();
    }

    @Test
    void allSetsAndNoneMoreThanPlainEnumerationAreFound() {
        Random random = new Random(18);
        for (int round = 0; round < 200; round++) {
            RelationSystem system = random(random);
            Set<BitSet> expected = new HashSet<>(new PlainEnumeration(system, 30).lightest());
            List<BitSet> found = lightest(system);
            assertThat(new HashSet<>(found))
                    .as(system.items() + "\n" + system.conditions())
                    .isEqualTo(expected);
            assertThat(found).hasSameSizeAs(expected);
        }
    }

    @Test
    void whatASuspectWouldHaveToBeIsAllThatItCanBe() {
        Random random = new Random(36);
        for (int round = 0; round < 150; round++) {
            RelationSystem system = random(random);
            SystemSolver solver = new SystemSolver(system);
            for (BitSet set : lightest(system)) {
                set.stream().filter(item -> isCount(system, item)).forEach(item -> {
                    int variable = system.items().get(item).variable();
                    ValueRange range = solver.range(set, variable).orElseThrow();
                    range.low()
                            .ifPresent(low -> assertThat(canBe(
                                            system, set, item, low.numerator().longValueExact()))
                                    .isTrue());
                    range.low()
                            .filter(low -> low.signum() > 0)
                            .ifPresent(low -> assertThat(canBe(
                                            system, set, item, low.numerator().longValueExact() - 1))
                                    .isFalse());
                    range.high().ifPresent(high -> {
                        assertThat(canBe(system, set, item, high.numerator().longValueExact()))
                                .isTrue();
                        assertThat(canBe(system, set, item, high.numerator().longValueExact() + 1))
                                .isFalse();
                    });
                });
            }
        }
    }

    private static boolean isCount(RelationSystem system, int item) {
        return system.variables().get(system.items().get(item).variable()).whole();
    }

    /** Whether everything holds with the figure of {@code item} at {@code value} and the others of the set free. */
    private static boolean canBe(RelationSystem system, BitSet set, int item, long value) {
        List<RelationSystem.Item> items = new ArrayList<>(system.items());
        items.set(
                item,
                new RelationSystem.Item(
                        items.get(item).variable(), ValueRange.exactly(value), 1, Statement.counted(value)));
        BitSet free = (BitSet) set.clone();
        free.clear(item);
        return new SystemSolver(
                        new RelationSystem(system.variables(), ImmutableList.copyOf(items), system.conditions()))
                .conflict(free)
                .isEmpty();
    }

    /** Three to five counts up to four, with sums, bounds, balances and rates between them. */
    private static RelationSystem random(Random random) {
        int figures = 3 + random.nextInt(2);
        StatedValues.Builder stated = StatedValues.builder();
        for (int i = 0; i < figures; i++) {
            stated.add(RelationSketch.key("x" + i), Statement.counted(random.nextInt(5)));
        }
        List<String> sketches = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            List<Integer> order = IntStream.range(0, figures).boxed().collect(Collectors.toList());
            Collections.shuffle(order, random);
            String a = "x" + order.get(0);
            String b = "x" + order.get(1);
            String c = "x" + order.get(2);
            sketches.add(
                    switch (random.nextInt(i == 0 ? 5 : 4)) {
                        case 0 -> a + " = " + b + " + " + c;
                        case 1 -> a + " <= " + b;
                        case 2 -> a + " >= " + b + " + " + c;
                        case 3 ->
                            figures > 3
                                    ? a + " + x" + order.get(3) + " == " + b + " + " + c
                                    : a + " = " + b + " - " + c;
                        default -> "r" + i + " % " + a + " / " + b + " | " + c;
                    });
            if (sketches.get(i).startsWith("r")) {
                stated.add(RelationSketch.key("r" + i), Statement.rate(Integer.toString(10 * random.nextInt(3) + 50)));
            }
        }
        StatedValues values = stated.build();
        RelationSet relations = RelationSet.of(RelationSketch.relations(sketches.toArray(String[]::new)));
        RelationSystem system =
                SystemBuilder.build(relations, values, DerivedValues.of(relations, values), ErrorWeights.EQUAL);
        return system;
    }

    private static List<BitSet> lightest(RelationSystem system) {
        List<ErrorLocaliser.Mistake> mistakes = new ErrorLocaliser(system).locate();
        List<BitSet> sets = new ArrayList<>(List.of(new BitSet()));
        for (ErrorLocaliser.Mistake mistake : mistakes) {
            List<BitSet> joined = new ArrayList<>();
            for (BitSet set : sets) {
                mistake.sets().forEach(own -> {
                    BitSet both = (BitSet) set.clone();
                    both.or(own);
                    joined.add(both);
                });
            }
            sets = joined;
        }
        return sets;
    }

    private static int weight(RelationSystem system, BitSet set) {
        return set.stream().map(item -> system.items().get(item).weight()).sum();
    }

    private static Set<Set<String>> names(RelationSystem system, List<BitSet> sets) {
        return sets.stream()
                .map(set -> set.stream()
                        .mapToObj(item -> system.variables()
                                .get(system.items().get(item).variable())
                                .key()
                                .code()
                                .value()
                                .substring(2))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static BitSet items(RelationSystem system, Set<String> names) {
        BitSet items = new BitSet();
        for (int i = 0; i < system.items().size(); i++) {
            BitSet one = new BitSet();
            one.set(i);
            if (names(system, List.of(one)).stream().anyMatch(names::containsAll)) {
                items.set(i);
            }
        }
        return items;
    }

    private static RelationSystem system(Recorded recorded, boolean whole) {
        StatedValues.Builder stated = StatedValues.builder();
        for (int i = 0; i < recorded.values().size(); i++) {
            Statement count = Statement.counted(recorded.values().get(i));
            stated.add(
                    RelationSketch.key("x" + (i + 1)),
                    whole
                            ? count
                            : new Statement(
                                    count.value(), 0, count.rounded(), count.cutOff(), false, count.certainty(), ""));
        }
        List<Relation> relations = RelationSketch.relations(recorded.rules().toArray(String[]::new));
        StatedValues values = stated.build();
        RelationSet set = RelationSet.of(relations);
        RelationSystem system = SystemBuilder.build(set, values, DerivedValues.of(set, values), ErrorWeights.EQUAL);
        List<RelationSystem.Item> items = new ArrayList<>();
        for (RelationSystem.Item item : system.items()) {
            String name = system.variables().get(item.variable()).key().code().value();
            int weight = recorded.weights().get(Integer.parseInt(name.substring(3)) - 1);
            items.add(new RelationSystem.Item(item.variable(), item.range(), weight, item.statement()));
        }
        return new RelationSystem(system.variables(), ImmutableList.copyOf(items), system.conditions());
    }

    private static List<Recorded> recorded() throws IOException {
        List<Recorded> all = new ArrayList<>();
        String text = Resources.toString(
                Resources.getResource(ErrorLocaliserTest.class, "errorlocate.txt"), StandardCharsets.UTF_8);
        for (String block : text.split("(?m)^system ", -1)) {
            if (!block.isBlank()) {
                all.add(read(block.lines().toList()));
            }
        }
        return all;
    }

    private static Recorded read(List<String> lines) {
        List<String> rules = new ArrayList<>();
        Set<Set<String>> sets = new HashSet<>();
        for (String line : lines) {
            if (line.startsWith("rule ")) {
                rules.add(line.substring(5));
            } else if (line.startsWith("set ")) {
                sets.add(new TreeSet<>(List.of(line.substring(4).split(" ", -1))));
            }
        }
        return new Recorded(
                "system " + lines.get(0).trim(),
                rules,
                numbers(lines.get(1)).toList(),
                numbers(lines.get(2)).toList(),
                Integer.parseInt(lines.stream()
                        .filter(line -> line.startsWith("lightest "))
                        .findFirst()
                        .orElseThrow()
                        .substring(9)),
                sets);
    }

    private static Stream<Integer> numbers(String line) {
        return List.of(line.split(" ", -1)).stream().skip(1).map(Integer::valueOf);
    }
}
