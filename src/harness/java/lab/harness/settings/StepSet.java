package lab.harness.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static lab.harness.text.Texts.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Some steps of the lab.
 *
 * @param numbers their numbers
 */
public record StepSet(Set<Integer> numbers) {

  /** All of them. */
  public static final StepSet ALL = between(1, Settings.STEPS);

  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  /** Copies the set, so that the record does not change. */
  public StepSet {
    numbers = Set.copyOf(numbers);
  }

  /**
   * The steps from one number to another, both included.
   *
   * @param first the first step
   * @param last the last step
   * @return the steps
   */
  public static StepSet between(int first, int last) {
    return new StepSet(IntStream.rangeClosed(first, last).boxed().collect(toUnmodifiableSet()));
  }

  /**
   * Reads {@code 6}, {@code 6-9} or several of them, such as {@code 1,3,6-9}.
   *
   * @param value what was given
   * @return the steps
   * @throws BadInputException if it is nothing of the kind, or names a step that does not exist
   */
  public static StepSet parse(String value) {
    return new StepSet(
        Arrays.stream(value.split(",", -1))
            .flatMap(range -> range(range.strip(), value).numbers.stream())
            .collect(toUnmodifiableSet()));
  }

  /**
   * Whether it has a step in common with others.
   *
   * @param others the other steps
   * @return true if it has
   */
  public boolean overlaps(StepSet others) {
    return !Collections.disjoint(numbers, others.numbers);
  }

  /**
   * Whether a step is among them.
   *
   * @param step its number
   * @return true if it is
   */
  public boolean contains(int step) {
    return numbers.contains(step);
  }

  private static StepSet range(String range, String value) {
    Matcher matcher = RANGE.matcher(range);
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first >= 1 && first <= last && last <= Settings.STEPS) {
        return between(first, last);
      }
    }
    throw new BadInputException(text("bad.step", value, Settings.STEPS));
  }
}
