package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.reading.binding.ExcludedPlace;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Lexicon;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.text.ReportText;

/** What was read from a report: the outline, the statements with their grades, and the numbers that are no figures. Immutable. */
public final class Extraction {
    private final ReportText text;
    private final Outline outline;
    private final ImmutableList<Statement> statements;
    private final ImmutableList<ExcludedPlace> excluded;
    private final Lexicon lexicon;
    private final Optional<UnitIdentity> identity;

    Extraction(
            ReportText text,
            Outline outline,
            ImmutableList<Statement> statements,
            ImmutableList<ExcludedPlace> excluded,
            Lexicon lexicon) {
        this(text, outline, statements, excluded, lexicon, Optional.empty());
    }

    private Extraction(
            ReportText text,
            Outline outline,
            ImmutableList<Statement> statements,
            ImmutableList<ExcludedPlace> excluded,
            Lexicon lexicon,
            Optional<UnitIdentity> identity) {
        this.text = text;
        this.outline = outline;
        this.statements = statements;
        this.excluded = excluded;
        this.lexicon = lexicon;
        this.identity = identity;
    }

    /** The text that all places refer to. */
    public ReportText text() {
        return text;
    }

    /** Title, issuers, sections and items. */
    public Outline outline() {
        return outline;
    }

    /** Every statement, in the order of the text. */
    public ImmutableList<Statement> statements() {
        return statements;
    }

    /** The same reading with {@code decided} in place of its statements. */
    public Extraction with(List<Statement> decided) {
        return new Extraction(text, outline, ImmutableList.copyOf(decided), excluded, lexicon, identity);
    }

    /** The same reading of a unit that is kept under {@code known}. */
    public Extraction of(UnitIdentity known) {
        return new Extraction(text, outline, statements, excluded, lexicon, Optional.of(known));
    }

    /** Under what the unit is kept, where a review says so. */
    Optional<UnitIdentity> identity() {
        return identity;
    }

    /** The statements of {@code grade}. */
    public ImmutableList<Statement> statements(Grade grade) {
        return statements.stream()
                .filter(statement -> statement.grade() == grade)
                .collect(ImmutableList.toImmutableList());
    }

    /** The numbers that are no figures, with their classes. */
    public ImmutableList<ExcludedPlace> excluded() {
        return excluded;
    }

    /** The names that the statements were bound by. */
    Lexicon lexicon() {
        return lexicon;
    }

    /** How many numbers the text has and what became of them; a number with several codes counts once. */
    public Tally tally() {
        Map<TextRange, Grade> numbers = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.kind() == Statement.Kind.FIGURE) {
                numbers.merge(statement.place(), statement.grade(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        Map<Grade, Integer> counts = Maps.newEnumMap(Grade.class);
        numbers.values().forEach(grade -> counts.merge(grade, 1, Integer::sum));
        return new Tally(
                counts.getOrDefault(Grade.ASSERTED, 0),
                counts.getOrDefault(Grade.PROPOSED, 0),
                counts.getOrDefault(Grade.UNCODED, 0),
                excluded.size());
    }

    /** The passage at {@code place}, with its quote and the places in the file. */
    public TextSpan span(TextRange place) {
        return read().span(place);
    }

    private ReadStatements read() {
        return new ReadStatements(text, outline, statements, lexicon, identity);
    }

    /**
     * The report with what is asserted, and with the uncoded figures. Unit and period are those that the text names.
     *
     * @throws ReportRefusedException if the text does not say which unit or which year
     */
    public AnnualReport toReport() {
        return new ReportAssembly(read(), Optional.empty(), Optional.empty()).report();
    }

    /** The report of {@code unit} on {@code period} with what is asserted, and with the uncoded figures. */
    public AnnualReport toReport(GovernmentUnit unit, ReportingPeriod period) {
        return new ReportAssembly(read(), Optional.of(unit), Optional.of(period)).report();
    }
}
