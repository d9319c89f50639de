package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * The units that a veto puts out, or may put out. The former are not looked at for robustness, since no weights change that; of the
 * latter it is told, since shares of ranks and grades go by points alone.
 */
final class VetoedUnits {
    private final ImmutableList<Assessment> others;
    private final ImmutableList<Assessment> struck;
    private final ImmutableList<Assessment> open;

    private VetoedUnits(
            ImmutableList<Assessment> others, ImmutableList<Assessment> struck, ImmutableList<Assessment> open) {
        this.others = others;
        this.struck = struck;
        this.open = open;
    }

    static VetoedUnits of(ImmutableList<Assessment> all) {
        ImmutableList.Builder<Assessment> others = ImmutableList.builder();
        ImmutableList.Builder<Assessment> struck = ImmutableList.builder();
        ImmutableList.Builder<Assessment> open = ImmutableList.builder();
        for (Assessment assessment : all) {
            VetoState state = assessment.disqualification();
            (state == VetoState.STRUCK ? struck : others).add(assessment);
            if (state == VetoState.OPEN) {
                open.add(assessment);
            }
        }
        return new VetoedUnits(others.build(), struck.build(), open.build());
    }

    /** The units that no veto puts out. */
    ImmutableList<Assessment> others() {
        return others;
    }

    void print(TerminalWriter page, CliMessages words) {
        if (!struck.isEmpty()) {
            page.heading(words.get("struck-heading", struck.size()));
            struck.forEach(assessment -> page.item("  - ", name(assessment, words.lang())));
        }
        if (!open.isEmpty()) {
            page.heading(words.get("open-heading", open.size()));
            page.item("  ", words.get("open-note"));
            open.forEach(assessment -> page.item("  - ", name(assessment, words.lang())));
        }
    }

    /** {@code tree} with the names of the units that vetoes put out or may put out. */
    Map<String, Object> in(Map<String, Object> tree, Lang lang) {
        tree.put("struck", struck.stream().map(unit -> name(unit, lang)).toList());
        tree.put("vetoOpen", open.stream().map(unit -> name(unit, lang)).toList());
        return tree;
    }

    private static String name(Assessment assessment, Lang lang) {
        return ChangeLines.name(assessment.dossier().unit(), lang);
    }
}
