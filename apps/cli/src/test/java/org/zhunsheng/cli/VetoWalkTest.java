package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that judges units, with one that a veto puts out and one of which the veto is not ruled out. */
class VetoWalkTest {
    private static final String SCHEME = "../../examples/schemes/website-checks-2019/";

    @TempDir
    Path folder;

    private Path struck = Path.of("");
    private Path open = Path.of("");
    private Path clear = Path.of("");

    @BeforeEach
    void write() throws IOException {
        struck = dossier("struck", "{code: veto.found, value: true, standing: VERIFIED}");
        open = dossier("open", "{code: added.points, value: 1, standing: VERIFIED}");
        clear = dossier("clear", "{code: veto.found, value: false, standing: VERIFIED}");
    }

    private Path dossier(String id, String claim) throws IOException {
        return Files.writeString(folder.resolve(id + ".yaml"), """
                zhunsheng: dossier/1
                unit: {id: %1$s, name: unit %1$s, kind: DEPARTMENT}
                from: "2023-01-01"
                to: "2023-12-31"
                claims:
                  - {code: checks.taken, value: 0, standing: VERIFIED}
                  - {code: services.taken, value: 0, standing: VERIFIED}
                  - %2$s
                """.formatted(id, claim));
    }

    private static Run by(String... args) {
        String[] all = new String[args.length + 10];
        System.arraycopy(args, 0, all, 0, args.length);
        String[] basis = {
            "--catalogue",
            SCHEME + "catalogue.yaml",
            "--scheme",
            SCHEME + "scheme.yaml",
            "--vocabulary",
            "none",
            "--vocabulary",
            SCHEME + "vocabulary.yaml",
            "--lang",
            "en"
        };
        System.arraycopy(basis, 0, all, args.length, basis.length);
        return Run.run(all);
    }

    @Test
    void aCardTellsOfTheVeto() {
        assertThat(by("assess", struck.toString()).out()).contains("out by veto");
        assertThat(by("assess", open.toString()).out()).contains("a veto cannot be ruled out");
        assertThat(by("assess", clear.toString()).out()).doesNotContain("out by veto", "a veto cannot be ruled out");
    }

    @Test
    void noGateLetsAStruckUnitPassAndTheGateOfGradesNoOpenOneEither() {
        assertThat(by("assess", struck.toString(), "--fail-under", "1").exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(by("assess", struck.toString(), "--fail-under-verified", "1").exit())
                .isEqualTo(ExitCode.NOT_PASSED);
        assertThat(by("assess", struck.toString(), "--fail-under-grade", "failed")
                        .exit())
                .isEqualTo(ExitCode.NOT_PASSED);
        assertThat(by("assess", open.toString(), "--fail-under-grade", "failed").exit())
                .isEqualTo(ExitCode.NOT_PASSED);
        assertThat(by("assess", clear.toString(), "--fail-under-grade", "failed")
                        .exit())
                .isZero();
        assertThat(by("assess", open.toString(), "--fail-under", "1").exit()).isZero();
    }

    @Test
    void gapsListTheVeto() {
        assertThat(by("gaps", struck.toString()).out()).contains("triggered; nothing undoes it in its year");
        assertThat(by("gaps", open.toString()).out()).contains("only a check rules it out");
        assertThat(by("gaps", clear.toString()).out()).doesNotContain("Vetoes");
    }

    @Test
    void aRankingPlacesNoStruckUnitAndMarksAnOpenOne() {
        String out = by("rank", folder.toString(), "--width", "120").out();
        assertThat(out)
                .contains("Out by veto, not ranked (1)")
                .contains("unit struck")
                .contains("? unit open");
        assertThat(out.substring(0, out.indexOf("Out by veto"))).doesNotContain("unit struck");
    }

    @Test
    void robustnessLeavesAStruckUnitOutAndTellsOfAnOpenOne() {
        String out = by("robustness", folder.toString(), "--samples", "10", "--runs", "10")
                .out();
        assertThat(out).contains("Out by veto, not ranked (1)").contains("A veto is not ruled out (1)");
        assertThat(by("robustness", struck.toString(), "--samples", "10", "--runs", "10")
                        .err())
                .contains("every unit is out by veto");
    }

    @Test
    void aBatchCarriesTheVetoOfEveryUnit() {
        String out = by("batch", folder.toString(), "--format", "jsonl").out();
        assertThat(out).contains("STRUCK").contains("OPEN").contains("CLEAR");
    }

    @Test
    void aComparisonNamesTheVeto() {
        assertThat(by("compare", clear.toString(), struck.toString()).out()).contains("ruled out → triggered");
    }

    @Test
    void noPlanDeniesTheVetoAndNoPlanReachesAGradeWithIt() throws IOException {
        Path remedies = Files.writeString(folder.resolve("remedies.yml"), """
                zhunsheng: remedies/1
                id: walk
                version: "1"
                title: {zh: "措施", en: "remedies"}
                notice: {zh: "仅供测试", en: "for a test"}
                catalogue: website-checks-2019
                remedies:
                  - id: deny
                    title: {zh: "否认", en: "deny it"}
                    effects: [{kind: 'NO', fact: veto.found}]
                    personDays: 1
                    effort: LOW
                    leadDays: 1
                """);
        Run run = by("plan", struck.toString(), "--grade", "passed", "--remedies", remedies.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(run.out()).contains("veto").doesNotContain("1. deny it");
    }

    @Test
    void aWhatIfCarriesTheVeto() {
        assertThat(by("whatif", struck.toString(), "--set", "checks.taken=1").out())
                .contains("out by veto");
    }

    @Test
    void aSampleTakesNothingThatAnotherHasFound() {
        assertThat(by("sample", struck.toString()).out()).doesNotContain("veto.found");
    }
}
