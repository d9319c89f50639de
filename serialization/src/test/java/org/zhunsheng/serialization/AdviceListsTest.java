package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.advice.AdviceItem;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.examine.Examination;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.gap.Gap;

/** Advice rests on the facts of the unit: lists of units of one kind differ. */
class AdviceListsTest {
    private static final Path FOLDER = Path.of("../examples/reports/made-up");
    private static final Documents DOCUMENTS = Documents.create();
    private static final Examiner EXAMINER = Examiner.of(RuleSets.bundled());
    private static final Map<String, Examination> EXAMINED = new ConcurrentHashMap<>();
    private static final int TOP = 10;
    private static final int MOST_SHARED = 3;
    private static final int UNITS = 6;

    private static ImmutableList<AnnualReport> reports(UnitKind kind) throws IOException {
        return all(kind).stream().limit(UNITS).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<AnnualReport> all(UnitKind kind) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DOCUMENTS.read(AnnualReport.class, file))
                    .filter(report -> report.unit().kind() == kind)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** Each report is examined once for all tests. */
    private static Examination examined(AnnualReport report) {
        return EXAMINED.computeIfAbsent(report.unit().id() + report.period(), id -> EXAMINER.examine(report));
    }

    /** What a list of ten is about: a request for many indicators is one thing, whatever it holds. */
    private static ImmutableSet<String> top(AnnualReport report) {
        return examined(report).advice().items().stream()
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
        return examined(report).advice().items().stream()
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

    /** The indicators that a list of ten names one by one. */
    private static ImmutableSet<String> indicators(AnnualReport report) {
        return examined(report).advice().items().stream()
                .limit(TOP)
                .filter(item -> item.indicators().size() == 1)
                .map(item -> item.indicators().get(0).toString())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Whatever is said of it: by indicator alone no two made-up units of a kind share more. */
    @ParameterizedTest
    @EnumSource(
            value = UnitKind.class,
            names = {"COUNTY", "TOWNSHIP", "DEPARTMENT", "FUNCTIONAL_ZONE"})
    void noTwoUnitsOfAKindShareMoreThanThreeIndicatorsOfTheirFirstTen(UnitKind kind) throws IOException {
        ImmutableList<AnnualReport> reports = all(kind);
        ImmutableList<ImmutableSet<String>> lists =
                reports.stream().map(AdviceListsTest::indicators).collect(ImmutableList.toImmutableList());
        assertThat(lists).hasSizeGreaterThanOrEqualTo(UNITS);
        assertThat(lists.stream().flatMap(ImmutableSet::stream).distinct().count())
                .as("there is something to share")
                .isGreaterThan(MOST_SHARED);
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) {
                assertThat(Sets.intersection(lists.get(one), lists.get(other)))
                        .as(
                                "%s and %s",
                                reports.get(one).unit().id(),
                                reports.get(other).unit().id())
                        .hasSizeLessThanOrEqualTo(MOST_SHARED);
            }
        }
    }

    /** A loss of a thousandth of all points does not stand before the others one by one, and nothing of it is left out. */
    @Test
    void smallLossesAreOneItemAndNoLossIsLeftOut() throws IOException {
        for (UnitKind kind : UnitKind.values()) {
            for (AnnualReport report : all(kind)) {
                var examination = examined(report);
                ImmutableSet<?> lost = examination.gaps().gaps().stream()
                        .filter(gap -> gap.action() == Gap.Action.MEND && gap.kind() != Gap.Kind.SHORTFALL)
                        .map(Gap::indicator)
                        .collect(ImmutableSet.toImmutableSet());
                assertThat(examination.advice().items().stream()
                                .filter(item -> item.ground() == Ground.POINTS_LOST)
                                .flatMap(item -> item.indicators().stream())
                                .collect(ImmutableSet.toImmutableSet()))
                        .isEqualTo(lost);
                assertThat(examination.advice().items())
                        .filteredOn(item -> item.ground() == Ground.POINTS_LOST
                                && item.indicators().size() > 1)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void noRemedyStandsWhereNoFaultIsShown() throws IOException {
        for (AnnualReport report : reports(UnitKind.COUNTY)) {
            Advice advice = examined(report).advice();
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
