package org.zhunsheng.indicators.engine;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** Puts values and limits into words, for the arguments of reasons. */
final class Wording {
    private static final LocalText YES = LocalText.of("是", "yes");
    private static final LocalText NO = LocalText.of("否", "no");
    private static final LocalText NEVER = LocalText.of("未发生", "never");
    private static final LocalText UNKNOWN = LocalText.of("未知", "unknown");
    private static final LocalText NOT_APPLICABLE = LocalText.of("不适用", "not applicable");

    private Wording() {}

    /** What a condition asks for. */
    static LocalText requirement(Condition condition, FactIndex index) {
        if (condition instanceof Condition.Yes) {
            return LocalText.of("应为“是”", "should be yes");
        }
        if (condition instanceof Condition.No) {
            return LocalText.of("应为“否”", "should be no");
        }
        FactDefinition definition = index.definition(index.slot(condition.fact()));
        if (condition instanceof Condition.AtLeast least) {
            return wrap("应不少于 ", "should be at least ", number(least.value(), definition), "");
        }
        if (condition instanceof Condition.AtMost most) {
            return wrap("应不多于 ", "should be at most ", number(most.value(), definition), "");
        }
        throw new AssertionError(condition);
    }

    /** What is known of the fact in {@code slot}. */
    static LocalText value(FactTable facts, int slot, FactDefinition definition) {
        if (facts.isUnknown(slot)) {
            return UNKNOWN;
        }
        if (facts.isNotApplicable(slot)) {
            return NOT_APPLICABLE;
        }
        Optional<LocalText> dispute = facts.dispute(slot);
        if (dispute.isPresent()) {
            return wrap("有争议（", "disputed (", dispute.get(), "）", ")");
        }
        long low = facts.low(slot);
        long high = facts.high(slot);
        if (low == high) {
            LocalText value = measure(low, definition);
            Optional<LocalText> from = facts.sources(slot).map(codes -> names(facts, codes));
            if (from.isPresent()) {
                return wrap(
                        "",
                        "",
                        value,
                        "（由" + from.get().zh() + "推算）",
                        " (derived from " + from.get().en() + ")");
            }
            return facts.isDerived(slot) ? wrap("", "", value, "（推算）", " (derived)") : value;
        }
        if (facts.isDisputed(slot)) {
            return wrap(
                    "有争议，",
                    "disputed, ",
                    LocalText.of(
                            measure(low, definition).zh() + " 或 "
                                    + measure(high, definition).zh(),
                            measure(low, definition).en() + " or "
                                    + measure(high, definition).en()),
                    "");
        }
        LocalText range = range(facts, slot, definition);
        return facts.isAbout(slot) ? wrap("", "", range, "（概数）", " (approximate)") : range;
    }

    private static LocalText names(FactTable facts, String codes) {
        List<LocalText> names =
                Splitter.on(", ").splitToStream(codes).map(facts::name).toList();
        return LocalText.of(
                names.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                names.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    private static LocalText range(FactTable facts, int slot, FactDefinition definition) {
        LocalText low = measure(facts.low(slot), definition);
        LocalText high = measure(facts.high(slot), definition);
        if (facts.isOpenAbove(slot)) {
            return wrap("不少于 ", "at least ", low, "");
        }
        return facts.isOpenBelow(slot)
                ? wrap("不多于 ", "at most ", high, "")
                : LocalText.of(low.zh() + " 至 " + high.zh(), low.en() + " to " + high.en());
    }

    /** A value in the measure of its fact. */
    static LocalText measure(long value, FactDefinition definition) {
        return switch (definition.kind()) {
            case COUNT, RATE, AMOUNT, DURATION, SCORE ->
                value >= CellValue.UNBOUNDED
                        ? LocalText.of("不限", "any number")
                        : number(Decimals.ofMicros(value), definition);
            case DATE -> value == CellValue.NEVER ? NEVER : LocalText.same(day(value));
            case YES_NO -> value == 1 ? YES : NO;
        };
    }

    private static String day(long epochDay) {
        return Math.abs(epochDay) >= CellValue.UNBOUNDED
                ? "…"
                : FactTable.day(epochDay).toString();
    }

    private static LocalText number(BigDecimal number, FactDefinition definition) {
        LocalText unit = definition.unit().orElseThrow().title(number);
        String gap = definition.kind() == FactKind.RATE ? "" : " ";
        return LocalText.of(number.toPlainString() + gap + unit.zh(), number.toPlainString() + " " + unit.en());
    }

    private static LocalText wrap(String zh, String en, LocalText text, String after) {
        return wrap(zh, en, text, after, after);
    }

    private static LocalText wrap(String zh, String en, LocalText text, String afterZh, String afterEn) {
        return LocalText.of(zh + text.zh() + afterZh, en + text.en() + afterEn);
    }
}
