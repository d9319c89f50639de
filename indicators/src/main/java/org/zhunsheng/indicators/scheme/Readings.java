package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.scheme.Reading.Question;

/** Gathers the readings that a scheme has chosen, so that a result can say which were used. */
public final class Readings {
    private static final String SCHEME = "scheme";

    private final ImmutableList.Builder<Reading> found = ImmutableList.builder();

    private Readings() {}

    /** The readings of {@code scheme}: those of the whole first, then in the order of the document. */
    public static ImmutableList<Reading> of(ScoringScheme scheme) {
        Readings readings = new Readings();
        readings.whole(scheme);
        scheme.items().forEach(readings::item);
        scheme.nodes().forEach(readings::node);
        scheme.bonuses().forEach(readings::bonus);
        return readings.found.build();
    }

    private void whole(ScoringScheme scheme) {
        Rounding rounding = scheme.rounding();
        String how = rounding.scale() + " " + rounding.mode() + " " + rounding.stage();
        add(SCHEME, Question.ROUNDING, LocalText.same(how));
        add(SCHEME, Question.ABSENCE, scheme.absence().title());
        if (scheme.counts() != Counts.BACKED) {
            add(SCHEME, Question.COUNTS, scheme.counts().title());
        }
        scheme.selfReport().ifPresent(this::selfReport);
    }

    private void selfReport(SelfReport report) {
        report.itemAtMost().ifPresent(share -> unbacked(SCHEME, share, "每项分值", "of the points of an item"));
        report.totalAtMost().ifPresent(share -> unbacked(SCHEME, share, "应得分", "of the points that apply"));
        report.deviation()
                .ifPresent(rule -> add(
                        SCHEME,
                        Question.DEVIATION,
                        LocalText.of(
                                "相差超过 " + rule.limit().toPlainString() + "% 的，每项扣 " + rule.each() + " 分"
                                        + rule.cap()
                                                .map(cap -> "，至多 " + cap + " 分")
                                                .orElse(""),
                                rule.each() + " each if more than "
                                        + rule.limit().toPlainString() + " % apart"
                                        + rule.cap()
                                                .map(cap -> ", at most " + cap)
                                                .orElse(""))));
    }

    private void unbacked(String subject, BigDecimal share, String zh, String en) {
        String percent = share.toPlainString();
        add(
                subject,
                Question.UNBACKED,
                LocalText.of("至多" + zh + "的 " + percent + "%", "at most " + percent + " % " + en));
    }

    private void item(SchemeItem item) {
        String subject = item.indicator().value();
        item.unbackedAtMost().ifPresent(share -> unbacked(subject, share, "本项分值", "of the points of the item"));
        item.absence().ifPresent(policy -> add(subject, Question.ABSENCE, policy.title()));
        item.counts().ifPresent(counts -> add(subject, Question.COUNTS, counts.title()));
        item.method().undivided().forEach(method -> method(subject, method));
        item.variants()
                .forEach(variant ->
                        variant.method().ifPresent(own -> own.undivided().forEach(method -> method(subject, method))));
    }

    private void method(String subject, ScoringMethod method) {
        if (method instanceof ScoringMethod.Bands bands) {
            add(
                    subject,
                    Question.CLOSED_END,
                    bands.closed() == ScoringMethod.ClosedEnd.LOWER
                            ? LocalText.of("含下端点", "the lower end")
                            : LocalText.of("含上端点", "the upper end"));
        } else if (method instanceof ScoringMethod.Deduction deduction) {
            add(
                    subject,
                    Question.FLOOR,
                    deduction
                            .floor()
                            .map(floor -> LocalText.of(
                                    "扣至 " + floor + " 分为止",
                                    "at " + floor + " "
                                            + UnitClass.POINT
                                                    .title(floor.toBigDecimal())
                                                    .en()))
                            .orElse(LocalText.of("不设下限", "no floor")));
            deduction.clauses().forEach(clause -> clause(subject, clause));
        } else if (method instanceof ScoringMethod.Deadline deadline
                && !deadline.tiers().isEmpty()) {
            add(
                    subject,
                    Question.LATENESS,
                    switch (deadline.lateIn()) {
                        case DAYS -> LocalText.of("自然日", "calendar days");
                        case WORKING_DAYS -> LocalText.of("工作日", "working days");
                    });
        } else if (method instanceof ScoringMethod.DecisionTable table) {
            table.hits().ifPresent(hits -> add(subject, Question.HITS, hits.title()));
        } else if (method instanceof ScoringMethod.RelativeToBest relative) {
            cohort(subject, relative.among());
        } else if (method instanceof ScoringMethod.Rank rank) {
            cohort(subject, rank.among());
            add(
                    subject,
                    Question.TIES,
                    switch (rank.ties()) {
                        case BEST_PLACE -> LocalText.of("并列取最好名次", "the best place");
                        case MEAN_PLACE -> LocalText.of("并列取平均名次", "the mean place");
                        case WORST_PLACE -> LocalText.of("并列取最差名次", "the worst place");
                    });
        }
    }

    private void cohort(String subject, ScoringMethod.Among among) {
        add(
                subject,
                Question.COHORT,
                switch (among) {
                    case STATED -> LocalText.of("只与已报数据的单位比较", "the units that have stated the figure");
                    case ALL -> LocalText.of("与全部单位比较，未报的尚不能判定", "all units; those that have not stated it are open");
                });
    }

    private void clause(String subject, Clause clause) {
        if (clause instanceof Clause.Shortfall shortfall) {
            add(subject + "/" + clause.id(), Question.STEPS, shortfall.steps().title());
        } else if (clause instanceof Clause.Excess excess) {
            add(subject + "/" + clause.id(), Question.STEPS, excess.steps().title());
        }
    }

    private void node(NodeRule rule) {
        String subject = rule.group().map(IndicatorCode::value).orElse("total");
        add(subject, Question.AGGREGATION, rule.aggregation().title());
        add(
                subject,
                Question.UNKNOWN,
                switch (rule.unknown()) {
                    case OPEN -> LocalText.of("待定", "they stay open");
                    case LEAST -> LocalText.of("按最低计", "they count with the least");
                    case LEFT_OUT -> LocalText.of("剔除后由其余分担", "they are left out");
                });
    }

    private void bonus(Bonus bonus) {
        add(
                bonus.id(),
                Question.BONUS,
                switch (bonus.counted()) {
                    case INSIDE -> LocalText.of("计入总分之内", "within the total");
                    case BEYOND -> LocalText.of("计在总分之外", "beyond the total");
                });
        add(
                bonus.id(),
                Question.UNCLAIMED,
                switch (bonus.unclaimed()) {
                    case OPEN -> LocalText.of("待定", "it stays open");
                    case NOTHING -> LocalText.of("不加分", "nothing");
                });
    }

    private void add(String subject, Question question, LocalText choice) {
        found.add(new Reading(subject, question, choice));
    }
}
