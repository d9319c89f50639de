package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.Format;
import org.zhunsheng.serialization.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a scheme can say: every method, condition, clause and rule with its keys, from the schema, and with worked points, which the
 * engine scores ({@link ReferenceTest}).
 */
final class RuleReference {
    /** Forms that are one value each and explain themselves by their keys. */
    private static final ImmutableList<String> SIMPLE = ImmutableList.of(
            "FactCode", "IndicatorCode", "LocalText", "Points", "UnitKind", "LegalBasis", "Address", "DayUnit");

    private static final ImmutableMap<String, ImmutableList<String>> PAGES = ImmutableMap.of(
            "methods", ImmutableList.of("ScoringMethod"),
            "conditions", ImmutableList.of("Condition", "Clause", "Due", "ComputedFact", "Formula"),
            "rules",
                    ImmutableList.of(
                            "NodeRule",
                            "Bonus",
                            "Veto",
                            "Veto.Effect",
                            "Rounding",
                            "AbsencePolicy",
                            "SelfReport",
                            "SchemeItem",
                            "Grade",
                            "KindGrades"));

    private final JsonNode definitions =
            JsonMapper.shared().readTree(Schemas.of(Format.SCHEME)).get("$defs");
    private final ImmutableList<JsonNode> examples = readExamples();

