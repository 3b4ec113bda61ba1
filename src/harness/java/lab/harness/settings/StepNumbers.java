package lab.harness.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;

/** Reads the numbers of steps, as {@code lab.step} has them. */
final class StepNumbers {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  private StepNumbers() {}

  /**
   * Reads {@code 6}, {@code 6-9} or several of them, such as {@code 1,3,6-9}.
   *
   * @throws BadInputException if it is nothing of the kind, or names a step beyond the last
   */
  static Set<Integer> parse(String value, int last) {
    return Arrays.stream(value.split(",", -1))
        .flatMap(range -> range(range.strip(), value, last))
        .collect(toUnmodifiableSet());
  }

  private static Stream<Integer> range(String range, String value, int last) {
    Matcher matcher = RANGE.matcher(range);
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
      if (from >= 1 && from <= to && to <= last) {
        return IntStream.rangeClosed(from, to).boxed();
      }
    }
    throw new BadInputException(Finding.of("bad.step", "value", value, "last", last));
  }
}
