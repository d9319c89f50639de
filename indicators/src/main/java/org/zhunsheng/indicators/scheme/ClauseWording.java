package org.zhunsheng.indicators.scheme;

import static org.zhunsheng.indicators.scheme.FactNames.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/** What a clause takes or gives, in words. */
final class ClauseWording {
    private final FactNames facts;

    ClauseWording(FactNames facts) {
        this.facts = facts;
    }

    LocalText of(Clause clause) {
        LocalText title = LocalText.of(clause.title().zh() + "：", clause.title().en() + ": ");
        return text(title, loss(clause));
    }

    private LocalText loss(Clause clause) {
        if (clause instanceof Clause.PerOccurrence each) {
            LocalText per = facts.each(each.fact());
            return text(
                    LocalText.of(
                            facts.of(each.fact()).zh() + per.zh() + "扣 " + each.each() + " 分",
                            each.each() + " off " + per.en() + " of "
                                    + facts.of(each.fact()).en()),
                    capped(each.cap(), "最多扣", "off at most"));
        }
        if (clause instanceof Clause.Shortfall shortfall) {
            LocalText target = facts.quantity(shortfall.fact(), shortfall.target());
            return text(
                    facts.of(shortfall.fact()),
                    LocalText.of("低于 " + target.zh() + " 的，", " below " + target.en() + ": "),
                    steps(shortfall.fact(), shortfall.step(), shortfall.steps(), shortfall.each()),
                    capped(shortfall.cap(), "最多扣", "off at most"));
        }
        if (clause instanceof Clause.Excess excess) {
            LocalText limit = facts.quantity(excess.fact(), excess.limit());
            return text(
                    facts.of(excess.fact()),
                    LocalText.of("超过 " + limit.zh() + " 的，", " beyond " + limit.en() + ": "),
                    steps(excess.fact(), excess.step(), excess.steps(), excess.each()),
                    capped(excess.cap(), "最多扣", "off at most"));
        }
        if (clause instanceof Clause.Unless unless) {
            LocalText condition = facts.condition(unless.condition());
            LocalText whole = LocalText.of(
                    "除非" + condition.zh() + "，扣 " + unless.loss() + " 分",
                    unless.loss() + " off unless " + condition.en());
            return text(whole, unless.lessened().map(this::lessened).orElse(LocalText.same("")));
        }
        Clause.AsJudged judged = (Clause.AsJudged) clause;
        return LocalText.of(
                "由评估人酌情扣 " + judged.least() + " 至 " + judged.most() + " 分（"
                        + facts.of(judged.fact()).zh() + "，须说明理由）",
                judged.least() + " to " + judged.most() + " off as an assessor judges, with the reason ("
                        + facts.of(judged.fact()).en() + ")");
    }

    private LocalText lessened(Clause.Lessened less) {
        LocalText condition = facts.condition(less.condition());
        return LocalText.of(
                "（" + condition.zh() + "的，扣 " + less.loss() + " 分）",
                " (" + less.loss() + " if " + condition.en() + ")");
    }

    private LocalText steps(FactCode fact, BigDecimal step, Clause.Steps steps, Points each) {
        LocalText size = facts.quantity(fact, step);
        return LocalText.of(
                "每 " + size.zh() + " 扣 " + each + " 分（" + steps.title().zh() + "）",
                each + " off per " + size.en() + " (" + steps.title().en() + ")");
    }

    LocalText of(Occurrence occurrence) {
        LocalText per = facts.each(occurrence.fact());
        return text(
                LocalText.of(occurrence.title().zh() + "：", occurrence.title().en() + ": "),
                LocalText.of(
                        facts.of(occurrence.fact()).zh() + per.zh() + "得 " + occurrence.each() + " 分",
                        occurrence.each() + " " + per.en() + " of "
                                + facts.of(occurrence.fact()).en()),
                capped(occurrence.cap(), "最多得", "at most"));
    }

    private static LocalText capped(Optional<Points> cap, String zh, String en) {
        return cap.map(most -> LocalText.of("，" + zh + " " + most + " 分", ", " + en + " " + most))
                .orElse(LocalText.same(""));
    }
}
