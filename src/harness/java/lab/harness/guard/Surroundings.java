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

  /** What Java was like before the first of the calls that are under way. */
  private static Surroundings before;

  private static int calls;

  private final List<Runnable> settings = new ArrayList<>();
  private final Properties properties = System.getProperties();
  private final Properties values = (Properties) properties.clone();

  private Surroundings() {
    keep(
        settings,
        Thread::getDefaultUncaughtExceptionHandler,
        Thread::setDefaultUncaughtExceptionHandler);
    keep(settings, Locale::getDefault, Locale::setDefault);
    Stream.of(Locale.Category.values())
        .forEach(
            category ->
                keep(
                    settings,
                    () -> Locale.getDefault(category),
                    locale -> Locale.setDefault(category, locale)));
    keep(settings, TimeZone::getDefault, TimeZone::setDefault);
    keep(settings, () -> System.in, System::setIn);
    keep(settings, () -> System.out, System::setOut);
    keep(settings, () -> System.err, System::setErr);
    keep(settings, ProxySelector::getDefault, ProxySelector::setDefault);
    keep(settings, Authenticator::getDefault, Authenticator::setDefault);
    SECURITY.stream()
        .filter(name -> Security.getProperty(name) != null)
        .forEach(
            name ->
                keep(
                    settings,
                    () -> Security.getProperty(name),
                    value -> Security.setProperty(name, value)));
  }

  /** A call that may throw a checked exception. */
  @FunctionalInterface
  public interface Call<T, E extends Exception> {
    T make() throws E;
  }

  /**
   * Makes a call, and puts right after it whatever it has left otherwise than it was. Of calls side
   * by side, each puts Java back to what it was before the first of them.
   */
  public static <T, E extends Exception> T keepDuring(Call<T, E> call) throws E {
    Thread thread = Thread.currentThread();
    boolean interrupted = thread.isInterrupted();
    List<Runnable> ofThread = new ArrayList<>();
    keep(ofThread, thread::getContextClassLoader, thread::setContextClassLoader);
    keep(ofThread, thread::getUncaughtExceptionHandler, thread::setUncaughtExceptionHandler);
    enter();
    try {
      return call.make();
    } finally {
      if (!interrupted) {
        Thread.interrupted(); // or else the lab's own next request would be given up
      }
      ofThread.forEach(Runnable::run);
      leave();
    }
  }

  private static synchronized void enter() {
    if (calls++ == 0) {
      before = new Surroundings();
    }
  }

  private static synchronized void leave() {
    calls--;
    before.restore();
  }

  private static <T> void keep(List<Runnable> settings, Supplier<T> get, Consumer<T> set) {
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
