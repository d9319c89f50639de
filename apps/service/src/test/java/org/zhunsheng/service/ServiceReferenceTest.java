package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of operations and configuration are what the contract and the metadata of the properties say; each has words in Chinese. Write
 * them anew with {@code -Dreference=write}.
 */
class ServiceReferenceTest {
    private static final Path CONTRACT = Path.of("../../docs/openapi/zhunsheng-v1.json");
    private static final Path FOLDER = Path.of("../../docs/reference");
    private static final Properties CHINESE = chinese();
    private static final int MOST_LINES = 14;
    private static final int MOST_COLUMNS = 120;
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Properties chinese() {
        try (InputStreamReader reader = new InputStreamReader(
                Resources.getResource(ServiceReferenceTest.class, "reference_zh.properties")
                        .openStream(),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operations.md,false",
        "operations.zh-CN.md,true",
        "configuration.md,false",
        "configuration.zh-CN.md,true"
    })
    void aPageIsWhatTheCodeSays(String name, boolean chinese) throws IOException {
        String page = name.startsWith("operations") ? operations(chinese) : configuration(chinese);
        Path file = FOLDER.resolve(name);
        if (System.getProperty("reference") != null) {
            Files.writeString(file, page);
        }
        assertThat(page.equals(Files.readString(file)))
                .as("%s is out of date; write it anew with -Dreference=write", file)
                .isTrue();
    }

    private static String said(boolean chinese, String key, String english) {
        return chinese ? Objects.requireNonNull(CHINESE.getProperty(key), key) : english;
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String operations(boolean chinese) throws IOException {
        JsonNode contract = JsonMapper.shared().readTree(Files.readString(CONTRACT));
        StringBuilder page = new StringBuilder();
        page.append(
                chinese
                        ? "# 服务接口\n\n[English](operations.md)\n"
                        : "# Operations of the service\n\n[中文](operations.zh-CN.md)\n");
        page.append(
                chinese
                        ? "\n由[接口描述](../openapi/zhunsheng-v1.json)生成。请求示例由测试发送，所示为响应的开头，略去依据（`basis`）；拒绝时返回问题详情（RFC 9457），代码见[错误](errors.zh-CN.md)。\n"
                        : "\nGenerated from the [contract](../openapi/zhunsheng-v1.json). Tests send the requests shown; of the answers the first lines are shown, without their `basis`. Refusals are problem details (RFC 9457); codes: [errors](errors.md).\n");
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operation(page, chinese, contract, path.getKey(), method);
            }
        }
        return page.toString();
    }

