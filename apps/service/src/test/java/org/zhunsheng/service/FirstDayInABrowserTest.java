package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.common.hash.Hashing;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * The walk of the guide's first day in a headless Chromium, left out where none is installed: the report of 2023 as a Word document is
 * dropped, two figures are decided, the brief is taken away. With {@code -Ddesk.pictures=FOLDER} the walk leaves its pictures there.
 */
class FirstDayInABrowserTest {
    private static final Path EXAMPLES = Path.of("../../examples/reports");
    private static final Path COUNTY = Path.of("../../examples/returns");
    private static final String NAME = "2023年度法治政府建设年度报告.docx";
    private static final int DESKTOP = 1440;
    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    private static RunningService service;

    private static DeskBrowser browser;

    private static Path report;

    private static Path years;

    private static Path returns;

    @BeforeAll
    static void start() throws IOException {
        browser = DeskBrowser.start().orElseGet(() -> {
            System.out.println("Left out: the browser tests of the desk (no chromium and chromedriver installed).");
            return abort("no chromium and chromedriver installed");
        });
        service = RunningService.start();
        report = word(EXAMPLES.resolve("zhoukou-demonstration-zone-2023.txt"), folder.resolve(NAME));
        years = zip(folder.resolve("reports.zip"));
        returns = returns(folder.resolve("received.zip"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    /** The published text as a Word document, a paragraph a line. */
    private static Path word(Path text, Path target) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(target)) {
            for (String line : Files.readAllLines(text)) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        return target;
    }

    private static Path zip(Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (String name : List.of("gulan-county-2024", "chunhe-county-2023", "baihua-district-2024")) {
                zip.putNextEntry(new ZipEntry("报告/" + name + ".yaml"));
                zip.write(Files.readAllBytes(EXAMPLES.resolve("made-up").resolve(name + ".yaml")));
                zip.closeEntry();
            }
        }
        return target;
    }

    private static Path returns(Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                Stream<Path> files = Files.list(COUNTY.resolve("received"))) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("received/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return target;
    }

    /** Nothing on the way was stopped by a policy, nothing failed, and nothing was asked of any other address. */
    @AfterEach
    void theConsoleIsEmptyAndNothingWasAskedOfAnyOther() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allSatisfy(request -> assertThat(request)
                        .containsPattern(
                                "\"url\":\"(" + service.address() + "/|blob:" + service.address() + "/|data:)"));
    }

    private static void home(String lang) {
        browser.open(service.address() + "/?lang=" + lang);
    }

    private static void handIn(String selector, Path file) {
        browser.find(selector).sendKeys(file.toAbsolutePath().normalize().toString());
    }

    private static void assess(Path file) {
        handIn("#one-file", file);
        browser.leave(() -> browser.click("form[action='/desk/report'] button"));
    }

    private static Path taken(String as) {
        browser.click("button[value='" + as + "']");
        return browser.saved("zhunsheng-" + as);
    }

    private static void picture(String name, int width, int height) throws IOException {
        String target = System.getProperty("desk.pictures");
        if (target != null) {
            browser.picture(width, height, Path.of(target).resolve(name + ".png"));
        }
    }

    @Test
    void theReportIsDroppedTwoFiguresAreDecidedAndTheBriefIsTakenAway() throws IOException {
        browser.screen(DESKTOP, 900, false);
        home("zh");
        picture("first-day-1-start", DESKTOP, 900);
        browser.drop(report, "#one-file");
        assertThat(browser.run("return document.getElementById('one-file').files[0].name"))
                .isEqualTo(NAME);
        picture("first-day-2-dropped", DESKTOP, 560);
        browser.leave(() -> browser.click("form[action='/desk/report'] button"));
        assertThat(browser.text(".desk h1")).contains("周口市城乡一体化示范区管委会", "2023");
        assertThat(browser.text("#brief-title + .desk-lead")).contains("暂不评定");
        String before = browser.text("section[aria-labelledby='read-title'] > p");
        picture("first-day-3-result", DESKTOP, 1200);

        browser.leave(() -> browser.click("form[action='/desk/review'] button"));
        assertThat(browser.text("#title")).contains("法治政府建设");
        String open = browser.text("#tally .proposed");
        browser.press("1");
        assertThat(browser.text("#tally .proposed")).isNotEqualTo(open).contains(" 1/");
        browser.press("g", "u");
        picture("first-day-4-review", DESKTOP, 900);
        browser.leave(() -> browser.click("#back button"));

        assertThat(browser.text(".desk h1")).contains("周口市城乡一体化示范区管委会");
        assertThat(browser.text(".desk-decided")).contains("采用 2 条", " 0 条");
        assertThat(browser.text("section[aria-labelledby='read-title'] > p")).isNotEqualTo(before);
        picture("first-day-5-decided", DESKTOP, 1200);

        String brief = Files.readString(taken("brief.txt"));
        assertThat(brief).contains("周口市城乡一体化示范区管委会", "暂不评定");
        byte[] document = Files.readAllBytes(taken("report.yaml"));
        assertThat(brief)
                .as("the digest is that of the file that can be taken away")
                .contains(Hashing.sha256().hashBytes(document).toString().substring(0, 16));
        assertThat(new PdfReader(Files.readAllBytes(taken("brief.pdf"))).getNumberOfPages())
                .isEqualTo(1);
        assertThat(Files.size(taken("brief.docx"))).isPositive();
        assertThat(Files.size(taken("workbook.xlsx"))).isPositive();
        assertThat(Files.readString(taken("plan.yaml"))).contains("rectification-plan/1", "佐证：");
    }

