package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.assess.Contribution;
import org.zhunsheng.indicators.assess.GradeRange;
import org.zhunsheng.indicators.assess.GroupResult;
import org.zhunsheng.indicators.assess.IndicatorResult;
import org.zhunsheng.indicators.assess.Reason;
import org.zhunsheng.indicators.assess.VetoResult;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanGain;
import org.zhunsheng.indicators.gap.PlanLink;
import org.zhunsheng.indicators.gap.ProblemLink;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.Reading;

/** The same as the card, as one document for other programs. Points are strings of plain decimals. */
final class OutcomeDocument {
    private final Lang lang;

    OutcomeDocument(Lang lang) {
        this.lang = lang;
    }

    Map<String, Object> of(Outcome outcome) {
        Assessment assessment = outcome.assessment();
        Map<String, Object> document = new LinkedHashMap<>();
        var unit = assessment.dossier().unit();
        document.put(
                "unit",
                ImmutableMap.of(
                        "id",
                        unit.id(),
                        "name",
                        unit.name(),
                        "kind",
                        unit.kind().name()));
        document.put("period", Outcome.period(assessment).toString());
        document.put("catalogue", assessment.catalogue().id());
        document.put("scheme", assessment.scheme().id());
        document.put("schemeVersion", assessment.scheme().version());
        document.put("official", assessment.scheme().official());
        document.put("profiles", each(assessment.profiles(), Profile::id));
        document.put("total", interval(assessment.total(), assessment.available()));
        document.put("totalBeforeVetoes", interval(assessment.totalBeforeVetoes(), assessment.available()));
        document.put("coverage", assessment.coverage().toPlainString());
        document.put("grade", grade(assessment.grade()));
        document.put("dimensions", each(assessment.dimensions(), this::group));
        document.put("groups", each(assessment.subgroups(), this::group));
        document.put("results", each(assessment.results(), this::result));
        document.put("vetoes", each(assessment.vetoes(), this::veto));
        document.put("readings", each(assessment.readings(), this::reading));
        document.put("ledger", ledger(assessment));
        document.put("gaps", each(outcome.gaps().gaps(), this::gap));
        document.put("findings", each(outcome.findings(), this::finding));
        document.put("links", each(outcome.gaps().links(), this::link));
        document.put("plansWithoutProblem", outcome.gaps().plansWithoutProblem());
        document.put("planGains", each(outcome.gaps().planGains(), this::planGain));
        return document;
    }

    /** The lines of the ledger. */
    List<Object> ledger(Assessment assessment) {
        return each(assessment.ledger(), this::line);
    }

    private static <T> List<Object> each(Collection<T> elements, Function<T, Object> form) {
        return elements.stream().map(form).collect(ImmutableList.toImmutableList());
    }

    private static Map<String, Object> interval(ScoreInterval interval, Points available) {
        Map<String, Object> form = ends(interval);
        form.put("available", available.toString());
        return form;
    }

    private static Map<String, Object> ends(ScoreInterval interval) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("low", interval.low().toString());
        form.put("high", interval.high().toString());
        return form;
    }

    private Map<String, Object> grade(GradeRange grade) {
        return ImmutableMap.of(
                "lowest", grade.lowest().id(),
                "highest", grade.highest().id(),
                "disqualification", grade.disqualification().name());
    }

    private Map<String, Object> group(GroupResult group) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("code", group.code().toString());
        form.put("title", group.title().in(lang));
        form.putAll(interval(group.interval(), group.available()));
        return form;
    }

    private Map<String, Object> result(IndicatorResult result) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("indicator", result.code().toString());
        form.put("status", result.status().name());
        form.putAll(interval(result.interval(), result.available()));
        form.put("reasons", each(result.reasons(), this::reason));
        form.put("ledger", each(result.ledger(), this::line));
        return form;
    }

    private Map<String, Object> reason(Reason reason) {
        return ImmutableMap.of("code", reason.code().name(), "text", reason.text(lang));
    }

    private Map<String, Object> line(Contribution line) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("subject", line.subject());
        form.put("low", line.low().toString());
        form.put("high", line.high().toString());
        form.put("reason", line.reason().code().name());
        form.put("text", line.reason().text(lang));
        return form;
    }

    private Map<String, Object> reading(Reading reading) {
        return ImmutableMap.of(
                "subject", reading.subject(),
                "question", reading.question().name(),
                "choice", reading.choice().in(lang));
    }

    private Map<String, Object> veto(VetoResult veto) {
        return ImmutableMap.of(
                "id", veto.veto().id(),
                "title", veto.veto().title().in(lang),
                "state", veto.state().name());
    }

    private static Map<String, Object> gain(Gain gain) {
        return ImmutableMap.of("low", gain.low().toString(), "high", gain.high().toString());
    }

    private Map<String, Object> planGain(PlanGain plan) {
        return ImmutableMap.of(
                "plan", plan.plan(), "closes", each(plan.closes(), Object::toString), "gain", gain(plan.gain()));
    }

    /** The gaps alone, with what plans gain. */
    Map<String, Object> gaps(GapAnalysis gaps) {
        return ImmutableMap.of(
                "gaps", each(gaps.gaps(), this::gap), "planGains", each(gaps.planGains(), this::planGain));
    }

    private Map<String, Object> gap(Gap gap) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", gap.kind().name());
        form.put("indicator", gap.indicator().toString());
        form.put("title", gap.title().in(lang));
        form.put("cause", gap.cause().name());
        form.put("lost", ends(gap.lost()));
        gap.gain().ifPresent(gain -> form.put("gain", gain(gain)));
        form.put("toProve", each(gap.toProve(), Object::toString));
        form.put("remedy", gap.remedy().map(remedy -> remedy.action().in(lang)).orElse(""));
        form.put("problems", gap.problems());
        form.put("plans", gap.plans());
        return form;
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("rule", finding.rule().name());
        form.put("severity", finding.severity().name());
        form.put("message", finding.message(lang));
        return form;
    }

    private Map<String, Object> link(ProblemLink link) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("problem", link.problem());
        form.put("plans", each(link.plans(), this::plan));
        return form;
    }

    private Map<String, Object> plan(PlanLink plan) {
        return ImmutableMap.of("plan", plan.plan(), "strength", plan.strength().name());
    }
}
