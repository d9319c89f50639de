package org.zhunsheng.serialization.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/**
 * What was read from a published report: every number with its grade and its place. Immutable and thread-safe.
 *
 * @param source the name of the file
 * @param sha256 its hash
 * @param title the title of the report
 * @param unit the name of the reporting unit; empty if it was not found
 * @param year the year reported on; absent if it was not found
 * @param numbers how many numbers there are of each grade
 * @param notes what of the file was left out, or is read with a reservation
 * @param statements the statements, in the order of the text
 * @param excluded the numbers that are no figures
 * @param comparison what it has in common with an earlier report; absent if none was given
 */
public record ReadingDocument(
        String source,
        String sha256,
        String title,
        String unit,
        Optional<Integer> year,
        Numbers numbers,
        List<String> notes,
        List<Stated> statements,
        List<Excluded> excluded,
        Optional<Comparison> comparison) {
    /** Refuses null. */
    public ReadingDocument {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(statements, "statements");
        Objects.requireNonNull(excluded, "excluded");
        Objects.requireNonNull(comparison, "comparison");
    }

    /**
     * How many numbers there are of each grade; together they are all numbers of the text.
     *
     * @param asserted numbers with a code for certain
     * @param open numbers with candidates, to be decided
     * @param uncoded figures without a code
     * @param excluded numbers that are no figures
     */
    public record Numbers(int asserted, int open, int uncoded, int excluded) {}

    /**
     * A passage of the text.
     *
     * @param start where it begins, in UTF-16 units of the normalised text
     * @param quote its words
     * @param places where it stands in the file
     */
    public record Passage(int start, String quote, List<String> places) {
        /** Refuses null. */
        public Passage {
            Objects.requireNonNull(quote, "quote");
            Objects.requireNonNull(places, "places");
        }
    }

    /**
     * A statement.
     *
     * @param grade {@code asserted}, {@code proposed} or {@code uncoded}
     * @param passage where it stands
     * @param label what is counted, in the words of the text
     * @param code the code; absent unless it is asserted
     * @param value the value; absent if it states that something is so
     * @param candidates the codes that it may have, the likeliest first
     */
    public record Stated(
            String grade,
            Passage passage,
            String label,
            Optional<FactCode> code,
            Optional<BigDecimal> value,
            List<Offered> candidates) {
        /** Refuses null. */
        public Stated {
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(passage, "passage");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(candidates, "candidates");
        }
    }

    /**
     * A code that a statement may have.
     *
     * @param code the code
     * @param name its name
     * @param supports what speaks for it
     * @param opposes what speaks against it
     */
    public record Offered(FactCode code, String name, List<String> supports, List<String> opposes) {
        /** Refuses null. */
        public Offered {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(supports, "supports");
            Objects.requireNonNull(opposes, "opposes");
        }
    }

    /**
     * A number that is no figure.
     *
     * @param passage where it stands
     * @param kind what it is
     */
    public record Excluded(Passage passage, String kind) {
        /** Refuses null. */
        public Excluded {
            Objects.requireNonNull(passage, "passage");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * What a report has in common with an earlier one.
     *
     * @param sentences how many sentences it has, without the shortest
     * @param takenOver those that stand word for word in the earlier one
     * @param sharePercent the share of their characters in those of all sentences
     * @param unchanged the figures that have the same value
     * @param leftOver the sentences in which the earlier year stands as if it were the year reported on
     * @param repeated the sentences on problems that stand in the earlier report's problems
     */
    public record Comparison(
            int sentences,
            List<Passage> takenOver,
            BigDecimal sharePercent,
            List<Unchanged> unchanged,
            List<Passage> leftOver,
            List<Passage> repeated) {
        /** Refuses null. */
        public Comparison {
            Objects.requireNonNull(takenOver, "takenOver");
            Objects.requireNonNull(sharePercent, "sharePercent");
            Objects.requireNonNull(unchanged, "unchanged");
            Objects.requireNonNull(leftOver, "leftOver");
            Objects.requireNonNull(repeated, "repeated");
        }
    }

    /**
     * A figure that has the same value in both reports.
     *
     * @param code the code
     * @param name its name
     * @param value the value
     */
    public record Unchanged(FactCode code, String name, BigDecimal value) {
        /** Refuses null. */
        public Unchanged {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }
}
