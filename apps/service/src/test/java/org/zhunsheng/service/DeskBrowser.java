package org.zhunsheng.service;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window that works at the desk. Nothing is fetched for it: it is there, or there is none. */
final class DeskBrowser implements AutoCloseable {
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVER = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Held here so that its level is not forgotten: the driver warns of newer browsers than it has extras for. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final Path folder;
    private final ChromeDriver driver;

    private DeskBrowser(Path chromium, Path chromedriver) {
        folder = folder();
        LOG.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--lang=zh-CN",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--no-proxy-server",
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
                        .withEnvironment(Map.of("LANGUAGE", "zh_CN"))
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3)).pageLoadTimeout(Duration.ofMinutes(3));
        command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        open("about:blank");
        requests();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("zhunsheng-desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser, if Chromium and its driver are installed. */
    static Optional<DeskBrowser> start() {
        Optional<Path> chromium = installed(CHROMIUM);
        Optional<Path> chromedriver = installed(DRIVER);
        return chromium.isPresent() && chromedriver.isPresent()
                ? Optional.of(new DeskBrowser(chromium.get(), chromedriver.get()))
                : Optional.empty();
    }

    private static Optional<Path> installed(List<String> places) {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A screen of so many pixels, in light or dark surroundings. */
    void screen(int width, int height, boolean dark) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        dark(dark);
    }

    /** Makes the surroundings dark or light; the page that is open follows. */
    void dark(boolean dark) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void open(String address) {
        driver.get(address);
    }

    /** The first element of {@code selector}, once there is one: a page may be on its way. */
    WebElement find(String selector) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return driver.findElement(By.cssSelector(selector));
            } catch (NoSuchElementException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** What the first element of {@code selector} says; asked again where the page was just then replaced. */
    String text(String selector) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return find(selector).getText();
            } catch (StaleElementReferenceException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    void click(String selector) {
        find(selector).click();
    }

    /**
     * Does what leads to another page, and waits until that page is there: a driver may come back from a click before the
     * page has been left, and what is then asked is answered by the page before.
     */
    void leave(Runnable action) {
        run("document.left = true");
        action.run();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!arrived()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the page was not left");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean arrived() {
        try {
            return Boolean.TRUE.equals(run("return !document.left && document.readyState === 'complete'"));
        } catch (WebDriverException e) {
            return false; // the page of the script went while it ran
        }
    }

    /** Presses keys, one after the other. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    Object run(String script, Object... args) {
        return driver.executeScript(script, args);
    }

    /** Drops {@code file} on the middle of {@code selector}, as a mouse that comes from the desktop of the machine does. */
    void drop(Path file, String selector) {
        WebElement target = find(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", target);
        Map<?, ?> place = (Map<?, ?>) run(
                "const r = arguments[0].getBoundingClientRect(); return {x: r.x + r.width / 2, y: r.y + r.height / 2}",
                target);
        for (String step : List.of("dragEnter", "dragOver", "drop")) {
            command(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type",
                            step,
                            "x",
                            place.get("x"),
                            "y",
                            place.get("y"),
                            "data",
                            Map.of(
                                    "items",
                                    List.of(),
                                    "files",
                                    List.of(file.toAbsolutePath().normalize().toString()),
                                    "dragOperationsMask",
                                    1)));
        }
    }

    /** The file of this name once it has been saved. */
    Path saved(String name) {
        Path file = folder.resolve(name);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return file;
    }

    /** What the browser has written to its console since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The requests since it was last asked. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\"")
                        || message.contains("\"Network.webSocketCreated\""))
                .toList();
    }

    /** All that axe-core finds wrong, as lines {@code impact rule: where}. */
    List<String> violations() {
        try {
            if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
                run(Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8));
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
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** What reaches beyond the width of the page; a wide table scrolls in its frame. */
    String overflow() {
        return (String) run("""
                const page = document.documentElement;
                return page.scrollWidth <= page.clientWidth ? '' : [...document.querySelectorAll('body *')]
                    .filter(node => !node.closest('.scroll table, .table table')
                        && node.getBoundingClientRect().right > page.clientWidth)
                    .map(node => node.outerHTML.slice(0, 120)).slice(0, 5).join('; ');
                """);
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
