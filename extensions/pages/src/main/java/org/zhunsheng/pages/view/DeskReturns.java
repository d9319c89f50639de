package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A collection of returns on the desk: who has sent what (收齐表), and the sums with what they rest on. Immutable and thread-safe.
 *
 * @param title what is collected
 * @param day the day on which it stands so
 * @param counts how many units are in each state
 * @param units the units, in the order of the register
 * @param strangers faults of files of no unit that is asked
 * @param figures the sums
 */
public record DeskReturns(
        Text title,
        Text day,
        ImmutableList<Count> counts,
        ImmutableList<Unit> units,
        ImmutableList<Fault> strangers,
        ImmutableList<Figure> figures) {
    /** Refuses null. */
    public DeskReturns {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(strangers, "strangers");
        Objects.requireNonNull(figures, "figures");
    }

    /**
     * How many units are in a state.
     *
     * @param state the state
     * @param units how many
     */
    public record Count(Text state, long units) {
        /** Refuses null. */
        public Count {
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * How far the return of a unit has come.
     *
     * @param name the unit
     * @param state how far
     * @param late whether it is late
     * @param due the day by which it is due
     * @param received the day on which it came; empty if it has not
     * @param open how many figures are not answered
     * @param files the files and the beginnings of their hashes
     * @param faults what has to be corrected
     * @param questions what has to be verified
     */
    public record Unit(
            Text name,
            Text state,
            boolean late,
            Text due,
            Text received,
            int open,
            ImmutableList<Text> files,
            ImmutableList<Fault> faults,
            ImmutableList<Fault> questions) {
        /** Refuses null. */
        public Unit {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(received, "received");
            Objects.requireNonNull(files, "files");
            Objects.requireNonNull(faults, "faults");
            Objects.requireNonNull(questions, "questions");
        }
    }

    /**
     * Something in a file that has to be corrected or verified.
     *
     * @param where the file and the cell
     * @param what what it is, and how it is mended
     */
    public record Fault(Text where, Text what) {
        /** Refuses null. */
        public Fault {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(what, "what");
        }
    }

    /**
     * A figure of the area.
     *
     * @param name what it is called
     * @param value what it can be; a dash where it does not follow
     * @param answered how many units have answered
     * @param asked how many are asked
     * @param outcome what came of it
     * @param repeats whether several units may count the same persons
     * @param parts what the units answer
     * @param missing the units that have not answered
     * @param from the figures that it is worked out from
     */
    public record Figure(
            Text name,
            Text value,
            int answered,
            int asked,
            Text outcome,
            boolean repeats,
            ImmutableList<Part> parts,
            ImmutableList<Text> missing,
            ImmutableList<Text> from) {
        /** Refuses null. */
        public Figure {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(parts, "parts");
            Objects.requireNonNull(missing, "missing");
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * What one unit answers.
     *
     * @param unit the unit
     * @param value its answer
     * @param file the file
     * @param place the cell
     * @param hash the beginning of the hash of the file
     */
    public record Part(Text unit, Text value, Text file, Text place, String hash) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(hash, "hash");
        }
    }
}
