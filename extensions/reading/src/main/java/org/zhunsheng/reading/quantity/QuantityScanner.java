package org.zhunsheng.reading.quantity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.pattern.TextPattern;

/**
 * Finds every number of a paragraph and says of each, exactly once, what it is: a quantity or a number that is no figure. Linear in the
 * length of the text. Immutable and thread-safe.
 */
public final class QuantityScanner {
    private static final int FRACTION_PLACES = 6;
    private static final String RANGE_MARKS = "-~至到";

    private final UnitTable units;
    private final ExactnessReader exactness;
    private final FormReader forms;
    private final TemplateMarks templates;
    private final ImmutableList<TextPattern> cuesBefore;
    private final ImmutableList<TextPattern> cuesAfter;
    private final ImmutableMap<Numeral, ImmutableList<ExclusionRule>> rules;

    private QuantityScanner(UnitsFile file, ExclusionsFile exclusions) {
        units = new UnitTable(file);
        exactness = new ExactnessReader(file);
        forms = new FormReader(file);
        templates = new TemplateMarks(units);
        cuesBefore = patterns(file.chinese().before());
        cuesAfter = patterns(file.chinese().after());
        ImmutableList<ExclusionRule> all =
                exclusions.rules().stream().map(ExclusionRule::new).collect(ImmutableList.toImmutableList());
        rules = Arrays.stream(Numeral.values())
                .collect(ImmutableMap.toImmutableMap(
                        numeral -> numeral,
                        numeral -> all.stream()
                                .filter(rule -> rule.concerns(numeral))
                                .collect(ImmutableList.toImmutableList())));
    }

    private static ImmutableList<TextPattern> patterns(List<String> sources) {
        return sources.stream().map(TextPattern::of).collect(ImmutableList.toImmutableList());
    }

    /** A scanner by the rules of this module. */
    public static QuantityScanner create() {
        return Bundled.SCANNER;
    }

    /** Every number of {@code text}, in its order. */
    public ImmutableList<TextNumber> scan(FoldedText text) {
        ImmutableList.Builder<TextNumber> found = ImmutableList.builder();
        Enclosures enclosures = Enclosures.of(text);
        TextNumber last = null;
        int at = 0;
        while (at < text.length()) {
            TextNumber number = numberAt(text, at, enclosures);
            if (number == null) {
                at++;
            } else {
                number = last == null ? number : listed(text, last, number);
                found.add(number);
                last = number;
                at = Math.max(number.end(), at + 1);
            }
        }
        return found.build();
    }

    /** A number that a mark alone joins to a share or change of the same unit is one, too. */
    private static TextNumber listed(FoldedText text, TextNumber last, TextNumber number) {
        boolean joined = last.end() + 1 == number.start() && "、和与".indexOf(text.charAt(last.end())) >= 0;
        if (joined
                && last instanceof Quantity before
                && number instanceof Quantity quantity
                && quantity.unit().equals(before.unit())) {
            return quantity.as(before.form());
        }
        return number;
    }

    private @Nullable TextNumber numberAt(FoldedText text, int at, Enclosures enclosures) {
        if (text.startsWith("百分之", at) || text.startsWith("千分之", at) || text.startsWith("万分之", at)) {
            NumberToken token = at + 3 < text.length() ? NumberTokens.at(text, at + 3) : null;
            if (token != null && token.value().signum() >= 0) {
                return percentInWords(text, at, token);
            }
        }
        NumberToken token = NumberTokens.at(text, at);
        if (token == null) {
            return templates.at(text, at);
        }
        NumberToken glued = GluedMark.split(text, token);
        if (glued != null) {
            return new ExcludedNumber(glued.start(), glued.end(), Exclusion.ORDINAL);
        }
        for (ExclusionRule rule : rules.getOrDefault(token.numeral(), ImmutableList.of())) {
            if (rule.excludes(text, token, enclosures)) {
                return new ExcludedNumber(token.start(), token.end(), rule.exclusion());
            }
        }
        return token.numeral() == Numeral.CHINESE ? chinese(text, token) : quantity(text, token);
    }

    private TextNumber percentInWords(FoldedText text, int at, NumberToken token) {
        BigDecimal value = token.value().movePointLeft("百千万".indexOf(text.charAt(at)));
        ExactnessReader.Word before = exactness.before(text, at);
        int start = at - before.text().length();
        ImmutableSet<UnitClass> unit = ImmutableSet.of(UnitClass.PERCENT);
        return new Quantity(
                start,
                token.end(),
                at,
                value,
                value,
                "%",
                unit,
                before.exactness(),
                forms.formOf(text, start, unit),
                -value.scale(),
                token.numeral());
    }

    /** A number in Chinese numerals: a fraction, a quantity where the words around it count something, else part of a word. */
    private TextNumber chinese(FoldedText text, NumberToken token) {
        boolean known = token.value().signum() >= 0;
        Quantity fraction = known ? fractionInWords(text, token) : null;
        if (fraction != null) {
            return fraction;
        }
        TextNumber read = known ? quantity(text, token) : null;
        if (read instanceof Quantity quantity
                && !quantity.unit().isEmpty()
                && quantity.end() > token.end()
                && (cuesBefore.stream().anyMatch(cue -> cue.endsAt(text, quantity.start()))
                        || cuesAfter.stream().anyMatch(cue -> cue.matchAt(text, quantity.end()) >= 0))) {
            return quantity;
        }
        return new ExcludedNumber(token.start(), token.end(), Exclusion.IDIOM);
    }

