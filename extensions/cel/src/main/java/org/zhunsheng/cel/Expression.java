package org.zhunsheng.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtension.Fault;
import org.zhunsheng.indicators.extension.SettledFacts;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** One expression, type-checked and ready to be evaluated. */
final class Expression implements MethodExtension.Scorer {
    /** The parameter that holds the expression. */
    static final String PARAMETER = "expression";

    /** The parameter that says how many decimals numbers have. */
    static final String DECIMALS = "decimals";

    private static final int LONGEST = 2_000;
    private static final int MOST_DECIMALS = 6;
    private static final String FULL = "full";
    private static final String YEAR = "year";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final String text;
    private final int decimals;
    private final ImmutableMap<FactCode, FactKind> kinds;
    private final Points available;
    private final CelRuntime.Program program;

    private Expression(ItemRequest request, CelRuntime.Program program) {
        this.text = textOf(request);
        this.decimals = Integer.parseInt(decimalsOf(request));
        this.kinds = kinds(request);
        this.available = request.available();
        this.program = program;
    }

    /** The expression of a request without {@link #faults}. */
    static Expression of(ItemRequest request) {
        try {
            Cel cel = environment(request);
            CelAbstractSyntaxTree tree = cel.compile(textOf(request)).getAst();
            return new Expression(request, cel.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(textOf(request), e);
        }
    }

    /** What is wrong with the parameters of {@code request}. */
    static ImmutableList<Fault> faults(ItemRequest request) {
        if (!decimalsOf(request).matches("[0-" + MOST_DECIMALS + "]")) {
            return ImmutableList.of(new Fault(
                    DECIMALS, LocalText.of("小数位数应为 0 至 6 的整数", "the decimals should be a whole number from 0 to 6")));
        }
        if (textOf(request).length() > LONGEST) {
            return ImmutableList.of(
                    fault("表达式超过 " + LONGEST + " 个字符", "the expression is longer than " + LONGEST + " characters"));
        }
        Set<String> names = new HashSet<>(Set.of(FULL, YEAR));
        for (FactCode fact : request.facts()) {
            if (!names.add(variable(fact)) || !names.add(applies(fact))) {
                return ImmutableList.of(fault(fact + " 与另一数据的变量名相同", fact + " has the same variable as another fact"));
            }
        }
        try {
            environment(request).compile(textOf(request)).getAst();
            return ImmutableList.of();
        } catch (CelValidationException e) {
            return e.getErrors().stream().map(Expression::fault).collect(ImmutableList.toImmutableList());
        }
    }

    private static Fault fault(CelIssue issue) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn() + 1;
        return fault(
                "表达式第 " + line + " 行第 " + column + " 列：" + issue.getMessage(),
                "line " + line + ", column " + column + " of the expression: " + issue.getMessage());
    }

    private static Fault fault(String zh, String en) {
        return new Fault(PARAMETER, LocalText.of(zh, en));
    }

    private static String textOf(ItemRequest request) {
        return request.parameters().getOrDefault(PARAMETER, "");
    }

    private static String decimalsOf(ItemRequest request) {
        return request.parameters().getOrDefault(DECIMALS, "2");
    }

    private static ImmutableMap<FactCode, FactKind> kinds(ItemRequest request) {
        return request.facts().stream()
                .collect(ImmutableMap.toImmutableMap(
                        fact -> fact,
                        fact -> request.vocabulary().find(fact).orElseThrow().kind()));
    }

    private static Cel environment(ItemRequest request) {
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setResultType(SimpleType.INT)
                .addVar(FULL, SimpleType.INT)
                .addVar(YEAR, SimpleType.INT);
        kinds(request)
                .forEach((fact, kind) ->
                        builder.addVar(variable(fact), type(kind)).addVar(applies(fact), SimpleType.BOOL));
        return builder.build();
    }

    private static CelType type(FactKind kind) {
        return switch (kind) {
            case COUNT, RATE, AMOUNT, DURATION, SCORE -> SimpleType.INT;
            case YES_NO -> SimpleType.BOOL;
            case DATE -> SimpleType.TIMESTAMP;
        };
    }

    private static String variable(FactCode fact) {
        return fact.value().replace('-', '_');
    }

    private static String applies(FactCode fact) {
        return "applies_" + variable(fact).replace('.', '_');
    }

    @Override
    public ImmutableList<MethodExtension.Line> score(SettledFacts facts) {
        try {
            ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
            values.put(FULL, whole(available.toBigDecimal()));
            values.put(YEAR, (long) facts.year());
            kinds.forEach((fact, kind) ->
                    values.put(variable(fact), value(fact, kind, facts)).put(applies(fact), facts.isApplicable(fact)));
            long points = (Long) program.eval(values.buildOrThrow());
            return line(Points.of(BigDecimal.valueOf(points, decimals)), explained(facts));
        } catch (CelEvaluationException | ArithmeticException | InvalidModelException e) {
            return line(
                    Points.ZERO,
                    LocalText.of(
                            "表达式无法求值，不得分：" + e.getMessage(),
                            "the expression cannot be evaluated and gives nothing: " + e.getMessage()));
        }
    }

    private static ImmutableList<MethodExtension.Line> line(Points points, LocalText reason) {
        return ImmutableList.of(new MethodExtension.Line(points, reason));
    }

    private LocalText explained(SettledFacts facts) {
        String used = kinds.entrySet().stream()
                .map(entry -> variable(entry.getKey()) + " = " + shown(entry, facts))
                .collect(Collectors.joining(", "));
        return LocalText.of("按表达式 " + text + "（" + used + "）", "by the expression " + text + " (" + used + ")");
    }

    private static String shown(Map.Entry<FactCode, FactKind> entry, SettledFacts facts) {
        FactCode fact = entry.getKey();
        if (!facts.isApplicable(fact)) {
            return "–";
        }
        return switch (entry.getValue()) {
            case COUNT, RATE, AMOUNT, DURATION, SCORE -> facts.number(fact).toPlainString();
            case YES_NO -> Boolean.toString(facts.yes(fact));
            case DATE -> facts.day(fact).map(LocalDate::toString).orElse("never");
        };
    }

    private Object value(FactCode fact, FactKind kind, SettledFacts facts) {
        boolean applies = facts.isApplicable(fact);
        return switch (kind) {
            case COUNT -> applies ? facts.number(fact).longValueExact() : 0L;
            case RATE, AMOUNT, DURATION, SCORE -> applies ? whole(facts.number(fact)) : 0L;
            case YES_NO -> applies && facts.yes(fact);
            case DATE ->
                applies
                        ? facts.day(fact)
                                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                                .orElse(NEVER)
                        : NEVER;
        };
    }

    /** {@code number} in the small unit, exactly. */
    private long whole(BigDecimal number) {
        return number.movePointRight(decimals).longValueExact();
    }
}
