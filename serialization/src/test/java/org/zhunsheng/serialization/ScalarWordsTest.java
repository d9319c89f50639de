package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.Violation;

/** What single values are read as, in YAML and in JSON, and what is refused. */
class ScalarWordsTest {
    private static final String YAML = """
            zhunsheng: dossier/1
            unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
            from: "2024-01-01"
            to: "2024-12-31"
            claims:
              - {code: approval.overdue, value: 3, reason: 无此事项, standing: SELF_REPORTED, evidence: [e1]}
            evidence:
              - {id: e1, kind: RECORD, title: 记录, link: "https://example.org/a"}
            """;
    private static final String JSON = """
            {"zhunsheng": "dossier/1",
             "unit": {"id": "u1", "name": "甲县人民政府", "kind": "COUNTY"},
             "from": "2024-01-01", "to": "2024-12-31",
             "claims": [{"code": "approval.overdue", "value": 3, "standing": "SELF_REPORTED", "evidence": ["e1"]}],
             "evidence": [{"id": "e1", "kind": "RECORD", "title": "记录", "link": "https://example.org/a"}]}
            """;

    private static Dossier read(String text) {
        return Documents.create().read(Dossier.class, "dossier", text);
    }

    private static ClaimValue value(String text) {
        return read(text).claims().stream().map(Claim::value).findFirst().orElseThrow();
    }

    @Test
    void aWordOfAClaimMeansWhatItSays() {
        String plain = YAML.replace(", reason: 无此事项", "");
        assertThat(value(YAML.replace("value: 3", "value: not-applicable"))).isEqualTo(ClaimValue.notApplicable());
        assertThat(value(plain.replace("value: 3", "value: never"))).isEqualTo(ClaimValue.never());
        assertThat(value(plain.replace("value: 3", "value: true"))).isEqualTo(ClaimValue.yes());
        assertThat(value(plain.replace("value: 3", "value: false"))).isEqualTo(ClaimValue.no());
        assertThat(value(plain)).isEqualTo(ClaimValue.number(3));
        assertThat(value(JSON.replace("3,", "\"never\","))).isEqualTo(ClaimValue.never());
        assertThat(value(JSON.replace("3,", "\"not-applicable\", \"reason\": \"无此事项\",")))
                .isEqualTo(ClaimValue.notApplicable());
        assertThat(value(JSON.replace("3,", "true,"))).isEqualTo(ClaimValue.yes());
        assertThat(value(JSON.replace("3,", "false,"))).isEqualTo(ClaimValue.no());
    }

    @ParameterizedTest
    @CsvSource({
        "kind: COUNTY, kind: county, NOT_A_CHOICE",
        "kind: COUNTY, kind: County, NOT_A_CHOICE",
        "standing: SELF_REPORTED, standing: self_reported, NOT_A_CHOICE",
        "https://example.org/a, example.org/a, NOT_ADDRESS",
        "https://example.org/a, //example.org/a, NOT_ADDRESS",
        "https://example.org/a, a.html, NOT_ADDRESS",
        "2024-12-31, 2024-12-32, NOT_DATE",
        "2024-12-31, 2024-02-30, NOT_DATE"
    })
    void whatOnlyLooksLikeAValueIsRefused(String right, String wrong, String code) {
        String text = YAML.replace(", reason: 无此事项", "");
        assertThat(read(text)).isNotNull();
        assertThat(text).contains(right);
        assertThatThrownBy(() -> read(text.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly(code));
    }
}
