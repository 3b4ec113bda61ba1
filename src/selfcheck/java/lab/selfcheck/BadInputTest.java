package lab.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.harness.programs.MavenSession;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What a run as Maven starts it says of settings that can't be used: one sentence, and it fails.
 */
class BadInputTest {

  private static final String USER =
      """
      {"PK":"USER#ann","SK":"#METADATA#ann","username":"ann","name":"Ann","email":"e",\
      "birthdate":"b","address":"a","n":1%s}
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "lab.step, 99, lab.step",
    "lab.cloud, sky, lab.cloud",
    "lab.seed, many, lab.seed",
    "lab.source, /no/such/folder, /no/such/folder",
    "lab.items, nowhere.json, lab.items",
    "lab.items, %s/no-items, 'no-items, line 1'",
    "lab.items, %s/only-a-user, 'no game'",
    "lab.items, %s/39-digits, 39 significant digits",
    "lab.lang, de, lab.lang=de",
    "lab.out, %s/no-items/folder, lab.out"
  })
  void aRunSaysOneSentenceAndFails(String name, String value, String words) throws Exception {
    Files.writeString(temp.resolve("no-items"), "{oops");
    Files.writeString(temp.resolve("only-a-user"), USER.formatted(""));
    Files.writeString(temp.resolve("39-digits"), USER.formatted("1".repeat(38)));
    SummaryGeneratingListener summary = new SummaryGeneratingListener();

    String said = run(name, value.formatted(temp), summary);

    assertThat(said.lines()).singleElement().asString().contains(words);
    assertThat(summary.getSummary().getTotalFailureCount()).isPositive();
    assertThat(summary.getSummary().getTestsStartedCount()).isZero();
  }

  private static String run(String name, String value, SummaryGeneratingListener summary) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, UTF_8));
    System.setProperty("lab.lang", "en");
    System.setProperty(name, value);
    try (LauncherSession session =
        LauncherFactory.openSession(
            LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new MavenSession())
                .build())) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectPackage("lab.steps"))
                  .build(),
              summary);
    } finally {
      System.clearProperty("lab.lang");
      System.clearProperty(name);
      System.setOut(before);
    }
    return said.toString(UTF_8);
  }
}
