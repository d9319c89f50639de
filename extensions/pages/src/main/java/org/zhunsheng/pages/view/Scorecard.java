package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.pages.view.IndicatorEntry.Line;

/**
 * Everything that the page and the document of one unit show. Immutable and thread-safe.
 *
 * @param unit the name of the unit
 * @param period the period assessed
 * @param official whether the authority behind the catalogue has issued the scheme
 * @param fields what was assessed, by what
 * @param notices what the scheme and the catalogue say of themselves
 * @param total how the unit stands as a whole
 * @param dimensions the tree of indicators
 * @param overall the lines of the ledger that belong to no single indicator
 * @param advice what to do, the unit's own facts first
 * @param assumed what the order of the advice rests on
 * @param gaps what is missing, what is worth most first
 * @param findings what the audit of the report found, the gravest first
 * @param statements what the report states; empty if a dossier was assessed
 * @param notStated what nobody stated
 * @param readings how the scheme reads what rules leave open
 * @param law up to when the law was kept, and whether the period ends later
 */
public record Scorecard(
        Text unit,
        Text period,
        boolean official,
        ImmutableList<Field> fields,
        ImmutableList<Text> notices,
        Total total,
        ImmutableList<Dimension> dimensions,
        ImmutableList<Line> overall,
        ImmutableList<AdviceEntry> advice,
        Text assumed,
        ImmutableList<GapEntry> gaps,
        ImmutableList<AuditEntry> findings,
        Optional<Statements> statements,
        ImmutableList<NotStated> notStated,
        ImmutableList<Field> readings,
        ImmutableList<Text> law) {
    /** Refuses null. */
    public Scorecard {
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(assumed, "assumed");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(notices, "notices");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(dimensions, "dimensions");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(gaps, "gaps");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(statements, "statements");
        Objects.requireNonNull(notStated, "notStated");
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(law, "law");
    }

    /** Whether there are findings to show: those of a report, were it that there are none, or those of the figures of a dossier. */
    public boolean showsFindings() {
        return statements.isPresent() || !findings.isEmpty();
    }

    /** What the findings are called: those of a report are more than what its figures come to. */
    public Text findingsTitle() {
        return statements.isPresent() ? Text.word("findings") : Text.word("figures-checked");
    }

    /** What the findings are about. */
    public Text findingsExplained() {
        return statements.isPresent() ? Text.word("findings-explained") : Text.word("figures-checked-explained");
    }
}
