package org.zhunsheng.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
            ReturnRemindCommand.class,
            ReturnExportCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhunsheng returns forms register.yaml --out forms",
            "  zhunsheng returns collect register.yaml received --on 2026-01-21",
            "  zhunsheng returns sum register.yaml received"
        })
final class ReturnsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "forms, collect, accept, sum, compare, draft, remind, export?");
    }
}
