package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Map;
import java.util.Optional;

/** CEL: one compiled expression an indicator over whole numbers by name; the caller adds up. */
final class CelPeer implements Peer {
    private final ImmutableList<CelRuntime.Program> programs;
    private final ImmutableList<Map<String, Long>> units;

    CelPeer(PlainUnits units) {
        Cel cel = environment(units.values().get(0).length);
        this.programs = units.rules().stream().map(rule -> program(cel, rule)).collect(ImmutableList.toImmutableList());
        this.units = units.values().stream().map(CelPeer::byName).collect(ImmutableList.toImmutableList());
    }

    @Override
    public long totalMicros(int unit) {
        Map<String, Long> facts = units.get(unit);
        CelVariableResolver resolver = name -> Optional.ofNullable(facts.get(name));
        try {
            long hundredths = 0;
            for (CelRuntime.Program program : programs) {
                hundredths += (Long) program.eval(resolver);
            }
            return hundredths * PlainRule.HUNDREDTH;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cel environment(int facts) {
        CelBuilder builder = CelFactory.plannerCelBuilder().setResultType(SimpleType.INT);
        for (int fact = 0; fact < facts; fact++) {
            builder.addVar(PlainRule.factName(fact), SimpleType.INT);
        }
        return builder.build();
    }

    private static CelRuntime.Program program(Cel cel, PlainRule rule) {
        String first = PlainRule.factName(rule.fact());
        String second = PlainRule.factName(rule.fact() + 1);
        try {
            return cel.createProgram(
                    cel.compile(RuleText.hundredths(rule, first, second)).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(rule.name(), e);
        }
    }

    /** What is missing stays a number below zero, which the expressions know. */
    private static Map<String, Long> byName(long[] values) {
        ImmutableMap.Builder<String, Long> byName = ImmutableMap.builder();
        for (int fact = 0; fact < values.length; fact++) {
            byName.put(PlainRule.factName(fact), values[fact]);
        }
        return byName.buildOrThrow();
    }
}
