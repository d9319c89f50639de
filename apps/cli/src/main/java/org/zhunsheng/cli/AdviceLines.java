package org.zhunsheng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.advice.AdviceItem;
import org.zhunsheng.indicators.advice.Assumptions;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.advice.Proof;
import org.zhunsheng.indicators.gap.Gain;

/** Advice as numbered lines: why, what it is about, what it is worth, what to do. */
final class AdviceLines {
    private final TerminalWriter page;
    private final CliMessages words;

    AdviceLines(TerminalWriter page, CliMessages words) {
        this.page = page;
        this.words = words;
    }

    /** The first {@code most} items of {@code items}. */
    void print(List<AdviceItem> items, int most) {
        int digits = Math.max(2, Integer.toString(items.size()).length());
        for (int i = 0; i < Math.min(most, items.size()); i++) {
            item(Layout.right((i + 1) + ". ", digits + 2), items.get(i));
        }
    }

    private void item(String mark, AdviceItem item) {
        String indent = " ".repeat(mark.length());
        page.item(mark, words.get("advice", item.kind().title(), item.ground().title(), item.title()));
        page.item(indent, words.get("advice-do", item.action()));
        String worth = worth(item);
        if (!worth.isEmpty()) {
            page.item(indent, worth);
        }
    }

    private String worth(AdviceItem item) {
        StringBuilder text = new StringBuilder();
        item.worth()
                .ifPresent(worth -> text.append(
                        worth.isRedistributed()
                                ? words.get(
                                        "advice-worth-effective",
                                        Numbers.two(worth.nominal()),
                                        Numbers.two(worth.effective()))
                                : words.get("advice-worth", Numbers.two(worth.nominal()))));
        item.gain()
                .filter(gain -> !gain.equals(Gain.NONE))
                .ifPresent(gain ->
                        text.append(text.isEmpty() ? "" : words.get("clause")).append(moves(gain)));
        item.verified()
                .ifPresent(rise -> text.append(text.isEmpty() ? "" : words.get("clause"))
                        .append(words.get("advice-verified", Numbers.signed(rise))));
        if (!text.isEmpty()) {
            text.append(words.get("clause")).append(words.get("advice-days", item.personDays()));
            if (item.still().isEmpty() && item.gain().isPresent()) {
                text.append(words.get("clause")).append(words.get("advice-next-year"));
            }
        }
        return text.toString();
    }

    /** What closing something does to either end of the total. */
    String moves(Gain gain) {
        return gain.lower().equals(gain.upper())
                ? words.get("advice-moves-both", Numbers.signed(gain.lower()))
                : words.get("advice-moves", Numbers.signed(gain.lower()), Numbers.signed(gain.upper()));
    }

    /** The one request for what is unknown, office by office. */
    void request(Advice advice) {
        Map<String, StringBuilder> offices = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (AdviceItem item : advice.items()) {
            if (item.ground() == Ground.UNKNOWN) {
                for (Proof proof : item.proofs()) {
                    String office = proof.keeper().in(words.lang());
                    StringBuilder names = offices.computeIfAbsent(office, unused -> new StringBuilder());
                    names.append(names.isEmpty() ? "" : words.get("separator"))
                            .append(proof.name().in(words.lang()));
                    counts.merge(office, 1, Integer::sum);
                }
            }
        }
        if (!offices.isEmpty()) {
            page.heading(words.get("advice-request", offices.size()));
            offices.forEach((office, names) ->
                    page.item("  - ", words.get("advice-office", office, counts.getOrDefault(office, 0), names)));
        }
    }

    /** What the order and the effort rest on. */
    void assumptions(Assumptions assumptions) {
        page.blank();
        page.item(
                "",
                words.get(
                        "advice-assumed",
                        assumptions.provedPercent(),
                        assumptions.daysKnownKeeper(),
                        assumptions.daysNewKeeper(),
                        assumptions.daysLow(),
                        assumptions.daysMedium(),
                        assumptions.daysHigh()));
    }
}