    /** 三分之一 and 3分之1. */
    private static @Nullable Quantity fractionInWords(FoldedText text, NumberToken token) {
        int numerator = token.end() + 2;
        if (!text.startsWith("分之", token.end()) || numerator >= text.length()) {
            return null;
        }
        NumberToken above = NumberTokens.at(text, numerator);
        return above == null
                        || token.value().compareTo(BigDecimal.ONE) <= 0
                        || above.value().signum() <= 0
                ? null
                : fraction(token.start(), above.end(), above.value(), token.value(), token.numeral());
    }

    private TextNumber quantity(FoldedText text, NumberToken token) {
        Quantity inWords = fractionInWords(text, token);
        if (inWords != null) {
            return inWords;
        }
        int slash = token.end() + 1;
        if (token.plain()
                && slash < text.length()
                && text.charAt(token.end()) == '/'
                && NumberTokens.isDigit(text.charAt(slash))) {
            NumberToken denominator = NumberTokens.at(text, slash);
            if (denominator != null
                    && denominator.value().compareTo(token.value()) >= 0
                    && denominator.value().signum() > 0) {
                return fraction(token.start(), denominator.end(), token.value(), denominator.value(), token.numeral());
            }
        }
        return new QuantityBuild(text, token, upperEnd(text, token)).build();
    }

    private static Quantity fraction(
            int start, int end, BigDecimal numerator, BigDecimal denominator, Numeral numeral) {
        BigDecimal value = numerator.divide(denominator, FRACTION_PLACES, RoundingMode.HALF_UP);
        boolean exact = value.multiply(denominator).compareTo(numerator) == 0;
        return new Quantity(
                start,
                end,
                start,
                value,
                value,
                "",
                ImmutableSet.of(),
                exact ? Exactness.EXACT : Exactness.ABOUT,
                FigureForm.SHARE,
                -FRACTION_PLACES,
                numeral);
    }

    /** The number behind a range mark, if there is one and it is greater. */
    private static Optional<NumberToken> upperEnd(FoldedText text, NumberToken token) {
        int mark = token.end();
        while (mark < text.length() && "%万".indexOf(text.charAt(mark)) >= 0) {
            mark++;
        }
        if (mark + 1 >= text.length() || RANGE_MARKS.indexOf(text.charAt(mark)) < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(NumberTokens.at(text, mark + 1))
                .filter(upper ->
                        upper.numeral() == token.numeral() && upper.value().compareTo(token.value()) > 0);
    }

    /** Puts a number together with what stands around it. */
    private final class QuantityBuild {
        private final FoldedText text;
        private final NumberToken token;
        private final Optional<NumberToken> upper;

        QuantityBuild(FoldedText text, NumberToken token, Optional<NumberToken> upper) {
            this.text = text;
            this.token = token;
            this.upper = upper;
        }

        Quantity build() {
            int end = upper.map(NumberToken::end).orElse(token.end());
            boolean more = token.moreThan();
            if (end < text.length()
                    && "余多来".indexOf(text.charAt(end)) >= 0
                    && !units.unitAt(text, end + 1).isEmpty()) {
                more = true;
                end++;
            }
            String unit = units.unitAt(text, end);
            boolean money = unit.isEmpty() && text.startsWith("余元", end);
            unit = money ? "元" : unit;
            end += unit.length() + (money ? 1 : 0);
            ImmutableSet<UnitClass> classes = units.classesOf(unit, text, token.start());
            int sign = signBefore(classes);
            ExactnessReader.Word before = exactness.before(text, sign);
            ExactnessReader.Word after = exactness.after(text, end);
            int start = sign - before.text().length();
            Exactness stated = before.exactness() != Exactness.EXACT ? before.exactness() : after.exactness();
            if (more || money) {
                stated = Exactness.MORE_THAN;
            }
            if (upper.isPresent()) {
                stated = Exactness.RANGE;
            }
            BigDecimal value = sign < token.start() ? token.value().negate() : token.value();
            return new Quantity(
                    start,
                    end + after.text().length(),
                    token.start(),
                    value,
                    upper.map(NumberToken::value).orElse(value),
                    unit,
                    classes,
                    stated,
                    forms.formOf(text, start, classes),
                    token.precision(),
                    token.numeral());
        }

        /** Where the sign of a change stands, as in 增长-3.9%; the number's own start if there is none. */
        private int signBefore(ImmutableSet<UnitClass> classes) {
            int sign = token.start() - 1;
            boolean minus = sign > 0
                    && (text.charAt(sign) == '负'
                            || (text.charAt(sign) == '-' && "-0123456789".indexOf(text.charAt(sign - 1)) < 0));
            return minus && forms.formOf(text, sign, classes).canBeNegative() ? sign : token.start();
        }
    }

    private static final class Bundled {
        private static final QuantityScanner SCANNER = new QuantityScanner(
                RuleFiles.read(UnitsFile.class, "units.yaml"), RuleFiles.read(ExclusionsFile.class, "exclusions.yaml"));

        private Bundled() {}
    }
}
