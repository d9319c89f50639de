package org.zhunsheng.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.returns.collect.Acceptance;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.CollectedUnit;
import org.zhunsheng.returns.collect.DeskLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down that returns are accepted as they are. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Records that a person accepts the returns of units as they are, by the hash of the file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns accept examples/returns/register.yaml \\",
            "      examples/returns/received --unit t01 --by 张三"
        })
final class ReturnAcceptCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Option(names = "--unit", paramLabel = "ID", required = true, description = "unit; repeat for several, or all")
    @SuppressWarnings("NullAway.Init")
    private List<String> units;

    @Option(
            names = "--file",
            paramLabel = "NAME",
            description = "the file that holds, where a unit sent several that differ")
    private Optional<String> file = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who accepts them")
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Override
    public Integer call() throws IOException {
        Collected collected = collection.collected(inputs());
        knowsAll(collected);
        ReturnsWords say = new ReturnsWords(lang());
        boolean all = true;
        for (CollectedUnit unit : collected.units()) {
            if (units.contains("all") || units.contains(unit.unit().id())) {
                all &= accept(unit, say);
            }
        }
        out().flush();
        return all ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private void knowsAll(Collected collected) {
        List<String> known =
                collected.units().stream().map(unit -> unit.unit().id()).toList();
        for (String unit : units) {
            if (!unit.equals("all") && !known.contains(unit)) {
                throw new Inputs.InputRefused("no-such-unit-in-register", unit, NearestWord.hint(unit, known));
            }
        }
    }

    private boolean accept(CollectedUnit unit, ReturnsWords say) throws IOException {
        Optional<String> hash = file.isPresent()
                ? unit.sources().stream()
                        .filter(source -> source.file().equals(file.get()))
                        .map(source -> source.sha256())
                        .findFirst()
                : unit.counted().map(one -> one.source().sha256());
        if (hash.isEmpty()) {
            out().println(say.unstyled(
                    "not-accepted", unit.unit().name(), unit.state().title()));
            return false;
        }
        DeskLog.writeAccepted(collection.folder(), new Acceptance(unit.unit().id(), hash.get(), by, collection.day()));
        out().println(say.unstyled("accepted", unit.unit().name(), hash.get().substring(0, 12), by, collection.day()));
        return true;
    }
}
