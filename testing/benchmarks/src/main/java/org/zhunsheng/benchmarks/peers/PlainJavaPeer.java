package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Straight-line Java written for this one scheme: one statement an indicator over bare numbers, the score and nothing else. */
final class PlainJavaPeer implements Peer {
    private static final String NAME = "Score";

    private final ToLongFunction<long[]> score;
    private final ImmutableList<long[]> values;

    PlainJavaPeer(PlainUnits units) {
        this.score = compile(source(units.rules()));
        this.values = units.values();
    }

    @Override
    public long totalMicros(int unit) {
        return score.applyAsLong(values.get(unit)) * PlainRule.HUNDREDTH;
    }

    private static String source(ImmutableList<PlainRule> rules) {
        return """
                public final class Score implements java.util.function.ToLongFunction<long[]> {
                    @Override
                    public long applyAsLong(long[] f) {
                        long sum = 0;
                        %s
                        return sum;
                    }
                }
                """.formatted(rules.stream().map(PlainJavaPeer::statement).collect(Collectors.joining()));
    }

    private static String statement(PlainRule rule) {
        String earned = RuleText.hundredths(rule, "f[" + rule.fact() + "]", "f[" + (rule.fact() + 1) + "]");
        return "sum += " + earned + ";\n";
    }

    @SuppressWarnings("unchecked")
    private static ToLongFunction<long[]> compile(String source) {
        try {
            Path folder = Files.createTempDirectory("peers");
            folder.toFile().deleteOnExit();
            folder.resolve(NAME + ".java").toFile().deleteOnExit();
            folder.resolve(NAME + ".class").toFile().deleteOnExit();
            Path file = Files.writeString(folder.resolve(NAME + ".java"), source);
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()) != 0) {
                throw new IllegalStateException(source);
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
                return (ToLongFunction<long[]>)
                        loader.loadClass(NAME).getConstructor().newInstance();
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
