package lab.harness.compile;

import com.google.common.base.Throwables;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.harness.verdict.Finding;
import lab.harness.verdict.StudentCode;
import lab.harness.verdict.WrongAnswer;

/**
 * The classes that are judged, as far as they are there.
 *
 * @param loader loads them
 * @param errors why some of them may not be there
 */
public record Implementation(ClassLoader loader, List<Problem> errors) {

  /** Copies the list, so that the record does not change. */
  public Implementation {
    errors = List.copyOf(errors);
  }

  /** Classes that all compile. */
  public static Implementation of(ClassLoader loader) {
    return new Implementation(loader, List.of());
  }

  /** The same classes once more, which share no static field with these. */
  public Implementation again() {
    return loader instanceof ImplementationLoader own
        ? new Implementation(own.again(), errors)
        : this;
  }

  /** The same classes once more, as if on a machine with {@link OtherDefaults}. */
  public Implementation elsewhere() {
    return loader instanceof ImplementationLoader own
        ? new Implementation(own.elsewhere(), errors)
        : this;
  }

  /** What the classes have asked the machine for of its defaults, since it was forgotten. */
  public Optional<Finding> askedForADefault() {
    return OtherDefaults.asked(loader);
  }

  /** Forgets what the classes have asked the machine for. */
  public void forgetWhatWasAsked() {
    OtherDefaults.forget(loader);
  }

  /**
   * A class.
   *
   * @param name without the package
   * @throws WrongAnswer if it is not there; its finding says what the compiler said
   */
  public Class<?> type(String name) {
    try {
      return loader.loadClass(StudentCode.PACKAGE + name);
    } catch (ClassNotFoundException e) {
      throw new WrongAnswer(missing(name), e);
    }
  }

  /**
   * A new object of a class.
   *
   * @param name the class, without the package
   * @param as what the class implements
   * @param types the types of the constructor's parameters
   * @throws WrongAnswer if the class is not there, or is another than the starter's
   * @throws RuntimeException what the constructor throws
   */
  public <T> T make(String name, Class<T> as, List<Class<?>> types, Object... arguments) {
    Class<?> type = type(name);
    try {
      Constructor<?> constructor = type.getConstructor(types.toArray(Class<?>[]::new));
      return as.cast(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      Throwables.throwIfUnchecked(e.getCause());
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      List<String> parameters = types.stream().map(Class::getSimpleName).toList();
      throw new WrongAnswer(
          Finding.of(
              "class.shape",
              "type",
              name,
              "contract",
              as.getSimpleName(),
              "parameters",
              parameters),
          e);
    }
  }

  /** The files that do not compile, also those that no step needs; empty if there are none. */
  public Optional<Finding> broken() {
    Map<String, String> places = new LinkedHashMap<>();
    errors.forEach(error -> places.putIfAbsent(error.type(), error.place()));
    return Optional.of(places)
        .filter(files -> !files.isEmpty())
        .map(
            files ->
                Finding.of(
                    "class.note", "count", files.size(), "places", List.copyOf(files.values())));
  }

  private Finding missing(String name) {
    return broken(name, errors).orElseGet(() -> Finding.of("class.missing", "type", name));
  }

  /** What the compiler says of a class, because of another one if it names one that is broken. */
  private static Optional<Finding> broken(String name, List<Problem> errors) {
    return errors.stream()
        .filter(error -> error.type().equals(name))
        .findFirst()
        .map(
            error ->
                Finding.of(
                        "class.broken",
                        "type",
                        name,
                        "place",
                        error.place(),
                        "said",
                        error.message())
                    .because(cause(error, errors)));
  }

  private static Optional<Finding> cause(Problem error, List<Problem> errors) {
    List<Problem> others =
        errors.stream().filter(other -> !other.type().equals(error.type())).toList();
    return others.stream()
        .map(Problem::type)
        .filter(type -> !type.isEmpty() && error.message().contains(type))
        .findFirst()
        .flatMap(type -> broken(type, others));
  }
}
