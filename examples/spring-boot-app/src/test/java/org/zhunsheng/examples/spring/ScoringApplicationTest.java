package org.zhunsheng.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class ScoringApplicationTest {
    @Test
    void theApplicationScoresADossierByItsOwnScheme() {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            SpringApplication.run(ScoringApplication.class, "county.yaml").close();
        } finally {
            System.setOut(terminal);
        }
        // 4 for the plan, 2 of 4 for filing ten days late, 3 of 6 for a rate of 60, 6 without a circular.
        assertThat(printed.toString(StandardCharsets.UTF_8)).endsWith("示例县 15\n");
    }
}
