package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.zhunsheng.core.unit.GovernmentUnit;

/**
 * The reports of two years in two folders, two by two: those of one unit belong together, by its id or by its name. Of the earlier year
 * only names and places are held, so that two reports are in memory and no more; a report without its other year is told.
 */
final class ReportPairs {
    private final InputCommand command;
    private final boolean headings;
    private final Map<String, Path> earlier = new HashMap<>();
    private final Set<Path> alone = new LinkedHashSet<>();

    /** For {@code command}; {@code headings} says whether the name of each file stands over what is printed of it. */
    ReportPairs(InputCommand command, boolean headings) {
        this.command = command;
        this.headings = headings;
    }

    /** Does {@code work} with the two reports of each unit; the greatest exit code, 1 where a report is alone. */
    int of(Path old, Path recent, BiConsumer<UnitDocument, UnitDocument> work) {
        int first = new EachReport(command, false).of(old, this::remember);
        int second = new EachReport(command, headings).of(recent, file -> pair(file, work));
        alone.forEach(file -> tell("alone-earlier", file));
        return Math.max(Math.max(first, second), alone.isEmpty() ? ExitCode.DONE : ExitCode.NOT_PASSED);
    }

    private int remember(Path file) {
        GovernmentUnit unit =
                UnitDocument.read(command.inputs(), file).dossier().unit();
        if (earlier.putIfAbsent(unit.id(), file) != null) {
            tell("second-of-a-unit", file);
            return ExitCode.NOT_PASSED;
        }
        earlier.putIfAbsent(unit.name(), file);
        alone.add(file);
        return ExitCode.DONE;
    }

    private int pair(Path file, BiConsumer<UnitDocument, UnitDocument> work) {
        UnitDocument after = UnitDocument.read(command.inputs(), file);
        GovernmentUnit unit = after.dossier().unit();
        Optional<Path> before =
                Optional.ofNullable(earlier.get(unit.id())).or(() -> Optional.ofNullable(earlier.get(unit.name())));
        if (before.isEmpty()) {
            tell("alone-later", file);
            return ExitCode.NOT_PASSED;
        }
        alone.remove(before.get());
        work.accept(UnitDocument.read(command.inputs(), before.get()), after);
        return ExitCode.DONE;
    }

    private void tell(String what, Path file) {
        command.err().println(TerminalText.plain(command.words().get(what, file.toString())));
        command.err().flush();
    }
}
