package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * A scoring scheme (评分细则): points, methods, bonuses, vetoes, grades and rounding for one catalogue.
 *
 * <pre>{@code
 * ScoringScheme scheme = Documents.create().read(ScoringScheme.class, file);
 * Points total = scheme.total();
 * }</pre>
 *
 * <p>It is a description; {@link
 * SchemeChecker} finds its faults, and an assessor compiles it.
 */
@Value.Immutable
@ModelStyle
public interface ScoringScheme {
    /** Names the scheme. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    String id();

    /** Its version. */
    String version();

    /** Its title. */
    @Valid
    LocalText title();

    /** What it is, and what it does not claim to be. */
    @Valid
    LocalText notice();

    /** Whether the authority behind the catalogue has issued it. */
    boolean official();

    /** The id of the catalogue it scores. */
    String catalogue();

    /** The points of the whole, which those of the items add up to unless {@link #nodes()} says otherwise. */
    Points total();

    /** The points of the whole for kinds of unit that have other scales of items, where they differ. */
    Map<UnitKind, Points> totals();

    /** What the points that apply to a unit are scaled to in the end (实得分 ÷ 应得分 × 100); not scaled if empty. */
    Optional<Points> scaledTo();

    /** Where and how it rounds. */
    Rounding rounding();

    /** What becomes of items that do not apply. */
    AbsencePolicy absence();

    /** What counts towards the score as verified; what evidence backs if not given. */
    @Value.Default
    default Counts counts() {
        return Counts.BACKED;
    }

    /** How far it trusts what a unit says of itself; without it the word of the unit counts in full as stated, and costs nothing. */
    Optional<@Valid SelfReport> selfReport();

    /** The points of groups, where the scheme states them; those of their items add up to them unless a node rule says otherwise. */
    Map<IndicatorCode, Points> groups();

    /** How children come to the points of their group, where that is not a plain sum. */
    List<@Valid NodeRule> nodes();

    /**
     * What it works out for itself, for its methods, bonuses and vetoes to read; each from facts of the vocabulary and from those
     * before it.
     */
    List<@Valid ComputedFact> computed();

    /** The items. */
    @NotEmpty(message = "{LIST_EMPTY}")
    List<@Valid SchemeItem> items();

    /** Points on top. */
    List<@Valid Bonus> bonuses();

    /** Breaches that override the points. */
    List<@Valid Veto> vetoes();

    /** The grades; the lowest begins at zero. */
    @NotEmpty(message = "{LIST_EMPTY}")
    List<@Valid Grade> grades();

    /** The grades of kinds of unit that are measured otherwise. */
    List<@Valid KindGrades> gradesByKind();

    /** The grades for units of {@code kind}. */
    default List<Grade> gradesFor(UnitKind kind) {
        return gradesByKind().stream()
                .filter(own -> own.kinds().contains(kind))
                .map(KindGrades::grades)
                .findFirst()
                .orElseGet(this::grades);
    }

    /** {@code vocabulary} with what this scheme works out for itself. */
    default Vocabulary vocabularyOver(Vocabulary vocabulary) {
        if (computed().isEmpty()) {
            return vocabulary;
        }
        Map<FactCode, FactDefinition> all = new LinkedHashMap<>(vocabulary.byCode());
        computed()
                .forEach(fact ->
                        all.putIfAbsent(fact.code(), fact.definition(code -> Optional.ofNullable(all.get(code)))));
        return Vocabulary.builder().fillFrom(vocabulary).facts(all.values()).build();
    }

    /** What it works out for itself, by its code; of two of one code, which the checker refuses, the first. */
    @Value.Lazy
    default ImmutableMap<FactCode, ComputedFact> computedByCode() {
        Map<FactCode, ComputedFact> byCode = new LinkedHashMap<>();
        computed().forEach(fact -> byCode.putIfAbsent(fact.code(), fact));
        return ImmutableMap.copyOf(byCode);
    }

    /** The facts that dossiers state for what reads {@code facts}: in the place of each computed fact what it is worked out from. */
    default ImmutableSet<FactCode> stated(Collection<FactCode> facts) {
        Set<FactCode> met = new HashSet<>();
        ImmutableSet.Builder<FactCode> stated = ImmutableSet.builder();
        Deque<FactCode> open = new ArrayDeque<>(facts);
        while (!open.isEmpty()) {
            FactCode code = open.pop();
            ComputedFact computed = computedByCode().get(code);
            if (computed == null) {
                stated.add(code);
            } else if (met.add(code)) {
                computed.formula().facts().reverse().forEach(open::push);
            }
        }
        return stated.build();
    }

    /** The facts that it asks of several things, one by one, and that no single cell of a form can hold. */
    default ImmutableSet<FactCode> fieldsOfEntries() {
        return computed().stream()
                .map(ComputedFact::formula)
                .filter(Formula.EntryMean.class::isInstance)
                .flatMap(formula -> ((Formula.EntryMean) formula).fields().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The points of the whole for units of {@code kind}. */
    default Points totalFor(UnitKind kind) {
        return totals().getOrDefault(kind, total());
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link ScoringScheme} does not allow. */
    final class Builder extends ImmutableScoringScheme.Builder {
        Builder() {}
    }
}
