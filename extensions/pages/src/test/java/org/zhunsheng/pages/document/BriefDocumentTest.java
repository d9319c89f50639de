package org.zhunsheng.pages.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.advice.Ground;
import org.zhunsheng.pages.Cards;
import org.zhunsheng.pages.view.AdviceEntry;
import org.zhunsheng.pages.view.Brief;
import org.zhunsheng.pages.view.BriefAssembly;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.serialization.Documents;

/** The one page for a leader, of the report of 2023 and of six made-up ones. */
class BriefDocumentTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");
    private static final Pattern ORDINAL = Pattern.compile("(?m)^[0-9]+\\. ");

    static List<Scorecard> cards() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../examples/reports/made-up"))) {
            Documents documents = Documents.create();
            return Stream.concat(
                            Stream.of(Cards.report()),
                            files.filter(file -> file.toString().endsWith(".yaml"))
                                    .sorted()
                                    .limit(6)
                                    .map(file -> documents.read(AnnualReport.class, file)))
                    .map(Cards::card)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyNumberOfTheBriefStandsInTheAnnex(Scorecard card) {
        for (Lang lang : Lang.values()) {
            String annex = ScorecardDocument.markdown(card, lang).replace("\\", "");
            ImmutableList<String> numbers = NUMBER.matcher(annex)
                    .results()
                    .map(result -> result.group())
                    .collect(ImmutableList.toImmutableList());
            String brief = ORDINAL.matcher(BriefDocument.text(BriefAssembly.of(card), lang))
                    .replaceAll("");
            assertThat(NUMBER.matcher(brief).results().map(result -> result.group()))
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(numbers).contains(number));
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void noTotalIsGivenWhereTooLittleIsDecided(Scorecard card) {
        assertThat(Double.parseDouble(card.total().coverage())).isLessThan(60);
        String text = BriefDocument.text(BriefAssembly.of(card), Lang.ZH);
        assertThat(text).contains("暂不评定").doesNotContain("100.00 分（满分");
        assertThat(text.codePoints().count()).isLessThan(1250);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void whatIsToBeCorrectedAndWhatWasMissedAreCountedApart(Scorecard card) {
        String lead = BriefAssembly.of(card).lead().zh();
        long hard = count(card, ImmutableSet.of(Ground.VETO_TRIGGERED, Ground.CONTRADICTION, Ground.DISPUTED));
        long missed = count(card, ImmutableSet.of(Ground.DUTY_MISSED));
        assertThat(lead.contains("应更正的 " + hard + " 处")).isEqualTo(hard > 0);
        assertThat(lead.contains("应更正的 ")).isEqualTo(hard > 0);
        assertThat(lead.contains("未完成的法定事项 " + missed + " 项")).isEqualTo(missed > 0);
    }

    private static long count(Scorecard card, ImmutableSet<Ground> grounds) {
        return card.advice().stream()
                .filter(entry -> grounds.contains(entry.reason()))
                .count();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void whatIsStatedAndWhatIsVerifiedHaveTheirOwnTotals(Scorecard card) {
        Brief brief = BriefAssembly.of(card);
        assertThat(card.total().verified().low())
                .isNotEqualTo(card.total().score().low());
        assertThat(brief.totals())
                .extracting(total -> total.label().zh() + "：" + total.score().zh())
                .containsExactly(
                        decided("自评得分", card, card.total().score().low()),
                        decided("核实得分", card, card.total().verified().low()));
    }

    private static String decided(String label, Scorecard card, String low) {
        return label + "：暂不评定，满分 " + card.total().available() + " 分中已可确定 " + low + " 分";
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theTotalIsGivenFromTheLeastCoverageOn(Scorecard card) {
        BigDecimal coverage = new BigDecimal(card.total().coverage());
        assertThat(BriefAssembly.of(card, coverage, Optional.empty()).lead().zh())
                .contains("，等次")
                .doesNotContain("暂不评定");
        BigDecimal more = coverage.add(new BigDecimal("0.01"));
        assertThat(BriefAssembly.of(card, more, Optional.empty()).lead().zh())
                .contains("不足 " + more.stripTrailingZeros().toPlainString() + "%，暂不评定");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theOfficesThatAreAskedAndWhatTheyOweAreCounted(Scorecard card) {
        List<AdviceEntry.Office> offices = card.advice().stream()
                .filter(entry -> entry.reason() == Ground.UNKNOWN)
                .findFirst()
                .orElseThrow()
                .offices();
        int owed = offices.stream().mapToInt(AdviceEntry.Office::count).sum();
        assertThat(offices).hasSizeGreaterThan(4);
        assertThat(owed).isNotEqualTo(offices.size());
        assertThat(BriefDocument.text(BriefAssembly.of(card), Lang.ZH))
                .contains("请 " + offices.size() + " 个机构在 ", "共 " + owed + " 项，其中：");
    }

    /** Beside the chart and the foot: what a leader reads. */
    @ParameterizedTest
    @MethodSource("cards")
    void whatIsReadHasAtMostSixHundredAndFiftyCharacters(Scorecard card) {
        Brief brief = BriefAssembly.of(card);
        Stream<String> read = Stream.of(
                        Stream.of(brief.unit(), brief.subject(), brief.lead()),
                        brief.totals().stream()
                                .flatMap(total -> Stream.of(total.label(), total.score(), total.meaning())),
                        brief.sections().stream()
                                .flatMap(section ->
                                        Stream.concat(Stream.of(section.heading()), section.lines().stream())))
                .flatMap(parts -> parts)
                .map(text -> text.zh());
        assertThat(read.mapToLong(text -> text.codePoints().count()).sum()).isLessThanOrEqualTo(650);
        assertThat(brief.bars())
                .as("a bar is of something that applies")
                .allSatisfy(bar -> assertThat(bar.available()).isNotEqualTo("0"));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void thePdfIsOnePageInBothLanguages(Scorecard card) throws IOException {
        assumeTrue(hasChineseFont());
        for (Lang lang : Lang.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BriefDocument.writePdf(BriefAssembly.of(card), lang, out);
            assertThat(new PdfReader(out.toByteArray()).getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theWordDocumentSaysWhatTheTextSays(Scorecard card) throws IOException {
        Brief brief = BriefAssembly.of(card);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BriefDocument.writeWord(brief, Lang.ZH, out);
        try (XWPFWordExtractor words =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(out.toByteArray())))) {
            String text = words.getText();
            assertThat(text).contains(brief.lead().zh());
            brief.sections()
                    .forEach(section ->
                            section.lines().forEach(line -> assertThat(text).contains(line.zh())));
        }
    }

    private static boolean hasChineseFont() throws IOException {
        try {
            OfficeFonts.find();
            return true;
        } catch (FontsMissingException e) {
            return false;
        }
    }

    /** What stands under each heading is advice of the grounds that it is for, in the order of the advice. */
    @ParameterizedTest
    @MethodSource("cards")
    void whatStandsUnderAHeadingIsOfItsGrounds(Scorecard card) {
        Brief brief = BriefAssembly.of(card);
        assertThat(lines(brief, "应当更正"))
                .hasSameSizeAs(
                        titles(card, 5, ImmutableSet.of(Ground.VETO_TRIGGERED, Ground.CONTRADICTION, Ground.DISPUTED)));
        assertThat(lines(brief, "未完成的法定事项")).isEqualTo(titles(card, 3, ImmutableSet.of(Ground.DUTY_MISSED)));
        assertThat(lines(brief, "待核实")).hasSameSizeAs(titles(card, 3, ImmutableSet.of(Ground.TO_VERIFY)));
        ImmutableSet<Ground> steps = ImmutableSet.of(
                Ground.POINTS_LOST, Ground.INCOMPLETE, Ground.ADMITTED, Ground.NOT_BACKED, Ground.PEERS_HAVE);
        List<String> next = titles(card, 5, steps);
        List<String> found = lines(brief, "下一步");
        assertThat(found).hasSameSizeAs(next);
        for (int i = 0; i < found.size() - 1; i++) {
            assertThat(found.get(i)).startsWith(next.get(i) + "——");
        }
    }

    private static List<String> lines(Brief brief, String heading) {
        return brief.sections().stream()
                .filter(section -> section.heading().zh().endsWith("、" + heading))
                .flatMap(section -> section.lines().stream())
                .map(line -> line.zh())
                .toList();
    }

    private static List<String> titles(Scorecard card, int most, ImmutableSet<Ground> grounds) {
        return card.advice().stream()
                .filter(entry -> grounds.contains(entry.reason()))
                .limit(most)
                .map(entry -> entry.title().zh())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theFootSaysThatNoAuthorityIssuedTheSchemeAndNamesTheFile(Scorecard card) {
        String digest = "0123456789abcdef".repeat(4);
        Brief brief = BriefAssembly.of(card, Brief.USUAL_COVERAGE, Optional.of(digest));
        assertThat(card.official()).isFalse();
        assertThat(brief.foot().get(0).zh()).startsWith("本评估采用参考性指标体系和评分细则");
        assertThat(brief.foot().get(brief.foot().size() - 1).zh()).isEqualTo("评估对象文件 SHA-256：0123456789abcdef…");
    }

    /** At the coverage of what is stated the stated total is given; less is verified, so that total is not. */
    @ParameterizedTest
    @MethodSource("cards")
    void eachTotalIsGivenByItsOwnCoverage(Scorecard card) {
        BigDecimal stated = new BigDecimal(card.total().coverage());
        assertThat(new BigDecimal(card.total().verifiedCoverage())).isLessThan(stated);
        Brief brief = BriefAssembly.of(card, stated, Optional.empty());
        assertThat(brief.totals().get(0).score().zh())
                .isEqualTo(card.total().score() + " 分（满分 " + card.total().available() + " 分）");
        assertThat(brief.totals().get(1).score().zh()).startsWith("暂不评定");
    }
}
