package org.zhunsheng.cli;

import picocli.CommandLine.Command;

/** Returns of units: forms out, returns back, checked, added up. */
@Command(
        name = "returns",
        mixinStandardHelpOptions = true,
        description = "Sends forms to units, collects and checks what comes back, and adds it up with its sources.",
        subcommands = {
            ReturnFormsCommand.class,
            ReturnCollectCommand.class,
            ReturnAcceptCommand.class,
            ReturnSumCommand.class,
            ReturnCompareCommand.class,
            ReturnDraftCommand.class,
            ReturnStatusCommand.class,
            ReturnRemindCommand.class,
            ReturnExportCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns forms examples/returns/register.yaml --out forms",
            "  ./zhunsheng returns collect examples/returns/register.yaml \\",
            "      examples/returns/received --on 2026-01-21",
            "  ./zhunsheng returns sum examples/returns/register.yaml \\",
            "      examples/returns/received"
        })
final class ReturnsCommand extends CommandGroup {}
