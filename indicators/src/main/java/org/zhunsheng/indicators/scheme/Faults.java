package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.FactDefinition;
import org.zhunsheng.indicators.catalogue.FactDictionary;
import org.zhunsheng.indicators.catalogue.FactKind;

/** Gathers the faults of a scheme; each check adds what it finds. */
final class Faults {
    private final ImmutableList.Builder<Violation> found = ImmutableList.builder();
    private final FactDictionary dictionary;
    private final Rounding rounding;

    Faults(FactDictionary dictionary, Rounding rounding) {
        this.dictionary = dictionary;
        this.rounding = rounding;
    }

    ImmutableList<Violation> found() {
        return found.build();
    }

    void add(String code, String path, Object... args) {
        found.add(Violation.of(code, path, args));
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

    void cap(String path, Optional<Points> cap, Points each) {
        cap.ifPresent(points -> {
            fine(path, points);
            if (points.compareTo(each) < 0) {
                add("CLAUSE_CAP_TOO_LOW", path, points, each);
            }
        });
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

    private void fact(String path, FactCode code, String reader, Predicate<FactKind> fits) {
        Optional<FactDefinition> definition = dictionary.find(code);
        if (definition.isEmpty()) {
            add("UNKNOWN_FACT", path, code);
        } else if (!fits.test(definition.get().kind())) {
            add("FACT_KIND_IN_METHOD", path, code, definition.get().kind(), reader);
        }
    }
}
