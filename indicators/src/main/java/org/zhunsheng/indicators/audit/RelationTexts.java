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
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.ChangeKind;
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
                return parts(sum, scope, by, holds);
            }

            @Override
            public LocalText bound(Relation.Bound bound) {
                LocalText smaller = side(bound.smaller(), scope, by.computed());
                LocalText larger = side(bound.larger(), scope, by.stated());
                LocalText names = named(stated(bound.larger(), scope));
                String sign = holds ? " ≤ " : " > ";
                return LocalText.of(
                        smaller.zh() + sign + larger.zh() + "（" + names.zh() + "）",
                        smaller.en() + sign + larger.en() + " (" + names.en() + ")");
            }

            @Override
            public LocalText balance(Relation.Balance balance) {
                return LocalText.same(added(balance.left(), scope, by.stated())
                        + (holds ? " = " : " ≠ ")
                        + added(balance.right(), scope, by.computed()));
            }

            @Override
            public LocalText rate(Relation.Rate rate) {
                return quotient(rate, scope, by);
            }

            @Override
            public LocalText change(Relation.Change change) {
                return years(key(change.fact(), scope), by, holds);
            }
        });
    }

    /** Parts against their total; where parts are not stated, that is said instead of a sum. */
    private LocalText parts(Relation.Sum sum, String scope, Comparison by, boolean holds) {
        String added = terms(sum.parts(), scope);
        int printed = stated(sum.parts(), scope).size();
        boolean open = by.computed().high().isEmpty();
        String result = shown(by.computed()).en();
        String total = value(key(sum.total(), scope));
        if (open) {
            boolean all = printed == sum.parts().size();
            String number = result.substring(result.indexOf(' ') + 1);
            String known =
                    number.equals(added) ? added : added + (by.computed().includesLow() ? " = " : " > ") + number;
            LocalText rest = all ? NOTHING : MESSAGES.render("OTHER_PARTS");
            String sign = (holds ? " ≤ " : " > ") + total;
            return LocalText.of(known + rest.zh() + sign, known + rest.en() + sign);
        }
        String sign = holds ? (sum.complete() ? " = " : " ≤ ") : sum.complete() ? " ≠ " : " > ";
        return LocalText.same(added + " = " + result + (holds && sum.complete() ? "" : sign + total));
    }

    /** Terms and what they add up to, where that is one number and not plain to see. */
    private String added(List<Term> terms, String scope, ValueRange sum) {
        String written = terms(terms, scope);
        boolean told = sum.isPoint() && stated(terms, scope).size() > 1;
        return told ? written + " = " + shown(sum).en() : written;
    }

    private List<Term> stated(List<Term> terms, String scope) {
        return terms.stream().filter(term -> isStated(term, scope)).toList();
    }

    private boolean isStated(Term term, String scope) {
        return values.find(key(term.code(), scope)).isPresent();
    }

    /** One side of a bound: the stated terms, or what follows for it where none is stated. */
    private LocalText side(List<Term> terms, String scope, ValueRange range) {
        if (!stated(terms, scope).isEmpty()) {
            return LocalText.same(terms(terms, scope));
        }
        LocalText names = named(terms);
        return MESSAGES.render("FOLLOWS", names, shown(range));
    }

    /** A stated change against what both years make of it. */
    private LocalText years(FigureKey key, Comparison by, boolean holds) {
        ChangeKind kind = values.changes().entrySet().stream()
                .filter(change -> change.getKey().key().equals(key))
                .filter(change -> change.getValue().range().equals(by.stated()))
                .map(change -> change.getKey().kind())
                .findFirst()
                .orElse(ChangeKind.DIFFERENCE);
        String now = value(key);
        String before = value(key.yearBefore());
        String unit = kind == ChangeKind.GROWTH ? "%" : "";
        String difference =
                kind == ChangeKind.GROWTH ? "(" + now + " − " + before + ") ÷ " + before : now + " − " + before;
        String stated = values.changes().entrySet().stream()
                .filter(change -> change.getKey().equals(new StatedValues.Change(key, kind)))
                .map(change -> written(change.getValue().statements().get(0)))
                .findFirst()
                .orElse(shown(by.stated()).en());
        return LocalText.same(stated
                + unit
                + (holds ? " = " : " ≠ ")
                + difference
                + (holds ? "" : " = " + shown(by.computed()).en() + unit));
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
        FigureKey key = suspect.key();
        LocalText name = stated.name(key.code());
        String unit = isPercent(key) ? "%" : "";
        String value = written(suspect.statement()) + unit;
        LocalText range = shown(suspect.needed());
        LocalText needed =
                suspect.needed().equals(ValueRange.ALL) ? range : LocalText.of(range.zh() + unit, range.en() + unit);
        if (key.isOfYearBefore()) {
            name = MESSAGES.render("YEAR_BEFORE", name);
        }
        if (key.change().isPresent()) {
            name = MESSAGES.render("CHANGE_" + key.change().get(), name);
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

    private boolean isPercent(FigureKey key) {
        return key.change()
                .map(kind -> kind == ChangeKind.GROWTH)
                .orElseGet(() -> ShareCode.classOf(key.code()).isPresent()
                        || stated.vocabulary()
                                .find(key.code())
                                .filter(fact -> fact.unit().equals(Optional.of(UnitClass.PERCENT)))
                                .isPresent());
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
