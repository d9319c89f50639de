package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools: one rule an indicator, compiled to Java, and one session for all units. */
final class DroolsPeer implements Peer {
    private final KieSession session;
    private final ImmutableList<long[]> values;

    DroolsPeer(PlainUnits units) {
        this.session = session(rules(units.rules()));
        this.values = units.values();
    }

    @Override
    public long totalMicros(int unit) {
        RuleFacts facts = new RuleFacts(values.get(unit));
        FactHandle handle = session.insert(facts);
        session.fireAllRules();
        session.delete(handle);
        return facts.totalMicros();
    }

    private static String rules(ImmutableList<PlainRule> rules) {
        return rules.stream()
                .map(DroolsPeer::rule)
                .collect(Collectors.joining(
                        "\n", "package peers\nimport " + RuleFacts.class.getName() + "\ndialect \"java\"\n", "\n"));
    }

    private static String rule(PlainRule rule) {
        String known = rule.kind() == RuleKind.CHECKLIST
                ? "known(%d) || known(%d)".formatted(rule.fact(), rule.fact() + 1)
                : "known(%d)".formatted(rule.fact());
        String earned =
                RuleText.hundredths(rule, "$u.value(" + rule.fact() + ")", "$u.value(" + (rule.fact() + 1) + ")");
        return """
                rule "%s" when
                    $u : RuleFacts(%s)
                then
                    $u.add(%s);
                end
                """.formatted(rule.name(), known, earned);
    }

    private static KieSession session(String text) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/peers/rules.drl", text);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
    }
}
