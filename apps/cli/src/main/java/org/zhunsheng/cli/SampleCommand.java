package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.sampling.FailureRates;
import org.zhunsheng.indicators.sampling.SampleResult;
import org.zhunsheng.indicators.sampling.SampledFact;
import org.zhunsheng.indicators.sampling.SamplingPlan;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.SamplingRule;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.SampleDocument;
import org.zhunsheng.workbook.VisitWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which facts of a self-report a visit checks first, and what the visit says of the whole. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description =
                "Selects the facts that a visit checks first, and estimates after the visit how reliable the self-report is.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng sample examples/district/2024/wuyu-county.yaml --facts 5 \\",
            "      --seed 7 --out visit.xlsx",
            "  ./zhunsheng sample examples/district/2024/wuyu-county.yaml --facts 5 \\",
            "      --seed 7 --found visit.xlsx"
        })
final class SampleCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", description = "annual report or dossier, YAML or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--facts",
            paramLabel = "N",
            description = "how many facts are checked (default: what the scheme says, else 20)")
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "seed of the lot (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--fail-stated",
            paramLabel = "PERCENT",
            description = "share of stated claims that fail, in percent (default: 30, an assumption)")
    private Optional<BigDecimal> failStated = Optional.empty();

    @Option(
            names = "--fail-backed",
            paramLabel = "PERCENT",
            description = "share of claims with evidence that fail, in percent (default: 10, an assumption)")
    private Optional<BigDecimal> failBacked = Optional.empty();

    @Option(
            names = "--checked",
            paramLabel = "FILE",
            description = "a dossier checked before, from which failures are estimated; repeatable")
    private List<Path> checked = ImmutableList.of();

    @Option(names = "--out", paramLabel = "FILE", description = "write the sheet for the visit (.xlsx)")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--found",
            paramLabel = "FILE",
            description = "what the visit found: its filled sheet (.xlsx), or a dossier")
    private Optional<Path> found = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() throws IOException {
        Dossier dossier = UnitDocument.read(inputs(), file).dossier();
        AssessmentBasis basis = inputs().basis(dossier);
        Optional<SelfReport> report = basis.scheme().selfReport();
        Optional<SamplingRule> rule = report.flatMap(SelfReport::sampling);
        BigDecimal limit =
                report.flatMap(SelfReport::deviation).map(DeviationRule::limit).orElse(Deviation.USUAL_LIMIT);
        int facts = size.or(() -> rule.map(SamplingRule::facts)).orElse(20);
        SamplingPlan plan = SamplingPlan.of(Assessor.compile(basis), dossier, facts, seed, rates(limit));
        VisitWorkbook sheet = new VisitWorkbook(basis.vocabulary());
        if (target.isPresent()) {
            AtomicFileWriter.write(target.get(), out -> sheet.write(plan, lang(), out));
        }
        Optional<SampleResult> result =
                found.map(place -> SampleResult.of(plan, found(place, sheet, dossier), limit, rule));
        switch (format.chosen()) {
            case TEXT -> print(plan, result, basis);
            case JSON ->
                out().print(ResultFormat.toJson(
                        SampleDocument.of(dossier.unit(), plan, result, basis.vocabulary(), lang())));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private FailureRates rates(BigDecimal limit) {
        FailureRates usual = checked.isEmpty()
                ? FailureRates.USUAL
                : FailureRates.estimated(
                        checked.stream()
                                .map(place -> UnitDocument.read(inputs(), place).dossier())
                                .toList(),
                        limit);
        return new FailureRates(failStated.orElse(usual.stated()), failBacked.orElse(usual.backed()));
    }

    private Dossier found(Path place, VisitWorkbook sheet, Dossier dossier) {
        return place.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? sheet.read(place, dossier)
                : UnitDocument.read(inputs(), place).dossier();
    }

    private void print(SamplingPlan plan, Optional<SampleResult> result, AssessmentBasis basis) {
        TerminalWriter page = page();
        page.heading(words().get("sample", plan.facts().size(), plan.population()));
        for (SampledFact fact : plan.facts()) {
            page.item(
                    "  - ",
                    words().get(
                                    "sample-fact",
                                    name(basis, fact.code()),
                                    fact.code(),
                                    text(basis, fact.claim()),
                                    fact.claim().assurance().title(),
                                    fact.stake(),
                                    words().get(fact.drawn() ? "sample-drawn" : "sample-chosen")));
        }
        page.item("", words().get("sample-note", plan.seed()));
        result.ifPresent(visit -> print(visit, basis, page));
        page.flush();
    }

    private void print(SampleResult visit, AssessmentBasis basis, TerminalWriter page) {
        page.heading(words().get("sample-result"));
        page.item(
                "  ",
                words().get(
                                "sample-accuracy",
                                visit.right().size(),
                                visit.right().size() + visit.wrong().size(),
                                visit.accuracy().map(BigDecimal::toPlainString).orElse("—")));
        page.item(
                "  ",
                words().get(
                                "sample-whole",
                                visit.wholeLeast().toPlainString(),
                                visit.wholeMost().toPlainString()));
        visit.wrong()
                .forEach(deviation -> page.item(
                        "  - ",
                        words().get(
                                        "sample-wrong",
                                        name(basis, deviation.code()),
                                        text(basis, deviation.stated()),
                                        text(basis, deviation.checked()))));
        if (!visit.unchecked().isEmpty()) {
            page.item("  ", words().get("sample-unchecked", visit.unchecked().size()));
        }
        page.item(
                "  ",
                visit.penalty()
                        .map(points -> words().get("sample-penalty", points))
                        .orElseGet(() -> words().get("sample-no-rule")));
    }

    private String name(AssessmentBasis basis, FactCode code) {
        return basis.vocabulary().find(code).map(fact -> fact.name().in(lang())).orElseGet(code::value);
    }

    private String text(AssessmentBasis basis, Claim claim) {
        return basis.vocabulary()
                .find(claim.code())
                .map(fact -> fact.text(claim))
                .orElseGet(() -> claim.text(""))
                .in(lang());
    }
}
