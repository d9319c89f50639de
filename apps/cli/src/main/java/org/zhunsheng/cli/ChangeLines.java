package org.zhunsheng.cli;

import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.LineChange;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.VetoState;

/** Changes of points as lines for people. */
final class ChangeLines {
    private static final int LABEL = 12;

    private final TerminalWriter page;
    private final CliMessages words;

    ChangeLines(TerminalWriter page, CliMessages words) {
        this.page = page;
        this.words = words;
    }

    /** The name of {@code unit} in {@code lang}, as far as it has one. */
    static String name(GovernmentUnit unit, Lang lang) {
        return lang == Lang.EN ? unit.nameEn().orElse(unit.name()) : unit.name();
    }

    /** What the total was, is, and moves by. */
    void totals(Assessment before, Assessment after, Change change) {
        field("before", standing(before));
        field("after", standing(after));
        field("change", page.bold(text(change)));
    }

    private String standing(Assessment assessment) {
        String standing = words.get(
                "standing",
                Numbers.two(assessment.total()),
                assessment.available().toString(),
                assessment.coverage().toPlainString());
        return assessment.disqualification() == VetoState.STRUCK ? standing + words.get("veto-struck") : standing;
    }

    private void field(String label, String text) {
        page.item(Layout.left(words.get(label), LABEL), text);
    }

    /** An indicator, or something else that lines belong to, and what it moves by. */
    void subject(String title, Change change) {
        page.item("  ", words.get("subject-change", page.bold(title), text(change)));
    }

    /** A line as it was and as it is. */
    void line(LineChange line) {
        line.before().ifPresent(before -> contribution("    − ", before));
        line.after().ifPresent(after -> contribution("    + ", after));
    }

    private void contribution(String mark, Contribution line) {
        page.item(mark, words.get("line-points", line.reason().text(words.lang()), ends(line.low(), line.high())));
    }

    /** {@code −0.20 – +1.50}, or the one value if both are the same. */
    static String ends(Points low, Points high) {
        return low.compareTo(high) <= 0
                ? Numbers.signed(new ScoreInterval(low, high))
                : Numbers.signed(low) + " – " + Numbers.signed(high);
    }

    /** A change in words: of both ends together, or of each. */
    String text(Change change) {
        return change.low().equals(change.high())
                ? Numbers.signed(change.low())
                : words.get("change-ends", Numbers.signed(change.low()), Numbers.signed(change.high()));
    }
}
