package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.reading.UnitIdentity;
import org.zhunsheng.serialization.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and writes reviews as YAML. An unknown key is an error. */
public final class ReviewFile {
    private static final String FORM = "review/1";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1," + ReadLimits.DEFAULT.numberLength() / 2
            + "}(?:\\.[0-9]{1," + ReadLimits.DEFAULT.numberLength() / 2 + "})?");

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ReadLimits.DEFAULT.depth())
                            .maxNumberLength(ReadLimits.DEFAULT.numberLength())
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private ReviewFile() {}

    private record Document(
            @Nullable String zhunsheng,
            @Nullable String source,
            @Nullable String sha256,
            @Nullable Unit unit,
            @Nullable List<@Nullable Line> decisions) {}

    private record Unit(@Nullable String id, @Nullable String nameEn) {
        static Unit of(UnitIdentity identity) {
            return new Unit(identity.id(), identity.nameEn().orElse(null));
        }

        UnitIdentity identity() {
            return new UnitIdentity(
                    within(given(id, "id")), Optional.ofNullable(nameEn).map(ReviewFile::within));
        }
    }

    private record Line(
            int start,
            @Nullable String quote,
            @Nullable String before,
            @Nullable String behind,
            @Nullable String label,
            @Nullable List<@Nullable String> offered,
            @Nullable Verdict verdict,
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
                    decision.offered().stream()
                            .<@Nullable String>map(FactCode::value)
                            .toList(),
                    decision.verdict(),
                    decision.code().map(FactCode::value).orElse(null),
                    decision.value().map(BigDecimal::toPlainString).orElse(null),
                    decision.by().orElse(null),
                    decision.on().map(LocalDate::toString).orElse(null));
        }

        Decision decision() {
            return new Decision(
                    start,
                    within(given(quote, "quote")),
                    within(Optional.ofNullable(before).orElse("")),
                    within(Optional.ofNullable(behind).orElse("")),
                    within(Optional.ofNullable(label).orElse("")),
                    Optional.ofNullable(offered).orElse(List.of()).stream()
                            .map(one -> FactCode.of(given(one, "offered")))
                            .collect(ImmutableList.toImmutableList()),
                    given(verdict, "verdict"),
                    Optional.ofNullable(code).map(FactCode::of),
                    Optional.ofNullable(value).map(ReviewFile::number),
                    Optional.ofNullable(by).map(ReviewFile::within),
                    Optional.ofNullable(on).map(LocalDate::parse));
        }
    }

    /** {@code review} as YAML. */
    public static String toYaml(Review review) {
        return MAPPER.writeValueAsString(new Document(
                FORM,
                review.source(),
                review.sha256(),
                review.unit().map(Unit::of).orElse(null),
                review.decisions().stream().<@Nullable Line>map(Line::of).toList()));
    }

    /**
     * The review in {@code yaml}.
     *
     * @throws IllegalArgumentException if it is no review, a decision in it is not sound, or it is larger than {@link ReadLimits#DEFAULT}
     */
    public static Review read(byte[] yaml) {
        try {
            Document document = MAPPER.readValue(text(yaml), Document.class);
            if (document == null || !FORM.equals(document.zhunsheng())) {
                throw new IllegalArgumentException("not a review: it has to begin with \"zhunsheng: " + FORM + "\"");
            }
            return new Review(
                    given(document.source(), "source"),
                    given(document.sha256(), "sha256"),
                    Optional.ofNullable(document.unit()).map(Unit::identity),
                    given(document.decisions(), "decisions").stream()
                            .map(line -> given(line, "decisions").decision())
                            .collect(ImmutableList.toImmutableList()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The text of a file, within the limits of every document. */
    private static String text(byte[] yaml) {
        if (yaml.length > ReadLimits.DEFAULT.bytes()) {
            throw new IllegalArgumentException("more than " + ReadLimits.DEFAULT.bytes() + " bytes");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
        OptionalInt forbidden = TextRule.firstForbidden(text);
        if (forbidden.isPresent()) {
            throw new IllegalArgumentException("the character " + TextRule.name(forbidden.getAsInt()) + " is not text");
        }
        if (text.lines().anyMatch(line -> line.length() > ReadLimits.DEFAULT.lineLength())) {
            throw new IllegalArgumentException(
                    "a line of more than " + ReadLimits.DEFAULT.lineLength() + " characters");
        }
        return text;
    }

    private static String within(String text) {
        if (text.length() > ReadLimits.DEFAULT.textLength()) {
            throw new IllegalArgumentException(
                    "a text of more than " + ReadLimits.DEFAULT.textLength() + " characters");
        }
        return text;
    }

    private static <T> T given(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return value;
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number of at most "
                    + ReadLimits.DEFAULT.numberLength() + " digits: "
                    + text.substring(0, Math.min(text.length(), ReadLimits.DEFAULT.numberLength())));
        }
        return new BigDecimal(text);
    }
}
