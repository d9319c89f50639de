package org.zhunsheng.indicators.scheme;

import static org.zhunsheng.indicators.scheme.FactNames.list;
import static org.zhunsheng.indicators.scheme.FactNames.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Says in a sentence how an item earns its points, in Chinese and English, for people who do not read schemes. Every parameter of
 * the method is in it. Immutable and thread-safe.
 */
public final class MethodWording {
    private final FactNames facts;
    private final ClauseWording clauses;

    private MethodWording(FactNames facts) {
        this.facts = facts;
        this.clauses = new ClauseWording(facts);
    }

    /** Wording with the names and units of {@code vocabulary}; a fact that it does not hold is called by its code. */
    public static MethodWording of(Vocabulary vocabulary) {
        return new MethodWording(new FactNames(vocabulary));
    }

    /**
     * How {@code method} earns its points.
     *
     * @param points the points available
     */
    public LocalText say(ScoringMethod method, Points points) {
        return method.match(new Sentence(points));
    }

    private final class Sentence implements ScoringMethod.Cases<LocalText> {
        private final Points points;

        /** The points in English words. */
        private final String worth;

        private Sentence(Points points) {
            this.points = points;
            this.worth = worth(points);
        }

        @Override
        public LocalText metOrNot(ScoringMethod.MetOrNot method) {
            LocalText all =
                    list(method.conditions().stream().map(facts::condition).toList());
            return method.conditions().size() == 1
                    ? LocalText.of(
                            all.zh() + "的，得 " + points + " 分，否则不得分。", worth + " if " + all.en() + ", otherwise none.")
                    : LocalText.of(
                            "同时满足下列条件的，得 " + points + " 分，否则不得分：" + all.zh() + "。",
                            worth + " if all of these hold, otherwise none: " + all.en() + ".");
        }

        @Override
        public LocalText bands(ScoringMethod.Bands method) {
            LocalText all =
                    list(method.bands().stream().map(band -> band(method, band)).toList());
            LocalText fact = facts.of(method.fact());
            return LocalText.of(
                    "按" + fact.zh() + "分档计分：" + all.zh() + "。", "By bands of " + fact.en() + ": " + all.en() + ".");
        }

        private LocalText band(ScoringMethod.Bands method, ScoringMethod.Band band) {
            boolean lower = method.closed() == ScoringMethod.ClosedEnd.LOWER;
            LocalText from = band.from()
                    .map(end -> facts.quantity(method.fact(), end))
                    .map(end ->
                            LocalText.of((lower ? "不低于 " : "高于 ") + end.zh(), (lower ? "from " : "above ") + end.en()))
                    .orElse(LocalText.same(""));
            LocalText to = band.to()
                    .map(end -> facts.quantity(method.fact(), end))
                    .map(end ->
                            LocalText.of((lower ? "低于 " : "不高于 ") + end.zh(), (lower ? "below " : "up to ") + end.en()))
                    .orElse(LocalText.same(""));
            boolean both = band.from().isPresent() && band.to().isPresent();
            boolean neither = band.from().isEmpty() && band.to().isEmpty();
            LocalText range = neither
                    ? LocalText.of("任何数值", "whatever it is")
                    : text(from, both ? LocalText.of("且", " and ") : LocalText.same(""), to);
            return LocalText.of(range.zh() + "得 " + band.points() + " 分", range.en() + ": " + band.points());
        }

        @Override
        public LocalText proportional(ScoringMethod.Proportional method) {
            LocalText fact = facts.of(method.fact());
            LocalText full = facts.quantity(method.fact(), method.fullAt());
            LocalText zero = facts.quantity(method.fact(), method.zeroAt());
            return text(
                    LocalText.of(
                            fact.zh() + "为 " + full.zh() + " 得 " + points + " 分，为 " + zero.zh() + " 不得分，其间按比例计算",
                            worth + " where " + fact.en() + " is " + full.en() + ", none where it is " + zero.en()
                                    + ", in proportion between"),
                    method.floor()
                            .map(floor -> LocalText.of("，最低 " + floor + " 分", ", at least " + floor))
                            .orElse(LocalText.same("")),
                    method.cap()
                            .map(cap -> LocalText.of("，最高 " + cap + " 分", ", at most " + cap))
                            .orElse(LocalText.same("")),
                    LocalText.of("。", "."));
        }

        @Override
        public LocalText deduction(ScoringMethod.Deduction method) {
            LocalText all = list(method.clauses().stream().map(clauses::of).toList());
            LocalText floor = method.floor()
                    .map(least -> LocalText.of("扣至 " + least + " 分为止", "not below " + least))
                    .orElse(LocalText.of("可扣至零分以下", "below zero if need be"));
            return LocalText.of(
                    "满分 " + points + " 分，按下列情形扣分，" + floor.zh() + "：" + all.zh() + "。",
                    worth + " less what these take, " + floor.en() + ": " + all.en() + ".");
        }

