package org.zhunsheng.serialization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.serialization.result.AssessmentDocument;
import org.zhunsheng.serialization.result.AuditDocument;
import org.zhunsheng.serialization.result.BatchDocument;
import org.zhunsheng.serialization.result.ComparisonDocument;
import org.zhunsheng.serialization.result.GapsDocument;
import org.zhunsheng.serialization.result.PlanDocument;
import org.zhunsheng.serialization.result.PlanStatusDocument;
import org.zhunsheng.serialization.result.RankingDocument;
import org.zhunsheng.serialization.result.ReadingDocument;
import org.zhunsheng.serialization.result.RelationsDocument;
import org.zhunsheng.serialization.result.SampleDocument;
import org.zhunsheng.serialization.result.WhatIfDocument;

/**
 * A form in which results are given to other programs, named by its first key as documents are.
 *
 * <pre>{@code
 * AssessmentDocument document = AssessmentDocument.of(assessment, gaps, findings, Lang.EN);
 * String json = ResultFormat.toJson(document);
 * }</pre>
 *
 * <p>Every list that was asked for is there even if it is
 * empty, and points and shares are texts of plain decimals, so that no program rounds them on the way.
 */
public enum ResultFormat {
    ASSESSMENT("assessment/1", AssessmentDocument.class),
    GAPS("gaps/1", GapsDocument.class),
    AUDIT("audit/1", AuditDocument.class),
    RELATIONS("relations/1", RelationsDocument.class),
    BATCH("batch/1", BatchDocument.class),
    COMPARISON("comparison/1", ComparisonDocument.class),
    WHAT_IF("what-if/1", WhatIfDocument.class),
    RANKING("ranking/1", RankingDocument.class),
    PLAN("plan/1", PlanDocument.class),
    PLAN_STATUS("plan-status/1", PlanStatusDocument.class),
    SAMPLE("sample/1", SampleDocument.class),
    READING("reading/1", ReadingDocument.class);

    private static final Codecs CODECS = Codecs.ofResults();

    private final String header;
    private final Class<? extends Record> type;

    ResultFormat(String header, Class<? extends Record> type) {
        this.header = header;
        this.type = type;
    }

    /** What stands behind the key {@code zhunsheng}. */
    public String header() {
        return header;
    }

    /** The record that holds such a result. */
    public Class<? extends Record> type() {
        return type;
    }

    /**
     * {@code result} as maps, lists and texts, for {@link CanonicalJson}.
     *
     * @throws IllegalArgumentException if it is not of a result format
     */
    public static Map<String, Object> tree(Record result) {
        ResultFormat format = Arrays.stream(values())
                .filter(known -> known.type.isInstance(result))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(result.getClass() + " is no result"));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(DocumentHeader.KEY, format.header);
        tree.putAll(CODECS.document(format.type).write(result));
        return tree;
    }

    /**
     * {@code result} as canonical JSON.
     *
     * @throws IllegalArgumentException if it is not of a result format
     */
    public static String toJson(Record result) {
        return CanonicalJson.write(tree(result));
    }

    Shape.Fields shape() {
        return CODECS.document(type).shape();
    }
}
