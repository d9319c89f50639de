package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtension.Parameter;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.KnownFacts;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Gathers the faults of a scheme; each check adds what it finds. */
final class SchemeViolations {
    private static final ImmutableList<BigDecimal> WHOLES = ImmutableList.of(BigDecimal.ONE, BigDecimal.valueOf(100));

    private final ImmutableList.Builder<Violation> errors = ImmutableList.builder();
    private final ImmutableList.Builder<Violation> warnings = ImmutableList.builder();
    private final Vocabulary vocabulary;
    private final KnownFacts facts;
    private final MethodExtensions extensions;
    private final Rounding rounding;

    SchemeViolations(Vocabulary vocabulary, MethodExtensions extensions, Rounding rounding) {
        this.vocabulary = vocabulary;
        this.facts = KnownFacts.of(vocabulary);
        this.extensions = extensions;
        this.rounding = rounding;
    }

    SchemeFindings found() {
        return new SchemeFindings(errors.build(), warnings.build());
    }

    void add(String code, String path, Object... args) {
        errors.add(Violation.of(code, path, args));
    }

    /** Adds that the catalogue has no indicator or group {@code code}, and the nearest of {@code known}. */
    void unknown(String path, IndicatorCode code, KnownIds known) {
        errors.add(known.unknown("UNKNOWN_INDICATOR", path, code.toString()));
    }

    void warn(String code, String path, Object... args) {
        warnings.add(Violation.of(code, path, args));
    }

    boolean positive(String path, Object subject, Points points) {
        boolean positive = points.compareTo(Points.ZERO) > 0;
        if (!positive) {
            add("POINTS_NOT_POSITIVE", path, subject, points);
        }
        return positive;
    }

    void notNegative(String path, Points points) {
        if (points.compareTo(Points.ZERO) < 0) {
            add("POINTS_NEGATIVE", path, points);
        }
    }

    /** A share in percent. */
    void share(String path, Optional<BigDecimal> percent) {
        percent.filter(share -> share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0)
                .ifPresent(share -> add("SHARE_RANGE", path, share));
    }

    /** Points that are added up as they stand must not be finer than what the scheme rounds to. */
    void fine(String path, Points points) {
        if (points.toBigDecimal().scale() > rounding.scale()) {
            add("POINTS_TOO_FINE", path, points, rounding.scale());
        }
    }

    void sum(String path, Object subject, Points sum, Points stated) {
        if (!sum.equals(stated)) {
            add("POINTS_SUM", path, subject, sum, stated);
        }
    }

    void within(String path, Object subject, Points given, Points most) {
        notNegative(path, given);
        fine(path, given);
        if (given.compareTo(most) > 0) {
            add("POINTS_OVER_ITEM", path, subject, given, most);
        }
    }

    /** The most that a fact can be, as far as its kind limits it. */
    Optional<BigDecimal> greatest(FactCode fact) {
        return vocabulary
                .find(fact)
                .filter(definition -> definition.kind() == FactKind.RATE)
                .map(definition -> BigDecimal.valueOf(100));
    }

    /** Warns of a condition that every value meets, so that {@code subject} can never trigger. */
    void bites(String path, Object subject, Condition condition) {
        boolean always = false;
        if (condition instanceof Condition.AtLeast least) {
            always = least.value().signum() <= 0;
        } else if (condition instanceof Condition.AtMost most) {
            always = greatest(most.fact())
                    .filter(greatest -> most.value().compareTo(greatest) >= 0)
                    .isPresent();
        }
        if (always) {
            warn("NEVER_BITES", path, subject);
        }
    }

    void cap(String path, Optional<Points> cap, Points each) {
        cap.ifPresent(points -> {
            fine(path, points);
            if (points.compareTo(each) < 0) {
                add("CLAUSE_CAP_TOO_LOW", path, points, each);
            }
        });
    }

    /** Warns of weights that come near to a whole, which is mostly a slip; weights such as 1, 1 and 1 need not come to anything. */
    void weights(String path, Object subject, Collection<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (BigDecimal whole : WHOLES) {
            BigDecimal apart = sum.subtract(whole).abs();
            if (apart.signum() != 0 && apart.compareTo(whole.movePointLeft(1)) <= 0) {
                warn("WEIGHTS_SUM", path, subject, sum, whole);
            }
        }
    }

    void unique(String path, String id, Set<String> seen) {
        if (!seen.add(id)) {
            add("CLAUSE_TWICE", path, id);
        }
    }

    void numeric(String path, FactCode fact, String reader) {
        fact(path, fact, reader, FactKind::isNumeric);
    }

    void date(String path, FactCode fact, String reader) {
        fact(path, fact, reader, kind -> kind == FactKind.DATE);
    }

    void condition(String path, Condition condition) {
        boolean yesNo = condition instanceof Condition.Yes || condition instanceof Condition.No;
        String reader = yesNo ? "YES/NO" : "AT_LEAST/AT_MOST";
        fact(path + ".fact", condition.fact(), reader, kind -> yesNo ? kind == FactKind.YES_NO : kind.isNumeric());
    }

    /** Checks type, parameters and facts of a method that is plugged in. */
    void extension(ScoringMethod.Extension method, Points available, String path) {
        Optional<MethodExtension> found = extensions.find(method.type());
        if (found.isEmpty()) {
            errors.add(Violation.ofUnknown("UNKNOWN_EXTENSION", path + ".type", method.type(), extensions.types()));
            return;
        }
        ImmutableMap<String, Parameter> known = Maps.uniqueIndex(found.get().parameters(), Parameter::name);
        int before = errors.build().size();
        for (String name : method.parameters().keySet()) {
            if (!known.containsKey(name)) {
                add(
                        "UNKNOWN_PARAMETER",
                        path + ".parameters[" + name + "]",
                        name,
                        method.type(),
                        String.join(", ", known.keySet()),
                        NearestWord.hint(name, known.keySet()));
            }
        }
        known.values().stream()
                .filter(parameter ->
                        parameter.required() && !method.parameters().containsKey(parameter.name()))
                .forEach(parameter ->
                        add("MISSING_PARAMETER", path, parameter.name(), method.type(), parameter.meaning()));
        if (method.facts().isEmpty()) {
            add("LIST_EMPTY_IN_METHOD", path + ".reads", method.type());
        }
        for (int i = 0; i < method.facts().size(); i++) {
            fact(path + ".reads[" + i + "]", method.facts().get(i), method.type(), kind -> true);
        }
        if (errors.build().size() == before) {
            found.get()
                    .check(new ItemRequest(
                            method.facts(), ImmutableMap.copyOf(method.parameters()), available, vocabulary))
                    .forEach(fault -> add(
                            "EXTENSION_PARAMETER",
                            path + ".parameters[" + fault.parameter() + "]",
                            fault.parameter(),
                            fault.message()));
        }
    }

    /** Checks that {@code code} is defined and of a kind that {@code reader} reads. */
    void fact(String path, FactCode code, String reader, Predicate<FactKind> fits) {
        Optional<FactDefinition> definition = vocabulary.find(code);
        if (definition.isEmpty()) {
            errors.add(facts.unknown(path, code));
        } else if (!fits.test(definition.get().kind())) {
            add("FACT_KIND_IN_METHOD", path, code, definition.get().kind(), reader);
        }
    }
}
