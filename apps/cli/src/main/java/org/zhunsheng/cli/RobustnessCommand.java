package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.robustness.AssessedUnits;
import org.zhunsheng.robustness.Criterion;
import org.zhunsheng.robustness.GradeLimit;
import org.zhunsheng.robustness.IntervalBound;
import org.zhunsheng.robustness.LeaveOneOut;
import org.zhunsheng.robustness.Sampling;
import org.zhunsheng.robustness.ScoreTable;
import org.zhunsheng.robustness.WeightRobustness;
import org.zhunsheng.robustness.WeightSpace;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How sure scores, ranks and grades are if the weights are not those of the scheme. */
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        description = "Measures how far scores, ranks and grades depend on the undisclosed weights.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng robustness examples/district/2024 --samples 2000 --runs 100",
            "  ./zhunsheng robustness examples/district/2024 --range 0.10 --samples 2000 \\",
            "      --lang en",
            "  ./zhunsheng robustness examples/district/2024 --weights bounds \\",
            "      --bound 1=0.05..0.20 --samples 2000 --format json"
        })
final class RobustnessCommand extends InputCommand {
    @Parameters(arity = "1..*", paramLabel = "FOLDER|FILE", description = "reports and dossiers, or JSON Lines of them")
    @SuppressWarnings("NullAway.Init")
    private List<Path> places;

    @Option(
            names = "--weights",
            paramLabel = "range|dirichlet|bounds",
            defaultValue = "range",
            description = {
                "which weights are admissible: those near the scheme's, all, or those between bounds",
                "(default: ${DEFAULT-VALUE})"
            })
    @SuppressWarnings("NullAway.Init")
    private Admissible weights;

    @Option(
            names = "--concentration",
            paramLabel = "N",
            description = "draw Dirichlet weights around the scheme's, the closer the greater N")
    private Optional<Integer> concentration = Optional.empty();

    @Option(
            names = "--range",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description = "how far a weight may differ from the scheme's (default: ${DEFAULT-VALUE} of it)")
    @SuppressWarnings("NullAway.Init")
    private BigDecimal range;

    @Option(
            names = "--bound",
            paramLabel = "CODE=LEAST..MOST",
            description = "bounds of a weight, as shares of all weights; as often as there are bounds")
    private List<String> bounds = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "dimension|indicator",
            defaultValue = "dimension",
            description = "what the weights are of (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private AssessedUnits.Level level;

    @Option(
            names = "--by",
            paramLabel = "verified|stated",
            defaultValue = "verified",
            description = "which scores: as verified or as stated (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Score by;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "10000",
            description = "weights to draw (default: ${DEFAULT-VALUE})")
    private int samples;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "500",
            description = "runs of each sample of the sensitivity analysis (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ThreadsOption threads;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgressOption progressLine;

    /** Which scores are looked at. */
    enum Score {
        /** What is backed or proved; all else is open. */
        VERIFIED,
        /** What is said, the word of the unit alone included. */
        STATED
    }

    /** Which weights are admissible. */
    enum Admissible {
        /** All, by the Dirichlet distribution. */
        DIRICHLET,
        /** Those that differ from the scheme's by a share at most. */
        RANGE,
        /** Those between declared bounds. */
        BOUNDS
    }

    @Override
    public Integer call() {
        checkNumbers();
        ImmutableList<Assessment> all = assessments();
        if (all.isEmpty()) {
            throw new Inputs.InputRefused("no-units", places.toString());
        }
        VetoedUnits vetoed = VetoedUnits.of(all);
        ImmutableList<Assessment> assessments = vetoed.others().stream()
                .map(assessment -> by == Score.VERIFIED ? assessment.verified() : assessment)
                .collect(ImmutableList.toImmutableList());
        if (assessments.isEmpty()) {
            throw new Inputs.InputRefused("all-struck", places.toString());
        }
        ScoreTable table = AssessedUnits.table(assessments, level);
        WeightSpace space = space(table.criteria());
        ImmutableList<GradeLimit> grades = grades(assessments);
        ProgressLine line = new ProgressLine(
                err(),
                words(),
                OptionalInt.of(samples * (table.isExact() ? 1 : 2)),
                progressLine.isShown() && format.isText());
        int workers = threads.workers();
        Sampling sampling = new Sampling(samples, seed, workers, done -> {
            line.at(done);
            return true;
        });
        WeightRobustness result = WeightRobustness.of(table, space, sampling, grades, runs);
        line.clear();
        ImmutableList<LeaveOneOut> indicators = indicators(assessments);
        switch (format.chosen()) {
            case TEXT -> {
                new RobustnessPage(page(), words(), result, grades, indicators).print(weights, by);
                vetoed.print(page(), words());
            }
            case JSON ->
                out().print(CanonicalJson.write(
                        vetoed.in(new RobustnessDocument(lang(), result, grades, indicators).tree(), lang())));
        }
        out().flush();
        return ExitCode.DONE;
    }

