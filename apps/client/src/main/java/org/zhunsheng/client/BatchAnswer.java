package org.zhunsheng.client;

import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What became of one unit of a batch.
 *
 * @param number the place of its dossier among those that were sent, from 0
 * @param id the id of the assessment; empty if it was refused
 * @param result where the unit stands; empty if it was refused
 * @param problem why it was refused; empty if it was assessed
 */
public record BatchAnswer(long number, Optional<String> id, Optional<JsonNode> result, Optional<JsonNode> problem) {
    /** Refuses null. */
    public BatchAnswer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(problem, "problem");
    }

    static BatchAnswer of(long number, JsonNode line) {
        return new BatchAnswer(
                number, line.optional("id").map(JsonNode::asString), line.optional("result"), line.optional("problem"));
    }
}
