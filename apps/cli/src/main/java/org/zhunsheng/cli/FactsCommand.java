package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.examine.FactUse;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactSearch;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists and searches the facts of the vocabulary. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Lists, searches and shows the figures and facts of the vocabulary.",
        subcommands = {FactsCommand.ShowCommand.class, FactShareCommand.class, FactTableCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng facts 出庭",
            "  ./zhunsheng facts hotline --lang en --format json",
            "  ./zhunsheng facts 留言 --vocabulary examples/vocabularies/zhoukou-layer.yaml"
        })
final class FactsCommand extends InputCommand {
    @Parameters(
            paramLabel = "WORD",
            arity = "0..1",
            description = "part of a code, a name or a variant, in either language (default: all facts)")
    private Optional<String> word = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        ImmutableList<FactDefinition> found = FactSearch.find(inputs().vocabulary(), word.orElse(""));
        if (format.isText()) {
            TerminalWriter page = page();
            FactWords text = new FactWords(words());
            found.forEach(fact -> page.item(
                    page.bold(fact.code().value()) + "  ",
                    fact.name().in(lang()) + words().get("bracket", text.value(fact))));
            page.item("", words().get("facts-found", found.size()));
            page.flush();
        } else {
            out().print(CanonicalJson.write(ImmutableMap.of(
                    "facts", found.stream().map(FactsCommand::tree).toList())));
            out().flush();
        }
        return found.isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE;
    }

    private static Map<String, Object> tree(FactDefinition fact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", fact.code().value());
        tree.put("kind", fact.kind().name());
        tree.put("name", tree(fact.name()));
        tree.put("variants", fact.variants());
        fact.unit().ifPresent(unit -> tree.put("unit", unit.name()));
        return tree;
    }

    private static Map<String, Object> tree(LocalText text) {
        return ImmutableMap.of("zh", text.zh(), "en", text.en());
    }

    /** Everything about one fact. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows a fact: names, unit, scope, near misses, and the indicators, duties, relations and"
                    + " derivations that read it.",
            footerHeading = "%nExamples:%n",
            footer = {"  ./zhunsheng facts show appearance.rate"})
    static final class ShowCommand extends InputCommand {
        @Parameters(paramLabel = "CODE", description = "code of the fact, such as appearance.rate")
        private String code = "";

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private FormatOption format;

        @Override
        public Integer call() {
            FactDefinition fact = find(inputs().vocabulary(), code, lang());
            var basis = inputs().basisOfNamedProfiles();
            FactUse use = FactUse.of(
                    fact.code(),
                    basis.vocabulary(),
                    basis.catalogue(),
                    basis.scheme(),
                    inputs().bundled().duties());
            if (format.isText()) {
                TerminalWriter page = page();
                print(page, fact, use);
                page.flush();
            } else {
                out().print(CanonicalJson.write(document(fact, use)));
                out().flush();
            }
            return ExitCode.DONE;
        }

        private static FactDefinition find(Vocabulary vocabulary, String code, Lang lang) {
            FactCode wanted = FactCode.of(code);
            return vocabulary
                    .find(wanted)
                    .orElseThrow(() -> new Inputs.InputRefused(
                            "no-such-fact",
                            code,
                            vocabulary.nearestInWords(wanted).in(lang)));
        }

        private void print(TerminalWriter page, FactDefinition fact, FactUse use) {
            FactWords text = new FactWords(words());
            page.item("", page.bold(fact.name().in(lang())) + "  " + fact.code());
            if (lang() != Lang.ZH) {
                page.item("  ", fact.name().zh());
            }
            page.item("  ", text.value(fact) + words().get("separator") + text.measure(fact));
            text.scope(fact.scope()).ifPresent(scope -> page.item("  " + words().get("fact-scope"), scope));
            fact.source().ifPresent(source -> page.item("  " + words().get("fact-source"), source));
            fact.variants().forEach(variant -> page.item("  " + words().get("fact-variant"), variant));
            fact.nearMisses().forEach(miss -> page.item("  " + words().get("fact-near-miss"), text.nearMiss(miss)));
            if (fact.coverage()) {
                page.item("  ", words().get("fact-coverage"));
            }
            if (fact.assessorOnly()) {
                page.item("  ", words().get("fact-assessor-only"));
            }
            use.provedIndicators()
                    .forEach(indicator -> page.item(
                            "  " + words().get("fact-proves"),
                            indicator.code() + " " + indicator.title().in(lang())));
            use.scoredIndicators()
                    .forEach(indicator -> page.item(
                            "  " + words().get("fact-scores"),
                            indicator.code() + " " + indicator.title().in(lang())));
            use.duties()
                    .forEach(duty -> page.item(
                            "  " + words().get("fact-duty"),
                            duty.title().in(lang()) + words().get("bracket", duty.id())));
            use.relations()
                    .forEach(relation -> page.item("  " + words().get("fact-relation"), FactWords.formula(relation)));
            use.derivations()
                    .forEach(derivation ->
                            page.item("  " + words().get("fact-derivation"), text.derivation(derivation)));
            if (use.isEmpty()) {
                page.item("  ", words().get("fact-unread"));
            }
        }

        private Map<String, Object> document(FactDefinition fact, FactUse use) {
            Map<String, Object> document = tree(fact);
            document.put("measure", fact.measure().name());
            document.put("aggregation", fact.aggregation().name());
            fact.scope().whose().ifPresent(whose -> document.put("whose", whose.name()));
            fact.scope().side().ifPresent(side -> document.put("side", side.name()));
            fact.source().ifPresent(source -> document.put("source", source));
            fact.row().ifPresent(row -> document.put("row", row));
            document.put("assessorOnly", fact.assessorOnly());
            document.put("coverage", fact.coverage());
            document.put(
                    "nearMisses",
                    fact.nearMisses().stream()
                            .map(miss -> {
                                Map<String, Object> tree = new LinkedHashMap<>();
                                tree.put("text", miss.text());
                                miss.reason().ifPresent(reason -> tree.put("reason", reason));
                                return tree;
                            })
                            .toList());
            document.put(
                    "provesIndicators",
                    use.provedIndicators().stream()
                            .map(indicator -> indicator.code().value())
                            .toList());
            document.put(
                    "scoresIndicators",
                    use.scoredIndicators().stream()
                            .map(indicator -> indicator.code().value())
                            .toList());
            document.put("duties", use.duties().stream().map(duty -> duty.id()).toList());
            document.put(
                    "relations",
                    use.relations().stream()
                            .map(relation ->
                                    ImmutableMap.of("id", relation.id(), "formula", FactWords.formula(relation)))
                            .toList());
            FactWords text = new FactWords(words());
            document.put(
                    "derivations",
                    use.derivations().stream().map(text::derivation).toList());
            return document;
        }
    }
}
