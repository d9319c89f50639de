package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.indicators.audit.AuditBasis;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.relation.RelationOutcome;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** One figure of a consistent report is made wrong in six ways: how often is it found, and is the true one among the suspects? */
class CorruptionExperimentTest {
    private static final int FIGURES_OF_A_REPORT = 5;
    /** A rate above it is refused when the report is read. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final double LEAST_AMONG = 0.95;
    private static final BundledData DATA = BundledData.load();
    private static final ReportAudit AUDIT = ReportAudit.of(AuditBasis.builder()
            .vocabulary(DATA.vocabulary())
            .duties(DATA.duties())
            .instruments(DATA.instruments())
            .build());

    private enum Corruption {
        DIGIT_EXCHANGED,
        DIGIT_LOST,
        DIGIT_DOUBLED,
        TEN_TIMES,
        PART_FOR_TOTAL,
        LAST_YEARS;

        Optional<BigDecimal> of(Figure figure, AnnualReport report, RelationReport related) {
            BigInteger digits = figure.value().unscaledValue();
            int scale = figure.value().scale();
            return switch (this) {
                case DIGIT_EXCHANGED -> {
                    BigInteger last = digits.mod(BigInteger.TEN);
                    BigInteger other = last.add(BigInteger.valueOf(3)).mod(BigInteger.TEN);
                    yield Optional.of(new BigDecimal(digits.subtract(last).add(other), scale));
                }
                case DIGIT_LOST -> Optional.of(new BigDecimal(digits.divide(BigInteger.TEN), scale));
                case DIGIT_DOUBLED ->
                    Optional.of(new BigDecimal(digits.multiply(BigInteger.TEN).add(digits.mod(BigInteger.TEN)), scale));
                case TEN_TIMES -> Optional.of(new BigDecimal(digits.multiply(BigInteger.TEN), scale));
                case PART_FOR_TOTAL ->
                    partners(figure.code(), related)
                            .flatMap(code -> figures(report)
                                    .filter(other -> isLevel(other)
                                            && other.unit() == figure.unit()
                                            && other.code().equals(code)))
                            .map(Figure::value)
                            .findFirst();
                case LAST_YEARS ->
                    Optional.of(new BigDecimal(
                            new BigDecimal(digits)
                                    .multiply(new BigDecimal("0.87"))
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .toBigInteger(),
                            scale));
            };
        }

        private static Stream<FactCode> partners(FactCode code, RelationReport related) {
            return holding(related)
                    .filter(agrees -> agrees.relation().codes().contains(code))
                    .flatMap(agrees -> agrees.relation().codes().stream())
                    .filter(other -> !other.equals(code));
        }
    }

    private static final class Tally {
        private int tried;
        private int found;
        private int among;
    }

    private static Stream<Figure> figures(AnnualReport report) {
        return report.measures().stream().flatMap(measure -> measure.figures().stream());
    }

    private static boolean isLevel(Figure figure) {
        return figure.form() == FigureForm.LEVEL
                && figure.exactness() == Exactness.EXACT
                && figure.scope().isEmpty();
    }

    private static Stream<RelationOutcome.Agrees> holding(RelationReport related) {
        return related.outcomes().stream()
                .filter(RelationOutcome.Agrees.class::isInstance)
                .map(RelationOutcome.Agrees.class::cast)
                .filter(agrees -> agrees.scope().isEmpty());
    }

    private static AnnualReport with(AnnualReport report, Figure wrong, BigDecimal value) {
        List<Measure> measures = report.measures().stream()
                .map(measure -> Measure.builder()
                        .fillFrom(measure)
                        .figures(measure.figures().stream()
                                .map(figure -> figure.equals(wrong)
                                        ? Figure.builder()
                                                .fillFrom(figure)
                                                .value(value)
                                                .build()
                                        : figure)
                                .toList())
                        .build())
                .toList();
        return AnnualReport.builder().fillFrom(report).measures(measures).build();
    }

    @Test
    void aWrongFigureThatIsFoundIsAmongTheSuspects() throws IOException {
        Documents documents = Documents.create();
        Map<Corruption, Tally> tallies = new EnumMap<>(Corruption.class);
        try (Stream<Path> files = Files.list(Path.of("../../examples/reports/made-up"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                corrupt(documents.read(AnnualReport.class, file), tallies);
            }
        }
        int found = 0;
        int among = 0;
        for (Map.Entry<Corruption, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            found += tally.found;
            among += tally.among;
            System.out.printf(
                    "%-16s tried %4d, found %4d (%3d %%), true one among the suspects %4d (%3d %% of found)%n",
                    entry.getKey(),
                    tally.tried,
                    tally.found,
                    100 * tally.found / tally.tried,
                    tally.among,
                    100 * tally.among / Math.max(1, tally.found));
        }
        assertThat(found).isPositive();
        assertThat((double) among / found).isGreaterThanOrEqualTo(LEAST_AMONG);
    }

    private static void corrupt(AnnualReport report, Map<Corruption, Tally> tallies) {
        RelationReport before = AUDIT.relations(report);
        assertThat(before.faults()).as(report.title()).isEmpty();
        ImmutableSet<FactCode> tied = holding(before)
                .flatMap(agrees -> agrees.relation().codes().stream())
                .collect(ImmutableSet.toImmutableSet());
        figures(report)
                .filter(figure -> isLevel(figure) && tied.contains(figure.code()))
                .limit(FIGURES_OF_A_REPORT)
                .forEach(figure -> {
                    for (Corruption corruption : Corruption.values()) {
                        corruption
                                .of(figure, report, before)
                                .filter(value -> value.compareTo(figure.value()) != 0)
                                .filter(value -> figure.unit() != UnitClass.PERCENT || value.compareTo(WHOLE) <= 0)
                                .ifPresent(value -> count(
                                        tallies.computeIfAbsent(corruption, any -> new Tally()),
                                        AUDIT.relations(with(report, figure, value)),
                                        figure.code()));
                    }
                });
    }

    private static void count(Tally tally, RelationReport after, FactCode wrong) {
        tally.tried++;
        if (!after.faults().isEmpty()) {
            tally.found++;
            if (after.disputed().stream().anyMatch(key -> key.code().equals(wrong))) {
                tally.among++;
            }
        }
    }
}
