package org.zhunsheng.pages;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window that opens pages from files. Nothing is fetched for it: it is there, or there is none. */
final class Browser implements AutoCloseable {
    private static final List<String> CHROMIUM = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final List<String> DRIVER = List.of(
            "/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    /** Held here so that its level is not forgotten: the driver warns of newer browsers than it has extras for. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final Path folder;
    private final ChromeDriver driver;

    private Browser(Path chromium, Path chromedriver) {
        try {
            folder = Files.createTempDirectory("zhunsheng-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    }

    /** A browser, if Chromium and its driver are installed. */
    static Optional<Browser> start() {
        Optional<Path> chromium = installed(CHROMIUM);
        Optional<Path> chromedriver = installed(DRIVER);
        return chromium.isPresent() && chromedriver.isPresent()
                ? Optional.of(new Browser(chromium.get(), chromedriver.get()))
                : Optional.empty();
    }

    private static Optional<Path> installed(List<String> places) {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens {@code page} from a file, in a light or dark surrounding, on a screen of so many pixels. */
    URI open(String page, boolean dark, int width, int height) {
        try {
            Path file = Files.createTempFile(folder, "page", ".html");
            Files.writeString(file, page);
            logs(LogType.BROWSER);
            logs(LogType.PERFORMANCE);
            dark(dark);
            command(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
            driver.get(file.toUri().toString());
            return file.toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the surrounding dark or light; the page that is open follows. */
    void dark(boolean dark) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What the browser has logged of {@code type} since it was last asked. */
    List<String> logs(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The requests since the page was opened. */
    List<String> requests() {
        return logs(LogType.PERFORMANCE).stream()
                .filter(message -> message.contains("\"Network.requestWillBeSent\"")
                        || message.contains("\"Network.webSocketCreated\""))
                .toList();
    }

    /** Presses keys, one after the other. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Lets the page save files in {@code folder}. */
    void saveIn(Path target) {
        command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", target.toString()));
    }

    /** What axe-core finds wrong, gravest first, as lines {@code impact rule: where}. Minor and moderate things are left out. */
    List<String> grave() {
        return violations().stream()
                .filter(line -> line.startsWith("serious") || line.startsWith("critical"))
                .toList();
    }

    /** All that axe-core finds wrong, as lines {@code impact rule: where}. */
    List<String> violations() {
        try {
            if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
                driver.executeScript(Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
                    .map(violation => violation.impact + ' ' + violation.id + ': '
                        + violation.nodes.slice(0, 5).map(node => node.html.slice(0, 160)).join(' | '))));
                """);
        List<String> lines = new ArrayList<>();
        ((List<?>) found).forEach(line -> lines.add(line.toString()));
        return lines;
    }

    /** Takes a picture of the first {@code height} pixels. */
    void picture(int width, int height, Path target) throws IOException {
        Map<String, Object> taken = command(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Files.write(target, Base64.getDecoder().decode((String) taken.get("data")));
    }

    /** Prints the page as it would go to paper. */
    void print(Path target) throws IOException {
        Map<String, Object> printed =
                command("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
        Files.write(target, Base64.getDecoder().decode((String) printed.get("data")));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return ImmutableMap.copyOf(driver.executeCdpCommand(name, parameters));
    }

    @Override
    public void close() {
        driver.quit();
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
