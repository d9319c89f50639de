package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The id of an assessment says by which rules it was made. */
class AssessmentIdTest {
    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

    @Test
    void theSameDossierByOtherRulesHasAnotherId() {
        try (RunningService service = RunningService.start()) {
            List<String> ids = new ArrayList<>();
            Matcher schemes = ID.matcher(service.get("/v1/schemes").body());
            while (schemes.find()) {
                var answer = service.post(
                        "/v1/assessments?scheme=" + schemes.group(1),
                        "application/json",
                        RunningService.dossier("c", 0));
                Matcher id = Pattern.compile("[0-9a-f]{64}")
                        .matcher(answer.headers().firstValue("Location").orElse("") + answer.body());
                if (answer.statusCode() / 100 == 2 && id.find()) {
                    ids.add(id.group());
                }
            }
            assertThat(ids).hasSizeGreaterThan(1);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        }
    }
}
