package org.zhunsheng.cli;

import org.zhunsheng.core.LibraryVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
        name = "zhunsheng",
        mixinStandardHelpOptions = true,
        versionProvider = ZhunshengCommand.Version.class,
        description =
                "准绳: scores a government unit against a law-based-government indicator catalogue and explains every"
                        + " point.",
        subcommands = {
            AssessCommand.class,
            ReadCommand.class,
            BatchCommand.class,
            CohortCommand.class,
            GapsCommand.class,
            SampleCommand.class,
            RobustnessCommand.class,
            IndexCommand.class,
            WhatIfCommand.class,
            CompareCommand.class,
            RankCommand.class,
            PlanCommand.class,
            AuditCommand.class,
            ValidateCommand.class,
            CatalogueCommand.class,
            FactsCommand.class,
            RelationsCommand.class,
            WorkbookCommand.class,
            ReturnsCommand.class,
            EvidenceCommand.class,
            SchemeCommand.class,
            LawCommand.class,
            CrosswalkCommand.class,
            TestCommand.class,
            SchemaCommand.class,
            OscalCommand.class,
            DigestCommand.class,
            ReplayCommand.class,
            AttestCommand.class,
            ProveCommand.class,
            VerifyCommand.class,
            ServeCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhunsheng assess report.yaml",
            "  zhunsheng assess report.yaml --lang en --format json",
            "  zhunsheng gaps report.yaml",
            "  zhunsheng sample dossier.yaml --out visit.xlsx",
            "  zhunsheng whatif report.yaml --set appearance.rate=100",
            "  zhunsheng compare report-2023.yaml report-2024.yaml",
            "  zhunsheng rank reports",
            "  zhunsheng plan report.yaml --lift 20",
            "  zhunsheng batch reports > scores.csv",
            "  zhunsheng robustness dossiers.jsonl --weights range",
            "  zhunsheng index halls.csv --meta halls-meta.csv",
            "  zhunsheng assess report.yaml --format html --out card.html",
            "  zhunsheng cohort reports --out cohort.html",
            "  zhunsheng audit report.yaml",
            "  zhunsheng catalogue show 5.2",
            "  zhunsheng facts 出庭",
            "  zhunsheng relations check our-layer.yaml",
            "  zhunsheng law list 2024-06-30",
            "  zhunsheng workbook new --out form.xlsx",
            "  zhunsheng returns collect register.yaml received",
            "  zhunsheng evidence check folder",
            "  zhunsheng scheme check our-scheme.yaml",
            "  zhunsheng crosswalk check old-to-new.yaml --old-catalogue old.yaml --catalogue new.yaml",
            "  zhunsheng test schemes",
            "  zhunsheng schema annual-report/1",
            "  zhunsheng oscal results report.yaml",
            "  zhunsheng digest report.yaml",
            "  zhunsheng replay result.json --input report.yaml",
            "  zhunsheng attest result.json --key key.pem --out envelope.json",
            "  zhunsheng verify envelope.json --key public.pem --result result.json",
            "  zhunsheng serve --port 8081",
            "",
            "Exit codes: 0 done, 1 not passed, 2 wrong usage, 3 unreadable or invalid input,",
            "  4 output could not be written, 70 internal error."
        })
final class ZhunshengCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Says the version of the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"zhunsheng " + LibraryVersion.current()};
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? / 请指定子命令");
    }
}
