package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.core.text.ChineseDays;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.ReturnFaults;

/**
 * A text to a unit whose return is missing, has faults, or leaves questions open. Immutable and thread-safe.
 *
 * @param unit the id of the unit
 * @param name its name
 * @param text the text
 */
public record Reminder(String unit, String name, String text) {
    /** Refuses null. */
    public Reminder {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /** The reminders that {@code collected} calls for, in the order of the register. */
    public static ImmutableList<Reminder> of(Collected collected, Lang lang) {
        return collected.units().stream()
                .filter(unit -> !unit.state().isCounted() || !unit.questions().isEmpty())
                .map(unit -> new Reminder(unit.unit().id(), unit.unit().name(), text(collected, unit, lang)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String text(Collected collected, CollectedUnit unit, Lang lang) {
        StringBuilder text = new StringBuilder();
        long left = ChronoUnit.DAYS.between(collected.day(), unit.due());
        String key = unit.state() == UnitState.MISSING ? "remind-missing" : "remind-received";
        text.append(word(lang, key, unit.unit().name(), collected.register().title(), unit.due()));
        if (unit.state() != UnitState.CHECKED && unit.state() != UnitState.ACCEPTED) {
            text.append(left >= 0 ? word(lang, "remind-left", left) : word(lang, "remind-late", -left));
        }
        text.append('\n');
        append(text, word(lang, "remind-faults"), unit.faults(), lang);
        append(text, word(lang, "remind-questions"), unit.questions(), lang);
        return text.toString();
    }

    private static void append(StringBuilder text, String head, List<FileFault> faults, Lang lang) {
        if (faults.isEmpty()) {
            return;
        }
        text.append(head).append('\n');
        int number = 1;
        for (FileFault one : faults) {
            String place = one.fault()
                    .place()
                    .map(Place::describe)
                    .map(at -> at.in(lang))
                    .orElse("");
            text.append(number++)
                    .append(lang == Lang.ZH ? "．" : ". ")
                    .append(one.file())
                    .append(place.isEmpty() ? "" : (lang == Lang.ZH ? "，" : ", ") + place)
                    .append(lang == Lang.ZH ? "：" : ": ")
                    .append(one.fault().message().in(lang))
                    .append(lang == Lang.ZH ? "。" : ". ")
                    .append(one.fault().mend().in(lang))
                    .append(lang == Lang.ZH ? "。" : ".")
                    .append('\n');
        }
    }

    private static String word(Lang lang, String key, Object... args) {
        Object[] shown = java.util.Arrays.stream(args)
                .map(arg -> arg instanceof LocalText one ? one.in(lang) : arg)
                .map(arg -> lang == Lang.ZH && arg instanceof LocalDate day ? ChineseDays.of(day) : arg)
                .toArray();
        return ReturnFaults.word(key, shown).in(lang);
    }
}
