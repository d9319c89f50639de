package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.indicators.compare.Difference;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.WhatIfDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** How a unit would stand if facts were otherwise, line by line. */
@Command(
        name = "whatif",
        mixinStandardHelpOptions = true,
        description = "Scores a unit with changed facts: shows the difference, line by line of the ledger.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng whatif examples/district/2024/wuyu-county.yaml \\",
            "      --set appearance.rate=100",
            "  ./zhunsheng whatif examples/reports/made-up/gulan-county-2024.yaml \\",
            "      --set report.published-on=2025-03-28 --set list.fees.public=是",
            "  ./zhunsheng whatif examples/district/2024/wuyu-county.yaml \\",
            "      --claims examples/guide/dossier.yaml --format json"
        })
final class WhatIfCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", description = "annual report or dossier, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "FACT=VALUE",
            description = "a changed fact: a number, a day or never, yes or no; repeatable")
    private List<String> settings = ImmutableList.of();

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            description = "a dossier or report whose claims take the place of those of the same facts")
    private Optional<Path> claims = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        if (settings.isEmpty() && claims.isEmpty()) {
            throw new ParameterException(commandLine(), words().get("whatif-needs-claims"));
        }
        Dossier dossier = UnitDocument.read(inputs(), file).dossier();
        Assessment now = Assessor.compile(inputs().basis(dossier)).assess(dossier);
        List<Claim> more = claims
                .map(given -> UnitDocument.read(inputs(), given).dossier().claims())
                .stream()
                .flatMap(List::stream)
                .<Claim>map(claim ->
                        Claim.builder().fillFrom(claim).evidence(List.of()).build())
                .toList();
        List<Claim> set = SetClaims.of(settings, more, now);
        Difference difference = Difference.whatIf(now, set);
        switch (format.chosen()) {
            case TEXT -> print(difference, set);
            case JSON -> out().print(ResultFormat.toJson(WhatIfDocument.of(difference, set, lang())));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Difference difference, List<Claim> set) {
        TerminalWriter page = page();
        ChangeLines lines = new ChangeLines(page, words());
        Assessment before = difference.before();
        page.heading(words().get(
                        "whatif",
                        ChangeLines.name(before.dossier().unit(), lang()),
                        Outcome.period(before).toString()));
        set.forEach(claim -> page.item(
                "  ",
                words().get(
                                "whatif-set",
                                factName(before, claim.code()),
                                claim.code(),
                                known(before.dossier(), claim.code()),
                                value(claim.value()))));
        page.blank();
        lines.totals(before, difference.after(), difference.total());
        page.heading(words().get("whatif-lines"));
        if (difference.changedLines().isEmpty()) {
            page.item("  ", words().get("whatif-nothing"));
        }
        for (String subject : difference.changedSubjects()) {
            lines.subject(title(before, subject), difference.changeOf(subject));
            difference.changedLines().stream()
                    .filter(line -> line.subject().equals(subject))
                    .forEach(lines::line);
        }
        page.item(
                "",
                words().get(
                                "whatif-unchanged",
                                difference.lines().size()
                                        - difference.changedLines().size()));
        new LawLines(page, words()).print(before);
    }

    private String factName(Assessment assessment, FactCode code) {
        return assessment
                .vocabulary()
                .find(code)
                .map(fact -> fact.name().in(lang()))
                .orElseGet(code::value);
    }

    /** A value in words: a yes or no in the language of the output. */
    private String value(ClaimValue value) {
        return value.text().in(lang());
    }

    private String known(Dossier dossier, FactCode code) {
        Knowledge knowledge = dossier.knowledge(code);
        if (knowledge instanceof Knowledge.Known known) {
            return value(known.value());
        }
        return words().get(
                        knowledge instanceof Knowledge.Disputed
                                ? "fact-disputed"
                                : knowledge instanceof Knowledge.NotApplicable
                                        ? "fact-not-applicable"
                                        : "fact-unknown");
    }

    /** The title of an indicator or group behind its code; the subject itself if it is none. */
    private String title(Assessment assessment, String subject) {
        if (!Character.isDigit(subject.charAt(0))) {
            return subject.equals("total") ? words().get("whole") : subject;
        }
        return assessment
                .catalogue()
                .titleOf(IndicatorCode.of(subject))
                .map(title -> subject + " " + title.in(lang()))
                .orElse(subject);
    }
}
