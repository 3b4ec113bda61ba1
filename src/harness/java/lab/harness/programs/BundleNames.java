package lab.harness.programs;

import java.lang.reflect.Method;
import java.util.List;
import lab.harness.step.Step;
import lab.harness.text.Words;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Names steps and their tests by the bundle, in the language of the run, and everything else as
 * JUnit does.
 */
public final class BundleNames extends DisplayNameGenerator.Standard {

  private final Words words;

  /** Made by JUnit. */
  public BundleNames() {
    this(SystemSettings.words());
  }

  /** Names in a language. */
  public BundleNames(Words words) {
    this.words = words;
  }

  @Override
  public String generateDisplayNameForClass(Class<?> type) {
    Step step = type.getAnnotation(Step.class);
    return step == null
        ? super.generateDisplayNameForClass(type)
        : words.of("step." + step.value());
  }

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingTypes, Class<?> type, Method method) {
    String key = type.getSimpleName() + "." + method.getName();
    return words.has(key)
        ? words.of(key)
        : super.generateDisplayNameForMethod(enclosingTypes, type, method);
  }
}
