package org.zhunsheng.service.api;

import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.zhunsheng.serialization.CanonicalJson;

/**
 * The contract as a page for people: operations with their settings, what they take and give, examples, and schemas. Without scripts, and
 * without anything from elsewhere.
 */
final class ContractPage {
    private static final String STYLE =
            "body{font:16px/1.5 sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}"
                    + "h2{border-top:1px solid #767676;padding-top:1rem}code,pre{font-family:monospace;font-size:.9rem}"
                    + "pre{background:#f3f3f3;padding:.5rem;overflow-x:auto}table{border-collapse:collapse}"
                    + "td,th{border:1px solid #767676;padding:.2rem .5rem;text-align:left;vertical-align:top}";

    private final StringBuilder html = new StringBuilder(1 << 18);

    private ContractPage() {}

    /** The page of {@code contract}. */
    static String of(Map<String, Object> contract) {
        ContractPage page = new ContractPage();
        page.write(contract);
        return page.html.toString();
    }

    private void write(Map<String, Object> contract) {
        Map<?, ?> info = map(part(contract, "info"));
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>");
        text(part(info, "title")).append(" HTTP</title><style>").append(STYLE).append("</style></head><body>\n<h1>");
        text(part(info, "title")).append(" HTTP</h1>\n<p>");
        text(part(info, "description"))
                .append("</p>\n<p>As a file 文件: <a href=\"/v1/openapi.json\">/v1/openapi.json</a></p>\n<ul>\n");
        map(part(contract, "paths"))
                .forEach((path, methods) -> map(methods).forEach((method, operation) -> {
                    html.append("<li><a href=\"#");
                    text(part(map(operation), "operationId")).append("\"><code>");
                    html.append(method.toString().toUpperCase(Locale.ROOT)).append(' ');
                    text(path).append("</code></a> ");
                    text(part(map(operation), "summary")).append("</li>\n");
                }));
        html.append("</ul>\n");
        map(part(contract, "paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, operation) ->
                                operation(method.toString().toUpperCase(Locale.ROOT), path, map(operation))));
        html.append("<h2 id=\"schemas\">Schemas 数据结构</h2>\n");
        map(part(map(part(contract, "components")), "schemas")).forEach((name, schema) -> {
            html.append("<h3 id=\"schema-");
            text(name).append("\">");
            text(name).append("</h3>\n");
            json(schema);
        });
        html.append("</body></html>\n");
    }

    private void operation(String method, Object path, Map<?, ?> operation) {
        html.append("<h2 id=\"");
        text(part(operation, "operationId")).append("\"><code>").append(method).append(' ');
        text(path).append("</code></h2>\n<p>");
        text(part(operation, "summary")).append("</p>\n");
        if (operation.get("description") != null) {
            html.append("<p>");
            text(operation.get("description")).append("</p>\n");
        }
        parameters((List<?>) part(operation, "parameters"));
        if (operation.get("requestBody") != null) {
            bodies("Takes 请求", map(part(map(part(operation, "requestBody")), "content")));
        }
        bodies("Gives 响应", map(part(map(part(map(part(operation, "responses")), "200")), "content")));
    }

    /** What every contract has under {@code key}. */
    private static Object part(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private void parameters(List<?> parameters) {
        List<?> named =
                parameters.stream().filter(one -> map(one).containsKey("name")).toList();
        if (named.isEmpty()) {
            return;
        }
        html.append("<table><tr><th>Setting 参数</th><th>In 位置</th><th></th><th>Example 示例</th></tr>\n");
        for (Object one : named) {
            Map<?, ?> parameter = map(one);
            html.append("<tr><td><code>");
            text(part(parameter, "name")).append("</code>");
            html.append(Boolean.TRUE.equals(parameter.get("required")) ? " *" : "")
                    .append("</td><td>");
            text(part(parameter, "in")).append("</td><td>");
            text(part(parameter, "description")).append("</td><td>");
            if (parameter.get("example") != null) {
                html.append("<code>");
                text(parameter.get("example")).append("</code>");
            }
            html.append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private void bodies(String title, Map<?, ?> content) {
        html.append("<h3>").append(title).append("</h3>\n<ul>\n");
        content.forEach((type, form) -> {
            html.append("<li><code>");
            text(type).append("</code>");
            if (map(part(map(form), "schema")).get("$ref") instanceof String reference) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                html.append(" <a href=\"#schema-");
                text(name).append("\">");
                text(name).append("</a>");
            }
            html.append("</li>\n");
        });
        html.append("</ul>\n");
        content.values().forEach(form -> {
            Object example = map(form).get("example");
            if (example instanceof String lines) {
                html.append("<pre>");
                text(lines).append("</pre>\n");
            } else if (example != null) {
                json(example);
            } else if (map(form).get("x-example-at") instanceof String address) {
                html.append("<p>Example 示例: <a href=\"");
                text(address).append("\">");
                text(address).append("</a></p>\n");
            }
        });
    }

    private void json(Object tree) {
        html.append("<pre>");
        text(CanonicalJson.write(map(tree))).append("</pre>\n");
    }

    private StringBuilder text(Object text) {
        return html.append(HtmlEscapers.htmlEscaper().escape(String.valueOf(text)));
    }

    @SuppressWarnings("unchecked") // Trees of contracts have texts for keys.
    private static Map<String, Object> map(Object tree) {
        return tree instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
