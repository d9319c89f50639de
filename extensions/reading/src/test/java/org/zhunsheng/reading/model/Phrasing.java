package org.zhunsheng.reading.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.Random;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.reading.model.ReadableFacts.Named;

/** The manners in which reports state a figure. */
final class Phrasing {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final ImmutableListMultimap<UnitClass, String> WORDS =
            ImmutableListMultimap.<UnitClass, String>builder()
                    .putAll(UnitClass.EVENT, "次", "场", "场次")
                    .putAll(UnitClass.PERSON, "人", "名")
                    .putAll(UnitClass.CASE, "件", "件", "起")
                    .build();
    private static final ImmutableList<String> RISES = ImmutableList.of("增长", "上升", "增加", "提高");
    private static final ImmutableList<String> FALLS = ImmutableList.of("下降", "减少", "降低");
    private static final ImmutableList<String> COMPARED = ImmutableList.of("同比", "比上年", "较上年", "与上年相比", "较去年同期");

    private final Random random;
    private final int year;

    Phrasing(Random random, int year) {
        this.random = random;
        this.year = year;
    }

    BigDecimal value(Named fact) {
        if (fact.isRate()) {
            return random.nextInt(3) == 0
                    ? BigDecimal.valueOf(100)
                    : BigDecimal.valueOf(200 + random.nextInt(790), 1).stripTrailingZeros();
        }
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(1L + random.nextInt(9));
            case 1 -> BigDecimal.valueOf(100L * (100 + random.nextInt(900)));
            case 2 -> BigDecimal.valueOf(1000L + random.nextInt(8999));
            default -> BigDecimal.valueOf(10L + random.nextInt(990));
        };
    }

    /** The figure as a clause; {@code first} opens a sentence, {@code last} ends it. */
    String of(Named fact, BigDecimal value, boolean first, boolean last) {
        String number = number(fact, value) + unit(fact);
        String plain = fact.name() + (fact.isRate() ? pick(ImmutableList.of("达", "为", "达到", "")) : joint()) + number;
        String opened = first ? opening(fact) + plain : plain;
        return last && !fact.isRate() ? opened + change(fact) : opened;
    }

    private String joint() {
        return random.nextInt(6) == 0 ? pick(ImmutableList.of("共", "达", "共计", "累计")) : "";
    }

    private String opening(Named fact) {
        if (fact.stock()) {
            return pick(ImmutableList.of("", "截至" + year + "年底，", "目前，全县"));
        }
        return pick(ImmutableList.of("", "全年", "全年共", year + "年，", year + "年以来，", "今年以来，全县", "一年来，", "通过多种形式，全年"));
    }

    /** What is said behind a figure of how it changed. */
    private String change(Named fact) {
        int earlier = 5 + random.nextInt(900);
        boolean rise = random.nextBoolean();
        String verb = pick(rise ? RISES : FALLS);
        String by = (1 + random.nextInt(60)) + "." + (1 + random.nextInt(9)) + "%";
        return switch (random.nextInt(10)) {
            case 0 -> "，" + pick(COMPARED) + verb + by;
            case 1 -> "（" + pick(COMPARED) + verb + by + "）";
            case 2 -> "，比上年" + earlier + unit(fact) + verb + by;
            case 3 -> "，较上年的" + earlier + unit(fact) + verb + by;
            case 4 -> "，" + pick(COMPARED) + verb + (1 + random.nextInt(90)) + unit(fact);
            default -> "";
        };
    }

    /** A figure as it stands in a problem or a plan. */
    String bare(Named fact) {
        return fact.name() + (fact.isRate() ? "为" : "") + number(fact, value(fact)) + unit(fact);
    }

    /** A sentence with a figure that is not the unit's own of the year. */
    String notOwn(Named fact) {
        return switch (random.nextInt(4)) {
            case 0 -> (year - 1) + "年" + bare(fact) + "。";
            case 1 -> "全省" + bare(fact) + "。";
            case 2 -> "近三年，" + bare(fact) + "。";
            default -> "全县法院共受理一审行政案件" + (100 + random.nextInt(800)) + "件。";
        };
    }

    private String unit(Named fact) {
        if (fact.isRate()) {
            return "%";
        }
        return WORDS.containsKey(fact.unit())
                ? pick(WORDS.get(fact.unit()))
                : fact.unit().words().get(0);
    }

    private String number(Named fact, BigDecimal value) {
        boolean tens = value.remainder(BigDecimal.valueOf(100)).signum() == 0 && value.compareTo(TEN_THOUSAND) >= 0;
        if (!fact.isRate() && tens && random.nextBoolean()) {
            return value.movePointLeft(4).stripTrailingZeros().toPlainString() + "万"
                    + (random.nextInt(3) == 0 ? "余" : "");
        }
        String digits = value.toPlainString();
        if (!fact.isRate() && digits.length() > 3 && random.nextInt(5) == 0) {
            return digits.substring(0, digits.length() - 3) + "," + digits.substring(digits.length() - 3);
        }
        return digits + (tens && random.nextInt(3) == 0 ? "余" : "");
    }

    private <T> T pick(ImmutableList<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
