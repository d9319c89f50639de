package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * An indicator with what is known of it, how it was scored and what it rests on. Immutable and thread-safe.
 *
 * @param code its code
 * @param title its title
 * @param requirement what is required
 * @param method how its points are earned, in a sentence
 * @param state {@code known}, {@code partly-known}, {@code unknown}, {@code disputed} or {@code not-applicable}
 * @param status the state in words
 * @param score what it earns
 * @param available what it can earn
 * @param shares what of that is certain, open and lost
 * @param ledger the lines whose sum is the score
 * @param basis the articles it rests on
 * @param provenance where the requirement comes from
 * @param source the address of the copy, where one was seen and can be opened
 * @param facts the facts that prove it, with what is claimed of each
 */
public record IndicatorEntry(
        String code,
        Text title,
        Text requirement,
        Text method,
        String state,
        Text status,
        Interval score,
        String available,
        Shares shares,
        ImmutableList<Line> ledger,
        ImmutableList<BasisEntry> basis,
        Text provenance,
        Optional<String> source,
        ImmutableList<FactEntry> facts) {
    /** Refuses null. */
    public IndicatorEntry {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(facts, "facts");
    }

    /**
     * A line of the ledger.
     *
     * @param subject what it belongs to
     * @param low what it adds to the lower end
     * @param high what it adds to the upper end
     * @param reason why
     */
    public record Line(String subject, String low, String high, Text reason) {
        /** Refuses null. */
        public Line {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * An article.
     *
     * @param instrument the law
     * @param article the article, empty if the whole law is meant
     * @param inForce since when it is in force
     * @param seen whether its text was seen or recalled
     * @param link the address of the copy, where one was seen and can be opened
     */
    public record BasisEntry(Text instrument, Text article, Text inForce, Text seen, Optional<String> link) {
        /** Refuses null. */
        public BasisEntry {
            Objects.requireNonNull(instrument, "instrument");
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(inForce, "inForce");
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * A fact.
     *
     * @param name its name
     * @param state what is known of it, in words
     * @param claims what is claimed of it
     */
    public record FactEntry(Text name, Text state, ImmutableList<ClaimEntry> claims) {
        /** Refuses null. */
        public FactEntry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(claims, "claims");
        }
    }

    /**
     * A claim.
     *
     * @param value what is said
     * @param standing who stands behind it
     * @param proof what proves it
     * @param place where it is said
     */
    public record ClaimEntry(Text value, Text standing, Text proof, Text place) {
        /** Refuses null. */
        public ClaimEntry {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(proof, "proof");
            Objects.requireNonNull(place, "place");
        }
    }
}
