package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RobustnessCommandTest {
    private static final String COUNTIES = "../../examples/districts/made-up-counties-2023.jsonl";

    @Test
    void theJsonIsTheSameForAnyNumberOfThreads() {
        String one = run(
                        "robustness",
                        COUNTIES,
                        "--samples",
                        "2000",
                        "--runs",
                        "20",
                        "--threads",
                        "1",
                        "--format",
                        "json")
                .out();
        String two = run(
                        "robustness",
                        COUNTIES,
                        "--samples",
                        "2000",
                        "--runs",
                        "20",
                        "--threads",
                        "2",
                        "--format",
                        "json")
                .out();
        assertThat(two).isEqualTo(one);
        JsonNode units = JsonMapper.shared().readTree(one).get("units");
        assertThat(units.size()).isEqualTo(6);
        for (JsonNode unit : units) {
            int sum = 0;
            for (JsonNode count : unit.get("low").get("ranks")) {
                sum += count.asInt();
            }
            assertThat(sum).isEqualTo(2000);
            assertThat(unit.get("low").get("sampled").get("low").decimalValue())
                    .isGreaterThanOrEqualTo(
                            unit.get("bounds").get("low").decimalValue().setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }

    /** 68.23 of 100 is "passed" in the demonstration scheme (from 60), far from "excellent" (from 90). */
    @Test
    void theGradesAreThoseOfTheScheme() {
        JsonNode first = JsonMapper.shared()
                .readTree(run(
                                "robustness",
                                COUNTIES,
                                "--by",
                                "stated",
                                "--weights",
                                "dirichlet",
                                "--samples",
                                "500",
                                "--runs",
                                "2",
                                "--format",
                                "json")
                        .out())
                .get("units")
                .get(0);
        JsonNode grades = first.get("low").get("grades");
        assertThat(grades.propertyNames()).first().isEqualTo("failed");
        assertThat(grades.get("excellent").asInt())
                .isLessThan(grades.get("passed").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "--samples,0,--samples",
        "--runs,1,--runs",
        "--threads,0,--threads",
        "--range,1.5,--range",
        "--concentration,3,--concentration",
        "--bound,1=0.1..0.2,--weights bounds"
    })
    void aNumberOutsideItsRangeIsRefused(String option, String value, String named) {
        Run run = run("robustness", COUNTIES, option, value);
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains(named);
    }

    @Test
    void everyWrongBoundIsToldWithItsMend() {
        Run run = run(
                "robustness",
                COUNTIES,
                "--weights",
                "bounds",
                "--bound",
                "1=0.2..0.3",
                "--bound",
                "z=0..1",
                "--lang",
                "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains("WEIGHT_BOUND_NOMINAL", "WEIGHT_BOUND_UNKNOWN", "Fix:");
        assertThat(run("robustness", COUNTIES, "--weights", "bounds", "--bound", "1:0.2")
                        .err())
                .contains("1=0.05..0.20");
    }
}
