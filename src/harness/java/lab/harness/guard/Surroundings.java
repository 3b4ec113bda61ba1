package lab.harness.guard;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lab.harness.cloud.OwnProperties;

/**
 * What surrounds a call: the settings of its thread and of Java as a whole. What the student's code
 * changes there would reach the lab and the tests that follow.
 */
public final class Surroundings {

  /** Of the security properties, those that are often set. Java takes none away again. */
  private static final List<String> SECURITY =
      List.of(
          "networkaddress.cache.ttl",
          "networkaddress.cache.negative.ttl",
          "jdk.tls.disabledAlgorithms",
          "jdk.certpath.disabledAlgorithms",
          "securerandom.source");

  private final Thread thread = Thread.currentThread();
  private final boolean interrupted = thread.isInterrupted();
  private final List<Runnable> settings = new ArrayList<>();
  private final Properties properties = System.getProperties();
  private final Properties values = (Properties) properties.clone();

  private Surroundings() {
    keep(thread::getContextClassLoader, thread::setContextClassLoader);
    keep(thread::getUncaughtExceptionHandler, thread::setUncaughtExceptionHandler);
    keep(Thread::getDefaultUncaughtExceptionHandler, Thread::setDefaultUncaughtExceptionHandler);
    keep(Locale::getDefault, Locale::setDefault);
    Stream.of(Locale.Category.values())
        .forEach(
            category ->
                keep(
                    () -> Locale.getDefault(category),
                    locale -> Locale.setDefault(category, locale)));
    keep(TimeZone::getDefault, TimeZone::setDefault);
    keep(() -> System.in, System::setIn);
    keep(() -> System.out, System::setOut);
    keep(() -> System.err, System::setErr);
    keep(ProxySelector::getDefault, ProxySelector::setDefault);
    keep(Authenticator::getDefault, Authenticator::setDefault);
    SECURITY.stream()
        .filter(name -> Security.getProperty(name) != null)
        .forEach(
            name ->
                keep(() -> Security.getProperty(name), value -> Security.setProperty(name, value)));
  }

  /** A call that may throw a checked exception. */
  @FunctionalInterface
  public interface Call<T, E extends Exception> {
    T make() throws E;
  }

  /** Makes a call, and puts right after it whatever it has left otherwise than it was. */
  public static <T, E extends Exception> T keepDuring(Call<T, E> call) throws E {
    Surroundings before = new Surroundings();
    try {
      return call.make();
    } finally {
      before.restore();
    }
  }

  private <T> void keep(Supplier<T> get, Consumer<T> set) {
    T before = get.get();
    settings.add(
        () -> {
          T after = get.get();
          if (after != before && (after == null || !after.equals(before))) {
            set.accept(before);
          }
        });
  }

  private void restore() {
    if (!interrupted) {
      Thread.interrupted(); // or else the lab's own next request would be given up
    }
    settings.forEach(Runnable::run);
    if (System.getProperties() != properties) {
      System.setProperties(properties);
    }
    if (!properties.equals(values)) {
      properties
          .keySet()
          .removeIf(name -> !values.containsKey(name) && !OwnProperties.mayInclude(name));
      properties.putAll(values);
    }
  }
}
