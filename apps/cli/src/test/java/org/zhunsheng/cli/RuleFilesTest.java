package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import picocli.CommandLine;

/** A result has one catalogue, whatever becomes of its file meanwhile. */
class RuleFilesTest {
    @TempDir
    Path folder = Path.of("");

    private Path catalogue() throws IOException {
        Path file = folder.resolve("catalogue.yaml");
        IndicatorCatalogue catalogue =
                BundledData.load().catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow();
        Files.writeString(file, Documents.create().toYaml(catalogue));
        return file;
    }

    @Test
    void aFileThatIsAskedForAgainIsNotReadAgain() throws IOException {
        Path file = catalogue();
        RuleFiles rules = new RuleFiles(Documents.create());
        IndicatorCatalogue first = rules.read(IndicatorCatalogue.class, file);
        Files.delete(file);
        assertThat(rules.read(IndicatorCatalogue.class, folder.resolve(".").resolve("catalogue.yaml")))
                .isSameAs(first);
    }

    @Test
    void theBasisTheAuditAndThePageHaveTheSameCatalogue() throws IOException {
        Path file = catalogue();
        Inputs inputs = new Inputs();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("inputs", CommandLine.Model.CommandSpec.forAnnotatedObject(inputs)))
                .parseArgs("--catalogue", file.toString());
        IndicatorCatalogue first = inputs.catalogue();
        Files.writeString(file, "changed");
        assertThat(inputs.basis(UnitKind.COUNTY).catalogue()).isSameAs(first);
        assertThat(inputs.catalogue()).isSameAs(first);
        assertThat(inputs.audit(UnitKind.COUNTY)).isNotNull();
    }
}
