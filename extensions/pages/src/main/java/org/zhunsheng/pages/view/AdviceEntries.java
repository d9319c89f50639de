package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.advice.AdviceItem;
import org.zhunsheng.indicators.advice.Assumptions;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.gap.Gain;

/** Advice in words. */
final class AdviceEntries {
    private AdviceEntries() {}

    static ImmutableList<AdviceEntry> of(Advice advice) {
        ImmutableList.Builder<AdviceEntry> entries = ImmutableList.builder();
        for (int i = 0; i < advice.items().size(); i++) {
            entries.add(entry(i + 1, advice.items().get(i)));
        }
        return entries.build();
    }

    /** What the order and the effort rest on. */
    static Text assumed(Advice advice) {
        Assumptions assumptions = advice.assumptions();
        return Text.word(
                "advice-assumed",
                assumptions.provedPercent(),
                assumptions.daysKnownKeeper(),
                assumptions.daysNewKeeper(),
                assumptions.daysLow(),
                assumptions.daysMedium(),
                assumptions.daysHigh(),
                Assumptions.DAYS_TO_ANSWER);
    }

    private static AdviceEntry entry(int rank, AdviceItem item) {
        return new AdviceEntry(
                rank,
                item.kind().name().toLowerCase(Locale.ROOT),
                Text.of(item.kind().title()),
                item.ground(),
                Text.of(item.ground().title()),
                Text.of(item.title()),
                Text.of(item.action()),
                worth(item),
                item.indicators().size() > 1 || item.ground() == Ground.UNKNOWN ? offices(item) : ImmutableList.of());
    }

    private static ImmutableList<AdviceEntry.Office> offices(AdviceItem item) {
        Map<LocalText, List<Text>> offices = new LinkedHashMap<>();
        item.proofs()
                .forEach(proof -> offices.computeIfAbsent(proof.keeper(), office -> new ArrayList<>())
                        .add(Text.of(proof.name())));
        return offices.entrySet().stream()
                .map(office -> new AdviceEntry.Office(
                        Text.of(office.getKey()), office.getValue().size(), Text.joined(office.getValue())))
                .sorted(Comparator.comparingInt(AdviceEntry.Office::count).reversed())
                .collect(ImmutableList.toImmutableList());
    }

    private static Text worth(AdviceItem item) {
        List<Text> parts = new ArrayList<>();
        item.worth()
                .ifPresent(worth -> parts.add(
                        worth.isRedistributed()
                                ? Text.word(
                                        "advice-worth-effective",
                                        Written.points(worth.nominal()),
                                        Written.points(worth.effective()))
                                : Text.word("advice-worth", Written.points(worth.nominal()))));
        item.gain().filter(gain -> !gain.equals(Gain.NONE)).ifPresent(gain -> parts.add(moves(gain)));
        item.verified().ifPresent(rise -> parts.add(Text.word("advice-verified", Written.signed(rise))));
        if (!parts.isEmpty()) {
            parts.add(Text.word("advice-days", item.personDays()));
            if (item.still().isEmpty() && item.gain().isPresent()) {
                parts.add(Text.word("advice-next-year"));
            }
        }
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("；")),
                parts.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private static Text moves(Gain gain) {
        return gain.lower().equals(gain.upper())
                ? Text.word("advice-moves-both", Written.signed(gain.lower()))
                : Text.word("advice-moves", Written.signed(gain.lower()), Written.signed(gain.upper()));
    }
}
