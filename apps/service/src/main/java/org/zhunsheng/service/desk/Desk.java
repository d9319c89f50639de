package org.zhunsheng.service.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.compare.IndicatorChange;
import org.zhunsheng.indicators.compare.YearInput;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.rectification.PlanDraft;
import org.zhunsheng.pages.CohortPage;
import org.zhunsheng.pages.DeskPage;
import org.zhunsheng.pages.ScorecardPage;
import org.zhunsheng.pages.document.BriefDocument;
import org.zhunsheng.pages.document.Detail;
import org.zhunsheng.pages.document.FontsMissingException;
import org.zhunsheng.pages.document.ScorecardDocument;
import org.zhunsheng.pages.view.AdviceEntry;
import org.zhunsheng.pages.view.Brief;
import org.zhunsheng.pages.view.BriefAssembly;
import org.zhunsheng.pages.view.CohortAssembly;
import org.zhunsheng.pages.view.DeskCard;
import org.zhunsheng.pages.view.DeskYears;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.pages.view.ScorecardAssembly;
import org.zhunsheng.pages.view.Text;
import org.zhunsheng.pages.view.UnitStanding;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.ReviewPage;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.service.desk.Intake.HandedIn;
import org.zhunsheng.service.desk.Intake.Read;
import org.zhunsheng.service.folder.ReturnsCase;
import org.zhunsheng.service.folder.ZipFiles;
import org.zhunsheng.service.folder.ZipFiles.ZipFile;
import org.zhunsheng.spring.Assessors;
import org.zhunsheng.spring.SchemeRules;
import org.zhunsheng.workbook.WorkbookForm;
import org.zhunsheng.workbook.WorkbookKind;
import org.zhunsheng.workbook.WorkbookReader;

/** What the desk does with files that are handed in. Thread-safe. */
final class Desk {
    private static final int MOST_PASSAGES = 200;
    private static final int MOST_CARRIED = 8_000_000;
    private static final int MOST_MOVED = 30;

    private final Documents documents;
    private final Assessors assessors;
    private final SchemeRules rules;
    private final Intake intake;

    Desk(Documents documents, Assessors assessors) {
        this.documents = documents;
        this.assessors = assessors;
        this.rules = assessors.rules().scheme(assessors.usualScheme());
        this.intake = new Intake(
                documents,
                ReportReader.create(rules.vocabulary()),
                WorkbookReader.of(rules.vocabulary()),
                from -> rules(from).catalogue().id());
    }

    /** The rules for a period that begins on {@code from}. */
    private SchemeRules rules(LocalDate from) {
        return assessors.rules().scheme(assessors.usualScheme(from));
    }

    /**
     * A unit that was handed in.
     *
     * @param document the report or dossier
     * @param assessment how it stands
     * @param gaps what it lacks
     * @param card its scorecard
     */
    record Unit(Object document, Assessment assessment, GapAnalysis gaps, Scorecard card) {}

    Unit unit(Object document) {
        InstrumentRegister instruments = rules.instruments();
        if (document instanceof AnnualReport report) {
            Assessment assessment = assessors.assess(report.toDossier());
            GapAnalysis gaps = GapAnalysis.of(assessment, report);
            List<Finding> findings = assessors
                    .audit(
                            assessors.usualScheme(report.period().from()),
                            report.unit().kind())
                    .audit(report);
            return new Unit(
                    document, assessment, gaps, ScorecardAssembly.of(assessment, gaps, report, findings, instruments));
        }
        Dossier dossier = (Dossier) document;
        Assessment assessment = assessors.assess(dossier);
        GapAnalysis gaps = GapAnalysis.of(assessment);
        List<Finding> findings = assessors
                .audit(assessors.usualScheme(), dossier.unit().kind())
                .checkFigures(dossier)
                .findings();
        return new Unit(document, assessment, gaps, ScorecardAssembly.of(assessment, gaps, findings, instruments));
    }

    /** The page of one unit; of a published report with what {@code review} decides, if there is one. */
    String report(HandedIn file, Optional<String> review, Lang lang) {
        Read read = intake.read(file, review, lang);
        Unit unit = unit(read.document());
        String document = documents.toYaml(read.document());
        DeskCard desk = new DeskCard(
                unit.card(),
                brief(unit.card(), document),
                document,
                read.extraction().map(extraction -> reading(file, extraction, read.decided(), review)),
                unit.card().advice().stream()
                        .filter(entry -> entry.reason() == Ground.TO_VERIFY)
                        .map(AdviceEntry::title)
                        .collect(ImmutableList.toImmutableList()));
        return DeskPage.card(desk, lang);
    }

