package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every path with every method and the key of every scope. Which scope an operation needs is written here by hand, by the rule of the
 * guide: {@code assess} for what is sent, {@code read} for rules and stored results, {@code admin} for the measurements; whether the
 * service is alive and what its contract says is open.
 */
class EndpointScopesTest {
    private static final String OPEN = "open";
    private static final ImmutableList<String> SCOPES = ImmutableList.of("assess", "read", "admin");
    private static final ImmutableList<String> METHODS = ImmutableList.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static RunningService service;

    /** What a path of the contract takes; {@code post} and {@code get} are the scopes it needs, empty if it does not take the method. */
    record Taken(String path, String get, String post) {
        static Taken sent(String path) {
            return new Taken(path, "", "assess");
        }

        static Taken kept(String path) {
            return new Taken(path, "read", "");
        }

        static Taken open(String path) {
            return new Taken(path, OPEN, "");
        }

        /** The scope that {@code method} needs; empty if the path does not take it. */
        String scope(String method) {
            return switch (method) {
                case "GET" -> get;
                case "POST" -> post;
                default -> "";
            };
        }

        /** A path of this kind that can be asked for. */
        String asked() {
            return path.replace("{kind}", "dossier").replace("{year}", "2023").replaceAll("\\{[a-z]+}", "none");
        }
    }

    static Stream<Taken> paths() {
        return Stream.of(
                Taken.sent("/v1/assessments"),
                Taken.sent("/v1/assessments:card"),
                Taken.sent("/v1/assessments:batch"),
                Taken.sent("/v1/assessments:whatif"),
                Taken.sent("/v1/gaps"),
                Taken.sent("/v1/audits"),
                Taken.sent("/v1/comparisons"),
                Taken.sent("/v1/plans"),
                Taken.sent("/v1/plans:draft"),
                Taken.sent("/v1/plans:status"),
                Taken.sent("/v1/samples"),
                Taken.sent("/v1/samples:visit"),
                Taken.sent("/v1/workbooks"),
                Taken.sent("/v1/workbooks:read"),
                Taken.sent("/v1/reports:read"),
                Taken.sent("/v1/readings"),
                Taken.sent("/v1/returns:forms"),
                Taken.sent("/v1/returns:collect"),
                Taken.sent("/v1/returns:accept"),
                Taken.sent("/v1/returns:status"),
                Taken.sent("/v1/returns:sum"),
                Taken.sent("/v1/returns:draft"),
                Taken.sent("/v1/evidence:check"),
                Taken.sent("/v1/schemes:check"),
                Taken.kept("/v1/workbooks/{kind}/{year}"),
                Taken.kept("/v1/assessments/{id}"),
                Taken.kept("/v1/units/{unit}/assessments"),
                Taken.kept("/v1/schemes"),
                Taken.kept("/v1/schemes/{id}"),
                Taken.kept("/v1/catalogues"),
                Taken.kept("/v1/catalogues/{id}"),
                Taken.kept("/v1/vocabularies"),
                Taken.kept("/v1/vocabularies/{id}"),
                Taken.kept("/v1/profiles"),
                Taken.kept("/v1/profiles/{id}"),
                Taken.kept("/v1/relations"),
                new Taken("/v1/relations:check", "read", "assess"),
                Taken.open("/health/live"),
                Taken.open("/health/ready"),
                Taken.open("/v1/openapi.json"),
                Taken.open("/docs"),
                new Taken("/metrics", "admin", ""));
    }

    private static String key(String scope) {
        return "zs_0123456789abcdef0123456789abcdef_" + scope;
    }

    @BeforeAll
    static void start() {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < SCOPES.size(); i++) {
            String scope = SCOPES.get(i);
            String key = "zhunsheng.service.keys[" + i + "].";
            properties.add(key + "name=" + scope);
            properties.add(key + "sha256=" + Hashing.sha256().hashString(key(scope), StandardCharsets.UTF_8));
            properties.add(key + "scopes=" + scope);
        }
        service = RunningService.start(properties.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> call(String method, String path, String... headers) {
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        return service.send(service.request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    private static HttpResponse<String> callAs(String scope, String method, String path) {
        return call(method, path, "Authorization", "Bearer " + key(scope), "Accept-Language", "en");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathTakesItsMethodsFromTheKeysOfTheirScopeAlone(Taken taken) {
        String path = taken.asked();
        for (String method : METHODS) {
            String needed = taken.scope(method);
            if (needed.isEmpty()) {
                assertThat(call(method, path).statusCode())
                        .as("%s %s without a key", method, path)
                        .isEqualTo(401);
                HttpResponse<String> refused = callAs("read", method, path);
                assertThat(refused.statusCode()).as("%s %s", method, path).isEqualTo(405);
                assertThat(refused.headers().firstValue("Allow"))
                        .hasValue(taken.get().isEmpty() ? "POST" : taken.post().isEmpty() ? "GET" : "GET, POST");
            } else if (needed.equals(OPEN)) {
                assertThat(call(method, path).statusCode())
                        .as("%s %s", method, path)
                        .isEqualTo(200);
            } else {
                assertScope(needed, method, path);
            }
        }
    }

    private static void assertScope(String needed, String method, String path) {
        assertThat(call(method, path).statusCode())
                .as("%s %s without a key", method, path)
                .isEqualTo(401);
        for (String scope : SCOPES) {
            HttpResponse<String> answer = callAs(scope, method, path);
            if (scope.equals(needed)) {
                assertThat(answer.statusCode())
                        .as("%s %s as %s", method, path, scope)
                        .isNotIn(401, 403, 405)
                        .isLessThan(500);
            } else {
                assertThat(answer.statusCode())
                        .as("%s %s as %s", method, path, scope)
                        .isEqualTo(403);
                assertThat(answer.body()).contains("FORBIDDEN").contains("“" + needed + "”");
            }
        }
    }

    @Test
    void thePagesOfTheDeskNeedAKeyToo() {
        for (String path : List.of("/", "/desk/report", "/desk/years", "/desk/cohort", "/desk/returns", "/nowhere")) {
            for (String method : METHODS) {
                assertThat(call(method, path).statusCode())
                        .as("%s %s without a key", method, path)
                        .isEqualTo(401);
                assertThat(callAs("assess", method, path).statusCode())
                        .as("%s %s", method, path)
                        .isEqualTo(403);
            }
        }
        assertThat(callAs("read", "GET", "/").statusCode()).isEqualTo(200);
    }

    @Test
    void noPathOfTheContractIsLeftOut() {
        var operations = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(call("GET", "/v1/openapi.json").body())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(operations)
                .isEqualTo(paths().flatMap(taken -> METHODS.stream()
                                .filter(method -> !taken.scope(method).isEmpty())
                                .map(method -> method + " " + taken.path()))
                        .collect(ImmutableSet.toImmutableSet()));
    }
}
