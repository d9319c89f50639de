package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and writes reviews as YAML. An unknown key is an error. */
public final class ReviewFile {
    private static final String FORM = "review/1";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private ReviewFile() {}

    private record Document(String zhunsheng, String source, String sha256, List<Line> decisions) {}

    private record Line(
            int start,
            String quote,
            @Nullable String before,
            @Nullable String behind,
            @Nullable String label,
            @Nullable List<String> offered,
            Verdict verdict,
            @Nullable String code,
            @Nullable String value,
            @Nullable String by,
            @Nullable String on) {
        static Line of(Decision decision) {
            return new Line(
                    decision.start(),
                    decision.quote(),
                    decision.before(),
                    decision.behind(),
                    decision.label(),
                    decision.offered().stream().map(FactCode::value).toList(),
                    decision.verdict(),
                    decision.code().map(FactCode::value).orElse(null),
                    decision.value().map(BigDecimal::toPlainString).orElse(null),
                    decision.by().orElse(null),
                    decision.on().map(LocalDate::toString).orElse(null));
        }

        Decision decision() {
            return new Decision(
                    start,
                    quote,
                    Optional.ofNullable(before).orElse(""),
                    Optional.ofNullable(behind).orElse(""),
                    Optional.ofNullable(label).orElse(""),
                    Optional.ofNullable(offered).orElse(List.of()).stream()
                            .map(FactCode::of)
                            .collect(ImmutableList.toImmutableList()),
                    verdict,
                    Optional.ofNullable(code).map(FactCode::of),
                    Optional.ofNullable(value).map(BigDecimal::new),
                    Optional.ofNullable(by),
                    Optional.ofNullable(on).map(LocalDate::parse));
        }
    }

    /** {@code review} as YAML. */
    public static String toYaml(Review review) {
        return MAPPER.writeValueAsString(new Document(
                FORM,
                review.source(),
                review.sha256(),
                review.decisions().stream().map(Line::of).toList()));
    }

    /**
     * The review in {@code yaml}.
     *
     * @throws IllegalArgumentException if it is no review, or a decision in it is not sound
     */
    public static Review read(byte[] yaml) {
        try {
            Document document = MAPPER.readValue(yaml, Document.class);
            if (!FORM.equals(document.zhunsheng())) {
                throw new IllegalArgumentException(
                        "not a review: zhunsheng is \"" + document.zhunsheng() + "\", not \"" + FORM + "\"");
            }
            return new Review(
                    document.source(),
                    document.sha256(),
                    document.decisions().stream().map(Line::decision).collect(ImmutableList.toImmutableList()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
