package asterism.bot.room;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A real browser with nobody's habits: no downloads, no profile kept. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path profile;
  final ChromeDriver driver;

  Browser() {
    try {
      profile = Files.createTempDirectory("asterism-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program().orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver().orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    size(1280, 900);
  }

  static Optional<Path> program() {
    return first("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  }

  static Optional<Path> driver() {
    return first("chromedriver");
  }

  private static Optional<Path> first(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void scheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  WebElement find(String css) {
    return until(
        "nothing matches " + css,
        () -> driver.findElements(By.cssSelector(css)).stream().findFirst());
  }

  /** What {@code css} says, read again where it is redrawn meanwhile. */
  String text(String css) {
    return until(
        "nothing matches " + css,
        () ->
            driver.findElements(By.cssSelector(css)).stream().findFirst().map(WebElement::getText));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The whole text of the messages, once it has {@code words} in it. */
  String seeing(String words) {
    return until(
        "the messages do not say: " + words,
        () -> Optional.of(text("#messages")).filter(text -> text.contains(words)));
  }

  /** What is found in the end; a page that is redrawn meanwhile is read again. */
  <T> T until(String otherwise, Supplier<Optional<T>> look) {
    try {
      return await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .ignoreException(StaleElementReferenceException.class)
          .until(look::get, Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(otherwise + "; the page says: " + find("body").getText(), e);
    }
  }

  /** Types with the keyboard alone, wherever the focus is. */
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Tabs on until {@code css} has the focus. */
  WebElement tabTo(String css) {
    for (int i = 0; i < 80; i++) {
      if (focused().equals(driver.findElements(By.cssSelector(css)).stream().findFirst())) {
        return driver.switchTo().activeElement();
      }
      keys(Keys.TAB);
    }
    throw new AssertionError("the tab key never comes to " + css);
  }

  Optional<WebElement> focused() {
    return Optional.of(driver.switchTo().activeElement());
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  void picture(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
