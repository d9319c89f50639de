package org.zhunsheng.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Documents of every format in JSON. */
class JsonDocumentFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.concat(Seeds.examples(".yaml").flatMap(JsonDocumentFuzzTest::asJson), Seeds.broken(".json"));
    }

    private static Stream<byte[]> asJson(byte[] yaml) {
        Documents documents = Documents.create();
        try {
            Object document =
                    documents.locate(DocumentTarget.TYPES, "seed", yaml).value();
            return Stream.of(documents.toJson(document).getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            return ImmutableList.<byte[]>of().stream(); // an example of another kind, such as of an expression
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(byte[] bytes) {
        DocumentTarget.run(bytes);
    }
}
