package lab.harness.run;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import lab.harness.step.Step;
import lab.harness.text.Words;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names steps and their tests by the bundle, and everything else as JUnit does. */
public final class BundleNames extends DisplayNameGenerator.Standard {

  /** Made by JUnit. */
  public BundleNames() {}

  @Override
  public String generateDisplayNameForClass(Class<?> type) {
    Step step = type.getAnnotation(Step.class);
    return step == null ? super.generateDisplayNameForClass(type) : title(step);
  }

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingTypes, Class<?> type, Method method) {
    String key = type.getSimpleName() + "." + method.getName();
    return Words.in(Locale.ENGLISH).has(key)
        ? Words.in(Locale.ENGLISH).of(key)
        : super.generateDisplayNameForMethod(enclosingTypes, type, method);
  }

  static String title(Step step) {
    return Words.in(Locale.ENGLISH).of("step." + step.value());
  }
}
