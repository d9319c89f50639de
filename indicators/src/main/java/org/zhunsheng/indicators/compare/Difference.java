package org.zhunsheng.indicators.compare;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;

/**
 * The difference between two assessments by the same catalogue and scheme, line by line of their ledgers. The changes of all lines
 * add up to the change of the total, to the last digit at either end, because the lines of either ledger add up to its total and
 * every line of both is in exactly one pair.
 *
 * <p>Two lines are a pair if they belong to the same subject and speak of the same clause: the title and the fact that their reasons
 * name are the same. Where a subject has several such lines, the first goes with the first. What is left over came or went.
 * Immutable and thread-safe.
 */
public final class Difference {
    private static final int NAMES = 2;

    private final Assessment before;
    private final Assessment after;
    private final ImmutableList<LineChange> lines;

    private Difference(Assessment before, Assessment after, ImmutableList<LineChange> lines) {
        this.before = before;
        this.after = after;
        this.lines = lines;
    }

    /** What is different in {@code after}. */
    public static Difference between(Assessment before, Assessment after) {
        return new Difference(before, after, pairs(before.ledger(), after.ledger()));
    }

    /**
     * What would be different if {@code claims} were so; see {@link Assessment#whatIf}.
     *
     * @throws InvalidModelException with every claim of a fact that the vocabulary does not hold, or of a value that is not of its
     *     kind
     */
    public static Difference whatIf(Assessment assessment, List<Claim> claims) {
        return between(assessment, assessment.whatIf(claims));
    }

    /** What names a line among those of its ledger. */
    private record Key(String subject, ImmutableList<LocalText> names) {
        static Key of(Contribution line) {
            return new Key(
                    line.subject(),
                    line.reason().args().stream().limit(NAMES).collect(ImmutableList.toImmutableList()));
        }
    }

    private static ImmutableList<LineChange> pairs(List<Contribution> before, List<Contribution> after) {
        ListMultimap<Key, Contribution> left = ArrayListMultimap.create();
        before.forEach(line -> left.put(Key.of(line), line));
        ImmutableList.Builder<LineChange> pairs = ImmutableList.builder();
        for (Contribution line : after) {
            List<Contribution> same = left.get(Key.of(line));
            Optional<Contribution> old = same.isEmpty() ? Optional.empty() : Optional.of(same.remove(0));
            pairs.add(new LineChange(line.subject(), old, Optional.of(line)));
        }
        for (Contribution line : before) {
            if (left.remove(Key.of(line), line)) {
                pairs.add(new LineChange(line.subject(), Optional.of(line), Optional.empty()));
            }
        }
        return pairs.build();
    }

    /** How it was. */
    public Assessment before() {
        return before;
    }

    /** How it is or would be. */
    public Assessment after() {
        return after;
    }

    /** The change of the total: the sum of the changes of all lines. */
    public Change total() {
        return Change.between(before.total(), after.total());
    }

    /** Every line of both ledgers, in the order of the second; lines that went come last. */
    public ImmutableList<LineChange> lines() {
        return lines;
    }

    /** The lines that move an end of the total. */
    public ImmutableList<LineChange> changedLines() {
        return lines.stream().filter(line -> !line.change().isNone()).collect(ImmutableList.toImmutableList());
    }

    /** The subjects of the lines that move an end of the total, in their order. */
    public ImmutableSet<String> changedSubjects() {
        return changedLines().stream().map(LineChange::subject).collect(ImmutableSet.toImmutableSet());
    }

    /** What the lines of {@code subject} change in the total. */
    public Change changeOf(String subject) {
        return linesOf(subject).map(LineChange::change).reduce(Change.NONE, Change::plus);
    }

    /** What the lines of an indicator change in the total. */
    public Change changeOf(IndicatorCode code) {
        return changeOf(code.value());
    }

    private Stream<LineChange> linesOf(String subject) {
        return lines.stream().filter(line -> line.subject().equals(subject));
    }
}
