package org.zhunsheng.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.reading.pattern.MarkedText;
import org.zhunsheng.reading.pattern.RuleFiles;

/** Every rule for numbers has examples that it must read and near misses that it must not. */
class NumberRulesTest {
    private final QuantityScanner scanner = QuantityScanner.create();
    private final UnitsFile units = RuleFiles.read(UnitsFile.class, "units.yaml");
    private final ExclusionsFile exclusions = RuleFiles.read(ExclusionsFile.class, "exclusions.yaml");

    @TestFactory
    Stream<DynamicTest> everyExclusionHoldsItsExamplesAndLeavesItsNearMisses() {
        return exclusions.rules().stream()
                .flatMap(rule -> examples(
                        rule.exclusion().name(),
                        rule.match(),
                        rule.miss(),
                        number ->
                                number instanceof ExcludedNumber excluded && excluded.exclusion() == rule.exclusion()));
    }

    @TestFactory
    Stream<DynamicTest> everyUnitClassHoldsItsExamplesAndLeavesItsNearMisses() {
        return units.units().stream()
                .flatMap(unit -> examples(
                        unit.unitClass().name(), unit.match(), unit.miss(), number -> isOf(number, unit.unitClass())));
    }

    private static boolean isOf(TextNumber number, UnitClass unitClass) {
        return number instanceof Quantity quantity && quantity.isOf(unitClass);
    }

    @TestFactory
    Stream<DynamicTest> whatIsHandedOutAreCopies() {
        return examples(
                "COPY",
                units.copies().match(),
                units.copies().miss(),
                number -> number instanceof Quantity quantity
                        && quantity.units().stream().findFirst().equals(Optional.of(UnitClass.COPY)));
    }

    @TestFactory
    Stream<DynamicTest> everyWordOfExactnessHoldsItsExamplesAndLeavesItsNearMisses() {
        return units.exactness().stream()
                .flatMap(words -> examples(
                        words.is().name(),
                        words.match(),
                        words.miss(),
                        number -> number instanceof Quantity quantity && quantity.exactness() == words.is()));
    }

    @TestFactory
    Stream<DynamicTest> everyFormHoldsItsExamplesAndLeavesItsNearMisses() {
        return units.forms().stream()
                .flatMap(form -> examples(
                        form.form().name(),
                        form.match(),
                        form.miss(),
                        number -> number instanceof Quantity quantity && quantity.form() == form.form()));
    }

    @TestFactory
    Stream<DynamicTest> aChineseNumeralIsAQuantityOnlyWhereTheWordsAroundItCount() {
        return examples("CHINESE", units.chinese().match(), units.chinese().miss(), Quantity.class::isInstance);
    }

    private Stream<DynamicTest> examples(
            String name, List<String> match, List<String> miss, Predicate<TextNumber> reads) {
        assertThat(match).as(name + " has an example").isNotEmpty();
        assertThat(miss).as(name + " has a near miss").isNotEmpty();
        return Stream.concat(
                match.stream().map(text -> dynamicTest(name + ": " + text, () -> check(text, reads))),
                miss.stream().map(text -> dynamicTest(name + " not: " + text, () -> check(text, reads.negate()))));
    }

    private void check(String example, Predicate<TextNumber> reads) {
        MarkedText marked = MarkedText.of(example);
        List<TextNumber> numbers = scanner.scan(marked.text());
        assertThat(marked.marked()).isNotEmpty();
        for (Range<Integer> place : marked.marked()) {
            Optional<TextNumber> number = numbers.stream()
                    .filter(found -> found.start() <= place.lowerEndpoint() && place.lowerEndpoint() < found.end())
                    .findFirst();
            assertThat(number).as(numbers.toString()).isPresent().get().matches(reads);
        }
    }
}
