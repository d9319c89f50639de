package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.paper.EvidenceList;
import org.zhunsheng.core.paper.Paper;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.evidence.folder.EvidenceClaims;
import org.zhunsheng.evidence.folder.FolderScan;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.oscal.Oscal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes catalogue, assessment or plans as NIST OSCAL. */
@Command(
        name = "oscal",
        mixinStandardHelpOptions = true,
        description =
                "Writes a catalogue, an assessment, or what a report or a rectification plan sets out to do, as NIST OSCAL"
                        + " 1.1.2 (JSON).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng oscal catalog > catalog.json",
            "  ./zhunsheng oscal results examples/district/2024/wuyu-county.yaml \\",
            "      > assessment-results.json",
            "  ./zhunsheng evidence new papers --period 2024",
            "  ./zhunsheng oscal results examples/district/2024/wuyu-county.yaml \\",
            "      --evidence papers > results-2024.json",
            "  ./zhunsheng oscal poam examples/reports/made-up/gulan-county-2024.yaml \\",
            "      > poam.json",
            "  ./zhunsheng oscal poam examples/guide/rectification-plan.yaml \\",
            "      > poam-2024.json"
        })
final class OscalCommand extends InputCommand {
    @Parameters(
            index = "0",
            paramLabel = "catalog|results|poam",
            description = "what to write: the catalogue, the assessment results, the plan of action and milestones")
    @SuppressWarnings("NullAway.Init")
    private Model model;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "annual report; for results also a dossier; for poam also a rectification plan; for catalog the"
                            + " catalogue (default: the bundled one)")
    private Optional<Path> file = Optional.empty();

    private int left;

    @Option(
            names = "--evidence",
            paramLabel = "FOLDER",
            description = "for results: evidence folder whose papers become resources with path and hash")
    private Optional<Path> papers = Optional.empty();

    /** The OSCAL models that are written. */
    enum Model {
        CATALOG,
        RESULTS,
        POAM
    }

    @Override
    public Integer call() throws IOException {
        if (papers.isPresent() && model != Model.RESULTS) {
            throw new Inputs.InputRefused("oscal-evidence-is-for-results");
        }
        ImmutableList<Paper> intact = papers.isPresent() ? intact(papers.get()) : ImmutableList.of();
        out().print(CanonicalJson.write(tree(intact)));
        out().flush();
        return left == 0 ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    /** The papers that are as they were listed; the others are named and left out. */
    private ImmutableList<Paper> intact(Path folder) throws IOException {
        EvidenceList list = inputs().documents().read(EvidenceList.class, folder.resolve(FolderScan.LIST));
        ImmutableList<Paper> intact = EvidenceClaims.intact(list, FolderScan.of(folder));
        for (Paper paper : list.papers()) {
            if (!intact.contains(paper)) {
                left++;
                err().println(words().get("oscal-paper-left-out", TerminalText.plain(paper.file())));
            }
        }
        err().flush();
        return intact;
    }

    private Map<String, Object> tree(ImmutableList<Paper> intact) {
        if (model == Model.CATALOG) {
            return Oscal.catalog(
                    file.map(path -> inputs().catalogue(path.toString())).orElseGet(inputs()::catalogue),
                    inputs().bundled().instruments(),
                    lang());
        }
        Path input = file.orElseThrow(() -> new Inputs.InputRefused("oscal-needs-a-file"));
        Object document = Outcome.document(inputs(), input, RectificationPlan.class);
        if (document instanceof RectificationPlan plan) {
            return plan(plan, input);
        }
        Outcome outcome = Outcome.ofDocument(inputs(), document);
        if (model == Model.RESULTS) {
            return Oscal.results(outcome.assessment(), intact, lang());
        }
        AnnualReport report =
                outcome.report().orElseThrow(() -> new Inputs.InputRefused("oscal-needs-a-report", input.toString()));
        return Oscal.plan(report, outcome.gaps(), lang());
    }

    private Map<String, Object> plan(RectificationPlan plan, Path input) {
        if (model == Model.RESULTS) {
            throw new Inputs.InputRefused("oscal-plan-has-no-results", input.toString());
        }
        if (plan.items().isEmpty()) {
            throw new Inputs.InputRefused("oscal-empty-plan", input.toString());
        }
        return Oscal.plan(plan, lang());
    }
}
