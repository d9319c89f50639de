package org.zhunsheng.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Keys;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.pages.document.ScorecardDocument;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.review.ReviewPage;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/**
 * Makes the pictures of the documentation. Takes the folder they go to; run from the folder of the module. What is printed comes out as
 * {@code scorecard-print.pdf} and {@code cohort-print.pdf}, the Word document as {@code scorecard-document.docx}, which LibreOffice
 * prints: {@code pdftoppm -r 70 -f 1 -l 1 -singlefile -png} makes the picture of them.
 */
public final class PagePictures {
    private static final int DESKTOP = 1280;
    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    private PagePictures() {}

    /** Makes them all. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        String chinese = ScorecardPage.of(Cards.card(Cards.report()), Lang.ZH);
        String english = ScorecardPage.of(Cards.card(Cards.report()), Lang.EN);
        String cohort = CohortPage.of(Cards.counties(24), Lang.ZH);
        try (OutputStream document = Files.newOutputStream(folder.resolve("scorecard-document.docx"))) {
            ScorecardDocument.writeWord(Cards.card(Cards.report()), Lang.ZH, document);
        }
        try (Browser browser = Browser.start().orElseThrow()) {
            browser.open(chinese, false, DESKTOP, 900);
            browser.picture(DESKTOP, 1880, folder.resolve("scorecard-desktop.png"));
            browser.print(folder.resolve("scorecard-print.pdf"));
            unfold(browser);
            browser.picture(DESKTOP, 1380, folder.resolve("scorecard-tree.png"));
            browser.open(english, true, DESKTOP, 900);
            browser.picture(DESKTOP, 1060, folder.resolve("scorecard-dark.png"));
            browser.open(chinese, false, PHONE, 844);
            browser.picture(PHONE, 1240, folder.resolve("scorecard-phone.png"));
            browser.open(cohort, false, DESKTOP, 900);
            browser.picture(DESKTOP, 1700, folder.resolve("cohort-desktop.png"));
            browser.print(folder.resolve("cohort-print.pdf"));
            browser.open(cohort, false, PHONE, 844);
            browser.picture(PHONE, 1240, folder.resolve("cohort-phone.png"));
            review(browser, folder);
        }
    }

    private static void review(Browser browser, Path folder) throws IOException {
        Vocabulary vocabulary = BundledData.load().vocabulary();
        Extraction read = ReportReader.create(vocabulary)
                .read(SourceReader.withDefaults()
                        .read(ReviewReports.TEN_OPEN.getBytes(StandardCharsets.UTF_8), "report.html"));
        String chinese = ReviewPage.of(read, vocabulary, Lang.ZH);
        browser.open(chinese, false, WIDE, 900);
        browser.picture(WIDE, 900, folder.resolve("review-desktop.png"));
        browser.press("1", "u", "e");
        browser.picture(WIDE, 900, folder.resolve("review-editing.png"));
        browser.press(Keys.ESCAPE, "g", "g", "g", "g");
        browser.picture(WIDE, 900, folder.resolve("review-sums.png"));
        browser.open(ReviewPage.of(read, vocabulary, Lang.EN), true, WIDE, 900);
        browser.press("1", "1", "x");
        browser.picture(WIDE, 900, folder.resolve("review-dark.png"));
        browser.open(chinese, false, PHONE, 844);
        browser.picture(PHONE, 844, folder.resolve("review-phone.png"));
    }

    /** Leaves nothing but the tree, with one indicator unfolded. */
    private static void unfold(Browser browser) {
        browser.driver().executeScript("""
                        document.querySelectorAll('.page > *:not(#tree)').forEach(part => part.hidden = true);
                        document.querySelector('#d5').open = true;
                        document.querySelector('#d5 .state-known').open = true;
                        """);
    }
}
