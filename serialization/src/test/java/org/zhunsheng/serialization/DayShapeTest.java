package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the schemas say a day reads like. */
class DayShapeTest {
    /** As the schema of a dossier has it, which is made when the test runs: a constant of the code would be copied into the test. */
    private static final String DAY = JsonMapper.shared()
            .readTree(Schemas.all().get("dossier/1"))
            .at("/$defs/Day/pattern")
            .asString();

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, true",
        "2024-01-01, true",
        "2024-10-30, true",
        "2024-02-20, true",
        "2024-12-32, false",
        "2024-12-00, false",
        "2024-00-10, false",
        "2024-13-10, false",
        "2024-1-10, false",
        "24-01-10, false"
    })
    void aDayReadsLikeOne(String day, boolean is) {
        assertThat(day.matches(DAY)).isEqualTo(is);
    }
}
