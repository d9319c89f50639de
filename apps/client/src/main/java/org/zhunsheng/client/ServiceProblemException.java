package org.zhunsheng.client;

import tools.jackson.databind.JsonNode;

/** The service did not carry out a request. Carries its problem details, RFC 9457. */
public final class ServiceProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    ServiceProblemException(int status, JsonNode problem) {
        super(status + " " + problem.path("code").asString("") + ": "
                + problem.path("detail").asString(""));
        this.status = status;
        this.problem = problem;
    }

    /** The status of the response. */
    public int status() {
        return status;
    }

    /** The code of the problem, such as {@code INVALID_DOCUMENT}. */
    public String code() {
        return problem.path("code").asString("");
    }

    /** The whole problem, with its violations. */
    public JsonNode problem() {
        return problem;
    }
}