    private static void operation(
            StringBuilder page, boolean chinese, JsonNode contract, String path, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        String verb = method.getKey().toUpperCase(Locale.ROOT);
        page.append("\n## `").append(verb).append(' ').append(path).append("`\n\n");
        String id = operation.get("operationId").stringValue();
        page.append(said(chinese, id, operation.get("summary").stringValue())).append('\n');
        List<String> rows = new ArrayList<>();
        for (JsonNode given : operation.path("parameters").values()) {
            JsonNode parameter = given.has("$ref")
                    ? contract.at(given.get("$ref").stringValue().substring(1))
                    : given;
            String name = parameter.get("name").stringValue();
            rows.add(row(
                    "`" + name + "`",
                    parameter.get("in").stringValue(),
                    said(chinese, "param." + name, parameter.path("description").asString())));
        }
        if (!rows.isEmpty()) {
            page.append('\n').append(chinese ? row("参数", "位置", "含义") : row("parameter", "in", "meaning"));
            page.append("|---|---|---|\n");
            rows.forEach(page::append);
        }
        request(page, chinese, operation);
        answer(page, chinese, path, method);
        page.append('\n').append(chinese ? "响应：" : "Answers: ");
        List<String> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : operation.get("responses").properties()) {
            answers.add("`" + answer.getKey() + "`" + content(answer.getValue(), chinese));
        }
        page.append(String.join(chinese ? "、" : ", ", answers)).append(chinese ? "。\n" : ".\n");
    }

    private static void request(StringBuilder page, boolean chinese, JsonNode operation) {
        JsonNode body = operation.path("requestBody").path("content");
        for (Map.Entry<String, JsonNode> type : body.properties()) {
            JsonNode example = type.getValue().get("example");
            if (example != null) {
                page.append('\n')
                        .append(chinese ? "请求：" : "Request: ")
                        .append('`')
                        .append(type.getKey())
                        .append("`\n");
                page.append("\n```json\n")
                        .append(
                                example.isString()
                                        ? example.stringValue().strip()
                                        : JsonMapper.shared()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(example))
                        .append("\n```\n");
                return;
            }
        }
        if (!body.isEmpty()) {
            page.append('\n')
                    .append(chinese ? "请求：" : "Request: ")
                    .append(body.propertyNames().stream()
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(chinese ? "、" : ", ")))
                    .append('\n');
        }
    }

    /** The first lines of what the service gives to the example, without the digests of what it was made from. */
    private static void answer(StringBuilder page, boolean chinese, String path, Map.Entry<String, JsonNode> method) {
        HttpResponse<String> answer =
                ContractExample.send(service, path, method.getKey(), method.getValue(), chinese ? "zh" : "en");
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        page.append(chinese ? "\n对示例的响应：" : "\nAnswer to the example: ")
                .append('`')
                .append(answer.statusCode())
                .append("`, `".replace(", ", chinese ? "、" : ", "))
                .append(type)
                .append("`\n");
        if (type.endsWith("json")) {
            JsonNode body = JsonMapper.shared()
                    .readTree(
                            type.endsWith("ndjson")
                                    ? answer.body().lines().findFirst().orElseThrow()
                                    : answer.body());
            if (body instanceof ObjectNode object) {
                object.remove("basis");
            }
            String pretty = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(body);
            List<String> lines = pretty.lines().toList();
            page.append("\n```json\n");
            lines.stream()
                    .limit(MOST_LINES)
                    .forEach(line -> page.append(shortened(line)).append('\n'));
            page.append(lines.size() > MOST_LINES ? "…\n" : "").append("```\n");
        }
    }

    private static String shortened(String given) {
        String line = given.replaceAll("[0-9a-f]{64}", "…");
        return line.length() > MOST_COLUMNS ? line.substring(0, MOST_COLUMNS) + "…" : line;
    }

    private static String content(JsonNode answer, boolean chinese) {
        for (JsonNode type : answer.path("content").values()) {
            String schema = type.path("schema").path("$ref").asString();
            if (!schema.isEmpty()) {
                String name = schema.substring(schema.lastIndexOf('/') + 1);
                return chinese ? "（`" + name + "`）" : " (`" + name + "`)";
            }
        }
        return "";
    }

    private static String configuration(boolean chinese) throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(
                chinese
                        ? "# 配置\n\n[English](configuration.md)\n"
                        : "# Configuration\n\n[中文](configuration.zh-CN.md)\n");
        page.append(
                chinese
                        ? "\n由配置项的元数据生成。`zhunsheng.service` 用于评分服务，其余也用于 Spring Boot 启动器。服务用 `--config 文件` 或者 `--set 名称=值` 设置。\n\n"
                        : "\nGenerated from the metadata of the properties. `zhunsheng.service` is for the service, the rest for the Spring Boot starter, too. The service takes them by `--config FILE` or `--set NAME=VALUE`.\n\n");
        page.append(chinese ? row("键", "默认值", "含义") : row("key", "default", "meaning"));
        page.append("|---|---|---|\n");
        for (JsonNode property : properties().values()) {
            String name = property.get("name").stringValue();
            JsonNode usual = property.path("defaultValue");
            page.append(row(
                    "`" + name + "`",
                    usual.isMissingNode() || usual.asString().isEmpty() ? "" : "`" + usual.asString() + "`",
                    said(
                            chinese,
                            name,
                            property.path("description").asString().replaceAll("\\{@code ([^}]*)\\}", "`$1`"))));
        }
        return page.toString();
    }

    /** The properties of the starter and of the service by name. */
    private static Map<String, JsonNode> properties() throws IOException {
        Map<String, JsonNode> properties = new TreeMap<>();
        ImmutableList<URL> files = ImmutableList.copyOf(Collections.list(ServiceReferenceTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json")));
        for (URL file : files) {
            try (InputStream stream = file.openStream()) {
                for (JsonNode property :
                        JsonMapper.shared().readTree(stream).get("properties").values()) {
                    String name = property.get("name").stringValue();
                    if (name.startsWith("zhunsheng.")) {
                        properties.put(name, property);
                    }
                }
            }
        }
        return properties;
    }
}
