package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.rectification.RectificationPlan;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.oscal.Oscal;
import picocli.CommandLine.Command;
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

    /** The OSCAL models that are written. */
    enum Model {
        CATALOG,
        RESULTS,
        POAM
    }

    @Override
    public Integer call() {
        out().print(CanonicalJson.write(tree()));
        out().flush();
        return ExitCode.DONE;
    }

    private Map<String, Object> tree() {
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
            return Oscal.results(outcome.assessment(), lang());
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