    private static Brief brief(Scorecard card, String document) {
        return BriefAssembly.of(
                card,
                Brief.USUAL_COVERAGE,
                Optional.of(Hashing.sha256()
                        .hashString(document, StandardCharsets.UTF_8)
                        .toString()));
    }

    private DeskCard.Reading reading(
            HandedIn file, Extraction extraction, Optional<Text> decided, Optional<String> review) {
        List<Statement> statements = new ArrayList<>();
        for (Grade grade : List.of(Grade.PROPOSED, Grade.ASSERTED, Grade.UNCODED)) {
            statements.addAll(extraction.statements(grade));
        }
        Optional<String> original = file.bytes().length <= MOST_CARRIED
                ? Optional.of(Base64.getEncoder().encodeToString(file.bytes()))
                : Optional.empty();
        return new DeskCard.Reading(
                Text.of(extraction.tally().text()),
                statements.stream()
                        .limit(MOST_PASSAGES)
                        .map(statement -> passage(extraction, statement))
                        .collect(ImmutableList.toImmutableList()),
                Math.max(0, statements.size() - MOST_PASSAGES),
                file.name(),
                original,
                decided,
                review);
    }

    private DeskCard.Passage passage(Extraction extraction, Statement statement) {
        Text what = statement
                .code()
                .flatMap(code -> rules.vocabulary().find(code))
                .map(fact -> Text.of(fact.name()))
                .orElseGet(() -> Text.same(statement.label()));
        return new DeskCard.Passage(
                extraction.span(statement.place()).quote(),
                what,
                Text.of(statement.grade().title()),
                statement.grade() == Grade.PROPOSED);
    }

    /** The page on which to decide what was read; it comes back to the desk with what was decided. */
    String review(HandedIn file, Optional<String> review, Lang lang) {
        Extraction extraction = intake.extract(file);
        Review begun = review.map(Intake::review)
                .orElseGet(() -> new Review(
                        extraction.text().source().name(),
                        extraction.text().source().sha256(),
                        ImmutableList.of()));
        ImmutableMap<String, String> fields = ImmutableMap.of(
                "lang", lang == Lang.ZH ? "zh" : "en",
                "name", file.name(),
                "original", Base64.getEncoder().encodeToString(file.bytes()));
        return ReviewPage.of(
                extraction,
                begun,
                rules.vocabulary(),
                lang,
                new ReviewPage.SendBack(
                        "/desk/report", fields, Text.word("desk-decided-go-on").in(lang)));
    }

    /** The page of two years. */
    String years(HandedIn earlier, HandedIn later, Lang lang) {
        YearInput first = input(earlier, lang);
        YearInput second = input(later, lang);
        YearOnYear years = YearOnYear.between(
                first,
                second,
                BundledData.load()
                        .crosswalk(
                                first.basis().catalogue().id(),
                                second.basis().catalogue().id()));
        Assessment before = years.before();
        Assessment after = years.after();
        ImmutableList<DeskYears.Row> totals = ImmutableList.of(
                new DeskYears.Row(Text.word("brief-stated"), points(before.total()), points(after.total())),
                new DeskYears.Row(
                        Text.word("brief-verified"),
                        points(before.verified().total()),
                        points(after.verified().total())));
        ImmutableList<DeskYears.Row> moved = years.indicators().stream()
                .filter(change -> !change.change().isNone())
                .sorted(Comparator.comparingLong((IndicatorChange change) -> Math.max(
                                Math.abs(change.change().low().micros()),
                                Math.abs(change.change().high().micros())))
                        .reversed())
                .limit(MOST_MOVED)
                .map(change -> new DeskYears.Row(
                        indicator(change, after, lang), points(change.before()), points(change.after())))
                .collect(ImmutableList.toImmutableList());
        GovernmentUnit unit = after.dossier().unit();
        return DeskPage.years(
                new DeskYears(
                        new Text(unit.name(), unit.nameEn().orElse(unit.name())),
                        period(before),
                        period(after),
                        totals,
                        moved),
                lang);
    }

