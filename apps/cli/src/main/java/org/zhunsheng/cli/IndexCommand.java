package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.indicators.engine.BatchProgress;
import org.zhunsheng.robustness.index.Aggregation;
import org.zhunsheng.robustness.index.Assumption;
import org.zhunsheng.robustness.index.CompositeIndex;
import org.zhunsheng.robustness.index.Imputation;
import org.zhunsheng.robustness.index.IndexPlan;
import org.zhunsheng.robustness.index.IndexReader;
import org.zhunsheng.robustness.index.IndexSource;
import org.zhunsheng.robustness.index.IndexTable;
import org.zhunsheng.robustness.index.IndexUncertainty;
import org.zhunsheng.robustness.index.NoisyWeights;
import org.zhunsheng.robustness.index.Normalisation;
import org.zhunsheng.robustness.index.Treatment;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a composite index of any table of numbers, and says how far its ranks depend on how it was made. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Makes a composite index of a table of units by indicators, as COINr does.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng index examples/index/halls.csv \\",
            "      --meta examples/index/halls-meta.csv",
            "  ./zhunsheng index examples/index/halls.csv \\",
            "      --meta examples/index/halls-meta.csv --impute mean --treat \\",
            "      --normalise minmax:1,100 --aggregate gmean",
            "  ./zhunsheng index examples/index/halls.csv \\",
            "      --meta examples/index/halls-meta.csv --stages target/stages \\",
            "      --sensitivity 200"
        })
final class IndexCommand extends InputCommand {
    private static final ImmutableList<String> AGGREGATIONS = names(Aggregation.values());
    private static final int NOISY_SETS = 100;
    private static final int MOST_RUNS = 100_000;

    @Parameters(paramLabel = "TABLE.csv", description = "units by indicators, with a column uCode")
    @SuppressWarnings("NullAway.Init")
    private Path table;

    @Option(
            names = "--meta",
            required = true,
            paramLabel = "META.csv",
            description = "what the columns are: iCode, Type, Level, Parent, Direction, Weight")
    @SuppressWarnings("NullAway.Init")
    private Path meta;

    @Option(names = "--denominate", description = "divide indicators by their denominators")
    private boolean denominate;

    @Option(
            names = "--impute",
            paramLabel = "mean|median|mean_of_group|median_of_group",
            description = "fill missing numbers")
    private Optional<Imputation> imputation = Optional.empty();

    @Option(names = "--group", paramLabel = "CODE", description = "the groups to fill missing numbers by")
    private Optional<String> group = Optional.empty();

    @Option(names = "--screen", paramLabel = "SHARE", description = "leave out units with numbers for fewer indicators")
    private Optional<Double> screen = Optional.empty();

    @Option(
            names = "--screen-nonzero",
            paramLabel = "SHARE",
            description = "leave out units with fewer numbers but zeros")
    private Optional<Double> nonZero = Optional.empty();

    @Option(names = "--treat", description = "winsorise outliers, or take logarithms")
    private boolean treat;

    @Option(
            names = "--winmax",
            paramLabel = "N",
            defaultValue = "5",
            description = "numbers of an indicator to winsorise at most (default: ${DEFAULT-VALUE})")
    private int winmax;

