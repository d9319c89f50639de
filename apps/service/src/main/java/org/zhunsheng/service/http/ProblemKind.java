package org.zhunsheng.service.http;

import java.util.Locale;

/** Why a request was not carried out. */
public enum ProblemKind {
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    MISDIRECTED(421),
    INVALID_DOCUMENT(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    NOT_IMPLEMENTED(501),
    BUSY(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The status of the response. */
    public int status() {
        return status;
    }

    /** The type of the problem, a name that stays. */
    public String type() {
        return "urn:zhunsheng:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
