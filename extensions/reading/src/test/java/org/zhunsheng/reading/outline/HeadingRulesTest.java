package org.zhunsheng.reading.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.reading.pattern.RuleFiles;

/** Every entry of the headings has examples that it must read and near misses that it must not. */
class HeadingRulesTest {
    private static final OptionalInt YEAR = OptionalInt.of(2023);

    private final HeadingWords words = HeadingWords.bundled();
    private final HeadingsFile file = RuleFiles.read(HeadingsFile.class, "headings.yaml");

    @TestFactory
    Stream<DynamicTest> everyPartIsToldByItsHeadings() {
        return file.sections().stream()
                .flatMap(section -> examples(
                        section.kind().name(),
                        section.match(),
                        section.miss(),
                        text -> words.sectionOf(text, YEAR)
                                .filter(kind -> kind == section.kind())
                                .isPresent()));
    }

    @TestFactory
    Stream<DynamicTest> everyPaperIsToldByItsTitle() {
        return file.papers().stream()
                .flatMap(paper -> examples(
                        paper.paper().name(),
                        paper.match(),
                        paper.miss(),
                        text -> words.paperOf(text) == paper.paper()));
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfUnitIsToldByTheEndOfItsName() {
        return file.units().stream()
                .flatMap(unit -> examples(
                        unit.kind().name(),
                        unit.match(),
                        unit.miss(),
                        text -> words.unitOf(text)
                                .filter(kind -> kind == unit.kind())
                                .isPresent()));
    }

    private static Stream<DynamicTest> examples(
            String name, List<String> match, List<String> miss, Predicate<String> reads) {
        assertThat(match).as(name + " has an example").isNotEmpty();
        assertThat(miss).as(name + " has a near miss").isNotEmpty();
        return Stream.concat(
                match.stream()
                        .map(text -> dynamicTest(
                                name + ": " + text, () -> assertThat(text).matches(reads))),
                miss.stream()
                        .map(text -> dynamicTest(
                                name + " not: " + text, () -> assertThat(text).matches(reads.negate()))));
    }
}
