package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableList;

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

    /** JSON Lines. */
    public static final String LINES = "application/x-ndjson";

    /** A workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Measurements as Prometheus reads them. */
    public static final String METRICS = "text/plain";

    /** Problem details, RFC 9457. */
    public static final String PROBLEM = "application/problem+json";

    /** What documents and results are written in. */
    public static final ImmutableList<String> DOCUMENTS = ImmutableList.of(JSON, V1, YAML);

    private MediaTypes() {}
}
