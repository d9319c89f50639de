package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.serialization.Schemas;

class SchemaCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void withoutAFormatItListsThem() {
        assertThat(run("schema")).isZero();
        assertThat(out.toString().lines())
                .containsExactlyElementsOf(Schemas.all().keySet());
    }

    @Test
    void aFormatGivesItsSchema() {
        assertThat(run("schema", "scheme/1")).isZero();
        assertThat(out.toString()).isEqualTo(Schemas.all().get("scheme/1"));
    }

    @Test
    void anUnknownFormatIsAWrongUsageThatNamesTheKnownOnes() {
        assertThat(run("schema", "scheme/2")).isEqualTo(2);
        assertThat(err.toString()).contains("scheme/2", "scheme/1", "annual-report/1");
    }

    @Test
    void aFolderGetsThemAll(@TempDir Path folder) {
        assertThat(run("schema", "--out", folder.resolve("schemas").toString())).isZero();
        for (String header : Schemas.all().keySet()) {
            assertThat(folder.resolve("schemas").resolve(Schemas.fileOf(header)))
                    .hasContent(Schemas.all().get(header));
        }
        assertThat(folder.resolve("schemas").toFile().list())
                .hasSameSizeAs(Schemas.all().keySet());
    }
}
