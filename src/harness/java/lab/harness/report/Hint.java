package lab.harness.report;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.harness.result.HintsShown;
import lab.harness.text.Words;

/**
 * What is shown to who asks for a hint.
 *
 * @param first the number of the first hint to show, from 1 on
 * @param last the number of the last one
 * @param more whether there was another one to show
 */
public record Hint(int step, int first, int last, boolean more) {

  /** The next hint of a step of which some were shown; all of them if there is no next one. */
  public static Hint after(int step, int shown) {
    return shown < HintsShown.OF_A_STEP
        ? new Hint(step, shown + 1, shown + 1, true)
        : new Hint(step, 1, HintsShown.OF_A_STEP, false);
  }

  /** Its lines. */
  public Stream<String> lines(Words words) {
    Stream<String> hints = IntStream.rangeClosed(first, last).mapToObj(it -> text(words, it));
    return Stream.concat(hints, Stream.of(words.of("hint.noMore")).filter(it -> !more))
        .flatMap(String::lines);
  }

  private String text(Words words, int number) {
    return words.of(
        "hint.numbered",
        "number",
        number,
        "all",
        HintsShown.OF_A_STEP,
        "hint",
        words.of("hint.%s.%s".formatted(step, number)));
  }
}
