package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Drools DMN: one decision an indicator, a literal expression of FEEL, and one decision that adds up. */
final class DmnPeer implements Peer {
    private static final String TOTAL = "total";

    private final int facts;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Map<String, BigDecimal>> units;

    DmnPeer(PlainUnits units) {
        this.facts = units.values().get(0).length;
        this.runtime = runtime(model(units.rules()));
        this.model = runtime.getModels().get(0);
        this.units = DecimalUnits.of(units);
    }

    @Override
    public long totalMicros(int unit) {
        Map<String, BigDecimal> known = units.get(unit);
        DMNContext context = runtime.newContext();
        for (int fact = 0; fact < facts; fact++) {
            String name = PlainRule.factName(fact);
            context.set(name, known.get(name));
        }
        DMNResult result = runtime.evaluateAll(model, context);
        return ((BigDecimal) result.getContext().get(TOTAL)).movePointRight(6).longValueExact();
    }

    private static DMNRuntime runtime(String text) {
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(ImmutableList.of(ResourceFactory.newReaderResource(new StringReader(text))))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static String model(ImmutableList<PlainRule> rules) {
        String inputs = rules.stream()
                .flatMapToInt(rule ->
                        IntStream.range(rule.fact(), rule.fact() + rule.kind().facts()))
                .mapToObj(DmnPeer::input)
                .collect(Collectors.joining());
        String decisions = rules.stream().map(DmnPeer::decision).collect(Collectors.joining());
        String names = rules.stream().map(PlainRule::name).collect(Collectors.joining(", "));
        String needed =
                rules.stream().map(rule -> requires("Decision", rule.name())).collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="peers" name="peers" namespace="peers">
                %s%s%s</definitions>
                """.formatted(inputs, decisions, decision(TOTAL, needed, "sum([" + names + "])"));
    }

    private static String input(int fact) {
        String name = PlainRule.factName(fact);
        return "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"number\"/></inputData>\n"
                .formatted(name);
    }

    private static String decision(PlainRule rule) {
        String needed = IntStream.range(rule.fact(), rule.fact() + rule.kind().facts())
                .mapToObj(fact -> requires("Input", PlainRule.factName(fact)))
                .collect(Collectors.joining());
        return decision(rule.name(), needed, expression(rule));
    }

    private static String decision(String name, String needed, String expression) {
        return """
                <decision id="%1$s" name="%1$s"><variable name="%1$s" typeRef="number"/>
                %2$s<literalExpression><text><![CDATA[%3$s]]></text></literalExpression></decision>
                """.formatted(name, needed, expression);
    }

    private static String requires(String kind, String name) {
        return "<informationRequirement><required%1$s href=\"#%2$s\"/></informationRequirement>\n"
                .formatted(kind, name);
    }

    private static String expression(PlainRule rule) {
        String first = PlainRule.factName(rule.fact());
        String second = PlainRule.factName(rule.fact() + 1);
        String earned = switch (rule.kind()) {
            case MET -> "if %1$s = 1 then 1 else 0";
            case BANDS -> "if %1$s >= 95 then 1 else if %1$s >= 80 then 0.6 else if %1$s >= 60 then 0.3 else 0";
            case PROPORTIONAL -> "round half up(%1$s / 100, 2)";
            case DEDUCTION -> "max(0, 1 - 0.25 * %1$s)";
            case CHECKLIST -> "(if %1$s = 1 then 0.5 else 0) + (if %2$s = 1 then 0.5 else 0)";
        };
        String guarded = rule.kind() == RuleKind.CHECKLIST ? earned : "if %1$s = null then 0 else " + earned;
        return guarded.formatted(first, second);
    }
}
