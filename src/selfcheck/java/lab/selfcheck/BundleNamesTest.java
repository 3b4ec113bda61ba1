package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.harness.programs.BundleNames;
import org.junit.jupiter.api.Test;

/** What steps and their tests are called. */
class BundleNamesTest {

  private final BundleNames names = new BundleNames(Told.ENGLISH);

  @Test
  void aStepHasItsTitle() {
    assertThat(names.generateDisplayNameForClass(StepsToCollect.Mixed.class))
        .isEqualTo(Told.ENGLISH.of("step.7"));
    assertThat(names.generateDisplayNameForClass(StepsToCollect.NoStep.class))
        .isEqualTo("StepsToCollect$NoStep");
  }

  @Test
  void aTestHasItsTextOrElseItsName() throws NoSuchMethodException {
    assertThat(name("lab")).isEqualTo(Told.ENGLISH.of("summary.lab"));
    assertThat(name("unheardOf")).isEqualTo("unheardOf()");
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
