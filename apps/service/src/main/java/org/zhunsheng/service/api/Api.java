package org.zhunsheng.service.api;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.HttpLimits;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.ProblemException;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.service.http.Scope;
import org.zhunsheng.spring.Assessors;

/** All endpoints of the service, in the order of the contract. */
public final class Api {
    /** How many times as large as a body what it unpacks to may be. */
    private static final long UNPACKED = 8;

    private Api() {}

    /** The endpoints for {@code assessors}. */
    public static ImmutableList<Endpoint> endpoints(
            Documents documents,
            Assessors assessors,
            ResultStore store,
            HttpLimits limits,
            ApplicationAvailability availability,
            PrometheusMeterRegistry meters) {
        Evaluation evaluation = new Evaluation(documents, assessors);
        ImmutableList<Endpoint> api = ImmutableList.<Endpoint>builder()
                .addAll(new AssessmentEndpoints(evaluation, store).all())
                .add(new BatchEndpoint(evaluation, store, limits.batchLines(), limits.batchTime()).endpoint())
                .addAll(new ComparisonEndpoints(evaluation).all())
                .addAll(new PlanEndpoints(evaluation).all())
                .addAll(new SampleEndpoints(evaluation).all())
                .addAll(new WorkbookEndpoints(evaluation).all())
                .addAll(new ReadingEndpoints(evaluation).all())
                .addAll(new ReturnsEndpoints(evaluation, UNPACKED * limits.bodyBytes()).all())
                .add(new EvidenceEndpoints(evaluation, UNPACKED * limits.bodyBytes()).endpoint())
                .addAll(new HistoryEndpoints(store).all())
                .addAll(new RuleEndpoints(evaluation).all())
                .add(new SchemeCheckEndpoint(evaluation).endpoint())
                .addAll(new RelationEndpoints(evaluation).all())
                .addAll(operations(availability, meters))
                .build();
        // Made when it is first asked for: a start does not wait for it.
        Supplier<String> contract = Suppliers.memoize(() -> new OpenApi(api).json());
        Supplier<String> page = Suppliers.memoize(() -> ContractPage.of(new OpenApi(api).tree()));
        return ImmutableList.<Endpoint>builder()
                .addAll(api)
                .add(OpenApi.endpoint(contract), OpenApi.page(page))
                .build();
    }

    private static ImmutableList<Endpoint> operations(
            ApplicationAvailability availability, PrometheusMeterRegistry meters) {
        return ImmutableList.of(
                Endpoint.get("/health/live", "live")
                        .scope(Scope.OPEN)
                        .summary("Says that the service runs.")
                        .gives("Health", ImmutableList.of(MediaTypes.JSON))
                        .answeredBy(call -> Answer.of(call, ImmutableMap.of("status", "UP"))),
                Endpoint.get("/health/ready", "ready")
                        .scope(Scope.OPEN)
                        .summary("Says whether the service takes requests.")
                        .gives("Health", ImmutableList.of(MediaTypes.JSON))
                        .answeredBy(call -> {
                            if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
                                throw ProblemException.of(ProblemKind.BUSY, "busy");
                            }
                            return Answer.of(call, ImmutableMap.of("status", "UP"));
                        }),
                Endpoint.get("/metrics", "metrics")
                        .scope(Scope.ADMIN)
                        .summary("Measurements, as Prometheus reads them.")
                        .gives("Metrics", ImmutableList.of(MediaTypes.METRICS))
                        .answeredBy(call -> Answer.text(MediaTypes.METRICS, meters.scrape())));
    }
}
