package org.zhunsheng.cli;

import org.zhunsheng.core.LibraryVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
            JudgesCommand.class,
            SurveyCommand.class,
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
            ServeCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng assess examples/district/2024/wuyu-county.yaml",
            "  ./zhunsheng gaps examples/district/2024/wuyu-county.yaml --lang en",
            "  ./zhunsheng rank examples/district/2024",
            "  ./zhunsheng read examples/reports/made-up/gulan-county-2024.txt",
            "  ./zhunsheng workbook new --out form.xlsx",
            "  ./zhunsheng help plan status"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:not passed",
            "2:wrong usage",
            "3:unreadable or invalid input",
            "4:output could not be written",
            "70:internal error"
        })
final class ZhunshengCommand extends CommandGroup {
    /** Says the version of the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"zhunsheng " + LibraryVersion.current()};
        }
    }
}
