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
    private static final Pattern LINE = Pattern.compile("\"id\" ?: ?\"([0-9a-f]{64})\"");

    @Test
    void theSameDossierByOtherRulesHasAnotherId() {
        try (RunningService service = RunningService.start()) {
            List<String> ids = new ArrayList<>();
            Matcher schemes = ID.matcher(service.get("/v1/schemes").body());
            while (schemes.find()) {
                Matcher id = LINE.matcher(service.post(
                                "/v1/assessments:batch?scheme=" + schemes.group(1),
                                "application/x-ndjson",
                                RunningService.dossier("c", 0) + "\n")
                        .body());
                if (id.find()) {
                    ids.add(id.group(1));
                }
            }
            assertThat(ids).hasSizeGreaterThan(1);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        }
    }
}
