package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnValue;

/** Understands what a unit wrote into the cell of a value. What can be read in two ways is not understood. */
public final class ValueText {
    private static final ImmutableSet<String> ZERO =
            ImmutableSet.of("零", "无", "没有", "未发生", "未收到", "均无", "none", "nil", "zero");
    private static final ImmutableSet<String> NOT_APPLICABLE =
            ImmutableSet.of("不适用", "不涉及", "n/a", "na", "notapplicable", "not applicable");
    private static final ImmutableSet<String> NOT_COUNTED =
            ImmutableSet.of("未统计", "无法统计", "不掌握", "未掌握", "暂无数据", "not counted", "unknown");
    private static final ImmutableSet<String> DASHES = ImmutableSet.of("-", "—", "——", "–", "/", "\\", "--", "*");
    private static final ImmutableSet<String> YES = ImmutableSet.of("是", "有", "已", "已完成", "yes", "y", "√", "true");
    private static final ImmutableSet<String> NO = ImmutableSet.of("否", "无", "没有", "未", "no", "n", "×", "false");
    private static final ImmutableMap<String, Exactness> BEFORE = ImmutableMap.<String, Exactness>builder()
            .put("约", Exactness.ABOUT)
            .put("大约", Exactness.ABOUT)
            .put("近", Exactness.LESS_THAN)
            .put("不足", Exactness.LESS_THAN)
            .put("超", Exactness.MORE_THAN)
            .put("超过", Exactness.MORE_THAN)
            .put("逾", Exactness.MORE_THAN)
            .put("至少", Exactness.AT_LEAST)
            .put("不少于", Exactness.AT_LEAST)
            .put("不超过", Exactness.AT_MOST)
            .buildOrThrow();
    private static final ImmutableMap<String, Exactness> BEHIND = ImmutableMap.of(
            "余", Exactness.MORE_THAN,
            "多", Exactness.MORE_THAN,
            "以上", Exactness.AT_LEAST,
            "以内", Exactness.AT_MOST,
            "左右", Exactness.ABOUT);
    private static final Pattern NUMBER = Pattern.compile("(大约|约|近|不足|超过|超|逾|至少|不少于|不超过)?"
            + "(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)"
            + "(余|多)?(万|亿)?(余|多)?([^\\d余多]*?)(余|多|以上|以内|左右)?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?");
    private static final int MOST_DIGITS = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ValueText() {}

    /**
     * What came of a text: a value or a fault.
     *
     * @param value the value
     * @param fault why there is none
     */
    public record Understood(Optional<ReturnValue> value, Optional<Violation> fault) {
        /** Refuses null. */
        public Understood {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(fault, "fault");
        }

        private static Understood of(ReturnValue value) {
            return new Understood(Optional.of(value), Optional.empty());
        }

        private static Understood fault(String code, Object... args) {
            return new Understood(Optional.empty(), Optional.of(ReturnFaults.of(code, args)));
        }
    }

    /** What {@code text}, which is not blank, says of {@code fact}. */
    public static Understood of(FactDefinition fact, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT);
        if (NOT_APPLICABLE.contains(plain)) {
            return Understood.of(new ReturnValue.NotApplicable());
        }
        if (NOT_COUNTED.contains(plain)) {
            return Understood.of(new ReturnValue.NotCounted());
        }
        if (DASHES.contains(plain)) {
            return Understood.fault("AMBIGUOUS_BLANK", text);
        }
        return switch (fact.kind()) {
            case YES_NO ->
                YES.contains(plain) || NO.contains(plain)
                        ? Understood.of(new ReturnValue.YesNo(YES.contains(plain)))
                        : Understood.fault("NOT_YES_OR_NO", text);
            case DATE -> day(plain, text);
            case COUNT, RATE, AMOUNT, DURATION, SCORE ->
                ZERO.contains(plain) ? Understood.of(ReturnValue.counted(0)) : number(fact, plain, text);
        };
    }

    private static Understood day(String plain, String text) {
        Matcher day = DAY.matcher(plain);
        try {
            return day.matches()
                    ? Understood.of(new ReturnValue.Day(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))))
                    : Understood.fault("NOT_A_DAY", text);
        } catch (DateTimeException e) {
            return Understood.fault("NOT_A_DAY", text);
        }
    }

    private static Understood number(FactDefinition fact, String plain, String text) {
        Matcher read = NUMBER.matcher(plain.replaceAll("\\s", ""));
        if (!read.matches()) {
            return Understood.fault("NOT_A_NUMBER", text);
        }
        String digits = read.group(2).replace(",", "");
        UnitClass unit = fact.unit().orElse(UnitClass.OTHER);
        String word = read.group(6);
        int power = power(read.group(4));
        if (!word.isEmpty() && !unit.accepts(word)) {
            return Understood.fault("OTHER_MEASURE", text, unit.title());
        }
        if (digits.length() > MOST_DIGITS) {
            return Understood.fault("NOT_A_NUMBER", text);
        }
        BigDecimal value = new BigDecimal(digits).movePointRight(power);
        Optional<Violation> wrong = wrong(fact, value, text);
        if (wrong.isPresent()) {
            return new Understood(Optional.empty(), wrong);
        }
        Optional<Integer> precision =
                power == 0 ? Optional.empty() : Optional.of(power - new BigDecimal(digits).scale());
        return Understood.of(new ReturnValue.Numeric(plainScale(value), exactness(read), precision));
    }

    private static int power(@org.jspecify.annotations.Nullable String multiplier) {
        if (multiplier == null) {
            return 0;
        }
        return multiplier.equals("万") ? 4 : 8;
    }

    private static Exactness exactness(Matcher read) {
        if (read.group(1) != null) {
            return BEFORE.getOrDefault(read.group(1), Exactness.EXACT);
        }
        if (read.group(3) != null || read.group(5) != null) {
            return Exactness.MORE_THAN;
        }
        return read.group(7) == null ? Exactness.EXACT : BEHIND.getOrDefault(read.group(7), Exactness.EXACT);
    }

    private static Optional<Violation> wrong(FactDefinition fact, BigDecimal value, String text) {
        if (value.signum() < 0) {
            return Optional.of(ReturnFaults.of("NEGATIVE", text));
        }
        if (fact.kind() == FactKind.COUNT && value.stripTrailingZeros().scale() > 0) {
            return Optional.of(ReturnFaults.of("NOT_WHOLE", text));
        }
        return fact.kind() == FactKind.RATE && value.compareTo(HUNDRED) > 0
                ? Optional.of(ReturnFaults.of("OVER_HUNDRED", text))
                : Optional.empty();
    }

    private static BigDecimal plainScale(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
