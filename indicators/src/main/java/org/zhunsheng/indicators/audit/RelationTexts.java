package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.ErrorLocalisation;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.Keystroke;
import org.zhunsheng.indicators.relation.RelationOutcome;
import org.zhunsheng.indicators.relation.RelationOutcome.Comparison;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.relation.SuspectSet;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Writes out the arithmetic of relations, and the figures that a mistake can be in. */
final class RelationTexts {
    /** Sets of figures that are written out. */
    private static final int WRITTEN = 4;

    private static final int DECIMALS = 2;
    private static final Messages MESSAGES = Messages.beside(RelationTexts.class, "relation-texts");
    private static final LocalText NOTHING = LocalText.same("");

    private final StatedFigures stated;
    private final StatedValues values;

    RelationTexts(StatedFigures stated, StatedValues values) {
        this.stated = stated;
        this.values = values;
    }

    /** What a relation speaks of first: its total, the larger side, the left side, the rate. */
    LocalText subject(Relation relation) {
        return relation.match(new Relation.Cases<>() {
            @Override
            public LocalText sum(Relation.Sum sum) {
                return stated.name(sum.total());
            }

            @Override
            public LocalText bound(Relation.Bound bound) {
                return named(bound.smaller());
            }

            @Override
            public LocalText balance(Relation.Balance balance) {
                return named(balance.left());
            }

            @Override
            public LocalText rate(Relation.Rate rate) {
                return stated.name(rate.rate());
            }

            @Override
            public LocalText change(Relation.Change change) {
                return stated.name(change.fact());
            }
        });
    }

    LocalText named(List<Term> terms) {
        return joined(terms.stream().map(term -> stated.name(term.code())).toList(), " + ");
    }

    LocalText names(Collection<FactCode> codes) {
        return LocalText.of(
                codes.stream().map(code -> stated.name(code).zh()).collect(Collectors.joining("、")),
                codes.stream().map(code -> stated.name(code).en()).collect(Collectors.joining(", ")));
    }

    private static LocalText joined(List<LocalText> texts, String between) {
        return LocalText.of(
                texts.stream().map(LocalText::zh).collect(Collectors.joining(between)),
                texts.stream().map(LocalText::en).collect(Collectors.joining(between)));
    }

    LocalText printed(FactCode rate) {
        return LocalText.same(value(new FigureKey(rate, "")) + "%");
    }

    LocalText statements(FigureKey key) {
        return LocalText.same(values.find(key)
                .map(value -> value.statements().stream()
                        .map(RelationTexts::written)
                        .distinct()
                        .collect(Collectors.joining(" ≠ ")))
                .orElse(""));
    }

    /** The figures with their values, as they contradict each other over figures that are not stated. */
    LocalText figures(Collection<FigureKey> keys) {
        Function<Function<LocalText, String>, String> text = language -> keys.stream()
                .map(key -> language.apply(stated.name(key.code())) + " " + value(key))
                .collect(Collectors.joining(", "));
        return LocalText.of(text.apply(LocalText::zh), text.apply(LocalText::en));
    }

    LocalText difference(FactCode total, List<FactCode> parts, ValueRange rest) {
        String taken =
                parts.stream().map(part -> value(new FigureKey(part, ""))).collect(Collectors.joining(" − "));
        return LocalText.same(value(new FigureKey(total, "")) + " − " + taken + " = " + rest);
    }

    LocalText agreed(RelationOutcome.Agrees outcome) {
        return arithmetic(outcome.relation(), outcome.scope(), outcome.by(), true);
    }

    LocalText compared(RelationOutcome.Disagrees outcome) {
        List<LocalText> tried = outcome.tried().stream()
                .map(comparison -> arithmetic(outcome.relation(), outcome.scope(), comparison, false))
                .toList();
        return outcome.relation() instanceof Relation.Rate
                ? LocalText.of(
                        value(key(((Relation.Rate) outcome.relation()).rate(), outcome.scope())) + "% ≠ "
                                + joined(tried, "；").zh(),
                        value(key(((Relation.Rate) outcome.relation()).rate(), outcome.scope())) + "% ≠ "
                                + joined(tried, "; ").en())
                : tried.get(0);
    }

    private LocalText arithmetic(Relation relation, String scope, Comparison by, boolean holds) {
        return relation.match(new Relation.Cases<>() {
            @Override
            public LocalText sum(Relation.Sum sum) {
                String sign = holds ? (sum.complete() ? " = " : " ≤ ") : sum.complete() ? " ≠ " : " > ";
                String parts = terms(sum.parts(), scope);
                String result = holds && sum.complete() ? "" : sign + value(key(sum.total(), scope));
                return LocalText.same(parts + " = " + shown(by.computed()).en() + result);
            }

            @Override
            public LocalText bound(Relation.Bound bound) {
                return LocalText.same(
                        terms(bound.smaller(), scope) + (holds ? " ≤ " : " > ") + terms(bound.larger(), scope));
            }

            @Override
            public LocalText balance(Relation.Balance balance) {
                return LocalText.same(
                        terms(balance.left(), scope) + (holds ? " = " : " ≠ ") + terms(balance.right(), scope));
            }

            @Override
            public LocalText rate(Relation.Rate rate) {
                return quotient(rate, scope, by);
            }

            @Override
            public LocalText change(Relation.Change change) {
                return LocalText.of(
                        shown(by.stated()).zh()
                                + (holds ? " = " : " ≠ ")
                                + shown(by.computed()).zh(),
                        shown(by.stated()).en()
                                + (holds ? " = " : " ≠ ")
                                + shown(by.computed()).en());
            }
        });
    }

