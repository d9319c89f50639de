package org.zhunsheng.cli;

import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.gap.BonusGap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.VetoGap;

/** Vetoes that are triggered or open, and bonuses that could give more. */
final class OverallGapLines {
    private final TerminalWriter page;
    private final CliMessages words;
    private final GapLines lines;

    OverallGapLines(TerminalWriter page, CliMessages words, GapLines lines) {
        this.page = page;
        this.words = words;
        this.lines = lines;
    }

    void print(GapAnalysis gaps) {
        if (!gaps.vetoes().isEmpty()) {
            page.heading(words.get("gaps-vetoes", gaps.vetoes().size()));
            gaps.vetoes().forEach(this::veto);
        }
        if (!gaps.bonuses().isEmpty()) {
            page.heading(words.get("gaps-bonuses", gaps.bonuses().size()));
            gaps.bonuses().forEach(this::bonus);
        }
    }

    private void veto(VetoGap gap) {
        String what = gap.state() == VetoState.STRUCK
                ? words.get("gap-veto-struck", gap.veto().title())
                : words.get(
                        "gap-veto-open",
                        gap.veto().title(),
                        gap.gain().map(lines::worth).orElse(""));
        page.item("  - ", what);
    }

    private void bonus(BonusGap gap) {
        page.item("  - ", words.get("gap-bonus", gap.bonus().title(), lines.worth(gap.gain())));
        page.item(
                "    ",
                gap.toProve().isEmpty()
                        ? words.get("gap-bonus-next")
                        : words.get("to-prove", lines.names(gap.toProve())));
    }
}
