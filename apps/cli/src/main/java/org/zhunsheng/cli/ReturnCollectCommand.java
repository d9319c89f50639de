package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.collect.CollectedUnit;
import org.zhunsheng.returns.collect.DeskLog;
import org.zhunsheng.returns.collect.UnitState;
import org.zhunsheng.returns.intake.ReturnFile;
import org.zhunsheng.returns.tree.ReturnsTree;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.workbook.InvalidWorkbookException;
import org.zhunsheng.workbook.MarkedCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who has sent what. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description =
                "Reads all returns of a folder, checks them, and lists which units are due, received, sent back or accepted.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns collect examples/returns/register.yaml \\",
            "      examples/returns/received --on 2026-01-21",
            "  ./zhunsheng returns collect examples/returns/register.yaml \\",
            "      examples/returns/received --before examples/returns/returns-2024.csv \\",
            "      --marked send-back"
        })
final class ReturnCollectCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Option(
            names = "--marked",
            paramLabel = "FOLDER",
            description = "write copies of faulty workbooks in which the faulty cells are red and have comments")
    private Optional<Path> marked = Optional.empty();

    @Option(names = "--no-log", description = "do not record in the folder on which day files were first seen")
    private boolean noLog;

    @Override
    public Integer call() throws IOException {
        UnitRegister register = collection.register(inputs());
        ImmutableList<ReturnFile> files = collection.files(register, inputs().vocabulary());
        if (!noLog) {
            Map<String, String> byHash = new LinkedHashMap<>();
            files.forEach(file ->
                    byHash.putIfAbsent(file.source().sha256(), file.source().file()));
            DeskLog.writeSeen(collection.folder(), byHash, collection.day());
        }
        Collected collected = collection.collected(inputs(), register, files);
        switch (format.chosen()) {
            case TEXT -> text(collected);
            case JSON -> out().print(CanonicalJson.write(ReturnsTree.of(collected)));
        }
        out().flush();
        if (marked.isPresent()) {
            mark(collected, marked.get());
        }
        return collected.isComplete() ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private void text(Collected collected) {
        ReturnsWords say = new ReturnsWords(lang());
        TerminalWriter page = page();
        page.heading(say.get("collect-title", collected.register().title(), collected.day()));
        for (UnitState state : UnitState.values()) {
            page.item("  ", say.get("collect-count", state.title(), collected.count(state)));
        }
        page.heading(say.get("collect-table"));
        for (CollectedUnit unit : collected.units()) {
            String received = unit.received().map(Object::toString).orElse("—");
            String line = say.get(
                    unit.late() ? "collect-late" : "collect-unit",
                    unit.unit().name(),
                    unit.state().title(),
                    unit.due(),
                    received,
                    unit.open().size());
            page.item("  - ", line);
            faults(page, say, "    ✗ ", unit.faults());
            faults(page, say, "    ? ", unit.questions());
        }
        if (!collected.strangers().isEmpty()) {
            page.heading(say.get("collect-strangers"));
            faults(page, say, "  - ", collected.strangers());
        }
        page.flush();
    }

    private void faults(TerminalWriter page, ReturnsWords say, String mark, List<FileFault> faults) {
        faults.forEach(one -> FileFaultLines.print(page, say, mark, one));
    }

    private void mark(Collected collected, Path target) throws IOException {
        ListMultimap<String, Violation> byFile =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (CollectedUnit unit : collected.units()) {
            ImmutableList.<FileFault>builder()
                    .addAll(unit.faults())
                    .addAll(unit.questions())
                    .build()
                    .forEach(one -> byFile.put(one.file(), one.fault()));
        }
        AtomicFileWriter.makeFolder(target);
        for (Map.Entry<String, List<Violation>> entry : Multimaps.asMap(byFile).entrySet()) {
            Path source = collection.folder().resolve(entry.getKey());
            boolean inSheets = entry.getValue().stream()
                    .anyMatch(
                            fault -> fault.place().orElse(null) instanceof org.zhunsheng.core.validation.Place.InSheet);
            if (!entry.getKey().isEmpty() && inSheets && Intake.isWorkbook(source)) {
                Path copy = target.resolve(entry.getKey().replace('/', '_'));
                try {
                    AtomicFileWriter.write(copy, out -> MarkedCopy.write(source, entry.getValue(), lang(), out));
                    err().println(new ReturnsWords(lang()).unstyled("collect-marked", copy));
                } catch (InvalidWorkbookException e) {
                    Refusals.print(err(), words(), e.source(), e.violations());
                }
            }
        }
        err().flush();
    }
}
