package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** The media types that are spoken here. */
public final class MediaTypes {
    /** JSON of whatever version is current. */
    public static final String JSON = "application/json";

    /** JSON of version 1 of this interface, which later versions go on serving. */
    public static final String V1 = "application/vnd.zhunsheng.v1+json";

    /** YAML. */
    public static final String YAML = "application/yaml";

    /** A page. */
    public static final String HTML = "text/html";

    /** A document in Markdown. */
    public static final String MARKDOWN = "text/markdown";

    /** A document for a word processor. */
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** A document for printing. */
    public static final String PDF = "application/pdf";

    /** Text. */
    public static final String TEXT = "text/plain";

    /** A form with files. */
    public static final String FORM = "multipart/form-data";

    /** JSON Lines. */
    public static final String LINES = "application/x-ndjson";

    /** A workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** An archive. */
    public static final String ZIP = "application/zip";

    /** Measurements as Prometheus reads them. */
    public static final String METRICS = TEXT;

    /** Problem details, RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    /** What documents and results are written in. */
    public static final ImmutableList<String> DOCUMENTS = ImmutableList.of(JSON, V1, YAML);

    /** What is shown to people, or opened by an office program, and has no schema. */
    private static final ImmutableSet<String> FOR_PEOPLE =
            ImmutableSet.of(HTML, MARKDOWN, WORD, PDF, TEXT, WORKBOOK, ZIP);

    private MediaTypes() {}

    /** Whether {@code type} is for people and not for programs that know a schema. */
    public static boolean isForPeople(String type) {
        return FOR_PEOPLE.contains(type);
    }
}
