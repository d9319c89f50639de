package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.evidence.Dossier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quick reader knows the attributes of a dossier and their bounds by itself; these tests tell it when they change. */
class OnePassDossierReaderTest {
    private static final String LINE = """
            {"zhunsheng":"dossier/1","unit":{"id":"a","name":"甲县","kind":"COUNTY"},"from":"2023-01-01","to":"2023-12-31",\
            "claims":[{"code":"a.b","value":1},{"code":"a.c","value":"2023-05-01","evidence":["e1"]}],\
            "evidence":[{"id":"e1","kind":"RECORD","title":"会议纪要"}]}""";

    private final Documents documents = Documents.create();
    private final OnePassDossierReader quick = new OnePassDossierReader(ReadLimits.DEFAULT);

    @Test
    void aPlainLineIsReadInOnePass() {
        assertThat(quick.read(bytes(LINE))).contains((Dossier) documents
                .general(ImmutableList.of(Dossier.class), "line", bytes(LINE))
                .value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "",
                "{",
                "[]",
                " {}",
                "{\"zhunsheng\":\"dossier/1\"}",
            })
    void whatIsNoPlainDossierIsLeftToTheGeneralWay(String text) {
        assertThat(quick.read(bytes(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":null`",
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":1,\"value\":1`",
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":1,\"derived\":null`",
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":1,\"dispute\":{}`",
                "`\"a.b\",\"value\":1` | `\"A.b\",\"value\":1`",
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":1e99`",
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":0.0000001`",
                "`\"a.b\",\"value\":1` | `\"a.b\",\"value\":\"2023-02-29\"`",
                "`[\"e1\"]` | `[\"e2\"]`",
                "`\"甲县\"` | `\"\\u0000\"`",
                "`\"甲县\"` | `\"  \"`",
                "`\"甲县\"` | `\"\\ud800甲\"`",
                "`COUNTY` | `VILLAGE`",
                "`2023-12-31` | `2022-12-31`",
                "`\"id\":\"e1\"` | `\"id\":\"E1\"`",
                "`会议纪要\"}]}` | `会议纪要\"}]}{}`",
                "`会议纪要\"}]}` | `会议纪要\"}],\"figures\":[1]}`",
            })
    void whateverIsWrongOrUnusualIsLeftToTheGeneralWay(String part, String instead) {
        assertThat(LINE).contains(part);
        assertThat(quick.read(bytes(LINE.replace(part, instead)))).isEmpty();
    }

    @Test
    void itKnowsEveryAttributeAndItsBounds() {
        JsonNode schema = JsonMapper.shared().readTree(Schemas.of(Format.DOSSIER));
        assertThat(bounds(schema))
                .isEqualTo("claims:array, evidence:array, figures:array, from:Day, to:Day, unit:GovernmentUnit, "
                        + "zhunsheng:const dossier/1");
        assertThat(bounds(schema.at("/$defs/GovernmentUnit")))
                .isEqualTo(
                        "creditCode:CreditCode, divisionCode:DivisionCode, id:string ≤80 [^\\u0000-\\u0020], kind:UnitKind, "
                                + "name:string ≤200 [^\\u0000-\\u0020], nameEn:string ≤200 [^ \\t\\n\\u000B\\f\\r], "
                                + "superior:string ≤200 [^ \\t\\n\\u000B\\f\\r]");
        assertThat(bounds(schema.at("/$defs/Claim")))
                .isEqualTo(
                        "code:FactCode, derived:boolean, dispute:LocalText, evidence:array, exactness:Exactness, precision:integer, "
                                + "reason:string ≤400 [^ \\t\\n\\u000B\\f\\r], scope:Scope, source:string ≤400, standing:AssuranceLevel, "
                                + "upTo:number, value:ClaimValue");
        assertThat(bounds(schema.at("/$defs/Evidence")))
                .isEqualTo("date:Day, id:string ≤20000 ^(?:[a-z0-9][a-z0-9-]*)$, kind:EvidenceKind, link:Address, "
                        + "sha256:string ≤20000 ^(?:[0-9a-f]{64})$, title:string ≤400 [^\\u0000-\\u0020]");
    }

    /** The properties of an object in a schema, each with what bounds it. */
    private static String bounds(JsonNode object) {
        Map<String, String> bounds = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : object.get("properties").properties()) {
            JsonNode of = property.getValue();
            StringBuilder text = new StringBuilder();
            if (of.has("$ref")) {
                text.append(of.get("$ref").stringValue().replace("#/$defs/", ""));
            } else if (of.has("const")) {
                text.append("const ").append(of.get("const").stringValue());
            } else {
                text.append(of.get("type").stringValue());
            }
            if (of.has("maxLength")) {
                text.append(" ≤").append(of.get("maxLength").intValue());
            }
            if (of.has("pattern")) {
                text.append(' ').append(of.get("pattern").stringValue());
            }
            bounds.put(property.getKey(), text.toString());
        }
        return bounds.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
