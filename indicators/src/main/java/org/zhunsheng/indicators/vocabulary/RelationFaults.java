package org.zhunsheng.indicators.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Collects what is wrong with a relation that is being built. */
final class RelationFaults {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*+(?:\\.[a-z0-9][a-z0-9-]*+)*+");

    private final String id;
    private final List<Violation> violations = new ArrayList<>();

    RelationFaults(String id) {
        this.id = id;
        if (!ID.matcher(id).matches()) {
            violations.add(Violation.of("RELATION_ID_FORM", "id", id));
        }
    }

    static void ofSides(String id, List<Term> one, String onePath, List<Term> other, String otherPath) {
        RelationFaults faults = new RelationFaults(id);
        faults.present(one, onePath);
        faults.present(other, otherPath);
        faults.distinct(Stream.concat(one.stream(), other.stream()).map(Term::code), otherPath);
        faults.throwIfAny();
    }

    /** Only a soft relation takes figures for zero that are not stated, and only such as stand on its larger side. */
    static void ofZeros(String id, List<FactCode> zeros, List<Term> larger, Optional<Strictness> severity) {
        RelationFaults faults = new RelationFaults(id);
        zeros.stream()
                .filter(code -> !severity.equals(Optional.of(Strictness.SOFT))
                        || larger.stream().noneMatch(term -> term.code().equals(code)))
                .forEach(
                        code -> faults.violations.add(Violation.of("RELATION_ZERO_TERM", "zeroIfNotStated", id, code)));
        faults.throwIfAny();
    }

    void present(List<?> terms, String path) {
        if (terms.isEmpty()) {
            violations.add(Violation.of("RELATION_TERMS_EMPTY", path, id));
        }
    }

    void distinct(Stream<FactCode> codes, String path) {
        Set<FactCode> seen = new HashSet<>();
        codes.filter(code -> !seen.add(code))
                .forEach(code -> violations.add(Violation.of("RELATION_TERM_REPEATED", path, id, code)));
    }

    void throwIfAny() {
        InvalidModelException.throwIfAny(violations);
    }
}
