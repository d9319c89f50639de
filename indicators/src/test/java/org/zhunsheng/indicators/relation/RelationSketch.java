package org.zhunsheng.indicators.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Relations as one writes them on paper: {@code t = a + b}, {@code t >= a + b} for parts that are not complete, {@code a <= b + c},
 * {@code a + b == c + d}, {@code r % n / d | d - e}, and {@code won % 100 - lost}.
 */
final class RelationSketch {
    private static final Pattern WORD = Pattern.compile("([+-]?)\\s*([a-z][a-z0-9-]*)");

    private RelationSketch() {}

    static List<Relation> relations(String... sketches) {
        return numbered("r", sketches);
    }

    static List<Relation> numbered(String prefix, String... sketches) {
        List<Relation> relations = new ArrayList<>();
        for (String sketch : sketches) {
            relations.add(relation(prefix + (relations.size() + 1), sketch, Strictness.HARD));
        }
        return relations;
    }

    static Relation soft(String id, String sketch) {
        return relation(id, sketch, Strictness.SOFT);
    }

    private static Relation relation(String id, String sketch, Strictness severity) {
        Optional<Strictness> strictness = Optional.of(severity);
        if (sketch.contains("%")) {
            return rate(id, sketch, strictness);
        }
        String[] sides = sketch.split("<=|>=|==|=", -1);
        List<Term> left = terms(sides[0]);
        List<Term> right = terms(sides[1]);
        if (sketch.contains("<=")) {
            return new Relation.Bound(
                    id, left, right, strictness, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (sketch.contains("==")) {
            return new Relation.Balance(
                    id, left, right, strictness, Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Relation.Sum(
                id,
                left.get(0).code(),
                right,
                !sketch.contains(">="),
                strictness,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Relation rate(String id, String sketch, Optional<Strictness> severity) {
        String[] sides = sketch.split("%", -1);
        FactCode rate = terms(sides[0]).get(0).code();
        String[] numerator = sides[1].split("/", -1);
        boolean complement = sides[1].trim().startsWith("100");
        return new Relation.Rate(
                id,
                rate,
                complement ? List.of() : terms(numerator[0]),
                complement
                        ? List.of()
                        : Stream.of(numerator[1].split("\\|"))
                                .map(RelationSketch::terms)
                                .toList(),
                complement
                        ? Optional.of(terms(sides[1].replaceFirst("100\\s*-", ""))
                                .get(0)
                                .code())
                        : Optional.empty(),
                severity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            terms.add(new Term(code(matcher.group(2)), matcher.group(1).equals("-")));
        }
        return terms;
    }

    static FactCode code(String name) {
        return FactCode.of("x." + name);
    }

    static FigureKey key(String name) {
        return new FigureKey(code(name), "");
    }

    /** Counts and rates as one writes them: {@code a 36, r 83.33%, b 2.73万}. */
    static StatedValues stated(String text) {
        StatedValues.Builder stated = StatedValues.builder();
        for (String one : text.split(",", -1)) {
            String[] words = one.trim().split("\\s+", -1);
            stated.add(key(words[0]), statement(words[1]));
        }
        return stated.build();
    }

    private static Statement statement(String number) {
        if (number.endsWith("%")) {
            return Statement.rate(number.substring(0, number.length() - 1));
        }
        if (number.endsWith("万")) {
            BigDecimal value = new BigDecimal(number.substring(0, number.length() - 1));
            return Statement.printed(value.movePointRight(4), 4 - value.scale(), true);
        }
        if (number.endsWith("余")) {
            BigDecimal value = new BigDecimal(number.substring(0, number.length() - 1));
            return Statement.inexact(value, 0, ValueRange.moreThan(value), true);
        }
        return Statement.counted(Long.parseLong(number));
    }
}
