package org.zhunsheng.cli;

import java.util.concurrent.Callable;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into catalogues. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Lists and shows indicator catalogues.",
        subcommands = {CatalogueCommand.ListCommand.class, CatalogueCommand.ShowCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhunsheng catalogue list",
            "  zhunsheng catalogue show",
            "  zhunsheng catalogue show 5.2.3 --lang en"
        })
final class CatalogueCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "catalogue list | catalogue show");
    }

    /** Lists the catalogues that come with the library. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the bundled catalogues.")
    static final class ListCommand implements Callable<Integer>, Refusals.Speaking {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private CommonOptions common;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Inputs inputs;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Lang lang() {
            return common.lang();
        }

        @Override
        public Integer call() {
            Page page = new Page(spec.commandLine().getOut(), common.width());
            for (String id : inputs.bundled().catalogueIds()) {
                IndicatorCatalogue catalogue = inputs.catalogue(id);
                page.item("", page.bold(id) + "  " + catalogue.title().in(lang()));
                page.item("  ", catalogue.notice().in(lang()));
            }
            page.flush();
            return ExitCode.DONE;
        }
    }

    /** Shows a catalogue, a group or an indicator. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the tree, or one group or indicator of it.")
    static final class ShowCommand implements Callable<Integer>, Refusals.Speaking {
        @Parameters(
                paramLabel = "CODE",
                arity = "0..1",
                description = "code of a group or indicator, such as 5, 5.2 or 5.2.1")
        private String code = "";

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private CommonOptions common;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Inputs inputs;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Lang lang() {
            return common.lang();
        }

        @Override
        public Integer call() {
            IndicatorCatalogue catalogue = inputs.catalogue();
            Page page = new Page(spec.commandLine().getOut(), common.width());
            CatalogueText text = new CatalogueText(
                    page,
                    new Words(lang()),
                    inputs.bundled().dictionary(),
                    inputs.bundled().instruments());
            if (code.isEmpty()) {
                text.tree(catalogue);
            } else {
                show(catalogue, IndicatorCode.of(code), text);
            }
            page.flush();
            return ExitCode.DONE;
        }

        private void show(IndicatorCatalogue catalogue, IndicatorCode wanted, CatalogueText text) {
            Indicator indicator = catalogue.byCode().get(wanted);
            if (indicator != null) {
                text.indicator(indicator);
            } else if (catalogue.contains(wanted)) {
                text.subtree(catalogue, wanted);
            } else {
                throw new Inputs.InputRefused("no-such-indicator", wanted.toString());
            }
        }
    }
}
