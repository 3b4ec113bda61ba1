package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.harness.progress.BundleNames;
import lab.harness.text.Texts;
import org.junit.jupiter.api.Test;

/** What steps and their tests are called. */
class BundleNamesTest {

  private final BundleNames names = new BundleNames();

  @Test
  void aStepHasItsTitle() {
    assertThat(names.generateDisplayNameForClass(StepsToCollect.Mixed.class))
        .isEqualTo(Texts.text("step.7"));
    assertThat(names.generateDisplayNameForClass(StepsToCollect.NoStep.class))
        .isEqualTo("StepsToCollect$NoStep");
  }

  @Test
  void aTestHasItsTextOrElseItsName() throws NoSuchMethodException {
    assertThat(name("lab")).isEqualTo(Texts.text("summary.lab"));
    assertThat(name("unheardOf")).isEqualTo("unheardOf()");
  }

  @Test
  void noTextStandsTwiceInTheBundle() throws IOException {
    assertThat(Files.readAllLines(Path.of("src/harness/resources/lab/messages.properties")))
        .filteredOn(line -> line.matches("[A-Za-z][\\w.-]*=.*"))
        .extracting(line -> line.split("=")[0])
        .doesNotHaveDuplicates();
  }

  private String name(String method) throws NoSuchMethodException {
    return names.generateDisplayNameForMethod(
        List.of(), summary.class, summary.class.getDeclaredMethod(method));
  }

  /** Called so because the bundle has a text of the name {@code summary.lab}. */
  @SuppressWarnings("unused")
  private static final class summary {
    private void lab() {}

    private void unheardOf() {}
  }
}
