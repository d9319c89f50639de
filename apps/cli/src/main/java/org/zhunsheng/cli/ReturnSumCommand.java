package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.form.LongForm;
import org.zhunsheng.returns.intake.ReturnFile;
import org.zhunsheng.returns.intake.ReturnReader;
import org.zhunsheng.returns.sums.AreaDossier;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.FigurePart;
import org.zhunsheng.returns.sums.Movement;
import org.zhunsheng.returns.tree.ReturnsTree;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds up what has come in. */
@Command(
        name = "sum",
        mixinStandardHelpOptions = true,
        description = "Adds up the returns that were checked or accepted, each figure by its own rule, with coverage.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns sum examples/returns/register.yaml \\",
            "      examples/returns/received",
            "  ./zhunsheng returns sum examples/returns/register.yaml \\",
            "      examples/returns/received --show litigation.received",
            "  ./zhunsheng returns sum examples/returns/register.yaml \\",
            "      examples/returns/received --dossier county.yaml --csv sums.csv",
            "  ./zhunsheng returns sum examples/returns/register.yaml \\",
            "      examples/returns/received --since examples/returns/returns-2024.csv"
        })
final class ReturnSumCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Option(names = "--show", paramLabel = "CODE", description = "unfold a figure to units, files, cells and hashes")
    private Optional<String> show = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "write the sums as CSV")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--dossier", paramLabel = "FILE", description = "write the sums as a dossier that can be assessed")
    private Optional<Path> dossier = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "returns as they were exported before: list what has changed since")
    private Optional<Path> since = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Collected collected = collection.collected(inputs());
        Consolidation sums = Consolidation.of(collected.register(), inputs().vocabulary(), collected.counted());
        FactNaming names = new FactNaming(inputs().vocabulary());
        switch (format.chosen()) {
            case TEXT -> text(sums, names);
            case JSON -> out().print(CanonicalJson.write(ReturnsTree.of(sums)));
        }
        out().flush();
        if (csv.isPresent()) {
            AtomicFileWriter.write(csv.get(), LongForm.of(sums, names));
        }
        if (dossier.isPresent()) {
            AtomicFileWriter.write(
                    dossier.get(), inputs().documents().toYaml(AreaDossier.of(sums, inputs().vocabulary())));
        }
        return sums.figures().stream().allMatch(figure -> figure.outcome() == Outcome.COMPLETE)
                ? ExitCode.DONE
                : ExitCode.NOT_PASSED;
    }

    private void text(Consolidation sums, FactNaming names) throws IOException {
        ReturnsWords say = new ReturnsWords(lang());
        TerminalWriter page = page();
        if (show.isPresent()) {
            FactCode code = FactCode.of(show.get());
            sums.figures().stream()
                    .filter(figure -> figure.cell().code().equals(code))
                    .forEach(figure -> unfold(page, say, figure, names));
        } else if (since.isPresent()) {
            moved(page, say, sums, names);
        } else {
            page.heading(say.get("sum-title", sums.register().title()));
            sums.figures().forEach(figure -> figure(page, say, "  - ", figure, names));
        }
        page.flush();
    }

    private void figure(
            TerminalWriter page, ReturnsWords say, String mark, ConsolidatedFigure figure, FactNaming names) {
        String value = figure.range().map(FactNaming::range).orElse("—");
        String unit = inputs().vocabulary()
                .find(figure.cell().code())
                .flatMap(org.zhunsheng.indicators.vocabulary.FactDefinition::unit)
                .map(one -> one.title().in(lang()))
                .orElse("");
        String line = say.get(
                "sum-figure",
                names.of(figure.cell()),
                figure.range().isPresent() ? value + " " + unit : value,
                figure.coverage().answered(),
                figure.coverage().asked(),
                figure.outcome().title());
        page.item(mark, line + (figure.possibleRepeats() ? say.get("sum-repeats") : ""));
        if (figure.outcome() == Outcome.COUNTED_TWICE) {
            page.item("      ", say.get("sum-twice", twice(figure, true), twice(figure, false)));
        }
    }

    private static String twice(ConsolidatedFigure figure, boolean above) {
        return String.join(
                ", ",
                figure.parts().stream()
                        .filter(part -> part.role() == FigurePart.Role.COUNTED_TWICE == above)
                        .map(part -> part.unit() + "=" + part.value())
                        .toList());
    }

    private void unfold(TerminalWriter page, ReturnsWords say, ConsolidatedFigure figure, FactNaming names) {
        figure(page, say, "", figure, names);
        for (FigurePart part : figure.parts()) {
            LocalText place = part.place().map(Place::describe).orElse(LocalText.same("—"));
            page.item(
                    "  - ",
                    say.get(
                            "sum-part",
                            part.unit(),
                            part.value(),
                            part.source().file(),
                            place,
                            part.source().shortHash()));
        }
        figure.missing().forEach(unit -> page.item("  - ", say.get("sum-missing", unit)));
        figure.workedOutFrom().forEach(code -> page.item("  - ", say.get("sum-from", names.of(code), code)));
    }

    private void moved(TerminalWriter page, ReturnsWords say, Consolidation sums, FactNaming names) throws IOException {
        UnitRegister register = sums.register();
        ReturnFile earlier = ReturnReader.of(register, inputs().vocabulary()).read(since.orElseThrow());
        Consolidation before = Consolidation.of(
                register,
                inputs().vocabulary(),
                earlier.returns().stream()
                        .filter(one -> one.period().equals(register.period()))
                        .collect(ImmutableList.toImmutableList()));
        MovementLines.print(page, say, Movement.between(before, sums), names, register);
    }
}
