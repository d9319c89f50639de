package org.zhunsheng.indicators.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * Every figure and fact, once, with the relations and derivations between them.
 *
 * <pre>{@code
 * Vocabulary vocabulary = BundledData.load().vocabulary();
 * Optional<FactDefinition> fact = vocabulary.find(FactCode.of("hotline.received"));
 * }</pre>
 *
 * <p>A vocabulary of a user is a layer that is laid on
 * another. Building one checks that codes and relations are unique. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class Vocabulary {
    /** Names the vocabulary. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** The definitions. */
    public abstract List<@Valid FactDefinition> facts();

    /** What must hold between figures. They may name facts of the vocabulary that this one is laid on. */
    public abstract List<@Valid Relation> relations();

    /** How facts follow from each other. */
    public abstract List<Derivation> derivations();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<FactCode> codes = new HashSet<>();
        for (int i = 0; i < facts().size(); i++) {
            if (!codes.add(facts().get(i).code())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID", "facts[" + i + "].code", facts().get(i).code()));
            }
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < relations().size(); i++) {
            if (!ids.add(relations().get(i).id())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID",
                        "relations[" + i + "].id",
                        relations().get(i).id()));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** The definitions by code. */
    @Value.Lazy
    public ImmutableMap<FactCode, FactDefinition> byCode() {
        return Maps.uniqueIndex(facts(), FactDefinition::code);
    }

    /** The definition of {@code code}, if the vocabulary holds it. */
    public Optional<FactDefinition> find(FactCode code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /** The rates whose numerator and first base are one figure each, by the code of the rate; the first of several relations. */
    @Value.Lazy
    public ImmutableMap<FactCode, SimpleRate> simpleRates() {
        Map<FactCode, SimpleRate> rates = new LinkedHashMap<>();
        for (Relation relation : relations()) {
            if (relation instanceof Relation.Rate rate
                    && rate.numerator().size() == 1
                    && !rate.numerator().get(0).minus()
                    && !rate.bases().isEmpty()
                    && rate.bases().get(0).size() == 1) {
                rates.putIfAbsent(
                        rate.rate(),
                        new SimpleRate(
                                rate.rate(),
                                rate.numerator().get(0).code(),
                                rate.bases().get(0).get(0).code()));
            }
        }
        return ImmutableMap.copyOf(rates);
    }

    /** The rate {@code code} over its most customary base, if both of its parts are one figure each. */
    public Optional<SimpleRate> simpleRate(FactCode code) {
        return Optional.ofNullable(simpleRates().get(code));
    }

    /** The sums by the code of their total. */
    @Value.Lazy
    public ImmutableListMultimap<FactCode, Relation.Sum> sumsByTotal() {
        ImmutableListMultimap.Builder<FactCode, Relation.Sum> sums = ImmutableListMultimap.builder();
        for (Relation relation : relations()) {
            if (relation instanceof Relation.Sum sum) {
                sums.put(sum.total(), sum);
            }
        }
        return sums.build();
    }

    /**
     * This vocabulary with {@code layer} laid on it. A fact that both hold is taken from the layer, with the variants and near misses
     * of both and whatever the layer leaves out as it is here, unless the layer says that it replaces it; a relation that both hold is
     * taken from the layer; everything else is added.
     */
    public Vocabulary with(Vocabulary layer) {
        Map<FactCode, FactDefinition> facts = new LinkedHashMap<>(byCode());
        layer.facts().forEach(fact -> facts.merge(fact.code(), fact, (below, above) -> above.laidOn(below)));
        Map<String, Relation> relations = new LinkedHashMap<>();
        Stream.concat(relations().stream(), layer.relations().stream())
                .forEach(relation -> relations.put(relation.id(), relation));
        return Vocabulary.builder()
                .id(layer.id())
                .facts(facts.values())
                .relations(relations.values())
                .derivations(Stream.concat(derivations().stream(), layer.derivations().stream())
                        .distinct()
                        .toList())
                .build();
    }

    /** The codes that look most like {@code code}, at most three, the nearest first. */
    public ImmutableList<FactCode> nearest(FactCode code) {
        return NearestCodes.of(code.value(), byCode().keySet());
    }

    /** The facts whose names are most like {@code name}, as a report writes it, at most three, the nearest first. */
    public ImmutableList<FactCode> nearestByName(String name) {
        return NearestNames.of(name, facts());
    }

    /** The codes that look most like {@code code}, to be put behind a message that says that there is none; empty if there are none. */
    public LocalText nearestInWords(FactCode code) {
        ImmutableList<FactCode> nearest = nearest(code);
        String zh = nearest.stream().map(FactCode::value).collect(Collectors.joining("、"));
        String en = nearest.stream().map(FactCode::value).collect(Collectors.joining(", "));
        return nearest.isEmpty() ? LocalText.same("") : LocalText.of("；相近的代码：" + zh, "; nearest codes: " + en);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Vocabulary} does not allow. */
    public static final class Builder extends ImmutableVocabulary.Builder {
        Builder() {}
    }
}
