package org.zhunsheng.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import tools.jackson.databind.JsonNode;

/**
 * What a scoring service says of one unit, by its dossier or annual report. Every method asks the service, and throws as {@link
 * ScoringClient} does. Immutable and thread-safe.
 */
public final class UnitClient {
    private final ScoringClient client;
    private final Object document;

    UnitClient(ScoringClient client, Object document) {
        this.client = client;
        this.document = document;
    }

    /** How the unit stands, with the ledger. */
    public JsonNode assess() {
        return client.json("/v1/assessments", ImmutableMap.of(), document);
    }

    /** How the unit stands, with {@code parts} and nothing else. The less is asked for, the sooner it is there. */
    public JsonNode assess(Part... parts) {
        String names =
                Arrays.stream(parts).map(part -> Ascii.toLowerCase(part.name())).collect(Collectors.joining(","));
        return client.json("/v1/assessments", ImmutableMap.of("include", names), document);
    }

    /** What the unit lacks, and what closing each gap is worth. */
    public JsonNode gaps() {
        return client.json("/v1/gaps", ImmutableMap.of(), document);
    }

    /** How the unit would stand if the claims of {@code otherwise} took the place of those of the same facts. */
    public JsonNode whatIf(Dossier otherwise) {
        return client.ofTwo("/v1/assessments:whatif", ImmutableMap.of(), document, otherwise);
    }

    /** The best plan to achieve {@code aim}. */
    public JsonNode plan(PlanAim aim) {
        return client.json("/v1/plans", aim.parameters(), document);
    }

    /** A draft of the best plan to achieve {@code aim}, to be filled in with owners. */
    public RectificationPlan draftPlan(PlanAim aim) {
        byte[] plan = given("/v1/plans:draft", aim.parameters(), ScoringClient.JSON);
        return client.documents().read(RectificationPlan.class, "draft", new String(plan, UTF_8));
    }

    /** The scorecard as a page (HTML) that stands by itself. */
    public String page() {
        return new String(given("/v1/assessments:card", ImmutableMap.of(), "text/html"), UTF_8);
    }

    /** The workbook (.xlsx) for self-assessment that says what the document says. */
    public byte[] workbook() {
        return given("/v1/workbooks", ImmutableMap.of(), ScoringClient.WORKBOOK);
    }

    private byte[] given(String path, Map<String, String> parameters, String accept) {
        return client.post(path, parameters, document, accept);
    }
}
