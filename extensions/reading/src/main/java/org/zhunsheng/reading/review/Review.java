package org.zhunsheng.reading.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.UnitIdentity;
import org.zhunsheng.reading.binding.Candidate;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Reason;
import org.zhunsheng.reading.binding.ReasonCode;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.quantity.Quantity;

/**
 * Decisions about the statements of one file. Replayed on the same file all hold; on a changed one those hold whose passage, with the
 * characters around it, still stands there once. Immutable.
 *
 * @param source the name of the file
 * @param sha256 its hash
 * @param unit under what its unit is kept, if the text does not say it
 * @param decisions the decisions, in the order of the text
 */
public record Review(String source, String sha256, Optional<UnitIdentity> unit, ImmutableList<Decision> decisions) {
    /** Refuses null. */
    public Review {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(decisions, "decisions");
    }

    /** Decisions about a unit of which nothing is known but what the text says. */
    public Review(String source, String sha256, ImmutableList<Decision> decisions) {
        this(source, sha256, Optional.empty(), decisions);
    }

    /** The review of {@code extraction} in which every open statement waits. */
    public static Review of(Extraction extraction) {
        return new Review(
                extraction.text().source().name(),
                extraction.text().source().sha256(),
                extraction.statements(Grade.PROPOSED).stream()
                        .map(statement -> open(extraction, statement))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Decision open(Extraction extraction, Statement statement) {
        TextSpan span = extraction.span(statement.place());
        return new Decision(
                span.start(),
                span.quote(),
                span.before(),
                span.behind(),
                statement.label(),
                statement.candidates().stream().map(Candidate::code).collect(ImmutableList.toImmutableList()),
                Verdict.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code extraction} with these decisions. */
    public Replay replay(Extraction extraction) {
        boolean same = extraction.text().source().sha256().equals(sha256);
        List<Statement> statements = new ArrayList<>(extraction.statements());
        ImmutableList.Builder<Decision> held = ImmutableList.builder();
        ImmutableList.Builder<Decision> lost = ImmutableList.builder();
        for (Decision decision : decisions) {
            if (decision.verdict() == Verdict.OPEN) {
                continue;
            }
            OptionalInt place = placeOf(decision, extraction);
            if (place.isPresent()) {
                int index = place.getAsInt();
                statements.set(index, decided(extraction.statements().get(index), decision));
                held.add(decision);
            } else {
                lost.add(decision);
            }
        }
        Extraction decided = extraction.with(statements);
        return new Replay(unit.map(decided::of).orElse(decided), held.build(), lost.build(), same);
    }

    /** Which statement of {@code extraction} this decision is about; none if its passage is not there, or is there more than once. */
    OptionalInt placeOf(Decision decision, Extraction extraction) {
        boolean same = extraction.text().source().sha256().equals(sha256);
        int[] places = IntStream.range(0, extraction.statements().size())
                .filter(index -> isAt(extraction, extraction.statements().get(index), decision, same))
                .toArray();
        return places.length == 1 ? OptionalInt.of(places[0]) : OptionalInt.empty();
    }

    private static boolean isAt(Extraction extraction, Statement statement, Decision decision, boolean same) {
        TextSpan span = extraction.span(statement.place());
        boolean sameWords = span.quote().equals(decision.quote());
        return sameWords
                && (same
                        ? span.start() == decision.start() && label(statement, decision)
                        : span.before().equals(decision.before())
                                && span.behind().equals(decision.behind()));
    }

    /** Two statements may stand at one place: 办结率、满意率均为100%. */
    private static boolean label(Statement statement, Decision decision) {
        return decision.label().isEmpty() || statement.label().equals(decision.label());
    }

    private static Statement decided(Statement statement, Decision decision) {
        Statement.Builder builder = Statement.builder().fillFrom(statement).isResult(true);
        decision.value()
                .ifPresent(value ->
                        statement.quantity().ifPresent(quantity -> builder.quantity(corrected(quantity, value))));
        if (decision.code().isPresent()) {
            Candidate candidate = new Candidate(
                    decision.code().get(),
                    statement.label(),
                    ImmutableList.of(
                            new Reason(ReasonCode.DECIDED, decision.by().orElse(""))));
            return builder.grade(Grade.ASSERTED).candidates(List.of(candidate)).build();
        }
        return builder.grade(Grade.UNCODED)
                .candidates(List.of())
                .isResult(decision.verdict() == Verdict.LEAVE_UNCODED)
                .build();
    }

    private static Quantity corrected(Quantity quantity, java.math.BigDecimal value) {
        return new Quantity(
                quantity.start(),
                quantity.end(),
                quantity.digits(),
                value,
                value,
                quantity.unit(),
                quantity.units(),
                org.zhunsheng.core.figure.Exactness.EXACT,
                quantity.form(),
                -Math.max(0, value.stripTrailingZeros().scale()),
                quantity.numeral());
    }
}
