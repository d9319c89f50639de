package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/** CEL: one compiled expression an indicator over a map of whole numbers by name; the caller adds up. */
final class CelPeer implements Peer {
    private static final String UNIT = "u";

    private final ImmutableList<CelRuntime.Program> programs;
    private final ImmutableList<ImmutableMap<String, Map<String, Long>>> units;

    CelPeer(PlainUnits units) {
        Cel cel = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.HAS)
                .addVar(UNIT, MapType.create(SimpleType.STRING, SimpleType.INT))
                .setResultType(SimpleType.INT)
                .build();
        this.programs = units.rules().stream()
                .map(rule -> program(cel, expression(rule)))
                .collect(ImmutableList.toImmutableList());
        this.units = units.values().stream()
                .map(values -> ImmutableMap.of(UNIT, byName(values)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public long totalMicros(int unit) {
        try {
            long hundredths = 0;
            for (CelRuntime.Program program : programs) {
                hundredths += (Long) program.eval(units.get(unit));
            }
            return hundredths * JavaText.MICROS;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expression(PlainRule rule) {
        String first = UNIT + "." + PlainRule.factName(rule.fact());
        String second = UNIT + "." + PlainRule.factName(rule.fact() + 1);
        return rule.kind() == RuleKind.CHECKLIST
                ? "(has(%1$s) && %1$s == 1 ? 50 : 0) + (has(%2$s) && %2$s == 1 ? 50 : 0)".formatted(first, second)
                : "has(%s) ? %s : 0".formatted(first, JavaText.hundredths(rule, first, second));
    }

    private static CelRuntime.Program program(Cel cel, String expression) {
        try {
            return cel.createProgram(cel.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(expression, e);
        }
    }

    private static Map<String, Long> byName(long[] values) {
        ImmutableMap.Builder<String, Long> byName = ImmutableMap.builder();
        for (int fact = 0; fact < values.length; fact++) {
            if (values[fact] != PlainUnits.MISSING) {
                byName.put(PlainRule.factName(fact), values[fact]);
            }
        }
        return byName.buildOrThrow();
    }
}
