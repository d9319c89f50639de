package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * What the desk shows of one unit. Immutable and thread-safe.
 *
 * @param card the scorecard
 * @param brief the one page for a leader
 * @param document the report or dossier as YAML: the page carries it, so that the service keeps nothing
 * @param reading what was read, if a published report was handed in
 * @param toAnswer the findings that take an answer in words
 */
public record DeskCard(
        Scorecard card, Brief brief, String document, Optional<Reading> reading, ImmutableList<Text> toAnswer) {
    /** Refuses null. */
    public DeskCard {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(brief, "brief");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(toAnswer, "toAnswer");
    }

    /**
     * What was read from a published report.
     *
     * @param tally how many numbers were read, and how
     * @param statements the numbers with their passages, what is left to decide first
     * @param more how many statements are not listed
     * @param file the name of the file
     * @param original the file itself in Base64, for the page on which to decide; empty if it is too large to be carried
     * @param decided what became of the decisions that came with it
     * @param review these decisions as they came
     */
    public record Reading(
            Text tally,
            ImmutableList<Passage> statements,
            int more,
            String file,
            Optional<String> original,
            Optional<Text> decided,
            Optional<String> review) {
        /** Refuses null. */
        public Reading {
            Objects.requireNonNull(tally, "tally");
            Objects.requireNonNull(statements, "statements");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(original, "original");
            Objects.requireNonNull(decided, "decided");
            Objects.requireNonNull(review, "review");
        }
    }

    /**
     * A number with its passage.
     *
     * @param quote the passage
     * @param what what it was read as
     * @param grade how sure that is
     * @param open whether somebody has to decide
     */
    public record Passage(String quote, Text what, Text grade, boolean open) {
        /** Refuses null. */
        public Passage {
            Objects.requireNonNull(quote, "quote");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(grade, "grade");
        }
    }
}
