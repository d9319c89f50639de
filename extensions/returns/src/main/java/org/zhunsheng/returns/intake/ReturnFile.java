package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.UnitReturn;

/**
 * A file that was read: the returns in it, one for each unit and period, and everything that is wrong with it. Immutable and thread-safe.
 *
 * @param source the file
 * @param returns what it states
 * @param empty the units that it names without a single answer, such as a form that was sent back as it went out
 * @param blank the figures that are asked in it and left empty
 * @param faults what is wrong, cell by cell; a return with faults is not counted
 * @param notes what is remarkable about the file and no fault, such as its encoding
 */
public record ReturnFile(
        ReturnSource source,
        ImmutableList<UnitReturn> returns,
        ImmutableSet<String> empty,
        ImmutableSet<FigureCell> blank,
        ImmutableList<Violation> faults,
        ImmutableList<Violation> notes) {
    /** Refuses null. */
    public ReturnFile {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(returns, "returns");
        Objects.requireNonNull(empty, "empty");
        Objects.requireNonNull(blank, "blank");
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(notes, "notes");
    }
}
