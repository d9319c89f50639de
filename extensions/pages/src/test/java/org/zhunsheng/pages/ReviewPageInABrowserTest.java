package org.zhunsheng.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.review.Decision;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.reading.review.ReviewPage;
import org.zhunsheng.reading.review.Verdict;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;

/** The review page as a person works on it, in a headless Chromium: decided by keys, saved, and replayed. */
class ReviewPageInABrowserTest {
    private static final Vocabulary VOCABULARY = BundledData.load().vocabulary();
    private static final Extraction READ = ReportReader.create(VOCABULARY)
            .read(SourceReader.withDefaults()
                    .read(ReviewReports.TEN_OPEN.getBytes(StandardCharsets.UTF_8), "report.html"));

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start().orElseGet(() -> {
            System.out.println(
                    "Left out: the browser tests of the review page (no chromium and chromedriver installed).");
            return abort("no chromium and chromedriver installed");
        });
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void press(CharSequence... keys) {
        browser.press(keys);
    }

    private static String status() {
        return browser.driver().findElement(By.id("status")).getText();
    }

    private Review saved() {
        browser.saveIn(folder);
        press("s");
        Path file = folder.resolve("review.yaml");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Files.exists(file) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        try {
            return ReviewFile.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the keys say, decided without the page. */
    private static Review expected(List<Decision> decisions) {
        return new Review("report.html", READ.text().source().sha256(), ImmutableList.copyOf(decisions));
    }

    private static Decision decided(
            Decision open, Verdict verdict, Optional<FactCode> code, Optional<BigDecimal> value) {
        return new Decision(
                open.start(),
                open.quote(),
                open.before(),
                open.behind(),
                open.label(),
                open.offered(),
                verdict,
                code,
                value,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void tenOpenStatementsAreDecidedByKeysSavedAndReplayedWithTheSameResult() {
        List<Decision> open = Review.of(READ).decisions();
        assertThat(open).hasSizeGreaterThanOrEqualTo(10);
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.ZH), false, 1280, 900);
        List<Decision> expected = new ArrayList<>();
        long started = System.nanoTime();
        for (int i = 0; i < open.size(); i++) {
            Verdict verdict = i % 5 == 3 ? Verdict.LEAVE_UNCODED : i % 5 == 4 ? Verdict.REJECT : Verdict.ACCEPT;
            press(verdict == Verdict.ACCEPT ? "1" : verdict == Verdict.REJECT ? "x" : "u");
            Optional<FactCode> code = verdict == Verdict.ACCEPT
                    ? Optional.of(open.get(i).offered().get(0))
                    : Optional.empty();
            expected.add(decided(open.get(i), verdict, code, Optional.empty()));
        }
        long milliseconds = (System.nanoTime() - started) / 1_000_000;
        System.out.println("Review page: " + open.size() + " open statements by " + open.size() + " keys and S, "
                + milliseconds / open.size() + " ms each with the driver.");
        Extraction byPage = saved().replay(READ).extraction();
        Extraction byHand = expected(expected).replay(READ).extraction();
        assertThat(byPage.statements(Grade.PROPOSED)).isEmpty();
        assertThat(byPage.toReport()).isEqualTo(byHand.toReport());
        assertThat(byPage.tally()).isEqualTo(byHand.tally());
        assertThat(byPage.toReport()).isNotEqualTo(READ.toReport());
    }

    @Test
    void anotherCodeAndAnotherValueAreTypedAndADecisionIsUndone() {
        Decision first = Review.of(READ).decisions().get(0);
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.EN), false, 1280, 900);
        press("x", "p", "z");
        press("e");
        press("contract.reviewed", Keys.TAB, "31", Keys.ENTER);
        assertThat(status()).contains("= 31");
        Decision decision = saved().decisions().get(0);
        assertThat(decision.quote()).isEqualTo(first.quote());
        assertThat(decision.verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(decision.code()).contains(FactCode.of("contract.reviewed"));
        assertThat(decision.value()).contains(BigDecimal.valueOf(31));
    }

    @Test
    void aCodeThatDoesNotExistIsNotTaken() {
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.EN), false, 1280, 900);
        press("e");
        press("no.such-code", Keys.ENTER);
        assertThat(status()).isEmpty();
        press(Keys.ESCAPE);
        assertThat(saved().decisions())
                .allSatisfy(decision -> assertThat(decision.verdict()).isEqualTo(Verdict.OPEN));
    }

    @Test
    void aReviewThatWasBegunIsGoneOnWithAndNothingOfItIsLost() {
        List<Decision> open = Review.of(READ).decisions();
        Decision mine = decided(open.get(0), Verdict.REJECT, Optional.empty(), Optional.empty());
        Decision elsewhere = new Decision(
                3,
                "99份",
                "甲",
                "乙",
                "丙",
                ImmutableList.of(),
                Verdict.REJECT,
                Optional.empty(),
                Optional.empty(),
                Optional.of("王某"),
                Optional.empty());
        browser.open(ReviewPage.of(READ, expected(List.of(mine, elsewhere)), VOCABULARY, Lang.ZH), false, 1280, 900);
        press("1");
        Review saved = saved();
        assertThat(saved.decisions()).hasSize(open.size() + 1);
        assertThat(saved.decisions().get(0).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(saved.decisions().get(1).code())
                .contains(open.get(1).offered().get(0));
        assertThat(saved.decisions()).contains(elsewhere);
    }

    @Test
    void everyGradeAndTheSumsAreReachedByKeys() {
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.EN), false, 1280, 900);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            seen.add(browser.driver()
                    .findElement(By.cssSelector(".tally button[aria-pressed=true]"))
                    .getText()
                    .replaceAll(" [0-9/]+$", ""));
            assertThat(browser.driver().findElements(By.cssSelector("#list .card")))
                    .as(seen.get(i))
                    .isNotEmpty();
            press("g");
        }
        assertThat(seen).containsExactly("To decide", "Asserted", "Uncoded", "Not figures", "Sums");
    }

    @Test
    void sumsShowWhatClosesThemOrTheGap() {
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.EN), false, 1280, 900);
        browser.driver().findElement(By.cssSelector(".tally button.sums")).click();
        assertThat(browser.driver().findElement(By.id("list")).getText())
                .contains("The parts add up to the total", "Besides the parts named here there are 2");
    }

    @Test
    void nothingIsFetchedAndTheConsoleStaysEmpty() {
        String page = ReviewPage.of(READ, VOCABULARY, Lang.ZH);
        assertThat(page).doesNotContain("unsafe-inline", "unsafe-eval");
        URI address = browser.open(page, false, 1280, 900);
        press("1", "n", "p", "g", "g");
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).contains("\"url\":\"" + address + "\""));
        assertThat(browser.logs(LogType.BROWSER)).isEmpty();
    }

    @Test
    void textThatDoesHarmDoesNone() {
        Extraction hostile = ReportReader.create(VOCABULARY)
                .read(SourceReader.withDefaults()
                        .read(
                                ReviewReports.HOSTILE.getBytes(StandardCharsets.UTF_8),
                                "</script><img src=x onerror=alert(1)>.txt"));
        URI address = browser.open(ReviewPage.of(hostile, VOCABULARY, Lang.ZH), false, 390, 844);
        assertThat(browser.driver().findElements(By.cssSelector("img, iframe, body script:not([id]) ~ script")))
                .isEmpty();
        assertThat(browser.driver().getTitle()).isNotEqualTo("harmed");
        assertThat(browser.requests()).allSatisfy(request -> assertThat(request).contains(address.toString()));
        assertThat(browser.logs(LogType.BROWSER)).isEmpty();
        assertThat(overflow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH", "EN"})
    void axeFindsNothingInAnyViewLightOrDark(Lang lang) {
        for (boolean dark : new boolean[] {false, true}) {
            browser.open(ReviewPage.of(READ, VOCABULARY, lang), dark, 1280, 900);
            press("1", "e");
            assertThat(browser.violations()).as("deciding, dark: %s", dark).isEmpty();
            press(Keys.ESCAPE);
            for (int i = 0; i < 4; i++) {
                press("g");
                assertThat(browser.violations())
                        .as("view %s, dark: %s", i, dark)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"390,844", "768,1024", "1024,768", "1440,900"})
    void fromPhoneToDesktopNothingScrollsSideways(int width, int height) {
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.ZH), false, width, height);
        press("e");
        assertThat(overflow()).isEmpty();
        browser.dark(true);
        press(Keys.ESCAPE, "g", "g", "g", "g");
        assertThat(overflow()).isEmpty();
        browser.open(ReviewPage.of(READ, VOCABULARY, Lang.EN), false, width, height);
        assertThat(overflow()).isEmpty();
        assertThat(browser.driver()
                        .executeScript("const h = document.querySelector('h1'); return h.scrollWidth > h.clientWidth"))
                .as("the title is whole")
                .isEqualTo(false);
    }

    /** What reaches beyond the width of the page, the text or the list; a wide table scrolls in its frame. */
    private static String overflow() {
        return (String) browser.driver().executeScript("""
                return [document.documentElement, document.getElementById('text'), document.getElementById('list')]
                    .filter(part => part.scrollWidth > part.clientWidth)
                    .flatMap(part => [...part.querySelectorAll('*')]
                        .filter(node => !node.closest('.table table')
                            && node.getBoundingClientRect().right > part.getBoundingClientRect().right)
                        .map(node => node.outerHTML.slice(0, 100)).slice(0, 3))
                    .join('; ');
                """);
    }
}