    private static Text indicator(IndicatorChange change, Assessment after, Lang lang) {
        Set<IndicatorCode> codes = change.match().to().isEmpty()
                ? change.match().from()
                : change.match().to();
        return Text.same(codes.stream()
                .map(code -> code
                        + after.catalogue()
                                .titleOf(code)
                                .map(title -> " " + title.in(lang))
                                .orElse(""))
                .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", ")));
    }

    private YearInput input(HandedIn file, Lang lang) {
        Dossier dossier = intake.read(file, Optional.empty(), lang).dossier();
        return new YearInput(dossier, rules(dossier.from()).basis(dossier.unit().kind()));
    }

    private static Text period(Assessment assessment) {
        return Text.same(new ReportingPeriod(
                        assessment.dossier().from(), assessment.dossier().to())
                .toString());
    }

    private static String points(ScoreInterval interval) {
        String low = String.format(Locale.ROOT, "%.2f", interval.low().toBigDecimal());
        String high = String.format(Locale.ROOT, "%.2f", interval.high().toBigDecimal());
        return low.equals(high) ? low : low + " – " + high;
    }

    /** The page of many units. */
    String cohort(HandedIn zip, long most, Lang lang) {
        List<UnitStanding> standings = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        int refused = 0;
        for (HandedIn file : Intake.unpacked(zip, most)) {
            try {
                Dossier dossier = intake.read(file, Optional.empty(), lang).dossier();
                standings.add(UnitStanding.of(assessors.assess(dossier)));
                last = last.isAfter(dossier.from()) ? last : dossier.from();
            } catch (DeskRefusal e) {
                refused++;
            }
        }
        if (standings.isEmpty()) {
            throw new DeskRefusal("desk-empty-zip");
        }
        return CohortPage.of(CohortAssembly.of(standings, rules(last).scheme(), refused), lang);
    }

    /** The page of a collection of returns: who has sent what, and the sums down to unit, file and cell. */
    String returns(
            HandedIn register, HandedIn returns, Optional<HandedIn> before, LocalDate day, long most, Lang lang) {
        UnitRegister units = intake.register(register, lang);
        try {
            ReturnsCase given = ReturnsCase.read(
                    units,
                    rules.vocabulary(),
                    new ZipFile(returns.name(), returns.bytes()),
                    before.map(file -> new ZipFile(file.name(), file.bytes())),
                    most);
            Collected collected = given.collected(day);
            return DeskPage.returns(new ReturnsPage(rules.vocabulary()).of(collected, given.sums(collected)), lang);
        } catch (ZipFiles.RefusedException e) {
            throw Intake.refusal(e, most);
        } catch (InvalidModelException e) {
            throw Intake.refusal(returns, e.violations(), lang);
        } catch (UnreadableDocumentException e) {
            throw Intake.refusal(returns, e.violations(), lang);
        }
    }

    /** The file that {@code as} names, made from the document that the page carried. */
    byte[] file(String document, String as, Lang lang) {
        HandedIn carried = new HandedIn("report.yaml", document.getBytes(StandardCharsets.UTF_8));
        Unit unit = unit(intake.read(carried, Optional.empty(), lang).document());
        // A browser changes line ends: the digest is that of the file that can be taken away.
        Brief brief = brief(unit.card(), documents.toYaml(unit.document()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (as) {
                case "brief.docx" -> BriefDocument.writeWord(brief, lang, out);
                case "brief.pdf" -> BriefDocument.writePdf(brief, lang, out);
                case "brief.txt" -> text(BriefDocument.text(brief, lang), out);
                case "card.html" -> text(ScorecardPage.of(unit.card(), lang), out);
                case "card.docx" -> ScorecardDocument.writeWord(unit.card(), lang, Detail.FULL, out);
                case "workbook.xlsx" -> workbook(unit, lang, out);
                case "plan.yaml" ->
                    text(
                            documents.toYaml(PlanDraft.of(
                                            unit.assessment(), unit.gaps(), LocalDate.now(ZoneId.systemDefault()), lang)
                                    .ofGaps()),
                            out);
                default -> text(documents.toYaml(unit.document()), out);
            }
            return out.toByteArray();
        } catch (FontsMissingException e) {
            throw new DeskRefusal("desk-no-font");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(String text, ByteArrayOutputStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void workbook(Unit unit, Lang lang, ByteArrayOutputStream out) throws IOException {
        boolean report = unit.document() instanceof AnnualReport;
        var kind = unit.assessment().dossier().unit().kind();
        WorkbookForm form = WorkbookForm.of(
                rules(unit.assessment().dossier().from()).basis(kind),
                rules.instruments(),
                kind,
                report ? WorkbookKind.ANNUAL_REPORT : WorkbookKind.DOSSIER,
                lang);
        if (unit.document() instanceof AnnualReport stated) {
            form.write(stated, out);
        } else {
            form.write((Dossier) unit.document(), out);
        }
    }
}
