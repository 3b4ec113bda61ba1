package lab.harness.programs;

import java.util.List;
import java.util.Optional;
import lab.harness.compile.Implementation;
import lab.harness.compile.ImplementationLoader;
import lab.harness.settings.Language;
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

  /**
   * The classes that are judged. PIT changes those that it finds on the class path, and so needs
   * them as they are; and a caller may have loaded others.
   */
  static Implementation classes(Settings settings, ClassLoader context) {
    return context instanceof ImplementationLoader || property("lab.unguarded").isPresent()
        ? Implementation.of(context)
        : StudentClasses.of(settings, ClassPath.of(context)).load(context);
  }

  /** All of it; empty if a property can't be used, which the run itself tells. */
  static Optional<Settings> known() {
    try {
      return Optional.of(read());
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  /** The steps; all of them if a property can't be used. */
  static List<StepInfo> steps() {
    return known().map(Settings::steps).orElseGet(() -> StepCatalogue.read().steps());
  }

  /** The language, also if a property can't be used: the machine's, if that is the language. */
  static Words words() {
    try {
      return Words.in(Language.of(SystemSettings::property));
    } catch (BadInputException e) {
      return Words.in(Language.ofMachine(SystemSettings::property));
    }
  }

  /** LocalStack's token is a secret: it has no property, and stands where LocalStack looks. */
  static Optional<String> property(String name) {
    return Optional.ofNullable(
        name.equals("lab.localstack.token")
            ? System.getenv("LOCALSTACK_AUTH_TOKEN")
            : System.getProperty(name));
  }
}
