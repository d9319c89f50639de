package org.zhunsheng.indicators.scheme;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Says a scheme in sentences, as a rule book would, in Chinese and English: how items earn their points, what is worked out, how
 * groups are put together, bonuses, vetoes, grades, and what holds for all. Every parameter of the scheme is in it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * SchemeWording words = SchemeWording.of(scheme, catalogue, vocabulary);
 * scheme.items().forEach(item -> words.item(item).forEach(sentence -> System.out.println(sentence.zh())));
 * }</pre>
 */
public final class SchemeWording {
    private final ScoringScheme scheme;
    private final IndicatorCatalogue catalogue;
    private final FactNames facts;
    private final MethodWording methods;
    private final ClauseWording clauses;

    private SchemeWording(ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        Vocabulary all = scheme.vocabularyOver(vocabulary);
        this.scheme = scheme;
        this.catalogue = catalogue;
        this.facts = new FactNames(all);
        this.methods = MethodWording.of(all);
        this.clauses = new ClauseWording(facts);
    }

    /** Wording of {@code scheme}, with the titles of {@code catalogue} and the names and units of {@code vocabulary}. */
    public static SchemeWording of(ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        return new SchemeWording(scheme, catalogue, vocabulary);
    }

    /** What holds for the whole: points, what does not apply, what is verified, the word of the unit, rounding. */
    public ImmutableList<LocalText> whole() {
        ImmutableList.Builder<LocalText> said = ImmutableList.builder();
        said.add(LocalText.of("总分 " + scheme.total() + " 分。", "The whole is worth " + worth(scheme.total()) + "."));
        scheme.totals()
                .forEach((kind, points) -> said.add(LocalText.of(
                        kind.title().zh() + "总分 " + points + " 分。",
                        "For a " + kind.title().en() + " it is worth " + worth(points) + ".")));
        scheme.scaledTo()
                .ifPresent(points -> said.add(LocalText.of(
                        "得分按“实得分÷应得分×" + points + "”折算。",
                        "Scores are scaled: points earned ÷ points that apply × " + points + ".")));
        said.add(LocalText.of(
                "指标不适用于被评单位的，其分值" + scheme.absence().title().zh() + "。",
                "The points of an indicator that does not apply to a unit are "
                        + scheme.absence().title().en() + "."));
        said.add(sentence(scheme.counts().title()));
        scheme.selfReport().ifPresent(report -> selfReport(report, said));
        said.add(rounding(scheme.rounding()));
        return said.build();
    }

    private static void selfReport(SelfReport report, ImmutableList.Builder<LocalText> said) {
        report.itemAtMost()
                .ifPresent(share -> said.add(LocalText.of(
                        "没有佐证的自评，每项至多得该项分值的 " + share.toPlainString() + "%。",
                        "By the word of the unit alone an item earns at most " + share.toPlainString()
                                + " % of its points.")));
        report.totalAtMost()
                .ifPresent(share -> said.add(LocalText.of(
                        "没有佐证的自评，合计至多得应得分的 " + share.toPlainString() + "%。",
                        "By the word of the unit alone the whole earns at most " + share.toPlainString()
                                + " % of the points that apply.")));
        report.deviation()
                .ifPresent(rule -> said.add(FactNames.text(
                        LocalText.of(
                                "自评与核查结果相差超过 " + rule.limit().toPlainString() + "% 的，每项扣 " + rule.each() + " 分",
                                "Each figure of the unit that is more than "
                                        + rule.limit().toPlainString() + " % from what was found costs "
                                        + worth(rule.each())),
                        atMost(rule.cap()),
                        LocalText.of("。", "."))));
        report.sampling()
                .ifPresent(rule -> said.add(FactNames.text(
                        LocalText.of(
                                "抽查 " + rule.facts() + " 项数据，准确率低于 "
                                        + rule.accuracyAtLeast().toPlainString() + "% 的，每低 1 个百分点扣 " + rule.each()
                                        + " 分",
                                rule.facts() + " figures are checked; each percentage point below "
                                        + rule.accuracyAtLeast().toPlainString() + " % right costs "
                                        + worth(rule.each())),
                        atMost(rule.cap()),
                        LocalText.of("。", "."))));
    }

    private static LocalText rounding(Rounding rounding) {
        LocalText mode = mode(rounding.mode());
        return rounding.stage() == Rounding.Stage.ITEM
                ? LocalText.of(
                        "每一步计算的得分" + mode.zh() + "，保留 " + rounding.scale() + " 位小数。",
                        "The points of each step are rounded " + mode.en() + " to " + decimals(rounding.scale()) + ".")
                : LocalText.of(
                        "只对总分取舍：" + mode.zh() + "，保留 " + rounding.scale() + " 位小数。",
                        "Only the total is rounded, " + mode.en() + " to " + decimals(rounding.scale()) + ".");
    }

