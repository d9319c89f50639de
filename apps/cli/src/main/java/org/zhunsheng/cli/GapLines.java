package org.zhunsheng.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Gaps as numbered lines: what closing each is worth, what has to be proved, what is usually done. */
final class GapLines {
    private final TerminalWriter page;
    private final CliMessages words;
    private final Vocabulary vocabulary;

    GapLines(TerminalWriter page, CliMessages words, Vocabulary vocabulary) {
        this.page = page;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** Every gap with all that closing it is worth. */
    void print(List<Gap> gaps) {
        print(gaps, Gap::gain);
    }

    /** Every gap with what it is still worth for this assessment. */
    void printStill(List<Gap> gaps) {
        print(gaps, Gap::still);
    }

    /** Gaps that are not due yet, each with its day. */
    void printDue(List<Gap> gaps) {
        for (Gap gap : gaps) {
            page.item(
                    "  - ",
                    words.get(
                            "gap-due", gap.indicator(), gap.title(), gap.dueBy().orElseThrow()));
        }
    }

    private void print(List<Gap> gaps, Function<Gap, Optional<Gain>> worth) {
        int digits = Math.max(2, Integer.toString(gaps.size()).length());
        for (int i = 0; i < gaps.size(); i++) {
            print(Layout.right((i + 1) + ". ", digits + 2), gaps.get(i), worth.apply(gaps.get(i)));
        }
    }

    private void print(String mark, Gap gap, Optional<Gain> gain) {
        String indent = " ".repeat(mark.length());
        String worth = gain.map(this::worth).orElseGet(() -> words.get("lost", Numbers.two(gap.lost())));
        page.item(
                mark,
                words.get(
                        "gap",
                        gap.kind().title(),
                        gap.indicator(),
                        gap.title(),
                        worth,
                        gap.cause().title()));
        if (!gap.toProve().isEmpty()) {
            page.item(indent, words.get("to-prove", names(gap.toProve())));
        }
        gap.remedy().ifPresent(remedy -> page.item(indent, words.get("remedy", remedy.action(), remedy.leadDays())));
        gap.ifSo().ifPresent(remedy -> page.item(indent, words.get("if-so", remedy.action(), remedy.leadDays())));
        if (!gap.plans().isEmpty()) {
            page.item(indent, words.get("covered", String.join(words.get("separator"), gap.plans())));
        }
    }

    /** In words. What starts at zero may have been earned all along and only lack proof. */
    String worth(Gain gain) {
        ScoreInterval range = gain.range();
        return range.low().equals(Points.ZERO) && !range.isExact()
                ? words.get("gain-up-to", Numbers.signed(range.high()))
                : words.get("gain", signed(range));
    }

    private String signed(ScoreInterval range) {
        return range.isExact()
                ? Numbers.signed(range.low())
                : words.get("gain-range", Numbers.signed(range.low()), Numbers.signed(range.high()));
    }

    /** The names of facts, one after the other. */
    String names(List<FactCode> codes) {
        return codes.stream()
                .map(code -> vocabulary
                        .find(code)
                        .map(fact -> fact.name().in(words.lang()))
                        .orElseGet(code::value))
                .collect(Collectors.joining(words.get("separator")));
    }
}
