package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import lab.harness.settings.BadInputException;
import lab.harness.settings.Settings;
import lab.harness.settings.StepSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run can be asked for, and what it refuses in one sentence. */
class SettingsTest {

  @Test
  void haveDefaults() {
    Settings settings = settings(Map.of());

    assertThat(settings.items()).isEqualTo(Settings.SHEET_ITEMS);
    assertThat(settings.sheet()).isTrue();
    assertThat(settings.cloud()).isEqualTo(Settings.EMBEDDED);
    assertThat(settings.steps()).isEqualTo(StepSet.ALL);
    assertThat(settings.required()).isZero();
    assertThat(settings.out()).isEqualTo(Path.of("target", "lab"));
    assertThat(settings.hint()).isEmpty();
  }

  @Test
  void aSeedIsNewUnlessGiven() {
    assertThat(settings(Map.of("lab.seed", "7")).seed()).isEqualTo(7);
    assertThat(LongStream.generate(() -> settings(Map.of()).seed()).limit(20))
        .doesNotHaveDuplicates();
  }

  @Test
  void takeAFileOfItems() {
    Settings settings = settings(Map.of("lab.items", "fixtures/items.json"));

    assertThat(settings.items()).isEqualTo(Path.of("fixtures/items.json"));
    assertThat(settings.sheet()).isFalse();
  }

  @Test
  void takeAnImageForTheContainer() {
    assertThat(settings(Map.of("lab.cloud", "localstack")).localStackImage())
        .isEqualTo("localstack/localstack:4.14.0");
    assertThat(settings(Map.of("lab.localstack.image", "floci/floci:1")).localStackImage())
        .isEqualTo("floci/floci:1");
  }

  @ParameterizedTest
  @CsvSource({"6, 6, 6", "6-9, 6, 9", "1-14, 1, 14", "14, 14, 14"})
  void takeAStepOrARange(String value, int first, int last) {
    assertThat(settings(Map.of("lab.step", value)).steps()).isEqualTo(StepSet.between(first, last));
  }

  @Test
  void takeSeveralSteps() {
    assertThat(settings(Map.of("lab.step", "12, 1,3-5")).steps().numbers())
        .containsExactlyInAnyOrder(1, 3, 4, 5, 12);
  }

  @ParameterizedTest
  @CsvSource({
    "lab.step, 0",
    "lab.step, 15",
    "lab.step, 9-6",
    "lab.step, six",
    "lab.step, 6-",
    "lab.step, '6,'",
    "lab.step, '1,15'",
    "lab.cloud, azure",
    "lab.items, no/such/file.json",
    "lab.items, fixtures",
    "lab.seed, x",
    "lab.seed, -1",
    "lab.require, 121",
    "lab.require, many",
    "lab.hint, 15"
  })
  void refuseInOneSentence(String name, String value) {
    assertThatThrownBy(() -> settings(Map.of(name, value)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(name + "=" + value)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("\n");
  }

  private static Settings settings(Map<String, String> properties) {
    return Settings.of(name -> Optional.ofNullable(properties.get(name)));
  }
}
