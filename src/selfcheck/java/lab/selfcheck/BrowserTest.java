package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lab.harness.report.Reports;
import lab.harness.result.RunResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The page of a run in a real browser. {@code -Dlab.pictures=FOLDER} says where its pictures go.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BrowserTest {

  private static final Path PICTURES =
      Path.of(System.getProperty("lab.pictures", "target/lab/pictures"));

  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(it => it.open = true)";

  @TempDir static Path folder;

  private static RunResult run;
  private static Chromium chromium;
  private static Tab tab;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> program = Chromium.find();
    assumeThat(program).as("There is no Chromium here, so the page was not looked at").isPresent();
    run = ShownRun.in(folder);
    Reports.write(run, Told.ENGLISH, folder.resolve("out"));
    chromium = Chromium.start(program.get(), Files.createDirectory(folder.resolve("profile")));
    tab = Tab.open(chromium);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      tab.close();
      chromium.close();
    }
  }

  @BeforeEach
  void load() {
    tab.size(1000, 1400);
    tab.look("screen", "light");
    tab.go(page());
  }

  private static Path page() {
    return folder.resolve("out/report.html").toAbsolutePath();
  }

  @Test
  void asksForNothingElse() {
    tab.value(OPEN_ALL);

    assertThat(tab.events("Network.requestWillBeSent"))
        .extracting(event -> event.get("request").get("url").asString())
        .containsOnly(page().toUri().toString());
    assertThat(tab.events("Log.entryAdded")).isEmpty();
    assertThat(tab.events("Runtime.exceptionThrown")).isEmpty();
  }

  @Test
  void showsTheFiguresOfTheModel() {
    ModelFigures model = ModelFigures.read(folder.resolve("out/result.json"));

    assertThat(
            cells(
                "[data-test]",
                "it.dataset.test, ...[...it.cells].slice(2).map(c => c.textContent)"))
        .isEqualTo(model.tests());
    assertThat(cells(".step > summary .points", "it.textContent")).isEqualTo(model.steps());
  }

  /** What the page says of each question is what the log has of its test. */
  @Test
  void asksTheQuestionsThatTheModelHas() {
    ModelFigures model = ModelFigures.read(folder.resolve("out/result.json"));

    assertThat(
            cells("[data-question]", "it.dataset.question, it.querySelector('.figures').innerText"))
        .hasSize(6)
        .isEqualTo(model.questions(cells("[data-question]", "it.dataset.question")));
  }

  @Test
  void opensByTheKeyboard() {
    tab.value("document.querySelector('#step-3 > summary').focus()");
    tab.press("Enter", 13, "\r");
    assertThat(tab.value("document.querySelector('#step-3').open").asBoolean()).isTrue();

    tab.press("Tab", 9, "");
    tab.press("Tab", 9, "");
    assertThat(tab.value("document.activeElement.innerText").asString())
        .contains("the requests of your code");
    tab.press("Enter", 13, "\r");
    assertThat(tab.value("document.activeElement.parentElement.open").asBoolean()).isTrue();
  }

  /** The question that is chosen lights up the items that it read, and no others. */
  @Test
  void lightsUpWhatAQuestionRead() {
    tab.value("document.querySelector('#items input:checked').focus()");
    assertThat(lit()).isEqualTo(50);

    for (int read : List.of(51, 1, 835, 50)) {
      tab.press("ArrowUp", 38, "");
      assertThat(lit()).isEqualTo(read);
    }
    assertThat(tab.value("document.querySelectorAll('#items .strip i').length").asInt())
        .isEqualTo(835);
  }

  private static int lit() {
    return tab.value(
            """
            (() => {
              const color = getComputedStyle(document.documentElement).getPropertyValue('--lit').trim();
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.background = color;
              const lit = getComputedStyle(probe).backgroundColor;
              probe.remove();
              return [...document.querySelectorAll('#items .strip i')]
                  .filter(it => getComputedStyle(it).backgroundColor === lit).length;
            })()
            """)
        .asInt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void canBeReadByEverybody(String scheme) throws IOException {
    tab.look("screen", scheme);
    tab.value(OPEN_ALL);
    tab.value(resource("/axe.min.js"));

    JsonNode found = tab.value("axe.run().then(it => it.violations)");

    assertThat(ModelFigures.all(found))
        .extracting(it -> it.get("id").asString() + ": " + it.get("nodes").get(0).get("html"))
        .isEmpty();
  }

  @Test
  void fitsASmallScreenAndPaper() {
    tab.size(360, 800);
    tab.value(OPEN_ALL);

    assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(360);
    assertThat(tab.print()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void looksSo(String scheme) throws IOException {
    tab.look("screen", scheme);
    tab.size(940, 800);
    tab.picture(PICTURES.resolve("report-" + scheme + ".png"));
    tab.value("document.querySelector('#table').scrollIntoView()");
    tab.picture(PICTURES.resolve("table-" + scheme + ".png"));

    assertThat(PICTURES.resolve("report-" + scheme + ".png")).isNotEmptyFile();
    assertThat(PICTURES.resolve("table-" + scheme + ".png")).isNotEmptyFile();
  }

  private static List<String> cells(String selector, String of) {
    return ModelFigures.all(
            tab.value(
                "[...document.querySelectorAll('%s')].map(it => [%s].join(' '))"
                    .formatted(selector, of)))
        .map(JsonNode::asString)
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = BrowserTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
