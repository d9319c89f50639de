package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.Schemas;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Endpoint;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.service.http.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract of the service as OpenAPI 3.1, made of the endpoints that answer, the codecs that read documents, and the schemas of
 * results.
 */
final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";

    /** What the schema of problem details is called; a problem of a report is something else. */
    private static final String PROBLEM = "ProblemDetails";

    private final List<Endpoint> endpoints;
    private final ContractExamples examples = ContractExamples.load();

    OpenApi(List<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** The endpoint that gives {@code contract}. */
    static Endpoint endpoint(Supplier<String> contract) {
        return Endpoint.get("/v1/openapi.json", "contract")
                .scope(Scope.OPEN)
                .summary("This contract.")
                .gives("Contract", ImmutableList.of(MediaTypes.JSON))
                .answeredBy(call -> Answer.text(call.accepts(), contract.get()));
    }

    /** The endpoint that shows {@code page}, the contract for people. */
    static Endpoint page(Supplier<String> page) {
        return Endpoint.get("/docs", "docs")
                .scope(Scope.OPEN)
                .summary("This contract as a page, without scripts.")
                .gives("", ImmutableList.of(MediaTypes.HTML))
                .answeredBy(call -> Answer.text(MediaTypes.HTML, page.get()));
    }

    /** The contract of the endpoints, and of those that give it, as canonical JSON. */
    String json() {
        return CanonicalJson.write(tree());
    }

    /** The contract as a tree. */
    Map<String, Object> tree() {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("openapi", "3.1.0");
        contract.put(
                "info",
                ImmutableMap.of(
                        "title",
                        "Zhunsheng 准绳",
                        "version",
                        "1.0.0",
                        "description",
                        "Scores government units against a law-based-government indicator catalogue, explains every"
                                + " point, and says what is missing. Points are texts of plain decimals.",
                        "license",
                        ImmutableMap.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        contract.put("servers", List.of(ImmutableMap.of("url", "http://127.0.0.1:8080")));
        contract.put("security", List.of(ImmutableMap.of("bearer", List.of())));
        contract.put("tags", tags());
        Map<String, Map<String, Object>> paths = paths();
        contract.put("paths", paths);
        contract.put("components", components(paths));
        return contract;
    }

    private static List<Map<String, String>> tags() {
        return List.of(
                ImmutableMap.of("name", "assess", "description", "Results of what is sent"),
                ImmutableMap.of("name", "read", "description", "The rules, and what is stored"),
                ImmutableMap.of("name", "operate", "description", "For whoever runs the service"));
    }

    private Map<String, Map<String, Object>> paths() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        ImmutableList.<Endpoint>builder()
                .addAll(endpoints)
                .add(endpoint(() -> ""), page(() -> ""))
                .build()
                .forEach(endpoint -> paths.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>())
                        .put(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint)));
        return paths;
    }

    private Map<String, Object> operation(Endpoint endpoint) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", endpoint.id());
        operation.put("summary", endpoint.summary());
        operation.put("tags", List.of(tag(endpoint.scope())));
        if (endpoint.scope() == Scope.OPEN) {
            operation.put("security", List.of());
        } else {
            operation.put(
                    "description", "Needs the scope `" + endpoint.scope().name().toLowerCase(Locale.ROOT) + "`.");
        }
        ImmutableList.Builder<Object> parameters = ImmutableList.builder();
        endpoint.parameters().forEach(parameter -> parameters.add(parameter(endpoint.id(), parameter)));
        parameters.add(ImmutableMap.of("$ref", "#/components/parameters/AcceptLanguage"));
        operation.put("parameters", parameters.build());
        if (!endpoint.takes().isEmpty()) {
            operation.put("requestBody", ImmutableMap.of("required", true, "content", taken(endpoint)));
        }
        operation.put("responses", responses(endpoint));
        return operation;
    }

    private static String tag(Scope scope) {
        return switch (scope) {
            case ASSESS -> "assess";
            case READ -> "read";
            case OPEN, ADMIN -> "operate";
        };
    }

    private static ImmutableMap<String, Object> binary() {
        return ImmutableMap.of("type", "string", "contentMediaType", "application/octet-stream");
    }

    private Map<String, Object> parameter(String operation, Parameter parameter) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", parameter.name());
        form.put("in", parameter.inPath() ? "path" : "query");
        form.put("required", parameter.required());
        form.put("description", parameter.description());
        form.put("schema", ImmutableMap.of("type", parameter.type()));
        examples.parameter(operation, parameter.name()).ifPresent(example -> form.put("example", example));
        return form;
    }

    /** What {@code endpoint} takes, by media type, with its example beside the schema. */
    private Map<String, Object> taken(Endpoint endpoint) {
        Map<String, Object> content = content(endpoint.takes(), endpoint.takesSchema());
        content.replaceAll((type, schema) -> ImmutableMap.builder()
                .putAll(type.equals(MediaTypes.FORM) ? form(endpoint) : (Map<?, ?>) schema)
                .putAll(examples.beside(endpoint.id(), type))
                .buildOrThrow());
        return content;
    }

    /** A form with files: those that it needs, and what may come with them. */
    private static Map<String, Object> form(Endpoint endpoint) {
        ImmutableMap.Builder<String, Object> parts = ImmutableMap.builder();
        endpoint.needs().forEach(part -> parts.put(part, binary()));
        endpoint.mayHave().forEach(part -> parts.put(part, binary()));
        return ImmutableMap.of(
                "schema",
                ImmutableMap.of("type", "object", "required", endpoint.needs(), "properties", parts.buildOrThrow()));
    }

    private static Map<String, Object> content(List<String> types, String schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : types) {
            content.put(
                    type,
                    MediaTypes.isForPeople(type) || type.equals(MediaTypes.FORM)
                            ? ImmutableMap.of("schema", ImmutableMap.of("type", "string"))
                            : ImmutableMap.of("schema", ImmutableMap.of("$ref", SCHEMAS + schema)));
        }
        return content;
    }

    private static Map<String, Object> responses(Endpoint endpoint) {
        Map<String, Object> responses = new TreeMap<>();
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("description", "done");
        done.put("content", content(endpoint.gives(), endpoint.givesSchema()));
        responses.put("200", done);
        for (ProblemKind kind : ProblemKind.values()) {
            if (canFailBy(kind, endpoint)) {
                responses.put(
                        Integer.toString(kind.status()), ImmutableMap.of("$ref", "#/components/responses/" + kind));
            }
        }
        return responses;
    }

    private static boolean canFailBy(ProblemKind kind, Endpoint endpoint) {
        boolean takes = !endpoint.takes().isEmpty();
        return switch (kind) {
            case BAD_REQUEST, NOT_ACCEPTABLE, PRECONDITION_FAILED, INTERNAL, MISDIRECTED, TOO_MANY_REQUESTS, BUSY ->
                true;
            case UNAUTHENTICATED, FORBIDDEN -> endpoint.scope() != Scope.OPEN;
            case NOT_FOUND -> endpoint.parameters().stream().anyMatch(Parameter::inPath);
            case TOO_SLOW, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, INVALID_DOCUMENT -> takes;
            case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> false;
        };
    }

    private static Map<String, Object> components(Object paths) {
        Map<String, Object> known = ImmutableMap.<String, Object>builder()
                .putAll(Schemas.components(SCHEMAS))
                .putAll(results())
                .buildOrThrow();
        Map<String, Object> schemas = new TreeMap<>();
        use(paths, known, schemas);
        use(ImmutableMap.of("$ref", SCHEMAS + PROBLEM), known, schemas);
        Map<String, Object> responses = new LinkedHashMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            if (kind == ProblemKind.METHOD_NOT_ALLOWED || kind == ProblemKind.NOT_IMPLEMENTED) {
                continue; // An operation that is in the contract is allowed.
            }
            responses.put(
                    kind.name(),
                    ImmutableMap.of(
                            "description",
                            kind.type(),
                            "content",
                            content(ImmutableList.of(MediaTypes.PROBLEM), PROBLEM)));
        }
        Map<String, Object> components = new LinkedHashMap<>();
        components.put(
                "securitySchemes",
                ImmutableMap.of(
                        "bearer",
                        ImmutableMap.of(
                                "type", "http",
                                "scheme", "bearer",
                                "description",
                                        "An API key (zs_…) or a token (JWT). On the loopback interface none is needed unless"
                                                + " one is set.")));
        components.put(
                "parameters",
                ImmutableMap.of(
                        "AcceptLanguage",
                        ImmutableMap.of(
                                "name", "Accept-Language",
                                "in", "header",
                                "required", false,
                                "description", "zh or en; Chinese if neither is asked for",
                                "schema", ImmutableMap.of("type", "string"))));
        components.put("responses", responses);
        components.put("schemas", schemas);
        return components;
    }

    /** Puts what {@code part} refers to, and what that refers to, from {@code known} into {@code used}. */
    private static void use(Object part, Map<String, Object> known, Map<String, Object> used) {
        if (part instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference && reference.startsWith(SCHEMAS)) {
                String name = reference.substring(SCHEMAS.length());
                if (!used.containsKey(name)) {
                    Object schema = plain(Objects.requireNonNull(known.get(name)));
                    used.put(name, schema);
                    use(schema, known, used);
                }
            }
            map.values().forEach(value -> use(value, known, used));
        } else if (part instanceof List<?> list) {
            list.forEach(element -> use(element, known, used));
        }
    }

    /** {@code part} without the keywords that editors know and OpenAPI does not. */
    private static Object plain(Object part) {
        if (part instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!key.equals("enumDescriptions")) {
                    copy.put(key, plain(value));
                }
            });
            return copy;
        }
        return part instanceof List<?> list ? list.stream().map(OpenApi::plain).toList() : part;
    }

    private static Map<String, Object> results() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("result-schemas.yaml"))) {
            return new YAMLMapper().readValue(file, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
