package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.plan.RemedyOption;
import org.zhunsheng.planning.Aim;
import org.zhunsheng.planning.Alternative;
import org.zhunsheng.planning.ChosenRemedy;
import org.zhunsheng.planning.LeftOut;
import org.zhunsheng.planning.PlanAnswer;
import org.zhunsheng.planning.Proof;

/** The best plan as a JSON document. */
final class PlanDocument {
    private final Lang lang;

    PlanDocument(Lang lang) {
        this.lang = lang;
    }

    Map<String, Object> of(PlanAnswer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("unit", answer.request().assessment().dossier().unit().id());
        document.put("library", answer.request().library().id());
        document.put("reached", answer.reached());
        document.put("before", standing(answer.request().assessment()));
        document.put("after", standing(answer.after()));
        document.put("personDays", Long.toString(answer.personDays()));
        answer.ready().ifPresent(day -> document.put("ready", day.toString()));
        document.put("proof", proof(answer));
        answer.atMost().ifPresent(most -> document.put("atMost", most.toString()));
        document.put("chosen", answer.chosen().stream().map(this::chosen).collect(ImmutableList.toImmutableList()));
        answer.nextBest().ifPresent(next -> document.put("nextBest", nextBest(next)));
        document.put("leftOut", answer.leftOut().stream().map(this::leftOut).collect(ImmutableList.toImmutableList()));
        return document;
    }

    private static Map<String, Object> standing(Assessment assessment) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("low", assessment.total().low().toString());
        form.put("high", assessment.total().high().toString());
        form.put("grade", assessment.grade().lowest().id());
        return form;
    }

    private static Map<String, Object> proof(PlanAnswer answer) {
        Proof proof = answer.proof();
        boolean points = answer.request().aim() instanceof Aim.WithinEffort;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("optimal", proof.optimal());
        form.put("measure", points ? "lowerEnd" : "personDays");
        form.put("found", measure(points, proof.found()));
        form.put("bound", measure(points, proof.bound()));
        form.put("choices", Integer.toString(proof.choices()));
        form.put("setsScored", Long.toString(proof.scored()));
        form.put("programsSolved", Integer.toString(proof.programs()));
        return form;
    }

    private static String measure(boolean points, long value) {
        return points ? new Points(value).toString() : Long.toString(value);
    }

    private Map<String, Object> remedy(RemedyOption remedy) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", remedy.id());
        form.put("title", remedy.title().in(lang));
        form.put("personDays", Integer.toString(remedy.personDays()));
        return form;
    }

    private Map<String, Object> chosen(ChosenRemedy chosen) {
        Map<String, Object> form = remedy(chosen.remedy());
        form.put("start", chosen.start().toString());
        form.put("ready", chosen.ready().toString());
        form.put("marginal", gain(chosen.marginal()));
        return form;
    }

    private static Map<String, Object> gain(Gain gain) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("low", gain.low().toString());
        form.put("high", gain.high().toString());
        return form;
    }

    private static Map<String, Object> nextBest(Alternative next) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("remedies", next.remedies().stream().map(RemedyOption::id).collect(ImmutableList.toImmutableList()));
        form.put("low", next.total().low().toString());
        form.put("high", next.total().high().toString());
        form.put("personDays", Long.toString(next.personDays()));
        form.put("optimal", next.optimal());
        return form;
    }

    private Map<String, Object> leftOut(LeftOut leftOut) {
        Map<String, Object> form = remedy(leftOut.remedy());
        form.put("why", leftOut.why().name());
        leftOut.gain().ifPresent(gain -> form.put("gain", gain(gain)));
        leftOut.instead().ifPresent(id -> form.put("instead", id));
        return form;
    }
}
