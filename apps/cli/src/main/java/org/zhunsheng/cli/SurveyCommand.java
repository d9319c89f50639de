package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.intake.SurveyReader;
import org.zhunsheng.returns.survey.SurveyAnswers;
import org.zhunsheng.returns.survey.SurveyAsked;
import org.zhunsheng.returns.survey.SurveyFile;
import org.zhunsheng.returns.survey.SurveyGroup;
import org.zhunsheng.returns.survey.SurveyItem;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Surveys: a table to fill in, and what the answers come to. */
@Command(
        name = "survey",
        mixinStandardHelpOptions = true,
        description =
                "Adds up answers of surveys by group, with rates of return and margins, for items that a scheme scores by survey.",
        subcommands = {SurveyCommand.NewCommand.class, SurveyCommand.SumCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {"  ./zhunsheng survey new --out answers.csv", "  ./zhunsheng survey sum examples/survey/answers.csv"})
final class SurveyCommand extends CommandGroup {
    /** What both commands share. */
    abstract static class SurveysCommand extends InputCommand {
        @Option(names = "--kind", paramLabel = "KIND", description = "kind of the unit (default: COUNTY)")
        private UnitKind kind = UnitKind.COUNTY;

        final SurveyAsked asked() {
            AssessmentBasis basis = inputs().soundBasis(kind);
            SurveyAsked asked = SurveyAsked.of(basis.scheme(), lang());
            if (asked.items().isEmpty()) {
                throw new Inputs.InputRefused(
                        "scheme-surveys-nothing", basis.scheme().id());
            }
            return asked;
        }

        final ReturnsWords say() {
            return new ReturnsWords(lang());
        }
    }

    /** Writes the table to fill in. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Writes an empty table: a line for each answer of each group, and how many were given out.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng survey new --out answers.csv"})
    static final class NewCommand extends SurveysCommand {
        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the table goes (CSV)")
        @SuppressWarnings("NullAway.Init")
        private Path target;

        @Override
        public Integer call() throws IOException {
            SurveyAsked asked = asked();
            AtomicFileWriter.write(target, asked.template(inputs().vocabulary(), lang()));
            out().println(say().unstyled(
                            "survey-written", target, asked.groups().size()));
            out().flush();
            return ExitCode.DONE;
        }
    }

    /** Adds answers up. */
    @Command(
            name = "sum",
            mixinStandardHelpOptions = true,
            description =
                    "Adds up the answers in files and folders: by group what was given out, came back, was valid, mean and margin.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng survey sum examples/survey/answers.csv",
                "  ./zhunsheng survey sum examples/survey/answers.csv \\",
                "      --from examples/district/2024/wuyu-county.yaml --out surveyed.yaml"
            })
    static final class SumCommand extends SurveysCommand {
        @Parameters(
                paramLabel = "FILE|FOLDER",
                arity = "1..*",
                description = "answers: tables of counts or of respondents")
        @SuppressWarnings("NullAway.Init")
        private List<Path> places;

        @Option(names = "--from", paramLabel = "FILE", description = "report or dossier that the answers are put into")
        private Optional<Path> from = Optional.empty();

        @Option(names = "--out", paramLabel = "FILE", description = "where the dossier goes; needs --from")
        private Optional<Path> target = Optional.empty();

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() throws IOException {
            if (from.isPresent() != target.isPresent()) {
                throw new Inputs.InputRefused("from-and-out-together");
            }
            SurveyAsked asked = asked();
            SurveyReader reader = new SurveyReader(asked, inputs().vocabulary());
            ImmutableList.Builder<SurveyFile> files = ImmutableList.builder();
            for (Path place : places) {
                files.addAll(reader.readAll(place));
            }
            SurveyAnswers answers = SurveyAnswers.of(asked, files.build());
            switch (format.chosen()) {
                case TEXT -> text(answers);
                case JSON -> out().print(CanonicalJson.write(SurveyTree.of(answers)));
            }
            out().flush();
            if (from.isPresent()) {
                Dossier dossier = UnitDocument.read(inputs(), from.get()).dossier();
                AtomicFileWriter.write(
                        target.orElseThrow(), inputs().documents().toYaml(answers.addTo(dossier)));
            }
            return answers.isComplete() ? ExitCode.DONE : ExitCode.NOT_PASSED;
        }

        private void text(SurveyAnswers answers) {
            TerminalWriter page = page();
            FactNaming names = new FactNaming(inputs().vocabulary());
            for (SurveyItem item : answers.items()) {
                page.heading(say().get(
                                item.mean().isPresent() ? "survey-item" : "survey-item-open",
                                item.indicator(),
                                item.mean().map(SumCommand::one).orElse("—"),
                                margin(item.margin()),
                                item.earned()
                                        .map(BigDecimal::stripTrailingZeros)
                                        .map(BigDecimal::toPlainString)
                                        .orElse("—"),
                                item.points().toPlainString()));
                item.groups().forEach(group -> group(page, names, group));
            }
            page.item("  ", say().get("survey-note", SurveyGroup.FEWEST));
            if (!answers.faults().isEmpty()) {
                page.heading(say().get("survey-faults"));
                answers.faults().forEach(one -> FileFaultLines.print(page, say(), "  ✗ ", one));
            }
            page.flush();
        }

        private void group(TerminalWriter page, FactNaming names, SurveyGroup group) {
            page.item(
                    "  - ",
                    say().get(
                                    "survey-group",
                                    group.title(),
                                    group.sent().isPresent()
                                            ? Long.toString(group.sent().getAsLong())
                                            : "—",
                                    group.returned(),
                                    group.returnRate().map(SumCommand::one).orElse("—"),
                                    group.valid(),
                                    group.validRate().map(SumCommand::one).orElse("—")));
            for (Map.Entry<FactCode, BigDecimal> answer : group.values().entrySet()) {
                long count = group.counts().getOrDefault(answer.getKey(), 0L);
                boolean open = group.open().contains(answer.getKey());
                page.item(
                        open ? "      ? " : "        ",
                        say().get(
                                        open ? "survey-answer-open" : "survey-answer",
                                        names.of(answer.getKey()),
                                        count,
                                        share(count, group.valid()),
                                        answer.getValue().toPlainString()));
            }
            group.mean()
                    .ifPresent(
                            mean -> page.item("      = ", say().get("survey-mean", one(mean), margin(group.margin()))));
            group.ifAllHadAnswered()
                    .ifPresent(range -> page.item(
                            "        ",
                            say().get(
                                            "survey-silent",
                                            group.sent().orElse(0) - group.valid(),
                                            one(range.low().orElseThrow()),
                                            one(range.high().orElseThrow()))));
        }

        private static String share(long count, long all) {
            return all == 0
                    ? "—"
                    : one(Fraction.HUNDRED.times(Fraction.of(count)).over(Fraction.of(all)));
        }

        private static String one(Fraction percent) {
            return percent.rounded(1).toPlainString();
        }

        private String margin(Optional<BigDecimal> margin) {
            return margin.map(points -> say().get("survey-margin", points.toPlainString()))
                    .orElseGet(() -> say().get("survey-no-margin"));
        }
    }
}
