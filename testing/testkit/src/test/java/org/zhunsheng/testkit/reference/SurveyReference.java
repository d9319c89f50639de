package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** Means of answers by group, and of groups by weight: by trying what each open number of answers can be. */
final class SurveyReference {
    private final String subject;
    private final BigFraction points;
    private final Facts facts;
    private final Rounding rounding;

    SurveyReference(String subject, BigFraction points, Facts facts, Rounding rounding) {
        this.subject = subject;
        this.points = points;
        this.facts = facts;
        this.rounding = rounding;
    }

    /** What a group can come to: the means that are possible, and whether it can be that nobody answered. */
    private record Outcome(List<BigFraction> means, boolean canBeSilent, boolean isSettled) {}

    Lines lines(ScoringMethod.Survey method) {
        Lines lines = new Lines(subject);
        List<Outcome> outcomes = new ArrayList<>();
        for (ScoringMethod.RespondentGroup group : method.groups()) {
            Outcome outcome = outcome(group);
            outcomes.add(outcome);
            BigFraction least = outcome.means().stream().reduce(Exact::min).orElse(Exact.ZERO);
            if (outcome.means().isEmpty()) {
                lines.of(ReasonCode.SURVEY_SILENT, group.title(), Lines.NOTHING, Span.ZERO);
            } else {
                lines.of(
                        outcome.isSettled() ? ReasonCode.SURVEY_GROUP : ReasonCode.SURVEY_GROUP_OPEN,
                        group.title(),
                        Words.number(Exact.of(Exact.round(least, 2, RoundingMode.DOWN))),
                        Span.ZERO);
            }
        }
        List<BigFraction> scores = new ArrayList<>();
        combine(method.groups(), outcomes, 0, Exact.ZERO, Exact.ZERO, scores);
        Span span = Span.over(scores);
        if (outcomes.stream().allMatch(outcome -> outcome.means().isEmpty())) {
            return lines.of(ReasonCode.SURVEY_UNANSWERED, points, span);
        }
        boolean settled = outcomes.stream().allMatch(Outcome::isSettled);
        return lines.of(settled ? ReasonCode.SURVEY : ReasonCode.SURVEY_OPEN, points, span);
    }

    /** Tries every outcome of the groups from {@code next} on. */
    private void combine(
            List<ScoringMethod.RespondentGroup> groups,
            List<Outcome> outcomes,
            int next,
            BigFraction weighted,
            BigFraction weights,
            List<BigFraction> scores) {
        if (next == groups.size()) {
            if (weights.signum() == 0) {
                scores.add(Exact.ZERO);
                scores.add(points);
            } else {
                BigFraction share = weighted.divide(weights).divide(100);
                scores.add(Exact.quotient(points.multiply(share), rounding));
            }
            return;
        }
        BigFraction weight = Exact.of(groups.get(next).weight());
        for (BigFraction mean : outcomes.get(next).means()) {
            combine(groups, outcomes, next + 1, weighted.add(weight.multiply(mean)), weights.add(weight), scores);
        }
        if (outcomes.get(next).canBeSilent()) {
            combine(groups, outcomes, next + 1, weighted, weights, scores);
        }
    }

    private Outcome outcome(ScoringMethod.RespondentGroup group) {
        List<Set<BigFraction>> numbers = new ArrayList<>();
        boolean settled = true;
        for (ScoringMethod.AnswerClass answer : group.answers()) {
            Fact fact = facts.of(answer.fact());
            numbers.add(
                    fact.isNotApplicable() ? ImmutableSet.of(Exact.ZERO) : ImmutableSet.of(fact.low(), fact.high()));
            settled &= fact.isNotApplicable() || fact.isExact();
        }
        List<BigFraction> means = new ArrayList<>();
        boolean canBeSilent = false;
        for (List<BigFraction> answers : Sets.cartesianProduct(numbers)) {
            if (Exact.sum(answers).signum() == 0) {
                canBeSilent = true;
                // A single answer of an open class would then decide.
                for (int i = 0; i < answers.size(); i++) {
                    if (numbers.get(i).size() > 1) {
                        means.add(Exact.of(group.answers().get(i).value()));
                    }
                }
            } else {
                means.add(mean(group.answers(), answers));
            }
        }
        return new Outcome(ImmutableSet.copyOf(means).asList(), canBeSilent, settled);
    }

    /** The mean value of the answers; of what has no limit, that alone counts. */
    private static BigFraction mean(List<ScoringMethod.AnswerClass> classes, List<BigFraction> answers) {
        boolean endless = answers.contains(Exact.INFINITE);
        BigFraction sum = Exact.ZERO;
        BigFraction count = Exact.ZERO;
        for (int i = 0; i < answers.size(); i++) {
            BigFraction number = answers.get(i);
            if (endless) {
                number = number.equals(Exact.INFINITE) ? Exact.ONE : Exact.ZERO;
            }
            sum = sum.add(number.multiply(Exact.of(classes.get(i).value())));
            count = count.add(number);
        }
        return sum.divide(count);
    }
}
