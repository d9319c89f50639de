package org.zhunsheng.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.zhunsheng.core.text.Lang;

/** The pages as a person meets them, in a headless Chromium. Left out where none is installed. */
class PagesInABrowserTest {
    private static final String CARD = ScorecardPage.of(Cards.card(Cards.report()), Lang.ZH);
    private static final String COHORT = CohortPage.of(Cards.counties(12), Lang.ZH);

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start().orElseGet(() -> {
            System.out.println("Left out: the browser tests of the pages (no chromium and chromedriver installed).");
            return abort("no chromium and chromedriver installed");
        });
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    @Test
    void theTreeUnfoldsByMouseAndByKeyboardDownToLedgerAndLaw() {
        browser.open(CARD, false, 1280, 900);
        WebElement ledger = find("#d1 .indicator .ledger");
        assertThat(ledger.isDisplayed()).isFalse();
        find("#d1 > summary").click();
        find("#d1 .indicator > summary").sendKeys(Keys.ENTER);
        assertThat(ledger.isDisplayed()).isTrue();
        assertThat(find("#d1 .indicator .basis a").isDisplayed()).isTrue();
    }

    @Test
    void theLanguageSwitchesByMouseAndByKeyboard() {
        browser.open(CARD, false, 1280, 900);
        WebElement chinese = find("h1 .zh");
        WebElement english = find("h1 .en");
        assertThat(chinese.isDisplayed()).isTrue();
        assertThat(english.isDisplayed()).isFalse();
        find("label[for=language-en]").click();
        assertThat(chinese.isDisplayed()).isFalse();
        assertThat(english.isDisplayed()).isTrue();
        find("#language-en").sendKeys(Keys.ARROW_LEFT);
        assertThat(chinese.isDisplayed()).isTrue();
        assertThat(browser.driver()
                        .executeScript(
                                "return [...document.querySelectorAll('.en')].some(part => part.checkVisibility())"))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsFetchedAndTheConsoleStaysEmpty(boolean card) {
        URI page = browser.open(card ? CARD : COHORT, false, 1280, 900);
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).contains("\"url\":\"" + page + "\""));
        assertThat(browser.logs(LogType.BROWSER)).isEmpty();
    }

    @Test
    void textThatDoesHarmDoesNone() {
        URI page = browser.open(ScorecardPage.of(Cards.hostile(), Lang.ZH), false, 390, 800);
        assertThat(browser.driver().getTitle()).contains("<script>").isNotEqualTo("harmed");
        assertThat(browser.driver().findElements(By.cssSelector("script, img"))).isEmpty();
        assertThat(browser.requests()).allSatisfy(request -> assertThat(request).contains(page.toString()));
        assertThat(browser.logs(LogType.BROWSER)).isEmpty();
        assertThat(overflow()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void axeFindsNothingSeriousInEitherLanguageLightOrDark(boolean card) {
        browser.open(card ? CARD : COHORT, false, 1280, 900);
        browser.driver().executeScript("""
                        document.querySelectorAll('#d5, .missing').forEach(part => part.open = true);
                        document.querySelectorAll('#d5 .state-known').forEach((part, at) => part.open = at < 2);
                        """);
        List<String> looked = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            for (String language : List.of("zh", "en")) {
                browser.driver()
                        .executeScript("document.getElementById('language-' + arguments[0]).checked = true", language);
                looked.add(dark + " " + visible("zh") + " " + visible("en"));
                assertThat(browser.grave()).as("%s, dark: %s", language, dark).isEmpty();
            }
        }
        assertThat(looked)
                .containsExactly("false true false", "false false true", "true true false", "true false true");
    }

    private static Object visible(String language) {
        return browser.driver()
                .executeScript(
                        "return [...document.querySelectorAll('h1 .' + arguments[0])].every(part => part.checkVisibility())",
                        language);
    }

    @Test
    void darkSurroundingsMakeADarkPage() {
        browser.open(CARD, false, 1280, 900);
        Object light = background();
        browser.dark(true);
        assertThat(background()).isNotEqualTo(light);
    }

    private static Object background() {
        return browser.driver().executeScript("return getComputedStyle(document.body).backgroundColor");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onAPhoneThePageIsNotWiderThanTheScreen(boolean card) {
        browser.open(card ? CARD : COHORT, false, 390, 844);
        assertThat(overflow()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void noTableOfACohortScrollsSideways(int width) {
        for (String page : List.of(COHORT, CohortPage.of(Cards.countiesOver(6, 2023, 2024, 2025), Lang.ZH))) {
            browser.open(page, false, width, 900);
            for (String language : List.of("zh", "en")) {
                browser.driver()
                        .executeScript("document.getElementById('language-' + arguments[0]).checked = true", language);
                assertThat(overflow()).isZero();
                assertThat((List<?>) browser.driver().executeScript("""
                                return [...document.querySelectorAll('.scroll')]
                                    .filter(part => part.scrollWidth > part.clientWidth)
                                    .map(part => part.firstElementChild.className + ' ' + part.scrollWidth);
                                """))
                        .as("%s at %s", language, width)
                        .isEmpty();
            }
        }
    }

    private static long overflow() {
        return (Long) browser.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