    /** What becomes of the ranks without each indicator, by the scheme's weights; none if the criteria are indicators already. */
    private ImmutableList<LeaveOneOut> indicators(List<Assessment> assessments) {
        if (level == AssessedUnits.Level.INDICATOR) {
            return ImmutableList.of();
        }
        ScoreTable table = AssessedUnits.table(assessments, AssessedUnits.Level.INDICATOR);
        return LeaveOneOut.of(table, IntervalBound.LOW, WeightSpace.all(table.criteria()));
    }

    private void checkNumbers() {
        if (samples < 1 || samples > Sampling.MOST_SAMPLES) {
            throw new Inputs.InputRefused(
                    "number-range",
                    "--samples",
                    Integer.toString(samples),
                    "1",
                    Integer.toString(Sampling.MOST_SAMPLES));
        }
        if (runs < 2 || runs > 100_000) {
            throw new Inputs.InputRefused("number-range", "--runs", Integer.toString(runs), "2", "100000");
        }
        if (range.signum() <= 0 || range.compareTo(BigDecimal.ONE) > 0) {
            throw new Inputs.InputRefused("number-range", "--range", Decimals.written(range), "0", "1");
        }
        if (weights != Admissible.BOUNDS && !bounds.isEmpty()) {
            throw new Inputs.InputRefused("bound-needs-bounds");
        }
    }

    private ImmutableList<Assessment> assessments() {
        KindAssessors assessors = new KindAssessors(inputs());
        ImmutableList.Builder<Assessment> assessments = ImmutableList.builder();
        for (Path place : places) {
            for (Dossier dossier : dossiers(place)) {
                assessments.add(assessors.of(dossier).assess(dossier));
            }
        }
        TerminalWriter page = new TerminalWriter(err(), 100);
        assessors.tellEditions(page, words());
        page.flush();
        return assessments.build();
    }

    private ImmutableList<Dossier> dossiers(Path place) {
        BatchSource source = new BatchSource(place, inputs().intake(), System.in);
        return ImmutableList.copyOf(Iterators.transform(source.entries(), entry -> BatchSource.dossier(entry.read())));
    }

    private WeightSpace space(List<Criterion> criteria) {
        if (concentration.isPresent() && (concentration.get() < criteria.size() || concentration.get() > 10_000)) {
            throw new Inputs.InputRefused(
                    "number-range",
                    "--concentration",
                    Integer.toString(concentration.get()),
                    Integer.toString(criteria.size()),
                    "10000");
        }
        return switch (weights) {
            case DIRICHLET ->
                concentration.map(sum -> WeightSpace.around(criteria, sum)).orElseGet(() -> WeightSpace.all(criteria));
            case RANGE -> WeightSpace.within(criteria, range);
            case BOUNDS -> WeightSpace.between(criteria, parsedBounds());
        };
    }

    private Map<String, WeightSpace.Bound> parsedBounds() {
        Map<String, WeightSpace.Bound> parsed = new LinkedHashMap<>();
        for (String bound : bounds) {
            if (!bound.matches("[^=]+=[0-9]+(\\.[0-9]+)?\\.\\.[0-9]+(\\.[0-9]+)?")) {
                throw new Inputs.InputRefused("bound-form", bound);
            }
            int equals = bound.indexOf('=');
            int dots = bound.indexOf("..", equals);
            WeightSpace.Bound before = parsed.put(
                    bound.substring(0, equals),
                    new WeightSpace.Bound(
                            new BigDecimal(bound.substring(equals + 1, dots)),
                            new BigDecimal(bound.substring(dots + 2))));
            if (before != null) {
                throw new Inputs.InputRefused("bound-twice", bound.substring(0, equals));
            }
        }
        return parsed;
    }

    /** The grades, as scores in percent; none if the units have different ones, or if a limit is none to two decimals. */
    private static ImmutableList<GradeLimit> grades(List<Assessment> assessments) {
        List<ImmutableList<GradeLimit>> lists =
                assessments.stream().map(RobustnessCommand::grades).distinct().toList();
        return lists.size() == 1 ? lists.get(0) : ImmutableList.of();
    }

    private static ImmutableList<GradeLimit> grades(Assessment assessment) {
        UnitKind kind = assessment.dossier().unit().kind();
        BigDecimal total = assessment
                .scheme()
                .scaledTo()
                .orElseGet(() -> assessment.scheme().totalFor(kind))
                .toBigDecimal();
        ImmutableList.Builder<GradeLimit> grades = ImmutableList.builder();
        List<Grade> ascending = assessment.scheme().gradesFor(kind).stream()
                .sorted(Comparator.comparing(Grade::from))
                .toList();
        for (Grade grade : ascending) {
            BigDecimal hundredths =
                    grade.from().toBigDecimal().movePointRight(4).divide(total, 6, RoundingMode.HALF_EVEN);
            if (hundredths.stripTrailingZeros().scale() > 0) {
                return ImmutableList.of();
            }
            grades.add(new GradeLimit(
                    grade.id(), grade.title(), hundredths.movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY)));
        }
        return grades.build();
    }
}