    /** The quotient with the name of what stands below the line. */
    private LocalText quotient(Relation.Rate rate, String scope, Comparison by) {
        String result = " = " + shown(by.computed()).en() + "%";
        return switch (by.basis()) {
            case COMPLEMENT ->
                LocalText.same("100% − "
                        + rate.complementOf()
                                .map(other -> value(key(other, scope)))
                                .orElse("") + "%" + result);
            case NONE, CUSTOMARY, SUM_OF_CLASSES -> {
                String above = terms(rate.numerator(), scope);
                String below = terms(by.base(), scope);
                String division = (rate.numerator().size() > 1 ? "(" + above + ")" : above) + " ÷ "
                        + (by.base().size() > 1 ? "(" + below + ")" : below) + result;
                LocalText base = named(by.base());
                yield LocalText.of(division + "（" + base.zh() + "）", division + " (of " + base.en() + ")");
            }
        };
    }

    private static FigureKey key(FactCode code, String scope) {
        return new FigureKey(code, scope);
    }

    private String terms(List<Term> terms, String scope) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            String value = value(key(term.code(), scope));
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? (term.minus() ? "−" : "") : term.minus() ? " − " : " + ")
                        .append(value);
            }
        }
        return text.toString();
    }

    private String value(FigureKey key) {
        return values.find(key).map(value -> written(value.statements().get(0))).orElse("");
    }

    private static String written(Statement statement) {
        String number = statement.value().toPlainString();
        ValueRange range = statement.range();
        if (statement.certainty() != Statement.Certainty.INEXACT) {
            return number;
        }
        if (range.high().isEmpty()) {
            return (range.includesLow() ? "≥" : ">") + number;
        }
        boolean below = range.high().equals(Optional.of(Fraction.of(statement.value())));
        return (below ? range.includesHigh() ? "≤" : "<" : "≈") + number;
    }

    /** A range as a reader takes it in: one number rounded to two decimals where both ends round to it. */
    static LocalText shown(ValueRange range) {
        String low = range.low().map(RelationTexts::rounded).orElse("");
        String high = range.high().map(RelationTexts::rounded).orElse("");
        if (low.equals(high) && !low.isEmpty()) {
            return LocalText.same(low);
        }
        if (high.isEmpty()) {
            return low.isEmpty() ? MESSAGES.render("ANY") : LocalText.same((range.includesLow() ? "≥ " : "> ") + low);
        }
        return LocalText.same(low.isEmpty() ? (range.includesHigh() ? "≤ " : "< ") + high : low + "–" + high);
    }

    private static String rounded(Fraction fraction) {
        BigDecimal value = fraction.rounded(DECIMALS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }

    /** The sets of figures that a mistake can be in, each with what it would have to be. */
    LocalText suspects(ErrorLocalisation localisation) {
        List<LocalText> sets = new ArrayList<>();
        localisation.sets().stream().limit(WRITTEN).forEach(set -> sets.add(suspects(set)));
        if (sets.isEmpty()) {
            return NOTHING;
        }
        int more = localisation.count() - sets.size();
        LocalText listed = LocalText.of(
                sets.stream().map(LocalText::zh).collect(Collectors.joining("；或")),
                sets.stream().map(LocalText::en).collect(Collectors.joining("; or ")));
        return more > 0
                ? MESSAGES.render(localisation.counted() ? "SUSPECTS_AND_MORE" : "SUSPECTS_AND_AT_LEAST", listed, more)
                : MESSAGES.render("SUSPECTS", listed);
    }

    private LocalText suspects(SuspectSet set) {
        List<LocalText> suspects = set.suspects().stream().map(this::suspect).toList();
        return LocalText.of(
                suspects.stream().map(LocalText::zh).collect(Collectors.joining("和")),
                suspects.stream().map(LocalText::en).collect(Collectors.joining(" and ")));
    }

    private LocalText suspect(SuspectSet.Suspect suspect) {
        LocalText name = stated.name(suspect.key().code());
        String value = written(suspect.statement());
        LocalText needed = shown(suspect.needed());
        if (suspect.key().isOfYearBefore()) {
            name = MESSAGES.render("YEAR_BEFORE", name);
        }
        return suspect.keystroke().isPresent()
                ? MESSAGES.render(
                        "SUSPECT_KEYSTROKE",
                        name,
                        value,
                        needed,
                        slip(suspect.keystroke().get()))
                : MESSAGES.render("SUSPECT", name, value, needed);
    }

    private static LocalText slip(Keystroke keystroke) {
        return MESSAGES.render(
                keystroke.kind().name(), keystroke.value().stripTrailingZeros().toPlainString());
    }

    /** What else does not hold because of the same mistake. */
    LocalText following(ImmutableList<RelationOutcome.Disagrees> all) {
        if (all.size() < 2) {
            return NOTHING;
        }
        List<LocalText> others = all.stream()
                .skip(1)
                .map(outcome -> {
                    LocalText subject = subject(outcome.relation());
                    LocalText compared = compared(outcome);
                    return LocalText.of(subject.zh() + " " + compared.zh(), subject.en() + " " + compared.en());
                })
                .toList();
        LocalText listed =
                LocalText.of(joined(others, "；").zh(), joined(others, "; ").en());
        return MESSAGES.render("FOLLOWING", listed);
    }
}
