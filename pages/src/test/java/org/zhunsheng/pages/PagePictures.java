package org.zhunsheng.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhunsheng.core.text.Lang;

/** Makes the pictures of the documentation. Takes the folder they go to; run from the folder of the module. */
public final class PagePictures {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private PagePictures() {}

    /** Makes them all, and beside them the page as PDF. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        String chinese = ScorecardPage.of(Cards.card(Cards.report()), Lang.ZH);
        String english = ScorecardPage.of(Cards.card(Cards.report()), Lang.EN);
        String cohort = CohortPage.of(Cards.counties(24), Lang.ZH);
        try (Browser browser = Browser.start().orElseThrow()) {
            browser.open(chinese, false, DESKTOP, 900);
            browser.picture(DESKTOP, 1960, folder.resolve("scorecard-desktop-zh.png"));
            browser.print(folder.resolve("scorecard.pdf"));
            unfold(browser);
            browser.picture(DESKTOP, 1400, folder.resolve("scorecard-tree-zh.png"));
            browser.open(english, true, DESKTOP, 900);
            browser.picture(DESKTOP, 1500, folder.resolve("scorecard-dark-en.png"));
            browser.open(chinese, false, PHONE, 844);
            browser.picture(PHONE, 1900, folder.resolve("scorecard-phone-zh.png"));
            browser.open(cohort, false, DESKTOP, 900);
            browser.picture(DESKTOP, 1900, folder.resolve("cohort-desktop-zh.png"));
            browser.print(folder.resolve("cohort.pdf"));
            browser.open(cohort, false, PHONE, 844);
            browser.picture(PHONE, 1700, folder.resolve("cohort-phone-zh.png"));
        }
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
