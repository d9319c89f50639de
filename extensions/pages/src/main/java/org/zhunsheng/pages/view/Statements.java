package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * What a report states, and how its problems and plans meet. Immutable and thread-safe.
 *
 * @param responsibilities what the principal leaders did in person
 * @param measures what was done
 * @param problems what is wrong
 * @param plans what comes next year
 * @param answers for each problem, how each plan answers it
 * @param otherMatters anything else
 * @param moved the figures of which the report says how they moved against the year before, what moved most first
 */
public record Statements(
        ImmutableList<Item> responsibilities,
        ImmutableList<Item> measures,
        ImmutableList<Item> problems,
        ImmutableList<Item> plans,
        ImmutableList<Answers> answers,
        ImmutableList<Text> otherMatters,
        ImmutableList<Text> moved) {
    /** Refuses null. */
    public Statements {
        Objects.requireNonNull(responsibilities, "responsibilities");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(plans, "plans");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(otherMatters, "otherMatters");
        Objects.requireNonNull(moved, "moved");
    }

    /**
     * An item of the report.
     *
     * @param id its id
     * @param title its heading
     * @param summary what it says in short, empty if it says nothing more
     * @param details what it states besides: figures and facts, causes, who answers for it and by when
     */
    public record Item(String id, Text title, Text summary, ImmutableList<Field> details) {
        /** Refuses null. */
        public Item {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(summary, "summary");
            Objects.requireNonNull(details, "details");
        }
    }

    /**
     * A row of the matrix of problems and plans.
     *
     * @param problem the problem
     * @param cells how each plan answers it, in the order of the plans
     * @param answered whether any does
     */
    public record Answers(Item problem, ImmutableList<Cell> cells, boolean answered) {
        /** Refuses null. */
        public Answers {
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(cells, "cells");
        }
    }

    /**
     * A cell of the matrix.
     *
     * @param strength {@code stated}, {@code same-indicator}, {@code same-dimension} or {@code none}
     * @param title the strength in words
     */
    public record Cell(String strength, Text title) {
        /** Refuses null. */
        public Cell {
            Objects.requireNonNull(strength, "strength");
            Objects.requireNonNull(title, "title");
        }
    }
}
