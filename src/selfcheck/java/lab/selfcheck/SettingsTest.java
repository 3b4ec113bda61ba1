package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.harness.settings.Settings;
import lab.harness.step.StepInfo;
import lab.harness.verdict.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run can be asked for, and what it rejects in one sentence. */
class SettingsTest {

  @Test
  void haveDefaults() {
    Settings settings = settings(Map.of());

    assertThat(settings.items()).isEqualTo(Settings.SHEET_ITEMS);
    assertThat(settings.sheet()).isTrue();
    assertThat(settings.cloud()).isEqualTo("embedded");
    assertThat(settings.steps()).extracting(StepInfo::number).hasSize(14);
    assertThat(settings.required()).isZero();
    assertThat(settings.out()).isEqualTo(Path.of("target", "lab"));
    assertThat(settings.hint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', en",
    "'', '', fr, fr",
    "'', '', de, en",
    "'', fr, en, fr",
    "'', en, fr, en",
    "'', ${user.language}, fr, en",
    "fr, en, en, fr",
    "en, fr, fr, en"
  })
  void takeALanguageOrElseThatOfTheMachine(
      String asked, String mavens, String own, String expected) {
    Map<String, String> properties = new HashMap<>();
    properties.put("lab.lang", asked);
    properties.put("lab.locale", mavens);
    properties.put("user.language", own);
    properties.values().removeIf(String::isEmpty);

    assertThat(settings(properties).language()).hasToString(expected);
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
    assertThat(settings(Map.of("lab.localstack.image", " ")).localStackImage()).isEmpty();
    assertThat(settings(Map.of("lab.localstack.image", "floci/floci:1")).localStackImage())
        .contains("floci/floci:1");
  }

  @ParameterizedTest
  @CsvSource({"6, 6, 6", "6-9, 6, 9", "1-14, 1, 14", "14, 14, 14"})
  void takeAStepOrARange(String value, int first, int last) {
    assertThat(settings(Map.of("lab.step", value)).steps())
        .extracting(StepInfo::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(first, last).boxed().toList());
  }

  @Test
  void takeSeveralSteps() {
    assertThat(settings(Map.of("lab.step", "12, 1,3-5")).steps())
        .extracting(StepInfo::number)
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
    "lab.hint, 15",
    "lab.lang, de",
    "lab.lang, fr-FR",
    "lab.lang, FR",
    "lab.lang, ''"
  })
  void rejectInOneSentence(String name, String value) {
    assertThatThrownBy(() -> settings(Map.of(name, value)))
        .isInstanceOf(BadInputException.class)
        .extracting(Told::of, STRING)
        .startsWith(name + "=" + value)
        .endsWith(".")
        .doesNotContain("\n");
  }

  private static Settings settings(Map<String, String> properties) {
    return Implementations.settings(properties);
  }
}
