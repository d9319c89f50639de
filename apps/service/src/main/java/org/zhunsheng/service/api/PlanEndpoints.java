package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.advice.ProofRemedies;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.PlanDraft;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.PlanLinks;
import org.zhunsheng.indicators.rectification.PlanStatus;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.indicators.rectification.RemedyChecker;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.planning.Aim;
import org.zhunsheng.planning.ChosenRemedy;
import org.zhunsheng.planning.PlanAnswer;
import org.zhunsheng.planning.PlanOptimiser;
import org.zhunsheng.planning.PlanRequest;
import org.zhunsheng.planning.PlanResult;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.PlanStatusDocument;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/** The best plan, a draft of it, and how a plan stands. A search is work for seconds, so few run at one time, each cut off in time. */
final class PlanEndpoints {
    private static final int AT_ONE_TIME = 2;
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern SECONDS = Pattern.compile("[1-9]|10");
    private static final Parameter[] WANTED = {
        AssessmentEndpoints.SCHEME,
        Parameter.query("lift", "string", "lift the lower end by so many points"),
        Parameter.query("grade", "string", "be certain of the grade with this id"),
        Parameter.query("effort", "integer", "gain most within so many person-days"),
        Parameter.query("from", "string", "the day work starts; the day after the period if not given"),
        Parameter.query("until", "string", "the day by which every remedy has to show"),
        Parameter.query("seconds", "integer", "how long the search may take, 1 to 10; 5 if not given")
    };

    private final Evaluation evaluation;
    private final Semaphore places = new Semaphore(AT_ONE_TIME);

    PlanEndpoints(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.post("/v1/plans", "plan")
                        .summary("Finds the remedies that reach a grade or lift the lower end with the least effort, or"
                                + " that gain most within an effort; with proof, or with how far it came in time.")
                        .parameters(WANTED)
                        .takes("DossierOrReport", AssessmentEndpoints.MEASURED)
                        .gives("PlanDocument")
                        .answeredBy(this::plan),
                Endpoint.post("/v1/plans:draft", "draftPlan")
                        .summary("The same as a rectification plan, to be filled in with owners and days.")
                        .parameters(WANTED)
                        .takes("DossierOrReport", AssessmentEndpoints.MEASURED)
                        .gives("RectificationPlanDocument")
                        .answeredBy(this::draft),
                Endpoint.post("/v1/plans:status", "planStatus")
                        .summary("Says how a rectification plan stands on a day. Takes two lines: the plan, and the"
                                + " annual report that it answers.")
                        .parameters(
                                AssessmentEndpoints.SCHEME,
                                Parameter.needed("on", "string", "the day, such as 2024-06-30"))
                        .takes("PlanOrReport", ImmutableList.of(MediaTypes.LINES))
                        .gives("PlanStatusDocument")
                        .answeredBy(this::status));
    }

    private Answer plan(Call call) {
        PlanRequest.Builder wanted = wanted(call);
        PlanAnswer answer = best(wanted, evaluation.outcome(call).assessment());
        return Answer.of(call, ResultFormat.tree(PlanResult.of(answer, call.lang())));
    }

    private Answer draft(Call call) {
        PlanRequest.Builder wanted = wanted(call).draws(0);
        Outcome outcome = evaluation.outcome(call);
        PlanAnswer answer = best(wanted, outcome.assessment());
        RectificationPlan plan = PlanDraft.of(
                        outcome.assessment(), outcome.gaps(), answer.request().from(), call.lang())
                .ofRemedies(
                        answer.chosen().stream().map(ChosenRemedy::scheduled).toList());
        return RuleEndpoints.document(call, evaluation.documents(), plan);
    }

    private Answer status(Call call) {
        LocalDate day = day(call, "on").orElseThrow();
        TwoDocuments lines = TwoDocuments.read(
                evaluation.documents(),
                ImmutableList.of(RectificationPlan.class),
                ImmutableList.of(AnnualReport.class),
                call.body());
        RectificationPlan plan = (RectificationPlan) lines.first().document().value();
        AnnualReport report = lines.second().report().orElseThrow();
        Outcome outcome = lines.second().measured(() -> evaluation.measured(evaluation.schemes(call), report));
        return Answer.of(
                call,
                ResultFormat.tree(PlanStatusDocument.of(
                        plan,
                        PlanStatus.of(plan, day),
                        PlanLinks.orphans(plan, outcome.assessment(), outcome.gaps(), report),
                        outcome.assessment().dossier(),
                        call.lang())));
    }

    /** What {@code call} asks for, of a unit that is still to be measured. */
    private PlanRequest.Builder wanted(Call call) {
        PlanRequest.Builder wanted = PlanRequest.builder()
                .library(BundledData.load().demonstrationRemedies())
                .aim(aim(call))
                .until(day(call, "until"))
                .seconds(matching(call, "seconds", SECONDS, "1–10")
                        .map(Integer::valueOf)
                        .orElse(5));
        day(call, "from").ifPresent(wanted::from);
        return wanted;
    }

    private PlanAnswer best(PlanRequest.Builder wanted, Assessment assessment) {
        RemedyLibrary library = library(assessment.catalogue().id());
        InvalidModelException.throwIfAny(RemedyChecker.check(library, assessment.catalogue(), assessment.vocabulary()));
        PlanRequest request = wanted.assessment(assessment).library(library).build();
        return best(
                request.purpose() == PlanFor.THIS_ASSESSMENT
                        ? PlanRequest.builder()
                                .fillFrom(request)
                                .library(ProofRemedies.of(library, assessment))
                                .build()
                        : request);
    }

    /** The bundled remedies for {@code catalogue}; those of the reference catalogue if there are none, which the check then refuses. */
    private static RemedyLibrary library(String catalogue) {
        BundledData bundled = BundledData.load();
        return bundled.demonstrationRemedies(catalogue).orElseGet(bundled::demonstrationRemedies);
    }

    private PlanAnswer best(PlanRequest request) {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(ProblemKind.BUSY, "busy").with("Retry-After", "1"));
        }
        try {
            return PlanOptimiser.answer(request);
        } finally {
            places.release();
        }
    }

    private static Aim aim(Call call) {
        if (Stream.of("lift", "grade", "effort")
                        .filter(name -> call.parameter(name).isPresent())
                        .count()
                != 1) {
            throw ProblemException.of(ProblemKind.BAD_REQUEST, "plan-aim");
        }
        return matching(call, "lift", POINTS, "0–999999.999999")
                .<Aim>map(points -> new Aim.LiftBy(Points.of(points)))
                .or(() -> call.parameter("grade").map(Aim.ReachGrade::new))
                .or(() -> matching(call, "effort", DAYS, "0–999999")
                        .map(days -> new Aim.WithinEffort(Integer.parseInt(days))))
                .orElseThrow();
    }

    private static Optional<LocalDate> day(Call call, String name) {
        return call.parameter(name).map((Function<String, LocalDate>) text -> {
            try {
                return Days.parse(text);
            } catch (DateTimeParseException e) {
                throw refused(name, text, "2024-06-30");
            }
        });
    }

    private static Optional<String> matching(Call call, String name, Pattern form, String allowed) {
        Optional<String> given = call.parameter(name);
        given.filter(text -> !form.matcher(text).matches()).ifPresent(text -> {
            throw refused(name, text, allowed);
        });
        return given;
    }

    private static ProblemException refused(String name, String value, String allowed) {
        return ProblemException.ofValue(name, value, allowed);
    }
}
