package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.crosswalk.CrosswalkCheck;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.LocatedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into crosswalks between editions of a catalogue. */
@Command(
        name = "crosswalk",
        mixinStandardHelpOptions = true,
        description = "Checks crosswalks between editions of a catalogue.",
        subcommands = CrosswalkCommand.CheckCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng crosswalk check examples/district/crosswalk.yaml \\",
            "      --old-catalogue examples/district/edition-1/catalogue.yaml \\",
            "      --catalogue examples/district/edition-2/catalogue.yaml"
        })
final class CrosswalkCommand extends CommandGroup {
    /** Everything that is wrong with a crosswalk, and what it leaves open. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Checks a crosswalk: lists its errors with line and column, and the indicators that it leaves open.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng crosswalk check examples/district/crosswalk.yaml \\",
                "      --old-catalogue examples/district/edition-1/catalogue.yaml \\",
                "      --catalogue examples/district/edition-2/catalogue.yaml --strict"
            })
    static final class CheckCommand extends InputCommand {
        @Parameters(paramLabel = "FILE", description = "crosswalk, YAML or JSON")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(
                names = "--old-catalogue",
                paramLabel = "FILE|ID",
                required = true,
                description = "catalogue that the crosswalk leads from; --catalogue is the one it leads to")
        @SuppressWarnings("NullAway.Init")
        private String oldCatalogue;

        @Option(names = "--strict", description = "exit with 1 if indicators are left open")
        private boolean strict;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() {
            LocatedDocument document = inputs().documents().locate(ImmutableList.of(Crosswalk.class), file);
            Crosswalk crosswalk = (Crosswalk) document.value();
            IndicatorCatalogue old = inputs().catalogue(oldCatalogue);
            IndicatorCatalogue recent = inputs().catalogue();
            CrosswalkCheck check = CrosswalkCheck.of(crosswalk, old, recent);
            ImmutableList<Violation> errors = document.locate(check.errors());
            if (format.isText()) {
                print(crosswalk, check, errors, old, recent);
            } else {
                out().print(CanonicalJson.write(tree(crosswalk, check, errors)));
            }
            out().flush();
            if (!errors.isEmpty()) {
                return ExitCode.INVALID_INPUT;
            }
            boolean isOpen =
                    !check.unmappedOld().isEmpty() || !check.unmappedNew().isEmpty();
            return strict && isOpen ? ExitCode.NOT_PASSED : ExitCode.DONE;
        }

        private void print(
                Crosswalk crosswalk,
                CrosswalkCheck check,
                ImmutableList<Violation> errors,
                IndicatorCatalogue old,
                IndicatorCatalogue recent) {
            TerminalWriter page = page();
            page.line(words().get(
                            "crosswalk-checked",
                            crosswalk.id(),
                            errors.size(),
                            check.unmappedOld().size() + check.unmappedNew().size()));
            page.item(
                    "  ",
                    words().get(
                                    "crosswalk-holds",
                                    crosswalk.links().size(),
                                    crosswalk.gone().size(),
                                    crosswalk.added().size(),
                                    crosswalk.facts().size()));
            new MarkedViolations(page, words(), file).print("mark-error", errors);
            open(page, "crosswalk-open-old", check.unmappedOld(), old);
            open(page, "crosswalk-open-new", check.unmappedNew(), recent);
        }

        private void open(TerminalWriter page, String key, Set<IndicatorCode> codes, IndicatorCatalogue catalogue) {
            if (!codes.isEmpty()) {
                page.item(
                        "  ",
                        words().get(
                                        key,
                                        codes.stream()
                                                .map(code -> named(code, catalogue))
                                                .collect(Collectors.joining(words().get("separator")))));
            }
        }

        private String named(IndicatorCode code, IndicatorCatalogue catalogue) {
            Indicator indicator = catalogue.byCode().get(code);
            return indicator == null
                    ? code.toString()
                    : code + " " + indicator.title().in(lang());
        }

        private Map<String, Object> tree(Crosswalk crosswalk, CrosswalkCheck check, ImmutableList<Violation> errors) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("crosswalk", crosswalk.id());
            tree.put("from", crosswalk.from());
            tree.put("to", crosswalk.to());
            tree.put("errors", errors.stream().map(this::error).toList());
            tree.put("openOld", texts(check.unmappedOld()));
            tree.put("openNew", texts(check.unmappedNew()));
            return tree;
        }

        private Map<String, Object> error(Violation violation) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", violation.code());
            error.put("path", violation.path());
            error.put("message", violation.message().in(lang()));
            error.put("mend", violation.mend().in(lang()));
            return error;
        }

        private static ImmutableList<String> texts(Set<IndicatorCode> codes) {
            return codes.stream().map(IndicatorCode::toString).collect(ImmutableList.toImmutableList());
        }
    }
}