    @Test
    void whatWasDecidedIsStillThereWhenTheReviewIsOpenedAgain() {
        browser.screen(DESKTOP, 900, false);
        home("en");
        assess(report);
        browser.leave(() -> browser.click("form[action='/desk/review'] button"));
        browser.press("x", "g", "x");
        browser.leave(() -> browser.click("#back button"));
        browser.leave(() -> browser.click("form[action='/desk/review'] button"));
        assertThat(browser.text("#tally .proposed")).contains(" 1/");
        browser.leave(() -> browser.click("#back button"));
        assertThat(browser.text(".desk-decided")).startsWith("2 decisions");
    }

    @Test
    void everythingIsDoneWithTheKeyboardAlone() throws IOException {
        browser.screen(DESKTOP, 900, false);
        home("zh");
        tabTo("#one-file");
        // A person chooses the file in the dialog of the machine, which no page sees.
        handIn("#one-file", report);
        tabTo("form[action='/desk/report'] button");
        browser.leave(() -> browser.press(Keys.ENTER));
        assertThat(browser.text(".desk h1")).contains("周口市城乡一体化示范区管委会");
        tabTo("button[value='card.docx']");
        browser.press(Keys.SPACE);
        assertThat(Files.size(browser.saved("zhunsheng-card.docx"))).isPositive();
        tabTo("form[action='/desk/review'] button");
        browser.leave(() -> browser.press(Keys.ENTER));
        browser.press("1", "g", "1");
        tabTo("#back button");
        browser.leave(() -> browser.press(Keys.ENTER));
        assertThat(browser.text(".desk-decided")).contains("采用 2 条");
    }

    private static void tabTo(String selector) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(
                    browser.run("return document.activeElement === document.querySelector(arguments[0])", selector))) {
                assertThat(browser.run("return document.activeElement.matches(':focus-visible')"))
                        .isEqualTo(true);
                return;
            }
            browser.press(Keys.TAB);
        }
        throw new AssertionError("no key leads to " + selector);
    }

    /** Opens one of the pages of the desk from the start page. */
    private static void page(String name, String lang) throws IOException {
        home(lang);
        switch (name) {
            case "start" -> assertThat(browser.find("#one-file").isDisplayed()).isTrue();
            case "refused" -> assess(Files.writeString(folder.resolve("bad.yaml"), "x: ["));
            case "unit" -> assess(report);
            case "review" -> {
                assess(report);
                browser.leave(() -> browser.click("form[action='/desk/review'] button"));
            }
            case "years" -> {
                handIn("#before-file", EXAMPLES.resolve("zhoukou-demonstration-zone-2023.yaml"));
                handIn("#after-file", report);
                browser.leave(() -> browser.click("form[action='/desk/years'] button"));
            }
            case "returns" -> {
                handIn("#register-file", COUNTY.resolve("register.yaml"));
                handIn("#returns-file", returns);
                browser.run("document.querySelectorAll('.desk details').forEach(part => part.open = true)");
                handIn("#returns-before", COUNTY.resolve("returns-2024.csv"));
                browser.leave(() -> browser.click("form[action='/desk/returns'] button"));
            }
            default -> {
                handIn("#many-file", years);
                browser.leave(() -> browser.click("form[action='/desk/cohort'] button"));
            }
        }
        assertThat(browser.run("return document.readyState")).isEqualTo("complete");
    }

    /** Axe finds nothing; nothing scrolls sideways; only the page for deciding runs a script, and that by its digest. */
    @ParameterizedTest
    @CsvSource({"start,0", "refused,0", "unit,0", "review,1", "years,0", "cohort,0", "returns,0"})
    void everyPageIsAccessibleFitsEveryScreenAndKeepsItsPolicy(String name, long scripts) throws IOException {
        for (String lang : List.of("zh", "en")) {
            browser.screen(DESKTOP, 900, false);
            page(name, lang);
            assertThat(browser.run("return document.querySelectorAll('script:not([type])').length"))
                    .isEqualTo(scripts);
            assertThat((String) browser.run(
                            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            for (int width : new int[] {PHONE, 768, DESKTOP}) {
                browser.screen(width, 844, false);
                assertThat(browser.overflow()).as("%s at %s", name, width).isEmpty();
                if (width == PHONE && lang.equals("zh")) {
                    picture("desk-phone-" + name, PHONE, 1100);
                }
            }
            browser.run("document.querySelectorAll('.desk details').forEach(part => part.open = true)");
            for (boolean dark : new boolean[] {false, true}) {
                browser.dark(dark);
                assertThat(browser.violations())
                        .as("%s, %s, dark: %s", name, lang, dark)
                        .isEmpty();
            }
        }
        if (name.equals("refused")) {
            assertThat(browser.console()).allMatch(line -> line.contains("422"));
        }
    }

    @Test
    void theTextOfAReportThatDoesHarmDoesNone() throws IOException {
        String harm = "</textarea></script><script>document.title='harmed'</script><img src=x onerror=alert(1)>";
        Path hostile = Files.writeString(
                folder.resolve("harm.txt"),
                "某县2023年度法治政府建设年度报告\n" + harm + "\n全年办理行政复议案件12件。" + harm + "\n",
                StandardCharsets.UTF_8);
        browser.screen(DESKTOP, 900, false);
        home("zh");
        assess(hostile);
        assertThat(browser.run("return document.title")).isNotEqualTo("harmed");
        assertThat(browser.run("return document.querySelectorAll('img, script').length"))
                .isEqualTo(0L);
    }
}