    @Option(
            names = "--normalise",
            paramLabel = "METHOD[:A,B]",
            defaultValue = "minmax",
            description =
                    "minmax, zscore, scaled, dist2max, dist2ref, dist2targ, fracmax, rank, prank, borda, goalposts,"
                            + " none (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private String normalise;

    @Option(names = "--cap", description = "end distances to a target or a reference at 1")
    private boolean cap;

    @Option(names = "--reference", paramLabel = "UNIT", description = "the unit of reference of dist2ref")
    private Optional<String> reference = Optional.empty();

    @Option(
            names = "--aggregate",
            split = ",",
            paramLabel = "amean|gmean|hmean|genmean|copeland",
            defaultValue = "amean",
            description = "one way for all levels, or one for each from the lowest (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private List<String> aggregate;

    @Option(names = "--power", paramLabel = "P", defaultValue = "1", description = "the exponent of genmean")
    private double power;

    @Option(
            names = "--least-available",
            split = ",",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "the least share of a group that has to be there for an aggregate: one for all levels, or one for each"
                            + " from the lowest")
    @SuppressWarnings("NullAway.Init")
    private List<Double> leastAvailable;

    @Option(names = "--stages", paramLabel = "FOLDER", description = "write the table after each step into a folder")
    private Optional<Path> stages = Optional.empty();

    @Option(
            names = "--uncertainty",
            paramLabel = "N",
            description = "draw normalisation, weights and aggregation N times and give the ranks")
    private Optional<Integer> uncertainty = Optional.empty();

    @Option(
            names = "--sensitivity",
            paramLabel = "N",
            description = "the same, and what the ranks depend on, from 5 N runs")
    private Optional<Integer> sensitivity = Optional.empty();

    @Option(
            names = "--noise",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description = "by how much of itself a drawn weight may differ (default: ${DEFAULT-VALUE})")
    private double noise;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "text|csv|json",
            defaultValue = "text",
            description = "text for people; csv, the last table, and json for programs")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    /** The form of the output. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        inputs().refuseMissingScheme();
        IndexSource source = IndexReader.read(csv(table), csv(meta));
        IndexPlan plan = plan();
        CompositeIndex index = CompositeIndex.of(source, plan);
        Optional<IndexUncertainty> uncertain = uncertain(new Assumption.Way(source, plan));
        if (stages.isPresent()) {
            writeStages(index, stages.get());
        }
        IndexOutput output = new IndexOutput(words(), index, uncertain);
        switch (format) {
            case TEXT -> output.print(page());
            case CSV -> out().print(IndexOutput.csv(index.result()));
            case JSON -> out().print(CanonicalJson.write(output.tree()));
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** A file for each step that was done, numbered in their order. */
    private static void writeStages(CompositeIndex index, Path folder) throws IOException {
        AtomicFileWriter.makeFolder(folder);
        int number = 1;
        for (Map.Entry<CompositeIndex.Stage, IndexTable> stage : index.stages().entrySet()) {
            String name = number + "-" + stage.getKey().name().toLowerCase(Locale.ROOT) + ".csv";
            AtomicFileWriter.write(folder.resolve(name), IndexOutput.csv(stage.getValue()));
            number++;
        }
    }

    private IndexPlan plan() {
        checkShare("--screen", screen.orElse(0.0));
        checkShare("--screen-nonzero", nonZero.orElse(0.0));
        leastAvailable.forEach(share -> checkShare("--least-available", share));
        checkShare("--noise", noise);
        if (winmax < 1 || winmax > MOST_RUNS) {
            throw outside("--winmax", Integer.toString(winmax), "1", Integer.toString(MOST_RUNS));
        }
        if (power == 0 || !(Math.abs(power) <= 100)) {
            throw outside("--power", Double.toString(power), "-100", "100");
        }
        return IndexPlan.builder()
                .denominate(denominate)
                .imputation(imputation)
                .imputationGroup(group)
                .screenAvailable(screen)
                .screenNonZero(nonZero)
                .treatment(
                        treat
                                ? Optional.of(new Treatment(
                                        Treatment.DEFAULT.skewness(), Treatment.DEFAULT.kurtosis(), winmax))
                                : Optional.empty())
                .normalisation(normalisation())
                .reference(reference)
                .aggregation(aggregate.stream()
                        .map(name -> Aggregation.named(name)
                                .orElseThrow(() -> new Inputs.InputRefused(
                                        "index-aggregation", name, NearestWord.hint(name, AGGREGATIONS))))
                        .toList())
                .power(power)
                .leastAvailable(leastAvailable)
                .build();
    }

    private static void checkShare(String option, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw outside(option, Double.toString(share), "0", "1");
        }
    }

    private static Inputs.InputRefused outside(String option, String found, String least, String most) {
        return new Inputs.InputRefused("number-range", option, found, least, most);
    }

    private static ImmutableList<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(ImmutableList.toImmutableList());
    }

    private Normalisation normalisation() {
        Normalisation normalisation = Normalisation.parse(normalise)
                .orElseThrow(() -> new Inputs.InputRefused(
                        "index-normalisation", normalise, NearestWord.hint(normalise, Normalisation.names())));
        return cap ? normalisation.cappedAtOne() : normalisation;
    }

    /** The alternatives are those of COINr's vignette on sensitivity: both scales are above zero, so that either mean is defined. */
    private Optional<IndexUncertainty> uncertain(Assumption.Way way) {
        for (Optional<Integer> runs : ImmutableList.of(uncertainty, sensitivity)) {
            if (runs.isPresent() && (runs.get() < 2 || runs.get() > MOST_RUNS)) {
                throw outside("--uncertainty, --sensitivity", runs.get().toString(), "2", Integer.toString(MOST_RUNS));
            }
        }
        ImmutableMap.Builder<Integer, Double> factors = ImmutableMap.builder();
        for (int level = 1; level < way.source().index().level().orElseThrow(); level++) {
            factors.put(level, noise);
        }
        ImmutableList<Assumption> assumptions = ImmutableList.of(
                Assumption.normalisations(
                        "normalisation",
                        ImmutableList.of(
                                Normalisation.of(Normalisation.Method.MINMAX).with(1, 100),
                                Normalisation.of(Normalisation.Method.ZSCORE).with(10, 2))),
                Assumption.weights("weights", NoisyWeights.of(way.source(), factors.buildOrThrow(), NOISY_SETS, seed)),
                Assumption.aggregations("aggregation", ImmutableList.of(Aggregation.AMEAN, Aggregation.GMEAN)));
        int runs = sensitivity
                .map(size -> size * (assumptions.size() + 2))
                .or(() -> uncertainty)
                .orElse(0);
        ProgressLine line =
                new ProgressLine(err(), words(), OptionalInt.of(runs), Ansi.AUTO.enabled() && format == Format.TEXT);
        BatchProgress progress = done -> {
            line.at(done);
            return true;
        };
        try {
            return sensitivity
                    .map(size -> IndexUncertainty.sensitivity(way, assumptions, size, seed, progress))
                    .or(() -> uncertainty.map(
                            draws -> IndexUncertainty.uncertainty(way, assumptions, draws, seed, progress)));
        } finally {
            line.clear();
        }
    }
}
