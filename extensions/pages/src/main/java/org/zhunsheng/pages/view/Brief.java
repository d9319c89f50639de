package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The one page for a leader: what leads, the two totals, what to do. Every number on it stands in the scorecard that it is made from.
 * Immutable and thread-safe.
 *
 * @param unit the name of the unit
 * @param subject what the page is about
 * @param lead what can be handed up and what not, in one or two sentences
 * @param totals the total as stated and as verified
 * @param bars the dimensions
 * @param sections what to correct, to verify and to do
 * @param foot what it is not, and where the rest is
 */
public record Brief(
        Text unit,
        Text subject,
        Text lead,
        ImmutableList<BriefTotal> totals,
        ImmutableList<Dimension> bars,
        ImmutableList<Section> sections,
        ImmutableList<Text> foot) {
    /** Below this coverage, in percent, no total is given. */
    public static final BigDecimal USUAL_COVERAGE = new BigDecimal(60);

    /** Refuses null. */
    public Brief {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(bars, "bars");
        Objects.requireNonNull(sections, "sections");
        Objects.requireNonNull(foot, "foot");
    }

    /**
     * A total with what it means.
     *
     * @param label as stated, or as verified
     * @param score the total, or that it is not rated
     * @param meaning what counts in it
     */
    public record BriefTotal(Text label, Text score, Text meaning) {
        /** Refuses null. */
        public BriefTotal {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /**
     * A part of the page.
     *
     * @param heading its heading
     * @param lines its lines
     */
    public record Section(Text heading, ImmutableList<Text> lines) {
        /** Refuses null. */
        public Section {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(lines, "lines");
        }
    }
}
