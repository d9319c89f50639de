package org.zhunsheng.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.NearMiss;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Facts, relations and derivations in words and formulas. */
final class FactWords {
    private final CliMessages words;

    FactWords(CliMessages words) {
        this.words = words;
    }

    /** What sort of value it is and what it counts. */
    String value(FactDefinition fact) {
        String kind = words.get("fact-kind-" + fact.kind());
        return fact.unit()
                .map(UnitClass::title)
                .map(unit -> kind + words.get("separator") + unit.in(words.lang()))
                .orElse(kind);
    }

    String measure(FactDefinition fact) {
        return words.get("fact-measure-" + fact.measure());
    }

    /** Whose figure it usually is and from which side; empty if nothing is said of it. */
    Optional<String> scope(Scope scope) {
        String text = Stream.of(
                        scope.whose().map(whose -> words.get("scope-whose-" + whose)),
                        scope.side().map(side -> words.get("scope-side-" + side)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(words.get("separator")));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String nearMiss(NearMiss miss) {
        return miss.text()
                + miss.reason().map(reason -> words.get("bracket", reason)).orElse("");
    }

    /** The relation as a formula over codes. */
    static String formula(Relation relation) {
        return relation.match(new Relation.Cases<String>() {
            @Override
            public String sum(Relation.Sum sum) {
                return sum.total() + (sum.complete() ? " = " : " ≥ ") + signed(sum.parts());
            }

            @Override
            public String bound(Relation.Bound bound) {
                return signed(bound.smaller()) + " ≤ " + signed(bound.larger());
            }

            @Override
            public String balance(Relation.Balance balance) {
                return signed(balance.left()) + " = " + signed(balance.right());
            }

            @Override
            public String rate(Relation.Rate rate) {
                String quotients = rate.bases().stream()
                        .map(base -> bracketed(rate.numerator()) + " / " + bracketed(base))
                        .collect(Collectors.joining(" | "));
                String rest = rate.complementOf()
                        .map(other -> "100 % − " + other.value())
                        .orElse("");
                return rate.rate() + " = "
                        + Stream.of(quotients, rest)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" | "));
            }

            @Override
            public String change(Relation.Change change) {
                return "Δ " + change.fact();
            }
        });
    }

    private static String signed(List<Term> terms) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            String sign = term.minus() ? " − " : " + ";
            text.append(text.isEmpty() ? sign.strip().equals("+") ? "" : "−" : sign)
                    .append(term.code());
        }
        return text.toString();
    }

    private static String bracketed(List<Term> terms) {
        return terms.size() > 1 ? "(" + signed(terms) + ")" : signed(terms);
    }

    /** The derivation in words. */
    String derivation(Derivation derivation) {
        return derivation.match(new Derivation.Cases<String>() {
            @Override
            public String limit(Derivation.Limit limit) {
                return words.get("derivation-limit", limit.overdue(), limit.longest(), limit.duty());
            }

            @Override
            public String shortest(Derivation.Shortest shortest) {
                return words.get("derivation-shortest", shortest.tooShort(), shortest.shortest(), shortest.duty());
            }

            @Override
            public String unmet(Derivation.Unmet unmet) {
                return words.get("derivation-unmet", unmet.unmet(), unmet.rate());
            }

            @Override
            public String presence(Derivation.Presence presence) {
                return words.get("derivation-presence", presence.count(), presence.yesNo());
            }
        });
    }
}
