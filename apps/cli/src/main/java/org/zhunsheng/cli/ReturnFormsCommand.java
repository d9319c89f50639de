package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.returns.form.ReturnForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a form for every unit. */
@Command(
        name = "forms",
        mixinStandardHelpOptions = true,
        description = "Writes a workbook for every unit with its questions only, last year's values beside.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns forms examples/returns/register.yaml \\",
            "      --before examples/returns/returns-2024.csv --out forms"
        })
final class ReturnFormsCommand extends InputCommand {
    @Parameters(paramLabel = "REGISTER", description = "register of units, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--before", paramLabel = "FOLDER|FILE", description = "returns of the year before")
    private Optional<Path> before = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "where the forms go")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Override
    public Integer call() throws IOException {
        UnitRegister register = inputs().documents().read(UnitRegister.class, file);
        var earlier = CollectionOptions.before(before, register, inputs().vocabulary());
        ReturnForm form = new ReturnForm(register, inputs().vocabulary(), lang());
        ReturnsWords say = new ReturnsWords(lang());
        AtomicFileWriter.makeFolder(target);
        int forms = 0;
        for (RegisteredUnit unit : register.active()) {
            if (form.rows(unit) > 0) {
                Path workbook = target.resolve(unit.id() + ".xlsx");
                AtomicFileWriter.write(
                        workbook, out -> form.write(unit, Optional.ofNullable(earlier.get(unit.id())), out));
                out().println(say.unstyled("form-written", workbook, unit.name(), form.rows(unit)));
                forms++;
            }
        }
        out().println(say.unstyled("forms-written", forms, register.due()));
        out().flush();
        return ExitCode.DONE;
    }
}
