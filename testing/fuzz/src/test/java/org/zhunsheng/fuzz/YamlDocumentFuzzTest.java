package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of every format in YAML. */
class YamlDocumentFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.concat(Seeds.examples(".yaml"), Seeds.broken(".yaml"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(byte[] bytes) {
        DocumentTarget.run(bytes);
    }
}
