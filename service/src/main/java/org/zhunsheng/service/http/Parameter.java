package org.zhunsheng.service.http;

/**
 * Something that a caller can set in the path or the query.
 *
 * @param name its name
 * @param inPath whether it is a part of the path; else it may be left out
 * @param type its type in the contract, {@code string}, {@code integer} or {@code boolean}
 * @param description what it is for
 */
public record Parameter(String name, boolean inPath, String type, String description) {
    /** A parameter of the query. */
    public static Parameter query(String name, String type, String description) {
        return new Parameter(name, false, type, description);
    }

    /** A part of the path. */
    public static Parameter path(String name, String description) {
        return new Parameter(name, true, "string", description);
    }
}
