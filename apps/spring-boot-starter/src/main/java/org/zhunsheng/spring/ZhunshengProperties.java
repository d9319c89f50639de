package org.zhunsheng.spring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.serialization.ReadLimits;

/**
 * What an application can set. Immutable.
 *
 * @param rules where schemes, catalogues, vocabularies and profiles lie besides those that come with the library: folders such as
 *     {@code classpath:rules/} or {@code file:/etc/zhunsheng/}, or single files
 * @param bundled whether the catalogue, the demonstration scheme and the profiles that come with the library can be used
 * @param scheme the id of the scheme that is used where none is named; for periods before the edition of a bundled scheme, the bundled
 *     scheme of the edition before is used in its place
 * @param profiles by the id of a scheme, the ids of the profiles that tailor it, in order, each for the kinds of unit it is meant for. A scheme
 *     for the bundled catalogue that is not listed is tailored by the bundled profiles
 * @param language the language of messages where the caller asks for none
 * @param limits how much a document that is read may hold
 */
@ConfigurationProperties("zhunsheng")
public record ZhunshengProperties(
        @DefaultValue List<String> rules,
        @DefaultValue("true") boolean bundled,
        @DefaultValue("demonstration-100-2023") String scheme,
        @DefaultValue Map<String, List<String>> profiles,
        @DefaultValue("zh") Lang language,
        @DefaultValue Limits limits) {
    /** Refuses null. */
    public ZhunshengProperties {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(profiles, "profiles");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * How much a document may hold; one beyond a limit is refused as a whole.
     *
     * @param size the size of a document
     * @param depth how deep objects and lists may lie in each other
     * @param values how many values a document may have
     * @param textLength the characters that one text or key may have
     * @param numberLength the characters that one number may have
     */
    public record Limits(
            @DefaultValue("10MB") DataSize size,
            @DefaultValue("32") int depth,
            @DefaultValue("500000") int values,
            @DefaultValue("20000") int textLength,
            @DefaultValue("40") int numberLength) {
        /** Refuses null. */
        public Limits {
            Objects.requireNonNull(size, "size");
        }

        /** These limits as those of a reader. */
        public ReadLimits toReadLimits() {
            return new ReadLimits(Math.toIntExact(size.toBytes()), depth, values, textLength, numberLength);
        }
    }
}
