package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** A pipe gives its content once: a command that opened the file again would wait for ever. */
    private Path pipe(String name, Path content) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no named pipes here");
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                Files.copy(content, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();
        return pipe;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess {r} {o}",
                "assess {r} {o} --format html --out {out}",
                "gaps {r} {o}",
                "sample {r} {o} --facts 3",
                "audit {r} {o}",
                "validate {r} {o}",
                "batch {f} {o}",
                "rank {f} {o}",
                "cohort {f} {o} --no-progress",
                "robustness {f} {o} --samples 10 --runs 2 --no-progress",
                "whatif {r} {o} --set appearance.rate=100",
                "compare {r} {r} {o}",
                "plan {r} {o} --lift 1 --seconds 1 --from 2025-01-01",
                "facts share {r} {o}",
                "digest {r} {o}",
                "oscal results {r} {o}",
                "workbook new --from {r} {o} --out {out}",
                "evidence new {out} --period 2024 {o}"
            })
    void everyCommandOpensEachFileOfRulesOnce(String call) throws IOException, InterruptedException {
        Path layer = Files.writeString(
                folder.resolve("layer"),
                "zhunsheng: vocabulary/1\nid: layer\nfacts:\n  - {code: our.gifts, kind: COUNT, name: {zh: 份数, en: gifts}, unit: COPY}\n");
        Path scheme = Files.writeString(
                folder.resolve("scheme"),
                Documents.create().toYaml(BundledData.load().demonstrationScheme()));
        String options = "--vocabulary " + pipe("v", layer) + " --catalogue " + pipe("c", catalogue()) + " --scheme "
                + pipe("s", scheme) + " --profile none";
        opensOnce(call.replace("{o}", options));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relations check {p}",
                "read {t} --vocabulary {p}",
                "facts 份数 --vocabulary {p}",
                "facts show our.gifts --vocabulary {p}",
                "law list 2024-06-30 --vocabulary {p}",
                "catalogue show --vocabulary {p}",
                "validate {p}"
            })
    void aLayerIsOpenedOnceWhereNothingIsScored(String call) throws IOException, InterruptedException {
        Path layer = Files.writeString(
                folder.resolve("layer"),
                "zhunsheng: vocabulary/1\nid: layer\nfacts:\n  - {code: our.gifts, kind: COUNT, name: {zh: 份数, en: gifts}, unit: COPY}\n");
        opensOnce(call.replace("{p}", pipe("v", layer).toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "returns collect {p} {e} --on 2026-01-05 --no-log",
                "returns sum {p} {e} --on 2026-01-05",
                "returns remind {p} {e} --on 2026-01-05",
                "returns export {p} {e} --on 2026-01-05",
                "returns forms {p} --out {out}"
            })
    void aRegisterIsOpenedOnce(String call) throws IOException, InterruptedException {
        Path register = Path.of("../../examples/returns/register.yaml");
        opensOnce(call.replace("{p}", pipe("register", register).toString()));
    }

    private void opensOnce(String call) throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path report = Files.copy(
                Path.of("../../examples/reports/made-up/chunhe-county-2023.yaml"), reports.resolve("r.yaml"));
        Path text = Files.writeString(folder.resolve("t.txt"), "走查县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n开展普法活动40场次。\n");
        String[] words = call.replace("{r}", report.toString())
                .replace("{f}", reports.toString())
                .replace("{t}", text.toString())
                .replace("{e}", Files.createDirectory(folder.resolve("empty")).toString())
                .replace("{out}", folder.resolve("out.xlsx").toString())
                .split(" ");
        Run run = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Run.run(words), call);
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
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
        assertThat(inputs.basis(UnitKind.COUNTY, LocalDate.of(2024, 1, 1)).catalogue())
                .isSameAs(first);
        assertThat(inputs.catalogue()).isSameAs(first);
        assertThat(inputs.audit(UnitKind.COUNTY, LocalDate.of(2024, 1, 1))).isNotNull();
    }
}
