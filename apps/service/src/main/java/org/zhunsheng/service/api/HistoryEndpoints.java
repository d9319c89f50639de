package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;

/** What is stored: results by id, and the history of a unit. */
final class HistoryEndpoints {
    private final ResultStore store;

    HistoryEndpoints(ResultStore store) {
        this.store = store;
    }

    ImmutableList<Endpoint> all() {
        return ImmutableList.of(
                Endpoint.get("/v1/assessments/{id}", "assessment")
                        .summary(
                                "A stored assessment with all of its parts, as it was when it was made. Needs the store.")
                        .parameters(Parameter.path("id", "the id of the assessment"))
                        .gives("AssessmentDocument", ImmutableList.of(MediaTypes.JSON, MediaTypes.V1))
                        .answeredBy(this::assessment),
                Endpoint.get("/v1/units/{unit}/assessments", "history")
                        .summary("The stored assessments of a unit, the latest period first. Needs the store.")
                        .parameters(Parameter.path("unit", "the id of the unit"), Pages.LIMIT, Pages.AFTER)
                        .gives("History")
                        .answeredBy(this::history));
    }

    private Answer assessment(Call call) {
        checkOn();
        return store.find(call.variable("id"))
                .map(json -> Answer.text(call.accepts(), json))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "no-such-assessment"));
    }

    private Answer history(Call call) {
        checkOn();
        int limit = Pages.limit(call);
        Optional<ResultStore.Cursor> after = Pages.after(call).map(text -> cursor(call, text));
        List<ResultStore.StoredResult> found = store.history(call.variable("unit"), after, limit + 1);
        return Pages.first(found, limit, result -> result.until() + " " + result.id())
                .answer(
                        call,
                        result -> ImmutableMap.of(
                                "id", result.id(),
                                "scheme", result.scheme(),
                                "from", result.from(),
                                "to", result.until(),
                                "low", result.low(),
                                "high", result.high()));
    }

    private static ResultStore.Cursor cursor(Call call, String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9a-f]{64}")) {
            throw ProblemException.ofValue("after", call.parameter("after").orElse(""), "next");
        }
        return new ResultStore.Cursor(text.substring(0, 10), text.substring(11));
    }

    private void checkOn() {
        if (!store.isOn()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "no-store");
        }
    }
}
