package lab.harness.programs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.harness.settings.Settings;
import lab.harness.step.StepCatalogue;
import lab.harness.step.StepInfo;
import lab.harness.text.Words;
import lab.harness.verdict.BadInputException;
import lab.harness.workspace.CloudKind;

/** What the system properties of this JVM ask for. */
final class SystemSettings {

  private SystemSettings() {}

  /** All of it; {@link BadInputException} if a property can't be used. */
  static Settings read() {
    return Settings.of(SystemSettings::property, StepCatalogue.read(), CloudKind.names());
  }

  /** The steps; all of them if a property can't be used, which the run itself tells. */
  static List<StepInfo> steps() {
    try {
      return read().steps();
    } catch (BadInputException e) {
      return StepCatalogue.read().steps();
    }
  }

  /** The language, also if another property can't be used. */
  static Words words() {
    return Words.in(property("lab.lang").map(Locale::forLanguageTag).orElseGet(Locale::getDefault));
  }

  /** LocalStack's token is a secret: it has no property, and stands where LocalStack looks. */
  static Optional<String> property(String name) {
    return Optional.ofNullable(
        name.equals("lab.localstack.token")
            ? System.getenv("LOCALSTACK_AUTH_TOKEN")
            : System.getProperty(name));
  }
}
