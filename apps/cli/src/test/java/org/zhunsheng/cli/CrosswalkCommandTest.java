package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrosswalkCommandTest {
    private static final String DISTRICT = "../../examples/district/";

    private static Run check(String old, String recent, String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "crosswalk",
                                "check",
                                DISTRICT + "crosswalk.yaml",
                                "--old-catalogue",
                                DISTRICT + old + "/catalogue.yaml",
                                "--catalogue",
                                DISTRICT + recent + "/catalogue.yaml"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aCrosswalkThatLeavesNothingOpenPassesStrictly() {
        Run run = check("edition-1", "edition-2", "--strict", "--format", "json");
        assertThat(run.exit()).isZero();
        JsonNode found = JsonMapper.shared().readTree(run.out());
        assertThat(found.get("errors")).isEmpty();
        assertThat(found.get("openOld")).isEmpty();
        assertThat(found.get("openNew")).isEmpty();
    }

    @Test
    void heldAgainstTheWrongCataloguesEveryErrorIsToldWithItsPlace() {
        Run run = check("edition-2", "edition-1", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.out())
                .contains("8 errors", "CROSSWALK_CATALOGUE from", "UNKNOWN_INDICATOR gone", "crosswalk.yaml:9:12");
    }
}