        @Override
        public LocalText checklist(ScoringMethod.Checklist method) {
            LocalText all = list(method.entries().stream().map(this::entry).toList());
            return LocalText.of(
                    "逐项计分，共 " + points + " 分：" + all.zh() + "。", worth + ", entry by entry: " + all.en() + ".");
        }

        private LocalText entry(ScoringMethod.Entry entry) {
            LocalText condition = facts.condition(entry.condition());
            return LocalText.of(
                    entry.title().zh() + "（" + condition.zh() + "）得 " + entry.points() + " 分",
                    entry.title().en() + " (" + condition.en() + "): " + entry.points());
        }

        @Override
        public LocalText deadline(ScoringMethod.Deadline method) {
            LocalText fact = facts.of(method.fact());
            LocalText due = due(method.due());
            List<LocalText> parts = new ArrayList<>();
            parts.add(LocalText.of(
                    fact.zh() + due.zh() + "的，得 " + points + " 分",
                    worth + " if the day of " + fact.en() + " is " + due.en()));
            method.tiers()
                    .forEach(tier -> parts.add(LocalText.of(
                            "逾期 " + days(method.lateIn(), tier.lateDays()).zh() + "以内得 " + tier.points() + " 分",
                            "up to " + days(method.lateIn(), tier.lateDays()).en() + " late: " + tier.points())));
            parts.add(LocalText.of("此外不得分", "otherwise none"));
            LocalText all = list(parts);
            return LocalText.of(all.zh() + "。", all.en() + ".");
        }

        private LocalText due(Due due) {
            if (due instanceof Due.AnnualDate date) {
                LocalText year = switch (date.yearsAfter()) {
                    case 0 -> LocalText.of("在报告年度", "of the year itself");
                    case 1 -> LocalText.of("在次年", "of the next year");
                    default -> LocalText.of("在其后第 " + date.yearsAfter() + " 年", date.yearsAfter() + " years later");
                };
                return LocalText.of(
                        year.zh() + " " + date.month() + " 月 " + date.day() + " 日" + (date.inclusive() ? "（含）" : "")
                                + "前",
                        (date.inclusive() ? "by" : "before") + " day " + date.day() + " of month " + date.month() + " "
                                + year.en());
            }
            Due.Within within = (Due.Within) due;
            LocalText start = facts.of(within.start());
            LocalText days = days(within.unit(), within.days());
            return LocalText.of(
                    "在" + start.zh() + "之后 " + days.zh() + "内", "within " + days.en() + " of " + start.en());
        }

        @Override
        public LocalText addition(ScoringMethod.Addition method) {
            LocalText all = list(method.clauses().stream().map(clauses::of).toList());
            LocalText how = switch (method.combine()) {
                case SUM -> LocalText.of("累计得分", "these add up");
                case HIGHEST -> LocalText.of("取其中得分最高的一项", "the highest of these counts");
            };
            return LocalText.of(
                    how.zh() + "，最高 " + points + " 分：" + all.zh() + "。",
                    "At most " + worth + "; " + how.en() + ": " + all.en() + ".");
        }

        @Override
        public LocalText relativeToBest(ScoringMethod.RelativeToBest method) {
            LocalText fact = facts.of(method.fact());
            LocalText better = better(method.better());
            LocalText among = among(method.among());
            return LocalText.of(
                    "与" + among.zh() + "中最好的比较：" + fact.zh() + better.zh() + "，最好的得 " + points + " 分，其余按比例，最低 "
                            + method.floor() + " 分。",
                    "In proportion to the best among " + among.en() + ": " + worth + " for the best " + fact.en() + " ("
                            + better.en() + "), at least " + method.floor() + ".");
        }

        @Override
        public LocalText rank(ScoringMethod.Rank method) {
            LocalText fact = facts.of(method.fact());
            LocalText better = better(method.better());
            LocalText among = among(method.among());
            LocalText ties = switch (method.ties()) {
                case BEST_PLACE -> LocalText.of("并列取最好名次", "ties take the best place");
                case MEAN_PLACE -> LocalText.of("并列取平均名次", "ties take the mean place");
                case WORST_PLACE -> LocalText.of("并列取最差名次", "ties take the worst place");
            };
            return LocalText.of(
                    "按" + fact.zh() + "在" + among.zh() + "中的名次计分（" + better.zh() + "）：第一名得 " + points + " 分，每低一名少 "
                            + method.perPlace() + " 分，最低 " + method.floor() + " 分；" + ties.zh() + "。",
                    "By the place of " + fact.en() + " among " + among.en() + " (" + better.en() + "): " + worth
                            + " for the first, " + method.perPlace() + " less for each place below, at least "
                            + method.floor() + "; " + ties.en() + ".");
        }

