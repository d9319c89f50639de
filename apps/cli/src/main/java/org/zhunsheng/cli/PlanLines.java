package org.zhunsheng.cli;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.rectification.WhyLeftOut;
import org.zhunsheng.planning.Aim;
import org.zhunsheng.planning.Alternative;
import org.zhunsheng.planning.ChosenRemedy;
import org.zhunsheng.planning.LeftOut;
import org.zhunsheng.planning.PlanAnswer;
import org.zhunsheng.planning.PlanStability;
import org.zhunsheng.planning.Proof;

/** The best plan as text: what it comes to, what to do in which order, how sure that is, what comes next best, what is left out. */
final class PlanLines {
    private static final int LABEL = 10;
    private static final int MOST_LEFT_OUT = 5;

    private final TerminalWriter page;
    private final CliMessages words;
    private final boolean all;

    /** @param all whether every remedy that is left out is listed, or the most gainful only */
    PlanLines(TerminalWriter page, CliMessages words, boolean all) {
        this.page = page;
        this.words = words;
        this.all = all;
    }

    void print(PlanAnswer answer) {
        page.heading(aim(answer));
        Assessment before = answer.request().assessment();
        page.item(label("plan-for"), answer.request().purpose().title().in(words.lang()));
        page.item(label("plan-made"), words.get("plan-from", answer.request().from()));
        page.item(label("plan-total"), total(before) + " → " + total(answer.after()));
        page.item(
                label("plan-effort"),
                words.get(
                        "plan-person-days", answer.personDays(), answer.chosen().size()));
        answer.ready().ifPresent(day -> page.item(label("plan-ready"), day.toString()));
        page.item(label("plan-proof"), proof(answer));
        answer.triggered()
                .forEach(veto ->
                        page.item("", words.get(answer.reached() ? "plan-triggered-stands" : "plan-triggered", veto)));
        answer.atMost().ifPresent(most -> page.item("", words.get("plan-unreachable", Numbers.two(most))));
        Dossier dossier = before.dossier();
        chosen("plan-prove", answer, one -> one.remedy().proves(dossier));
        chosen("plan-mend", answer, one -> !one.remedy().proves(dossier));
        stability(answer);
        answer.nextBest().ifPresent(next -> nextBest(answer, next));
        leftOut(answer.leftOut());
        new LawLines(page, words).print(before);
        page.flush();
    }

    private String label(String key) {
        return Layout.left(words.get(key), LABEL);
    }

    private String aim(PlanAnswer answer) {
        Aim aim = answer.request().aim();
        if (aim instanceof Aim.LiftBy lift) {
            return words.get("plan-aim-lift", Numbers.two(lift.points()));
        }
        if (aim instanceof Aim.ReachGrade reach) {
            return words.get("plan-aim-grade", reach.grade());
        }
        return words.get("plan-aim-effort", ((Aim.WithinEffort) aim).personDays());
    }

    private String total(Assessment assessment) {
        String total = words.get(
                "plan-standing",
                Numbers.two(assessment.total()),
                assessment.grade().lowest().title());
        return switch (assessment.grade().disqualification()) {
            case CLEAR -> total;
            case OPEN -> total + words.get("veto-open");
            case STRUCK -> total + words.get("veto-struck");
        };
    }

    private String proof(PlanAnswer answer) {
        Proof proof = answer.proof();
        String how = proof.programs() > 0
                ? words.get("plan-programs", proof.programs())
                : words.get("plan-states", proof.states());
        String search = words.get("plan-search", proof.choices(), proof.scored(), how);
        if (proof.optimal()) {
            return words.get("plan-optimal", search);
        }
        boolean points = answer.request().aim() instanceof Aim.WithinEffort;
        String found = points ? Numbers.two(new Points(proof.found())) : Long.toString(proof.found());
        String bound = points ? Numbers.two(new Points(proof.bound())) : Long.toString(proof.bound());
        return words.get("plan-gap", found, bound, search);
    }

