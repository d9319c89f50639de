package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.robustness.index.IndexReader;
import org.zhunsheng.robustness.index.IndexSource;

/** The two tables of a composite index, in one input: what stands behind the first NUL is the second. */
class IndexTablesFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(joined(Seeds.file("examples/index/halls.csv"), Seeds.file("examples/index/halls-meta.csv")));
    }

    private static byte[] joined(byte[] table, byte[] metadata) {
        byte[] both = java.util.Arrays.copyOf(table, table.length + 1 + metadata.length);
        System.arraycopy(metadata, 0, both, table.length + 1, metadata.length);
        return both;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void areReadOrRefused(byte[] bytes) {
        String both = new String(bytes, StandardCharsets.UTF_8);
        int end = both.indexOf('\0');
        String table = end < 0 ? both : both.substring(0, end);
        String metadata = end < 0 ? "" : both.substring(end + 1);
        try {
            IndexSource source = IndexReader.read(table, metadata);
            assertThat(source.entries()).isNotEmpty();
        } catch (InvalidModelException e) {
            Refusals.check(e.violations());
        }
    }
}
