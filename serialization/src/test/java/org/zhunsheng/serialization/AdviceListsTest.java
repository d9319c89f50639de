package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.advice.AdviceItem;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.gap.Gap;

/** Advice rests on the facts of the unit: lists of units of one kind differ. */
class AdviceListsTest {
    private static final Path FOLDER = Path.of("../examples/reports/made-up");
    private static final Documents DOCUMENTS = Documents.create();
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());
    private static final int TOP = 10;
    private static final int MOST_SHARED = 3;
    private static final int UNITS = 6;

    private static ImmutableList<AnnualReport> reports(UnitKind kind) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DOCUMENTS.read(AnnualReport.class, file))
                    .filter(report -> report.unit().kind() == kind)
                    .limit(UNITS)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** What a list of ten is about: a request for many indicators is one thing, whatever it holds. */
    private static ImmutableSet<String> top(AnnualReport report) {
        return EXAMINER.examine(report).advice().items().stream()
                .limit(TOP)
                .map(item -> item.ground() + " " + subject(item))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String subject(AdviceItem item) {
        return switch (item.indicators().size()) {
            case 0 -> item.title().zh();
            case 1 -> item.indicators().get(0).toString();
            default -> "many";
        };
    }

    /** What a list of ten says. */
    private static ImmutableSet<String> texts(AnnualReport report) {
        return EXAMINER.examine(report).advice().items().stream()
                .limit(TOP)
                .map(item -> item.title().zh() + item.action().zh())
                .collect(ImmutableSet.toImmutableSet());
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitKind.class,
            names = {"COUNTY", "TOWNSHIP", "DEPARTMENT", "FUNCTIONAL_ZONE"})
    void theFirstTenOfSixUnitsOfAKindShareAtMostThree(UnitKind kind) throws IOException {
        ImmutableList<AnnualReport> reports = reports(kind);
        ImmutableSet<String> all = reports.stream()
                .map(AdviceListsTest::top)
                .reduce((one, other) -> Sets.intersection(one, other).immutableCopy())
                .orElseThrow();
        assertThat(all).hasSizeLessThanOrEqualTo(MOST_SHARED);
        ImmutableList<ImmutableSet<String>> lists =
                reports.stream().map(AdviceListsTest::texts).collect(ImmutableList.toImmutableList());
        assertThat(lists).hasSize(UNITS);
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) {
                assertThat(Sets.intersection(lists.get(one), lists.get(other)))
                        .as("units %s and %s", one, other)
                        .hasSizeLessThanOrEqualTo(MOST_SHARED);
            }
        }
    }

    @Test
    void noRemedyStandsWhereNoFaultIsShown() throws IOException {
        for (AnnualReport report : reports(UnitKind.COUNTY)) {
            Advice advice = EXAMINER.examine(report).advice();
            assertThat(advice.items())
                    .filteredOn(item -> item.kind() != Gap.Action.MEND)
                    .allSatisfy(item -> assertThat(item.remedy()).isEmpty());
            assertThat(advice.items())
                    .filteredOn(item -> item.ground() == Ground.UNKNOWN)
                    .hasSizeLessThanOrEqualTo(1)
                    .extracting(AdviceItem::ifSo)
                    .allSatisfy(remedy -> assertThat(remedy).isEmpty());
        }
    }
}