    private void chosen(String heading, PlanAnswer answer, Predicate<ChosenRemedy> wanted) {
        List<ChosenRemedy> chosen = answer.chosen().stream().filter(wanted).toList();
        if (chosen.isEmpty()) {
            return;
        }
        page.heading(words.get(heading, chosen.size()));
        int digits = Math.max(2, Integer.toString(chosen.size()).length());
        for (int i = 0; i < chosen.size(); i++) {
            ChosenRemedy one = chosen.get(i);
            String mark = Layout.right((i + 1) + ". ", digits + 2);
            page.item(
                    mark,
                    words.get(
                            "plan-remedy",
                            indicators(answer, one.remedy()),
                            one.remedy().title(),
                            Numbers.signed(one.marginal().lower()),
                            one.remedy().personDays(),
                            one.ready()));
        }
    }

    /** What stays chosen if efforts are not as estimated: those that always do by their number, the others by name. */
    private void stability(PlanAnswer answer) {
        PlanStability stability = answer.stability();
        if (stability.draws() == 0) {
            return;
        }
        page.heading(words.get("plan-stability", stability.draws()));
        List<RemedyOption> uncertain = answer.chosen().stream()
                .map(ChosenRemedy::remedy)
                .filter(remedy -> !stability.isAlwaysChosen(remedy.id()))
                .toList();
        page.item("  ", words.get("plan-stays-always", answer.chosen().size() - uncertain.size()));
        uncertain.forEach(remedy -> page.item(
                "  - ", words.get("plan-stays", remedy.title(), stability.of(remedy.id()), stability.draws())));
    }

    /** The indicators whose gaps it is meant to close, by code and title. */
    private String indicators(PlanAnswer answer, RemedyOption remedy) {
        return remedy.indicators().stream()
                .map(code -> answer.request()
                        .assessment()
                        .catalogue()
                        .titleOf(code)
                        .map(title -> code + " " + title.in(words.lang()))
                        .orElse(code.toString()))
                .collect(Collectors.joining(words.get("separator")));
    }

    private void nextBest(PlanAnswer answer, Alternative next) {
        page.heading(words.get("plan-next-best"));
        page.item("", words.get("plan-next", next.personDays(), Numbers.two(next.total())));
        List<RemedyOption> mine =
                answer.chosen().stream().map(ChosenRemedy::remedy).toList();
        difference("  − ", mine, next.remedies());
        difference("  + ", next.remedies(), mine);
    }

    private void difference(String mark, List<RemedyOption> these, List<RemedyOption> butNot) {
        these.stream()
                .filter(remedy -> !butNot.contains(remedy))
                .forEach(remedy -> page.item(mark, remedy.title().in(words.lang())));
    }

    private void leftOut(List<LeftOut> leftOut) {
        page.heading(words.get("plan-left-out", leftOut.size()));
        leftOut.stream()
                .collect(Collectors.groupingBy(LeftOut::why, java.util.TreeMap::new, Collectors.toList()))
                .forEach((why, remedies) -> {
                    page.item("  ", words.get("plan-why", why.title(), remedies.size()));
                    remedies.stream()
                            .sorted(java.util.Comparator.comparing(PlanLines::gain)
                                    .reversed())
                            .limit(all ? Long.MAX_VALUE : isGainful(why) ? MOST_LEFT_OUT : 0)
                            .forEach(one -> page.item("    - ", leftOut(one)));
                });
    }

    private static boolean isGainful(WhyLeftOut why) {
        return why == WhyLeftOut.OVER_EFFORT || why == WhyLeftOut.NOT_NEEDED || why == WhyLeftOut.NOT_ENOUGH;
    }

    private static Points gain(LeftOut one) {
        return one.gain().map(gain -> gain.lower()).orElse(Points.ZERO);
    }

    private String leftOut(LeftOut one) {
        String title = words.get("plan-left", one.remedy().title(), one.remedy().personDays());
        return title
                + one.gain()
                        .filter(gain -> !gain.lower().equals(Points.ZERO))
                        .map(gain -> words.get("plan-would-add", Numbers.signed(gain.lower())))
                        .orElse("")
                + one.instead().map(id -> words.get("plan-instead", id)).orElse("");
    }
}
