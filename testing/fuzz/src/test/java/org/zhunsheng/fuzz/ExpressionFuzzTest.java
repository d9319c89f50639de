package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.cel.CelMethod;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Expressions of rules: a fault is told, or the expression compiles. */
class ExpressionFuzzTest {
    private static final FactCode CASES = FactCode.of("remedy.cases");
    private static final FactCode MET = FactCode.of("remedy.due-met");
    private static final Vocabulary DICTIONARY = Vocabulary.builder()
            .id("facts")
            .addFacts(fact(CASES, FactKind.COUNT, Optional.of(UnitClass.CASE)))
            .addFacts(fact(MET, FactKind.YES_NO, Optional.empty()))
            .build();

    private static FactDefinition fact(FactCode code, FactKind kind, Optional<UnitClass> unit) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.same(code.value()))
                .unit(unit)
                .build();
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "remedy.cases == 0 ? full : full - 10 * (remedy.cases - 10 > 0 ? remedy.cases - 10 : 0)",
                        "full * remedy.cases / 10000 / (remedy.due_met ? 1 : 2)",
                        "remedy.due_met && remedy.cases > 3 ? full : 0",
                        "[1, 2, 3].map(x, x * 2).exists(y, y > remedy.cases) ? full : 0",
                        "int('12') + size('abc') + {'a': 1}.a")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isCompiledOrRefused(byte[] bytes) {
        String expression = new String(bytes, StandardCharsets.UTF_8);
        ItemRequest request = new ItemRequest(
                ImmutableList.of(CASES, MET), ImmutableMap.of("expression", expression), Points.of("5"), DICTIONARY);
        CelMethod method = new CelMethod();
        if (method.check(request).isEmpty()) {
            assertThat(method.compile(request)).isNotNull();
        }
    }
}
