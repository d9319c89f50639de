package org.zhunsheng.reading.quantity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.TextPattern;
import org.zhunsheng.reading.quantity.ExclusionsFile.Shape;

/** A rule that says of a number that it is no figure, compiled. */
final class ExclusionRule {
    private final ExclusionsFile.Entry entry;
    private final ImmutableList<TextPattern> before;
    private final ImmutableList<TextPattern> after;
    private final ImmutableList<TextPattern> notBefore;
    private final ImmutableList<TextPattern> notAfter;
    private final ImmutableSet<String> values;

    ExclusionRule(ExclusionsFile.Entry entry) {
        this.entry = entry;
        this.before = patterns(entry.before());
        this.after = patterns(entry.after());
        this.notBefore = patterns(entry.notBefore());
        this.notAfter = patterns(entry.notAfter());
        this.values = ImmutableSet.copyOf(UnitsFile.listed(entry.values()));
    }

    private static ImmutableList<TextPattern> patterns(@Nullable List<String> sources) {
        return UnitsFile.listed(sources).stream().map(TextPattern::of).collect(ImmutableList.toImmutableList());
    }

    Exclusion exclusion() {
        return entry.exclusion();
    }

    /** Whether the rule may ever concern numbers written like this. */
    boolean concerns(Numeral numeral) {
        return entry.numeral() == null || entry.numeral() == numeral;
    }

    boolean excludes(FoldedText text, NumberToken token, Enclosures enclosures) {
        return fits(token) && fitsLiteral(text, token) && fitsEnclosure(token, enclosures) && fitsContext(text, token);
    }

    private boolean fits(NumberToken token) {
        return Optional.ofNullable(entry.min())
                        .map(min -> compare(token, min) >= 0)
                        .orElse(true)
                && Optional.ofNullable(entry.max())
                        .map(max -> compare(token, max) <= 0)
                        .orElse(true)
                && (entry.shape() == null || fitsShape(token));
    }

    private static int compare(NumberToken token, long bound) {
        return token.value().compareTo(BigDecimal.valueOf(bound));
    }

    private boolean fitsShape(NumberToken token) {
        if (token.numeral() == Numeral.CHINESE || token.plain() || token.value().scale() <= 0) {
            return false;
        }
        int whole = token.value().intValue();
        BigDecimal rest = token.value()
                .subtract(BigDecimal.valueOf(whole))
                .movePointRight(token.value().scale());
        return entry.shape() == Shape.VERSION
                ? token.value().scale() == 1 && whole < 10
                : whole >= 1 && whole <= 12 && rest.intValue() >= 1 && rest.intValue() <= 31;
    }

    private boolean fitsLiteral(FoldedText text, NumberToken token) {
        if (entry.digits() != null && !(token.plain() && token.end() - token.start() == entry.digits())) {
            return false;
        }
        return values.isEmpty()
                || values.contains(text.subSequence(token.start(), token.end()).toString());
    }

    private boolean fitsEnclosure(NumberToken token, Enclosures enclosures) {
        if (entry.inside() == null) {
            return true;
        }
        int length = enclosures.lengthAround(entry.inside(), token.start());
        int longest = Optional.ofNullable(entry.quoteUpTo()).orElse(Integer.MAX_VALUE);
        return length > 0 && length <= longest;
    }

    private boolean fitsContext(FoldedText text, NumberToken token) {
        return (before.isEmpty() || before.stream().anyMatch(pattern -> pattern.endsAt(text, token.start())))
                && (after.isEmpty() || after.stream().anyMatch(pattern -> pattern.matchAt(text, token.end()) >= 0))
                && notBefore.stream().noneMatch(pattern -> pattern.endsAt(text, token.start()))
                && notAfter.stream().noneMatch(pattern -> pattern.matchAt(text, token.end()) >= 0);
    }
}
