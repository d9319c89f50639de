package org.zhunsheng.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.LawBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks up the law that the audit works with. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and compares statutory duties and the laws they rest on.",
        subcommands = {LawCommand.ListCommand.class, LawCommand.ShowCommand.class, LawCommand.DiffCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng law list 2024-06-30",
            "  ./zhunsheng law show penalty-service",
            "  ./zhunsheng law diff 2023-12-31 2024-12-31 --lang en"
        })
final class LawCommand extends CommandGroup {
    /** What the commands on the law have in common. */
    abstract static class LookUp extends InputCommand {
        final InstrumentRegister instruments() {
            return inputs().bundled().instruments();
        }

        final LawBook book() {
            return LawBook.of(inputs().bundled().duties(), instruments());
        }

        final void keptUpTo(TerminalWriter page) {
            instruments().keptUpTo().ifPresent(day -> page.item("", words().get("law-kept", day)));
        }

        final String cited(List<LegalBasis> articles) {
            return articles.stream()
                    .map(article -> instruments().cite(article).in(lang()))
                    .distinct()
                    .collect(Collectors.joining(words().get("separator")));
        }

        final void duty(TerminalWriter page, String mark, Duty duty, List<LegalBasis> articles) {
            page.item(mark, page.bold(duty.title().in(lang())) + "  " + duty.id());
            page.item("  ", cited(articles));
        }

        final void instrument(TerminalWriter page, String mark, Instrument law) {
            page.item(
                    mark,
                    cited(List.of(LegalBasis.builder().instrument(law.id()).build())) + "  "
                            + law.number().map(number -> number + "  ").orElse("")
                            + law.effective().from()
                            + law.effective().to().map(end -> " – " + end).orElse(""));
        }
    }

    /** What binds on a day. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the duties that bind a kind of unit on a day, with the articles in force.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng law list 2024-06-30", "  ./zhunsheng law list 2024-06-30 --kind DEPARTMENT"})
    static final class ListCommand extends LookUp {
        @Parameters(paramLabel = "DAY", description = "the day, such as 2024-06-30")
        @SuppressWarnings("NullAway.Init")
        private LocalDate day;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "COUNTY",
                description = "${COMPLETION-CANDIDATES}")
        private UnitKind kind = UnitKind.COUNTY;

        @Override
        public Integer call() {
            TerminalWriter page = page();
            LawBook book = book();
            List<Duty> duties = book.binding(kind, day);
            page.item("", words().get("law-binding", duties.size(), kind.title(), day));
            duties.forEach(duty -> duty(page, "", duty, book.articles(duty, day)));
            keptUpTo(page);
            page.flush();
            return ExitCode.DONE;
        }
    }

    /** One duty, or one instrument and what rests on it. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows a duty, or an instrument and the duties that rest on it.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng law show penalty-service", "  ./zhunsheng law show cn-emergency-2007 --lang en"})
    static final class ShowCommand extends LookUp {
        @Parameters(paramLabel = "ID", description = "id of a duty or an instrument")
        private String id = "";

        @Override
        public Integer call() {
            TerminalWriter page = page();
            Duty duty = inputs().bundled().duties().byId().get(id);
            if (duty != null) {
                show(page, duty);
            } else {
                show(page, instruments().find(id).orElseThrow(() -> noSuchLaw(id)));
            }
            page.flush();
            return ExitCode.DONE;
        }

        private Inputs.InputRefused noSuchLaw(String id) {
            List<String> known = Stream.concat(
                            inputs().bundled().duties().byId().keySet().stream(),
                            instruments().byId().keySet().stream())
                    .toList();
            return new Inputs.InputRefused("no-such-law", id, NearestWord.hint(id, known));
        }

        private void show(TerminalWriter page, Duty duty) {
            page.item("", page.bold(duty.title().in(lang())) + "  " + duty.id());
            page.item("  ", duty.requirement().in(lang()));
            duty.basis().forEach(article -> sentence(page, article));
        }

        private void sentence(TerminalWriter page, LegalBasis article) {
            page.item("  " + words().get("basis"), instruments().cite(article).in(lang()));
            instruments().find(article.instrument()).ifPresent(law -> instrument(page, "    ", law));
            article.words().ifPresent(text -> page.item("    ", "“" + text + "”"));
            page.item("    ", article.source().map(Object::toString).orElseGet(() -> words().get("recalled")));
        }

        private void show(TerminalWriter page, Instrument law) {
            instrument(page, "", law);
            law.adopted().ifPresent(day -> page.item("  ", words().get("law-adopted", day)));
            instruments()
                    .predecessorOf(law)
                    .ifPresent(other -> instrument(page, "  " + words().get("law-before"), other));
            instruments().successorOf(law).ifPresent(other -> instrument(page, "  " + words().get("law-after"), other));
            page.item("  ", law.source().map(Object::toString).orElseGet(() -> words().get("recalled")));
            inputs().bundled().duties().duties().stream()
                    .filter(duty -> duty.basis().stream()
                            .anyMatch(article -> article.instrument().equals(law.id())))
                    .forEach(duty -> duty(page, "- ", duty, duty.basis()));
        }
    }

    /** What changed between two days. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Shows which laws and duties changed between two days.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  ./zhunsheng law diff 2023-12-31 2024-12-31",
                "  ./zhunsheng law diff 2023-12-31 2024-12-31 --kind TOWNSHIP --lang en"
            })
    static final class DiffCommand extends LookUp {
        @Parameters(index = "0", paramLabel = "DAY", description = "the first day")
        @SuppressWarnings("NullAway.Init")
        private LocalDate before;

        @Parameters(index = "1", paramLabel = "DAY", description = "the second day")
        @SuppressWarnings("NullAway.Init")
        private LocalDate after;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "COUNTY",
                description = "${COMPLETION-CANDIDATES}")
        private UnitKind kind = UnitKind.COUNTY;

        @Override
        public Integer call() {
            TerminalWriter page = page();
            LawBook book = book();
            LawBook.Changes changes = book.changes(kind, before, after);
            changes.ended().forEach(law -> instrument(page, "- ", law));
            changes.begun().forEach(law -> instrument(page, "+ ", law));
            changes.dropped().forEach(duty -> duty(page, "- ", duty, book.articles(duty, before)));
            changes.added().forEach(duty -> duty(page, "+ ", duty, book.articles(duty, after)));
            changes.moved().forEach(duty -> duty(page, "~ ", duty, book.articles(duty, after)));
            if (changes.isEmpty()) {
                page.item("", words().get("no-difference"));
            }
            keptUpTo(page);
            page.flush();
            return ExitCode.DONE;
        }
    }
}
