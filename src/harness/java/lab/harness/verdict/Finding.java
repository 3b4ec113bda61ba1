package lab.harness.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to tell, as data. A writer turns it into words, in the language that it is asked
 * for: {@code key} is a text of the bundles, {@code key.why} explains it, and {@code key.next} says
 * what to do next.
 *
 * @param key its stable name
 * @param arguments what goes into the gaps of its texts, by the names of the gaps: strings,
 *     numbers, lists, values of attributes, parts of answers, and other findings
 * @param place the line of the student's code that it is about
 * @param cause the likely cause with its evidence, which also says what to do next
 * @param evidence what the student's code was asked, what it requested for that, and what came
 */
public record Finding(
    String key,
    Map<String, Object> arguments,
    Optional<Place> place,
    Optional<Finding> cause,
    List<Finding> evidence) {

  /** Copies the arguments, in their order, and the evidence. */
  public Finding {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    evidence = List.copyOf(evidence);
  }

  /**
   * A finding without a place or a cause.
   *
   * @param namesAndValues a name, its value, the next name, and so on
   */
  public static Finding of(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Finding(key, arguments, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same at a place; a place that is known already stays. */
  public Finding at(Optional<Place> line) {
    return new Finding(key, arguments, place.or(() -> line), cause, evidence);
  }

  /** The same with a likely cause. */
  public Finding because(Finding likely) {
    return because(Optional.of(likely));
  }

  /** The same with a likely cause, if there is one. */
  public Finding because(Optional<Finding> likely) {
    return new Finding(key, arguments, place, likely, evidence);
  }

  /** The same with evidence. */
  public Finding with(List<Finding> seen) {
    return new Finding(key, arguments, place, cause, seen);
  }
}
