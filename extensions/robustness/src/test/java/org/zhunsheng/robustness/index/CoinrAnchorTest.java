package org.zhunsheng.robustness.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.zhunsheng.indicators.engine.BatchProgress;

/**
 * Numbers that the authors of COINr published: the vignettes of github.com/bluefoxr/COINr (articles/*.md, rendered, MIT licence) with
 * excerpts of their ASEM data, and its unit tests (tests/testthat). They print six or seven digits, and so close is what is asked here.
 */
class CoinrAnchorTest {
    private static final double NA = Double.NaN;

    private static void assertClose(double[] actual, double tolerance, double... expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).isNaN();
            } else {
                assertThat(actual[i]).as("place %s", i).isCloseTo(expected[i], Offset.offset(tolerance));
            }
        }
    }

    /**
     * Both numbers and results are printed to three digits. The means grow with each number, so the least and the most that the printed
     * numbers stand for bound what the printed result stands for.
     */
    private static void assertAgreesToThreeDigits(
            Aggregation mean, double[][] columns, double[] weights, double... printed) {
        double[] least = mean.apply(moved(columns, -1), weights, 1, 0);
        double[] most = mean.apply(moved(columns, 1), weights, 1, 0);
        assertThat(least).hasSameSizeAs(printed);
        for (int i = 0; i < printed.length; i++) {
            assertThat(printed[i])
                    .as("place %s", i)
                    .isBetween(least[i] - halfOfThirdDigit(printed[i]), most[i] + halfOfThirdDigit(printed[i]));
        }
    }

    private static double[][] moved(double[][] columns, int sign) {
        return Arrays.stream(columns)
                .map(column -> Arrays.stream(column)
                        .map(value -> value + sign * halfOfThirdDigit(value))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double halfOfThirdDigit(double printed) {
        return 0.5 * Math.pow(10, Math.floor(Math.log10(printed)) - 2);
    }

    /** articles/treat.md, "Numeric vectors". */
    @Test
    void skewnessKurtosisAndWinsorising() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
        assertThat(SampleStatistics.skewness(x)).isCloseTo(3.063241, Offset.offset(5e-7));
        assertThat(SampleStatistics.kurtosis(x)).isCloseTo(9.741391, Offset.offset(5e-7));
        Treatment.Treated treated = new Treatment(2, 3.5, 2).apply(x);
        assertThat(treated.step()).isEqualTo(Treatment.Step.WINSORISED);
        assertThat(treated.winsorised()).isEqualTo(1);
        assertThat(treated.values()[11]).isEqualTo(30);
        assertThat(SampleStatistics.skewness(treated.values())).isCloseTo(1.712038, Offset.offset(5e-7));
        assertThat(SampleStatistics.kurtosis(treated.values())).isCloseTo(1.815781, Offset.offset(5e-7));
    }

    /** tests/testthat/test-treat.R, "treat_num", with log_CT for the second step. */
    @Test
    void whatWinsorisingDoesNotMendIsLogged() {
        double[] x = DoubleStream.concat(DoubleStream.iterate(1, v -> v + 1).limit(20), DoubleStream.of(100, 200))
                .toArray();
        Treatment.Treated treated = new Treatment(2, 3.5, 1).apply(x);
        assertThat(treated.step()).isEqualTo(Treatment.Step.LOGARITHM);
        assertThat(treated.values()[0]).isCloseTo(Math.log(1.99), Offset.offset(1e-15));
        assertThat(treated.values()[21]).isCloseTo(Math.log(199 + 1.99), Offset.offset(1e-14));
        double[] one = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};
        assertThat(Treatment.DEFAULT.apply(one).values()[10]).isEqualTo(10);
        double[] below = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -100};
        assertThat(Treatment.DEFAULT.apply(below).values()[10]).isEqualTo(1);
    }

    /** articles/imputation.md, "Data frames": rows 37 to 46 and columns 37 and 39 of ASEM_iData. */
    @Test
    void imputationByMeanAndByMedianOfGroups() {
        double[] patents = {23.7, 583.5, 3.6, 249.8, NA, 64.2, 0.3, NA, 46.5, 7.2};
        double[] goods = {NA, 16.182, 0.985, NA, NA, 7.555, 0.046, NA, 1.213, 1.256};
        List<String> groups = List.of("a", "a", "a", "a", "a", "b", "b", "b", "b", "b");
        assertClose(
                Imputation.MEAN.apply(patents, List.of()),
                5e-7,
                23.7,
                583.5,
                3.6,
                249.8,
                122.35,
                64.2,
                0.3,
                122.35,
                46.5,
                7.2);
        assertThat(Imputation.MEAN.apply(goods, List.of())[0]).isCloseTo(4.5395, Offset.offset(5e-8));
        assertThat(Imputation.MEDIAN_OF_GROUP.apply(patents, groups)[4]).isCloseTo(136.75, Offset.offset(1e-9));
        assertThat(Imputation.MEDIAN_OF_GROUP.apply(patents, groups)[7]).isCloseTo(26.85, Offset.offset(1e-9));
        assertThat(Imputation.MEDIAN_OF_GROUP.apply(goods, groups)[0]).isCloseTo(8.5835, Offset.offset(1e-9));
        assertThat(Imputation.MEDIAN_OF_GROUP.apply(goods, groups)[7]).isCloseTo(1.2345, Offset.offset(1e-9));
    }

    /** tests/testthat/test-Impute.R, "group_mean": who has no group is not filled. */
    @Test
    void aUnitWithoutAGroupKeepsItsGap() {
        double[] filled = Imputation.MEAN_OF_GROUP.apply(new double[] {NA, 2, 4, NA}, List.of("a", "a", "a", ""));
        assertClose(filled, 0, 3, 2, 4, NA);
    }

    /** articles/normalise.md, "Simplified normalisation": min-max, and the distance to the first unit with a cap. */
    @Test
    void minMaxAndDistanceToAReference() {
        double[] a = {
            0.87460066,
            0.17494063,
            0.03424133,
            0.32038573,
            0.40232824,
            0.19566983,
            0.40353812,
            0.06366146,
            0.38870131,
            0.97554784
        };
        double[] b = {
            28.989230, 67.838043, 73.531960, 19.595673, 98.053967, 74.152153, 5.144628, 53.021246, 69.582388, 68.855600
        };
        Normalisation minmax = Normalisation.of(Normalisation.Method.MINMAX);
        assertClose(
                minmax.apply(a, 1, Map.of(), 0),
                2e-6,
                89.275844,
                14.947235,
                0,
                30.398642,
                39.103831,
                17.149409,
                39.232363,
                3.125456,
                37.656170,
                100);
        assertClose(
                minmax.apply(b, 1, Map.of(), 0),
                7e-6, // half a digit of the result, and what half a digit of the numbers makes of it
                25.66438,
                67.47805,
                73.60652,
                15.55392,
                100,
                74.27405,
                0,
                51.53047,
                69.35552,
                68.57327);
        Normalisation reference =
                Normalisation.of(Normalisation.Method.DIST2REF).cappedAtOne();
        assertClose(
                reference.apply(a, 1, Map.of(), 0),
                2e-8,
                1,
                0.16742754,
                0,
                0.34050244,
                0.43801133,
                0.19209462,
                0.43945104,
                0.03500898,
                0.42179574,
                1);
        assertClose(reference.apply(b, 1, Map.of(), 0), 5e-7, 1, 1, 1, 0.606051, 1, 1, 0, 1, 1, 1);
    }

    /** tests/testthat/test-normalise.R, "dist2targ". */
    @Test
    void distanceToATargetUpAndDown() {
        Normalisation open = Normalisation.of(Normalisation.Method.DIST2TARG);
        Map<String, Double> up = Map.of("Target", 10.0);
        Map<String, Double> down = Map.of("Target", 0.0);
        assertClose(open.apply(new double[] {0, 5, 11}, 1, up, 0), 1e-15, 0, 0.5, 1.1);
        assertClose(open.cappedAtOne().apply(new double[] {0, 5, 11}, 1, up, 0), 1e-15, 0, 0.5, 1);
        assertClose(open.apply(new double[] {-1, 1, 10}, -1, down, 0), 1e-15, 1.1, 0.9, 0);
        assertClose(open.cappedAtOne().apply(new double[] {-1, 1, 10}, -1, down, 0), 1e-15, 1, 0.9, 0);
    }

    /** tests/testthat/test-normalise.R, "n_funcs": goalposts one by one. */
    @Test
    void goalpostsCutAndTurnRound() {
        Normalisation goalposts = Normalisation.of(Normalisation.Method.GOALPOSTS);
        Map<String, Double> posts = Map.of("goalpost_lower", 0.0, "goalpost_upper", 10.0);
        assertClose(goalposts.apply(new double[] {1, 11, -1}, 1, posts, 0), 1e-15, 0.1, 1, 0);
        assertClose(goalposts.apply(new double[] {1, -1, 11}, -1, posts, 0), 1e-15, 0.9, 1, 0);
    }

    /** rank(c(0.3, 0.1, NA, 0.9, 0.5, 0.5), ties = "min", na = "keep") and the z-scores of the same in R 4.2. */
    @Test
    void ranksAndScoresByTheDeviationAreThoseOfR() {
        double[] x = {0.3, 0.1, NA, 0.9, 0.5, 0.5};
        assertClose(Normalisation.of(Normalisation.Method.RANK).apply(x, 1, Map.of(), 0), 0, 2, 1, NA, 5, 3, 3);
        assertClose(Normalisation.of(Normalisation.Method.BORDA).apply(x, 1, Map.of(), 0), 0, 1, 0, NA, 4, 2, 2);
        assertClose(
                Normalisation.of(Normalisation.Method.PRANK).apply(x, 1, Map.of(), 0), 1e-15, 0.25, 0, NA, 1, 0.5, 0.5);
        assertThat(SampleStatistics.deviation(x)).isCloseTo(0.2966479394838265, Offset.offset(1e-15));
        assertThat(Normalisation.of(Normalisation.Method.ZSCORE).with(10, 2).apply(x, 1, Map.of(), 0)[3])
                .isCloseTo(10 + 2 * (0.9 - 0.46) / 0.2966479394838265, Offset.offset(1e-12));
        double[] pi = {3, 1, 4, 1, 5, 9, 2, 6};
        assertThat(SampleStatistics.quantile(pi, 0.05)).isEqualTo(1);
        assertThat(SampleStatistics.median(pi)).isEqualTo(3.5);
        assertThat(SampleStatistics.quantile(pi, 0.95)).isCloseTo(7.95, Offset.offset(1e-12));
    }

    /** tests/testthat/test-normalise.R, "n_funcs". */
    @Test
    void theOtherFormulas() {
        double[] x = {2, 8, 4};
        assertClose(Normalisation.of(Normalisation.Method.DIST2MAX).apply(x, 1, Map.of(), 0), 1e-15, 0, 1, 1 - 4 / 6.0);
        assertClose(Normalisation.of(Normalisation.Method.FRACMAX).apply(x, 1, Map.of(), 0), 1e-15, 0.25, 1, 0.5);
        assertClose(
                Normalisation.of(Normalisation.Method.SCALED).with(1, 10).apply(x, 1, Map.of(), 0),
                1e-12,
                100 / 9.0,
                700 / 9.0,
                300 / 9.0);
        assertClose(Normalisation.of(Normalisation.Method.MINMAX).apply(x, -1, Map.of(), 0), 1e-12, 100, 0, 400 / 6.0);
    }

    /** articles/aggregate.md, "Data availability limits". */
    @Test
    void tooFewNumbersGiveNoAggregate() {
        double[][] columns = {{1, 2, 3}, {3, NA, NA}, {1, NA, 1}};
        double[] weights = {1, 1, 1};
        assertClose(Aggregation.AMEAN.apply(columns, weights, 1, 2 / 3.0), 5e-7, 1.666667, NA, 2);
    }

    /** articles/aggregate.md, "Data frames": four ASEM indicators from 1 to 100, harmonic mean, printed to three digits. */
    @Test
    void theHarmonicMeanOfTheVignette() {
        double[][] columns = {
            {94.1, 94.6, 35.0, 51.2, 43.7},
            {14.20, 15.60, 4.89, 4.90, 4.66},
            {1.0, 97.2, 38.0, 59.2, 55.7},
            {29.4, 40.0, 15.6, 34.3, 1.0}
        };
        assertAgreesToThreeDigits(Aggregation.HMEAN, columns, new double[] {1, 1, 2, 1}, 2.36, 41.5, 14.3, 17.4, 3.93);
    }

    /** articles/aggregate.md, "Coins": what the ASEM example comes to at levels 2, 3 and 4, printed to three digits. */
    @Test
    void theAggregatesOfTheAsemExample() {
        double[][] connectivity = {
            {12.6, 26.2, 48.2, 13.3, 24.6},
            {52.4, 77.5, 75.6, 26.5, 75.9},
            {39.50, 54.10, 43.30, 5.85, 27.10},
            {34.8, 41.1, 72.0, 22.9, 28.4},
            {52.5, 78.2, 80.8, 32.4, 67.5}
        };
        double[][] sustainability = {
            {31.9, 69.5, 53.0, 81.7, 55.7}, {71.9, 72.8, 86.2, 27.5, 53.3}, {55.7, 62.9, 50.1, 64.6, 61.7}
        };
        double[] conn = {38.4, 55.4, 64.0, 20.2, 44.7};
        double[] sust = {53.2, 68.4, 63.1, 57.9, 56.9};
        assertAgreesToThreeDigits(Aggregation.AMEAN, connectivity, new double[] {1, 1, 1, 1, 1}, conn);
        assertAgreesToThreeDigits(Aggregation.AMEAN, sustainability, new double[] {1, 1, 1}, sust);
        assertAgreesToThreeDigits(
                Aggregation.AMEAN, new double[][] {conn, sust}, new double[] {1, 1}, 45.8, 61.9, 63.5, 39.0, 50.8);
    }

    /** By hand: GMEAN of 2 and 8 with weights 1 and 3 is 2^(10/4); the quadratic mean of 1 and 7 is 5. */
    @Test
    void theOtherMeans() {
        assertClose(
                Aggregation.GMEAN.apply(new double[][] {{2}, {8}}, new double[] {1, 3}, 1, 0),
                1e-14,
                StrictMath.pow(2, 2.5));
        assertClose(Aggregation.GENMEAN.apply(new double[][] {{1}, {7}, {NA}}, new double[] {1, 1, 1}, 2, 0), 1e-14, 5);
        double[][] columns = {{3, 2, 1}, {1, 2, 2}, {5, 5, 1}};
        // One against two: 1/3 + half of 1/3 against 1/3 + half: level. Both beat three.
        assertClose(Aggregation.COPELAND.apply(columns, new double[] {1, 1, 1}, 1, 0), 0, 1, 1, -2);
    }

    /** articles/screening.md, "Data frames": rows 40 to 51 of ASEM_iData, 75 % of four indicators; 1 stands for a number that is there. */
    @Test
    void screeningRemovesTheThreeUnitsOfTheVignette() {
        String table = """
                uCode,Research,Pat,CultServ,CultGood
                KOR,1,1,1,NA
                LAO,1,NA,NA,NA
                MYS,1,1,1,1
                MNG,1,1,1,1
                MMR,1,NA,1,NA
                NZL,1,1,1,1
                PAK,1,1,1,1
                PHL,1,1,1,1
                RUS,1,1,1,1
                SGP,1,1,1,1
                THA,1,1,1,1
                VNM,1,NA,NA,NA
                """;
        CompositeIndex index = CompositeIndex.of(
                IndexReader.read(table, meta("Research", "Pat", "CultServ", "CultGood")),
                IndexPlan.builder()
                        .screenAvailable(0.75)
                        .normalisation(Normalisation.of(Normalisation.Method.RANK))
                        .build());
        assertThat(index.removed()).containsExactly("LAO", "MMR", "VNM");
        assertThat(index.table(CompositeIndex.Stage.SCREENED).units()).hasSize(9);
        assertThat(index.result().units()).first().isEqualTo("KOR");
    }

    private static String meta(String... codes) {
        StringBuilder meta = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
        Arrays.stream(codes).forEach(code -> meta.append(code).append(",Indicator,1,Index,1,1\n"));
        return meta.append("Index,Aggregate,2,NA,1,1\n").toString();
    }

    /** tests/testthat/test-sensitivity.R, "sensitivity_works": alternatives that are the same have no effect at all. */
    @Test
    void anAssumptionThatMakesNoDifferenceHasNoSensitivity() {
        StringBuilder table = new StringBuilder("uCode,a,b,c\n");
        for (int i = 0; i < 12; i++) {
            table.append("u")
                    .append(i)
                    .append(',')
                    .append(1 + i * i % 13)
                    .append(',')
                    .append(1 + i * 5 % 11)
                    .append(',')
                    .append(1 + i * 7 % 17)
                    .append('\n');
        }
        IndexSource source = IndexReader.read(table.toString(), meta("a", "b", "c"));
        IndexPlan plan = IndexPlan.builder()
                .normalisation(Normalisation.of(Normalisation.Method.MINMAX).with(1, 100))
                .build();
        Normalisation same = plan.normalisation();
        IndexUncertainty result = IndexUncertainty.sensitivity(
                new Assumption.Way(source, plan),
                List.of(
                        Assumption.aggregations("Aggregation", List.of(Aggregation.AMEAN, Aggregation.GMEAN)),
                        Assumption.normalisations("Normalisation", List.of(same, same))),
                50,
                3,
                BatchProgress.NONE);
        assertThat(result.failed()).isZero();
        assertThat(result.indices().orElseThrow().variance()).isPositive();
        assertThat(result.indices().orElseThrow().first().get(1)).isZero();
        assertThat(result.indices().orElseThrow().total().get(1)).isZero();
        assertThat(result.indices().orElseThrow().total().get(0)).isGreaterThan(0.5);
        assertThat(result.units()).hasSize(12);
    }

    /** tests/testthat/test-sensitivity.R, "noisy_weights": weights of other levels stay. */
    @Test
    void noiseKeepsWithinItsFactorAndItsLevel() {
        IndexSource source = IndexReader.read("uCode,a,b\nx,1,2\ny,2,1\n", meta("a", "b"));
        ImmutableList<Map<String, Double>> sets = NoisyWeights.of(source, Map.of(1, 0.25), 200, 5);
        assertThat(sets).hasSize(200);
        for (Map<String, Double> set : sets) {
            assertThat(set.get("Index")).isEqualTo(1);
            assertThat(set.get("a")).isBetween(0.75, 1.25);
        }
        assertThat(sets.stream().mapToDouble(set -> set.get("a")).max().orElseThrow())
                .isGreaterThan(1.2);
    }
}