    private static String decimals(int scale) {
        return scale == 1 ? "1 decimal" : scale + " decimals";
    }

    private static LocalText mode(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> LocalText.of("四舍五入", "half up");
            case HALF_DOWN -> LocalText.of("五舍六入", "half down");
            case HALF_EVEN -> LocalText.of("四舍六入五成双", "half to even");
            case UP -> LocalText.of("向远离零的方向进位", "away from zero");
            case DOWN -> LocalText.of("向零的方向舍去", "towards zero");
            case CEILING -> LocalText.of("向上取", "up");
            case FLOOR -> LocalText.of("向下取", "down");
            case UNNECESSARY -> throw new AssertionError(mode);
        };
    }

    /** How {@code item} earns its points, and whatever sets it apart: a sentence each. */
    public ImmutableList<LocalText> item(SchemeItem item) {
        ImmutableList.Builder<LocalText> said = ImmutableList.builder();
        said.add(methods.say(item.method(), item.points()));
        for (Variant variant : item.variants()) {
            LocalText other = methods.say(variant.method().orElse(item.method()), variant.points());
            said.add(LocalText.of(
                    kinds(variant.kinds(), LocalText::zh, "、") + "（" + variant.points() + " 分）：" + other.zh(),
                    capitalised(kinds(variant.kinds(), LocalText::en, ", ")) + " (" + worth(variant.points()) + "): "
                            + other.en()));
        }
        if (!item.exempt().isEmpty()) {
            said.add(LocalText.of(
                    "不考核" + kinds(item.exempt(), LocalText::zh, "、") + "。",
                    "Not asked of: " + kinds(item.exempt(), LocalText::en, ", ") + "."));
        }
        item.lossAtMost()
                .ifPresent(other -> said.add(LocalText.of(
                        "扣分以“" + title(other).zh() + "”的得分为限。",
                        "No more is taken off than “" + title(other).en() + "” earns.")));
        item.unbackedAtMost()
                .ifPresent(share -> said.add(LocalText.of(
                        "没有佐证的，至多得本项分值的 " + share.toPlainString() + "%。",
                        "Without evidence it earns at most " + share.toPlainString() + " % of its points.")));
        item.absence()
                .ifPresent(policy -> said.add(LocalText.of(
                        "不适用的，分值" + policy.title().zh() + "。",
                        "If it does not apply, its points are " + policy.title().en() + ".")));
        item.counts().ifPresent(counts -> said.add(sentence(counts.title())));
        return said.build();
    }

    /** How {@code fact} is worked out. */
    public LocalText computed(ComputedFact fact) {
        return fact.formula().match(new FormulaWording(facts));
    }

    /** What the rule puts together; the whole if it names no group. */
    public LocalText subject(NodeRule rule) {
        return rule.group().map(this::title).orElse(LocalText.of("总分", "The whole"));
    }

    /** How the children of a group, or of the whole, are put together. */
    public ImmutableList<LocalText> node(NodeRule rule) {
        ImmutableList.Builder<LocalText> said = ImmutableList.builder();
        said.add(
                switch (rule.aggregation()) {
                    case SUM -> LocalText.of("下级得分相加。", "The points below are added up.");
                    case WEIGHTED_MEAN -> mean("加权算术平均", "weighted arithmetic mean");
                    case GEOMETRIC -> mean("加权几何平均", "weighted geometric mean");
                    case HARMONIC -> mean("加权调和平均", "weighted harmonic mean");
                    case MINIMUM -> LocalText.of("按下级中最低的得分率计分。", "The lowest share of points below counts for all.");
                    case ALL_OR_NOTHING ->
                        LocalText.of(
                                "下级全部得满分的，得全部分值，否则不得分。",
                                "All points if everything below has all of its points, otherwise none.");
                });
        if (!rule.weights().isEmpty()) {
            said.add(LocalText.of(
                    "权重：" + weights(rule, LocalText::zh, "；") + "。",
                    "Weights: " + weights(rule, LocalText::en, "; ") + "."));
        }
        said.add(
                switch (rule.unknown()) {
                    case OPEN -> LocalText.of("没有材料的下级待定。", "What nothing is known of stays open.");
                    case LEAST -> LocalText.of("没有材料的下级按最低分计。", "What nothing is known of counts with the least.");
                    case LEFT_OUT ->
                        LocalText.of(
                                "没有材料的下级不计，由其余分担。",
                                "What nothing is known of is left out, and the others share its weight.");
                });
        rule.coverageAtLeast()
                .ifPresent(share -> said.add(LocalText.of(
                        "有佐证可判定的分值不足 " + share.toPlainString() + "% 的，暂不评定。",
                        "Below " + share.toPlainString() + " % of points decided by evidence it is not rated.")));
        return said.build();
    }

    private static LocalText mean(String zh, String en) {
        return LocalText.of("按下级得分率的" + zh + "计分。", "Points by the " + en + " of the shares below.");
    }

    private String weights(NodeRule rule, Function<LocalText, String> language, String between) {
        return rule.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(weight -> language.apply(title(weight.getKey())) + " "
                        + weight.getValue().toPlainString())
                .collect(Collectors.joining(between));
    }

    /** What earns {@code bonus}, and how it meets the total. */
    public ImmutableList<LocalText> bonus(Bonus bonus) {
        ImmutableList.Builder<LocalText> said = ImmutableList.builder();
        bonus.clauses().forEach(clause -> said.add(sentence(clauses.of(clause))));
        bonus.cap()
                .ifPresent(cap -> said.add(LocalText.of("合计最多加 " + cap + " 分。", "At most " + worth(cap) + " in all.")));
        said.add(
                switch (bonus.counted()) {
                    case INSIDE -> LocalText.of("加分后不超过总分。", "With it the total stays within the points of the whole.");
                    case BEYOND -> LocalText.of("加分可以超过总分。", "It can lift the total above the points of the whole.");
                });
        said.add(
                switch (bonus.unclaimed()) {
                    case OPEN -> LocalText.of("没有申报的待定。", "What nobody has claimed stays open.");
                    case NOTHING -> LocalText.of("没有申报的不加分。", "What nobody has claimed gives nothing.");
                });
        if (!bonus.onlyIfFull().isEmpty()) {
            said.add(LocalText.of(
                    "以下列指标得满分为前提：" + titles(bonus.onlyIfFull(), LocalText::zh, "、") + "。",
                    "Only if these have all of their points: " + titles(bonus.onlyIfFull(), LocalText::en, "; ")
                            + "."));
        }
        return said.build();
    }

    /** When {@code veto} strikes, and what it does. */
    public LocalText veto(Veto veto) {
        LocalText condition = facts.condition(veto.condition());
        LocalText effect = effect(veto.effect());
        return LocalText.of(
                condition.zh() + "的，" + effect.zh() + "。", "If " + condition.en() + ", " + effect.en() + ".");
    }

    private LocalText effect(Veto.Effect effect) {
        if (effect instanceof Veto.Effect.Disqualify) {
            return LocalText.of("取消资格", "the unit is out");
        }
        if (effect instanceof Veto.Effect.ZeroItem zero) {
            LocalText title = title(zero.indicator());
            return LocalText.of("“" + title.zh() + "”不得分", "“" + title.en() + "” earns nothing");
        }
        if (effect instanceof Veto.Effect.ZeroTotal) {
            return LocalText.of("总分为 0", "the total is 0");
        }
        if (effect instanceof Veto.Effect.CapTotal cap) {
            return LocalText.of("总分不超过 " + cap.points() + " 分", "the total is at most " + cap.points());
        }
        String id = ((Veto.Effect.CapGrade) effect).grade();
        LocalText grade = Stream.concat(
                        scheme.grades().stream(), scheme.gradesByKind().stream().flatMap(own -> own.grades().stream()))
                .filter(found -> found.id().equals(id))
                .findFirst()
                .map(Grade::title)
                .orElse(LocalText.same(id));
        return LocalText.of("等次最高为“" + grade.zh() + "”", "the grade is at best “" + grade.en() + "”");
    }

    /** What {@code grade} needs. */
    public LocalText grade(Grade grade) {
        return FactNames.text(
                LocalText.of(grade.from() + " 分以上", "from " + grade.from()),
                grade.to()
                        .map(to -> LocalText.of("，至 " + to + " 分", " to " + to))
                        .orElse(LocalText.same("")),
                grade.coverageAtLeast()
                        .map(share -> LocalText.of(
                                "，且可确定分值占比不低于 " + share.toPlainString() + "%",
                                ", with at least " + share.toPlainString() + " % of the points determined"))
                        .orElse(LocalText.same("")));
    }

    private static String kinds(Set<UnitKind> kinds, Function<LocalText, String> language, String between) {
        return kinds.stream().sorted().map(kind -> language.apply(kind.title())).collect(Collectors.joining(between));
    }

    private String titles(Collection<IndicatorCode> codes, Function<LocalText, String> language, String between) {
        return codes.stream().sorted().map(code -> language.apply(title(code))).collect(Collectors.joining(between));
    }

    private LocalText title(IndicatorCode code) {
        return catalogue.titleOf(code).orElseGet(() -> LocalText.same(code.value()));
    }

    private static LocalText atMost(Optional<Points> cap) {
        return cap.map(most -> LocalText.of("，最多扣 " + most + " 分", ", at most " + most))
                .orElse(LocalText.same(""));
    }

    private static LocalText sentence(LocalText clause) {
        return LocalText.of(clause.zh() + "。", capitalised(clause.en()) + ".");
    }

    private static String capitalised(String text) {
        return Ascii.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String worth(Points points) {
        BigDecimal number = points.toBigDecimal();
        return points + " " + UnitClass.POINT.title(number).en();
    }
}
