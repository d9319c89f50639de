package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.StatedRange;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.relation.ChangeKind;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Takes from a report, or from the claims of a dossier, the values that relations are held against. */
final class ReportValues {
    private final Vocabulary vocabulary;
    private final LocalDate end;
    private final ImmutableSet<FactCode> unscoped;
    private final CountingUnits units;
    private final StatedValues.Builder values = StatedValues.builder();

    /**
     * Takes values of a period that ends on {@code end}.
     *
     * @param units the units in which figures are counted
     * @param unscoped the codes that are stated without a scope somewhere: what is stated of them with a scope may be a part of that
     */
    private ReportValues(Vocabulary vocabulary, LocalDate end, CountingUnits units, ImmutableSet<FactCode> unscoped) {
        this.vocabulary = vocabulary;
        this.end = end;
        this.units = units;
        this.unscoped = unscoped;
    }

    /** The figures of a report; one whose unit does not fit is told elsewhere and not reckoned with. */
    static StatedValues of(StatedFigures stated) {
        ReportValues collected = new ReportValues(
                stated.vocabulary(),
                stated.end(),
                CountingUnits.of(stated),
                stated.figures().stream()
                        .filter(figure -> figure.form() == FigureForm.LEVEL)
                        .filter(figure -> isUnscoped(figure.scope()))
                        .map(Figure::code)
                        .collect(ImmutableSet.toImmutableSet()));
        stated.figures().forEach(collected::figure);
        stated.facts().forEach(fact -> {
            if (fact.value() instanceof ClaimValue.Numeric number) {
                collected
                        .numeric(fact.code().value())
                        .ifPresent(definition -> collected.values.add(
                                new FigureKey(fact.code(), ""),
                                exact(Decimals.ofMicros(number.micros()), whole(definition))));
            }
        });
        return collected.values.build();
    }

    /** The numbers that a dossier claims, those that an assessor verified among them as trusted. */
    static StatedValues of(Dossier dossier, Vocabulary vocabulary) {
        ReportValues collected = new ReportValues(
                vocabulary,
                dossier.to(),
                CountingUnits.NONE,
                dossier.claims().stream()
                        .filter(claim -> isUnscoped(claim.scope()))
                        .map(Claim::code)
                        .collect(ImmutableSet.toImmutableSet()));
        dossier.claims().forEach(collected::claim);
        return collected.values.build();
    }

    private Optional<FactDefinition> numeric(String code) {
        return vocabulary
                .find(FactCode.of(code))
                .filter(definition -> definition.kind().isNumeric());
    }

    private static boolean whole(FactDefinition definition) {
        return definition.unit().orElseThrow().isWhole();
    }

    private void figure(Figure figure) {
        Optional<FactDefinition> definition = numeric(figure.code().value());
        if (vocabulary.find(figure.code()).isEmpty()
                && figure.form() == FigureForm.LEVEL
                && isUnscoped(figure.scope())) {
            values.add(
                    new FigureKey(figure.code(), ""),
                    statement(
                            figure.value(),
                            figure.exactness(),
                            figure.upTo(),
                            figure.precision(),
                            figure.unit().isWhole()));
        }
        if (definition.isEmpty()) {
            return;
        }
        FigureKey key = key(definition.get(), figure.scope());
        switch (figure.form()) {
            case LEVEL -> {
                if (units.fits(figure, definition.get())) {
                    values.add(
                            key,
                            statement(
                                    figure.value(),
                                    figure.exactness(),
                                    figure.upTo(),
                                    figure.precision(),
                                    whole(definition.get())));
                }
            }
            case GROWTH -> change(key, ChangeKind.GROWTH, figure);
            case POINT_CHANGE -> change(key, ChangeKind.POINTS, figure);
            case DIFFERENCE -> change(key, ChangeKind.DIFFERENCE, figure);
            case SHARE -> {}
        }
        figure.earlier().ifPresent(earlier -> values.add(key.yearBefore(), exact(earlier, whole(definition.get()))));
    }

    private void change(FigureKey key, ChangeKind kind, Figure figure) {
        values.addChange(
                key, kind, statement(figure.value(), figure.exactness(), figure.upTo(), figure.precision(), false));
    }

    private void claim(Claim claim) {
        Optional<FactDefinition> definition = numeric(claim.code().value());
        if (definition.isPresent() && claim.value() instanceof ClaimValue.Numeric number && !claim.derived()) {
            Statement statement = statement(
                    Decimals.ofMicros(number.micros()),
                    claim.exactness(),
                    claim.upTo(),
                    claim.precision(),
                    whole(definition.get()));
            values.add(
                    key(definition.get(), claim.scope()),
                    claim.standing() == AssuranceLevel.VERIFIED ? statement.trusted() : statement);
        }
    }

    private static boolean isUnscoped(Optional<Scope> scope) {
        return scope.isEmpty()
                || (scope.get().whose().isEmpty() && scope.get().side().isEmpty());
    }

    /**
     * A figure of the usual scope, whether the scope is stated or not, has no scope in its key. But where the same figure is stated
     * without a scope, too (8 documents, 3 of them the county's own), what has one is kept apart; and so is a stock of another day
     * than the last of the period.
     */
    private FigureKey key(FactDefinition definition, Optional<Scope> stated) {
        if (stated.isEmpty()) {
            return new FigureKey(definition.code(), "");
        }
        Scope scope = stated.get();
        boolean apart = !isUnscoped(stated) && unscoped.contains(definition.code());
        boolean otherDay = scope.to().filter(day -> !day.equals(end)).isPresent();
        if (!apart && !otherDay && scope.isWithin(definition.scope())) {
            return new FigureKey(definition.code(), "");
        }
        boolean yearBefore = scope.time().equals(Optional.of(Scope.Time.YEAR_BEFORE));
        boolean usual = scope.whose().equals(definition.scope().whose())
                && scope.side().equals(definition.scope().side());
        FigureKey key = new FigureKey(definition.code(), text(scope, yearBefore, apart || !usual));
        return yearBefore ? key.yearBefore() : key;
    }

    private static String text(Scope scope, boolean yearBefore, boolean whose) {
        StringBuilder text = new StringBuilder();
        if (whose) {
            scope.whose().ifPresent(owner -> text.append(owner).append(' '));
            scope.side().ifPresent(side -> text.append(side).append(' '));
        }
        if (!yearBefore) {
            scope.time().ifPresent(time -> text.append(time).append(' '));
            scope.from().ifPresent(day -> text.append(day).append(' '));
            scope.to().ifPresent(day -> text.append(day));
        }
        return text.toString().trim();
    }

    private static Statement exact(BigDecimal value, boolean whole) {
        return statement(value, Exactness.EXACT, Optional.empty(), Optional.empty(), whole);
    }

    private static Statement statement(
            BigDecimal value,
            Exactness exactness,
            Optional<BigDecimal> upTo,
            Optional<Integer> precision,
            boolean whole) {
        int lastDigit = precision.orElse(Math.min(0, -value.scale()));
        return exactness == Exactness.EXACT
                ? Statement.printed(value, lastDigit, whole)
                : Statement.inexact(value, lastDigit, StatedRange.of(value, exactness, upTo, precision), whole);
    }
}