        @Override
        public LocalText judged(ScoringMethod.Judged method) {
            LocalText fact = facts.of(method.fact());
            return LocalText.of(
                    "由评估人在 " + method.least() + " 至 " + method.most() + " 分之间评定（" + fact.zh() + "），须说明理由。",
                    method.least() + " to " + worth(method.most()) + " as an assessor judges (" + fact.en()
                            + "), with the reason.");
        }

        @Override
        public LocalText survey(ScoringMethod.Survey method) {
            LocalText all = list(method.groups().stream().map(this::group).toList());
            return LocalText.of(
                    "按问卷计分，满分 " + points + " 分，各类答复按其分值取平均，各组按权重合成：" + all.zh() + "。",
                    worth + " by survey; the mean value of the answers, the groups by their weights: " + all.en()
                            + ".");
        }

        private LocalText group(ScoringMethod.RespondentGroup group) {
            LocalText answers = LocalText.of(
                    group.answers().stream()
                            .map(answer -> facts.of(answer.fact()).zh() + "计 "
                                    + answer.value().toPlainString() + "%")
                            .collect(Collectors.joining("、")),
                    group.answers().stream()
                            .map(answer -> facts.of(answer.fact()).en() + " counts "
                                    + answer.value().toPlainString() + " %")
                            .collect(Collectors.joining(", ")));
            String weight = group.weight().toPlainString();
            return LocalText.of(
                    group.title().zh() + "（权重 " + weight + "）：" + answers.zh(),
                    group.title().en() + " (weight " + weight + "): " + answers.en());
        }

        @Override
        public LocalText decisionTable(ScoringMethod.DecisionTable method) {
            LocalText all = list(method.rules().stream().map(this::rule).toList());
            LocalText several = method.hits()
                    .map(hits -> LocalText.of(
                            "；同时符合几条的，" + hits.title().zh(),
                            "; where several apply, " + hits.title().en() + " counts"))
                    .orElse(LocalText.same(""));
            return LocalText.of(
                    "按情形计分：" + all.zh() + "；其他情形得 " + method.otherwise() + " 分" + several.zh() + "。",
                    "By the rule that applies: " + all.en() + "; otherwise " + method.otherwise() + several.en() + ".");
        }

        private LocalText rule(ScoringMethod.Rule rule) {
            List<LocalText> when = rule.when().stream().map(facts::condition).toList();
            return LocalText.of(
                    rule.title().zh() + "（"
                            + when.stream().map(LocalText::zh).collect(Collectors.joining("，且")) + "）得 "
                            + rule.points() + " 分",
                    rule.title().en() + " ("
                            + when.stream().map(LocalText::en).collect(Collectors.joining(", and ")) + "): "
                            + rule.points());
        }

        @Override
        public LocalText parts(ScoringMethod.Parts method) {
            return LocalText.of(
                    "分 " + method.parts().size() + " 部分计分，共 " + points + " 分。"
                            + method.parts().stream()
                                    .map(part -> part.title().zh() + "："
                                            + say(part.method(), part.points()).zh())
                                    .collect(Collectors.joining()),
                    worth + " in " + method.parts().size() + " parts. "
                            + method.parts().stream()
                                    .map(part -> part.title().en() + ": "
                                            + say(part.method(), part.points()).en())
                                    .collect(Collectors.joining(" ")));
        }

        @Override
        public LocalText extension(ScoringMethod.Extension method) {
            String parameters = method.parameters().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                    .collect(Collectors.joining("; "));
            String reads =
                    method.reads().stream().map(fact -> facts.of(fact).zh()).collect(Collectors.joining("、"));
            String readsEn =
                    method.reads().stream().map(fact -> facts.of(fact).en()).collect(Collectors.joining(", "));
            return LocalText.of(
                    "满分 " + points + " 分，按扩展方法“" + method.type() + "”计算，依据：" + reads
                            + (parameters.isEmpty() ? "" : "；参数：" + parameters) + "。",
                    worth + " by the plugged-in method “" + method.type() + "”, reading " + readsEn
                            + (parameters.isEmpty() ? "" : "; parameters: " + parameters) + ".");
        }
    }

    private static String worth(Points points) {
        return points + " " + UnitClass.POINT.title(points.toBigDecimal()).en();
    }

    private static LocalText days(DayUnit unit, int number) {
        LocalText title = unit.unit().title(BigDecimal.valueOf(number));
        return LocalText.of(number + " " + title.zh(), number + " " + title.en());
    }

    private static LocalText better(ScoringMethod.Better better) {
        return switch (better) {
            case HIGHER -> LocalText.of("越高越好", "higher is better");
            case LOWER -> LocalText.of("越低越好", "lower is better");
        };
    }

    private static LocalText among(ScoringMethod.Among among) {
        return switch (among) {
            case STATED -> LocalText.of("已报数据的单位", "the units that have stated it");
            case ALL -> LocalText.of("全部单位", "all units");
        };
    }
}