    private static ImmutableList<JsonNode> readExamples() {
        try {
            return ImmutableList.copyOf(new YAMLMapper()
                    .readTree(Resources.toString(
                            Resources.getResource(RuleReference.class, "reference/examples.yaml"),
                            StandardCharsets.UTF_8))
                    .get("forms")
                    .values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImmutableList<JsonNode> examples() {
        return examples;
    }

    /** The forms that need an example: each kind of every sealed type of the pages. */
    Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        PAGES.keySet().stream().map(this::types).flatMap(List::stream).forEach(type -> forms.addAll(kinds(type)));
        return forms;
    }

    private ImmutableList<String> kinds(String type) {
        JsonNode kinds = definitions.get(type).get("oneOf");
        return kinds == null
                ? ImmutableList.of()
                : kinds.values().stream().map(RuleReference::reference).collect(ImmutableList.toImmutableList());
    }

    /** Every definition of the schema that no page shows. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(definitions.propertyNames());
        missing.removeAll(SIMPLE);
        PAGES.keySet().forEach(page -> missing.removeIf(name -> shown(page).contains(name)));
        return missing;
    }

    private Set<String> shown(String page) {
        Set<String> shown = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(types(page));
        while (!next.isEmpty()) {
            String name = next.remove(0);
            if (!SIMPLE.contains(name) && shown.add(name)) {
                next.addAll(references(definitions.get(name)));
            }
        }
        return shown;
    }

    private static String reference(JsonNode node) {
        String ref = node.get("$ref").stringValue();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsString("$ref").stream()
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    ImmutableMap<String, String> pages(Lang lang) {
        ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
        pages.put("methods", page(new ReferencePage(lang, "methods", "评分方法", "Scoring methods"), "methods"));
        pages.put(
                "conditions",
                page(
                        new ReferencePage(lang, "conditions", "条件、扣分条款和期限", "Conditions, clauses and days"),
                        "conditions"));
        pages.put(
                "rules",
                page(
                        new ReferencePage(
                                lang, "rules", "汇总、加分、否决、舍入和缺项", "Groups, bonuses, vetoes, rounding, absence"),
                        "rules"));
        return pages.buildOrThrow();
    }

    /** The types of a page that the schema has. */
    private ImmutableList<String> types(String page) {
        return Objects.requireNonNull(PAGES.get(page)).stream()
                .filter(definitions::has)
                .collect(ImmutableList.toImmutableList());
    }

    private String page(ReferencePage page, String name) {
        page.paragraph(
                page.say(
                        "由模型生成。P 为该项指标的分值；计分结果由引擎得出。键的完整定义见 [scheme-1.schema.json](../schemas/scheme-1.schema.json)。",
                        "Generated from the model. P is the points of the item; the engine scores the worked points. All keys: [scheme-1.schema.json](../schemas/scheme-1.schema.json)."));
        Set<String> sealed = new LinkedHashSet<>();
        for (String type : types(name)) {
            sealed.add(type);
            page.heading(2, title(type, page.lang()));
            page.line(description(definitions.get(type), page.lang()));
            if (kinds(type).isEmpty()) {
                body(page, type);
            }
            for (String kind : kinds(type)) {
                sealed.add(kind);
                JsonNode constant = definitions.get(kind).at("/properties/kind/const");
                page.heading(3, "`" + constant.stringValue() + "` " + title(kind, page.lang()));
                page.line(description(definitions.get(kind), page.lang()));
                body(page, kind);
            }
        }
        parts(page, name, sealed);
        return page.text();
    }

    /** The keys, formula and worked points of {@code form}. */
    private void body(ReferencePage page, String form) {
        examples.stream()
                .filter(example -> example.get("form").stringValue().equals(form))
                .findFirst()
                .ifPresentOrElse(
                        example -> {
                            said(page, page.say("**公式：**", "**Formula:** "), example.get("formula"));
                            keys(page, form);
                            shown(page, example);
                            said(page, page.say("**未知时：**", "**If unknown:** "), example.get("unknown"));
                        },
                        () -> keys(page, form));
    }

    private static void said(ReferencePage page, String label, JsonNode text) {
        if (text != null) {
            page.paragraph(label + text.get(page.say("zh", "en")).stringValue());
        }
    }

    private static void shown(ReferencePage page, JsonNode example) {
        for (String part : List.of("method", "shown", "rules", "veto")) {
            if (example.has(part)) {
                page.block(
                        "yaml",
                        (part.equals("veto") ? "effect: " : "")
                                + example.get(part).stringValue());
            }
        }
        if (example.get("rows").size() > 0) {
            page.head(page.say("已知数据", "given"), page.say("得分", "points"));
            for (JsonNode row : example.get("rows").values()) {
                page.row(given(row, page), outcome(row));
            }
        }
    }

    private static String given(JsonNode row, ReferencePage page) {
        List<String> given = new ArrayList<>();
        for (Map.Entry<String, JsonNode> fact : row.get("given").properties()) {
            given.add("`" + fact.getKey() + ": " + fact.getValue().asString() + "`");
        }
        if (row.has("cohort")) {
            row.get("cohort")
                    .values()
                    .forEach(other -> other.properties()
                            .forEach(fact -> given.add(page.say("其他单位 ", "another unit ") + "`" + fact.getKey() + ": "
                                    + fact.getValue().asString() + "`")));
        }
        return given.isEmpty() ? page.say("无", "nothing") : String.join(page.say("，", ", "), given);
    }

    private static String outcome(JsonNode row) {
        List<String> outcome = new ArrayList<>();
        for (String key : List.of("total", "grade", "disqualification")) {
            JsonNode value = row.get(key);
            if (value != null) {
                String text = value.isArray()
                        ? String.join(
                                "–",
                                value.values().stream().map(JsonNode::asString).toList())
                        : value.asString();
                outcome.add(key.equals("total") ? text : "`" + text + "`");
            }
        }
        return String.join(" ", outcome);
    }

    private void keys(ReferencePage page, String form) {
        JsonNode definition = definitions.get(form);
        if (definition.has("enum")) {
            values(page, definition);
        }
        if (!definition.has("properties")) {
            return;
        }
        List<String> required = definition.has("required")
                ? definition.get("required").values().stream()
                        .map(JsonNode::stringValue)
                        .toList()
                : List.of();
        page.head(page.say("键", "key"), page.say("含义", "meaning"), page.say("必填", "required"));
        for (Map.Entry<String, JsonNode> key : definition.get("properties").properties()) {
            if (!key.getKey().equals("kind")) {
                page.row(
                        "`" + key.getKey() + "`",
                        description(key.getValue(), page.lang()),
                        required.contains(key.getKey()) ? page.say("是", "yes") : "");
            }
        }
    }

    private static void values(ReferencePage page, JsonNode definition) {
        JsonNode descriptions = definition.get("enumDescriptions");
        page.head(page.say("取值", "value"), page.say("含义", "meaning"));
        for (int i = 0; i < definition.get("enum").size(); i++) {
            page.row(
                    "`" + definition.get("enum").get(i).stringValue() + "`",
                    descriptions == null ? "" : half(descriptions.get(i).stringValue(), " · ", page.lang()));
        }
    }

    /** The parts that the forms of a page are made of. */
    private void parts(ReferencePage page, String name, Set<String> done) {
        List<String> rest = shown(name).stream()
                .filter(part ->
                        !done.contains(part) && PAGES.values().stream().noneMatch(types -> types.contains(part)))
                .filter(part -> kinds(part).isEmpty() && forms().stream().noneMatch(part::equals))
                .toList();
        if (!rest.isEmpty()) {
            page.heading(2, page.say("组成部分", "Parts"));
            for (String part : rest) {
                page.heading(3, title(part, page.lang()));
                page.line(description(definitions.get(part), page.lang()));
                keys(page, part);
            }
        }
    }

    private String title(String name, Lang lang) {
        return half(definitions.get(name).get("title").stringValue(), " · ", lang);
    }

    private static String description(JsonNode node, Lang lang) {
        JsonNode description = node.get("description");
        return description == null ? "" : half(description.stringValue(), "\n\n", lang);
    }

    /** The half of a text of two languages that is in {@code lang}. */
    private static String half(String both, String between, Lang lang) {
        List<String> halves = Splitter.on(between).limit(2).splitToList(both);
        return halves.get(lang == Lang.ZH ? 0 : halves.size() - 1);
    }
}
