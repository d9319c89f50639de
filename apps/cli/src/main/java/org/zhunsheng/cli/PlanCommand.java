package org.zhunsheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.advice.ProofRemedies;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.PlanDraft;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.RemedyChecker;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.planning.Aim;
import org.zhunsheng.planning.ChosenRemedy;
import org.zhunsheng.planning.PlanAnswer;
import org.zhunsheng.planning.PlanOptimiser;
import org.zhunsheng.planning.PlanProgress;
import org.zhunsheng.planning.PlanRequest;
import org.zhunsheng.planning.PlanResult;
import org.zhunsheng.serialization.ResultFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The best plan: which remedies reach a grade or a number of points with the least effort, or gain most within an effort. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Finds the best plan: the remedies that lift the lower end or reach a grade with the least effort, or"
                        + " that gain most within an effort and a day; with proof.",
        subcommands = {PlanStatusCommand.class, PlanRemindCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng plan examples/district/2024/wuyu-county.yaml --lift 2",
            "  ./zhunsheng plan examples/district/2024/wuyu-county.yaml --grade passed \\",
            "      --draft plan.yaml",
            "  ./zhunsheng plan examples/district/2024/wuyu-county.yaml --effort 100 \\",
            "      --from 2025-01-01 --until 2025-06-30 --for next"
        })
final class PlanCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "annual report or dossier, YAML or JSON")
    private Optional<Path> file = Optional.empty();

    /** What is to be achieved: one of the three. */
    static final class Wanted {
        @Option(
                names = "--lift",
                required = true,
                paramLabel = "POINTS",
                description = "lift the lower end by so many points, with the least effort")
        private Optional<String> lift = Optional.empty();

        @Option(
                names = "--grade",
                required = true,
                paramLabel = "ID",
                description = "be certain of the grade, with the least effort")
        private Optional<String> grade = Optional.empty();

        @Option(
                names = "--effort",
                required = true,
                paramLabel = "PERSON-DAYS",
                description = "lift the lower end as far as so much effort allows")
        private Optional<Integer> effort = Optional.empty();

        private Aim aim() {
            return lift.<Aim>map(points -> new Aim.LiftBy(Points.of(points)))
                    .or(() -> grade.map(Aim.ReachGrade::new))
                    .or(() -> effort.map(Aim.WithinEffort::new))
                    .orElseThrow();
        }
    }

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Wanted wanted;

    @Option(names = "--from", paramLabel = "DATE", description = "day on which work starts (default: today)")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--for",
            paramLabel = "this|next",
            defaultValue = "this",
            description = "this: what still counts for the assessment at hand; next: what counts for the next one"
                    + " (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Purpose purpose;

    /** Which assessment the plan is for. */
    enum Purpose {
        THIS(PlanFor.THIS_ASSESSMENT),
        NEXT(PlanFor.NEXT_ASSESSMENT);

        private final PlanFor meant;

        Purpose(PlanFor meant) {
            this.meant = meant;
        }
    }

    @Option(names = "--until", paramLabel = "DATE", description = "day by which every chosen remedy has to show")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--remedies", paramLabel = "FILE", description = "library of remedies (default: the bundled one)")
    private Optional<Path> remedies = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "how long the search may take (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--stability",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "make the plan again N times with efforts drawn up to 50 %% less or more, to show what stays chosen"
                            + " (default: ${DEFAULT-VALUE})")
    private int stability;

    @Option(names = "--left-out", description = "also list the remedies that are left out, and why")
    private boolean leftOut;

    @Option(names = "--draft", paramLabel = "FILE", description = "also write a rectification plan, YAML")
    private Optional<Path> draft = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        if (file.isEmpty() || wanted == null) {
            throw new ParameterException(commandLine(), words().get("plan-usage"));
        }
        Aim aim = aim(wanted);
        Outcome outcome = Outcome.of(inputs(), file.get());
        PlanAnswer answer = answer(outcome.assessment(), aim);
        draft.ifPresent(target -> write(outcome, answer, target));
        switch (format.chosen()) {
            case TEXT -> new PlanLines(page(), words(), leftOut).print(answer);
            case JSON -> out().print(ResultFormat.toJson(PlanResult.of(answer, lang())));
        }
        out().flush();
        return answer.reached() ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private Aim aim(Wanted asked) {
        try {
            return asked.aim();
        } catch (NumberFormatException e) {
            throw new ParameterException(commandLine(), words().get("plan-points", asked.lift.orElse("")), e);
        }
    }

    private PlanAnswer answer(Assessment assessment, Aim aim) {
        RemedyLibrary library = library(assessment.catalogue().id());
        InvalidModelException.throwIfAny(RemedyChecker.check(library, assessment.catalogue(), assessment.vocabulary()));
        PlanRequest.Builder request = PlanRequest.builder()
                .assessment(assessment)
                .library(purpose == Purpose.THIS ? ProofRemedies.of(library, assessment) : library)
                .aim(aim)
                .purpose(purpose.meant)
                .until(until)
                .seconds(seconds)
                .draws(stability);
        request.from(from.orElseGet(LocalDate::now));
        ProgressLine progress = new ProgressLine(err(), words(), OptionalInt.empty(), Ansi.AUTO.enabled());
        try {
            return PlanOptimiser.answer(request.build(), new PlanProgress() {
                @Override
                public void scored(int parts) {
                    progress.say(words().get("plan-scored", parts));
                }

                @Override
                public void drawn(long states) {
                    progress.say(words().get("plan-drawn", states));
                }

                @Override
                public void solved(int programs) {
                    progress.say(words().get("plan-solved", programs));
                }
            });
        } finally {
            progress.clear();
        }
    }

    /** The library that was named, or the bundled one if it is for {@code catalogue}. */
    private RemedyLibrary library(String catalogue) {
        if (remedies.isPresent()) {
            return inputs().rules().read(RemedyLibrary.class, remedies.get());
        }
        RemedyLibrary bundled = inputs().bundled()
                .demonstrationRemedies(catalogue)
                .orElseGet(inputs().bundled()::demonstrationRemedies);
        if (!bundled.catalogue().equals(catalogue)) {
            throw new Inputs.InputRefused("plan-needs-remedies", catalogue, bundled.catalogue());
        }
        return bundled;
    }

    private void write(Outcome outcome, PlanAnswer answer, Path target) {
        RectificationPlan plan = PlanDraft.of(
                        outcome.assessment(), outcome.gaps(), answer.request().from(), lang())
                .ofRemedies(
                        answer.chosen().stream().map(ChosenRemedy::scheduled).toList());
        try {
            AtomicFileWriter.write(target, inputs().documents().toYaml(plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
