package org.zhunsheng.pages.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.Cards;
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
}
