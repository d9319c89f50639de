package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.indicators.catalogue.CatalogueDiff;
import org.zhunsheng.indicators.catalogue.CatalogueSearch;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks into catalogues, compares them, and makes one of an official table. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, searches, compares and imports indicator catalogues.",
        subcommands = {
            CatalogueCommand.ListCommand.class,
            CatalogueCommand.ShowCommand.class,
            CatalogueCommand.SearchCommand.class,
            CatalogueCommand.DiffCommand.class,
            EffectiveCommand.class,
            ImportCommand.class,
            CatalogueCommand.PagesCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng catalogue list",
            "  ./zhunsheng catalogue show 5.2 --lang en",
            "  ./zhunsheng catalogue search 公平竞争"
        })
final class CatalogueCommand extends CommandGroup {
    /** Lists the catalogues that come with the library, and the official editions as far as they are known. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the bundled catalogues and the known editions.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng catalogue list --lang en"})
    static final class ListCommand extends InputCommand {
        @Override
        public Integer call() {
            TerminalWriter page = page();
            for (String id : inputs().bundled().catalogueIds()) {
                IndicatorCatalogue catalogue = inputs().catalogue(id);
                page.item("", page.bold(id) + "  " + catalogue.title().in(lang()));
                page.item("  ", catalogue.notice().in(lang()));
            }
            inputs().bundled().editions().editions().forEach(edition -> {
                page.item(
                        "",
                        words().get("edition", edition.title(), edition.first(), edition.second(), edition.third()));
                page.item("  ", edition.notice().in(lang()));
            });
            page.flush();
            return ExitCode.DONE;
        }
    }

    /** Shows a catalogue, a group or an indicator. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the tree, or one group or indicator of it.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng catalogue show",
                "  ./zhunsheng catalogue show 5.2",
                "  ./zhunsheng catalogue show 5.2.1 --lang en"
            })
    static final class ShowCommand extends InputCommand {
        @Parameters(
                paramLabel = "CODE",
                arity = "0..1",
                description = "code of a group or indicator, such as 5, 5.2 or 5.2.1")
        private Optional<String> code = Optional.empty();

        @Override
        public Integer call() {
            IndicatorCatalogue catalogue = inputs().catalogue();
            CatalogueText text = new CatalogueText(
                    page(), words(), inputs().vocabulary(), inputs().bundled().instruments());
            if (code.isEmpty()) {
                text.tree(catalogue);
            } else {
                show(catalogue, IndicatorCode.of(code.get()), text);
            }
            out().flush();
            return ExitCode.DONE;
        }

        private static void show(IndicatorCatalogue catalogue, IndicatorCode wanted, CatalogueText text) {
            Indicator indicator = catalogue.byCode().get(wanted);
            if (indicator != null) {
                text.indicator(indicator);
            } else if (catalogue.contains(wanted)) {
                text.subtree(catalogue, wanted);
            } else {
                throw new Inputs.InputRefused(
                        "no-such-indicator",
                        wanted.toString(),
                        NearestWord.hint(
                                wanted.toString(),
                                Stream.concat(
                                                catalogue.byCode().keySet().stream(),
                                                catalogue.groupsByCode().keySet().stream())
                                        .map(IndicatorCode::toString)
                                        .toList()));
            }
        }
    }

    /** Finds indicators by a word. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = "Finds indicators by a word in either language.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng catalogue search 公平竞争", "  ./zhunsheng catalogue search hotline --lang en"})
    static final class SearchCommand extends InputCommand {
        @Parameters(paramLabel = "WORD", description = "what to look for")
        private String word = "";

        @Override
        public Integer call() {
            ImmutableList<Indicator> found = CatalogueSearch.find(inputs().catalogue(), word);
            TerminalWriter page = page();
            found.forEach(indicator -> {
                page.item(indicator.code() + " ", page.bold(indicator.title().in(lang())));
                page.item("  ", indicator.requirement().in(lang()));
            });
            page.flush();
            return found.isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE;
        }
    }

    /** Compares two catalogues. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Shows what changed from one catalogue to another.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng catalogue diff cn-demonstration-reference-2021 \\",
                "      cn-demonstration-reference-2023",
                "  ./zhunsheng catalogue diff cn-demonstration-reference-2021 \\",
                "      examples/district/edition-1/catalogue.yaml"
            })
    static final class DiffCommand extends InputCommand {
        @Parameters(index = "0", paramLabel = "A", description = "catalogue: FILE or ID")
        private String before = "";

        @Parameters(index = "1", paramLabel = "B", description = "catalogue: FILE or ID")
        private String after = "";

        @Override
        public Integer call() {
            CatalogueDiff diff = CatalogueDiff.between(inputs().catalogue(before), inputs().catalogue(after));
            TerminalWriter page = page();
            diff.removed()
                    .forEach(gone ->
                            page.item("- " + gone.code() + " ", gone.title().in(lang())));
            diff.added()
                    .forEach(come ->
                            page.item("+ " + come.code() + " ", come.title().in(lang())));
            diff.changed().forEach(change -> {
                page.item(
                        "~ " + change.after().code() + " ",
                        change.after().title().in(lang()));
                page.item("  - ", change.before().requirement().in(lang()));
                page.item("  + ", change.after().requirement().in(lang()));
            });
            if (diff.isEmpty()) {
                page.item("", words().get("no-difference"));
            }
            page.flush();
            return ExitCode.DONE;
        }
    }

    /** Writes the pages of the catalogue for readers. */
    @Command(
            name = "pages",
            mixinStandardHelpOptions = true,
            description = "Writes the catalogue and its sources as Markdown, in both languages, into a folder.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng catalogue pages target/catalogue"})
    static final class PagesCommand extends InputCommand {
        @Parameters(paramLabel = "FOLDER", description = "where the pages go")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Override
        public Integer call() {
            CataloguePages pages = new CataloguePages(
                    inputs().bundled(),
                    Stream.of(inputs().catalogue(), inputs().catalogue(LocalDate.MIN))
                            .distinct()
                            .toList());
            pages.byName().forEach((name, text) -> {
                try {
                    AtomicFileWriter.makeFolder(folder);
                    AtomicFileWriter.write(folder.resolve(name), text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return ExitCode.DONE;
        }
    }
}
