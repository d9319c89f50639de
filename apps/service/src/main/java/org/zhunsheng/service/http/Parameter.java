package org.zhunsheng.service.http;

/**
 * Something that a caller can set in the path or the query.
 *
 * @param name its name
 * @param inPath whether it is a part of the path
 * @param required whether it may not be left out
 * @param type its type in the contract, {@code string}, {@code integer} or {@code boolean}
 * @param description what it is for
 */
public record Parameter(String name, boolean inPath, boolean required, String type, String description) {
    /** A parameter of the query that may be left out. */
    public static Parameter query(String name, String type, String description) {
        return new Parameter(name, false, false, type, description);
    }

    /** A parameter of the query without which a request is refused. */
    public static Parameter needed(String name, String type, String description) {
        return new Parameter(name, false, true, type, description);
    }

    /** A part of the path. */
    public static Parameter path(String name, String description) {
        return new Parameter(name, true, true, "string", description);
    }
}
