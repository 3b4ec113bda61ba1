package lab.harness.verdict;

import static lab.harness.text.Texts.text;

import java.util.Optional;

/**
 * A verdict: the student's code does something else than the step asks. The message is for the
 * student: first what came and what was expected, then the likely cause and what to do next.
 */
public final class WrongAnswer extends AssertionError {

  private static final long serialVersionUID = 1L;

  private WrongAnswer(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A verdict in the words of the bundle.
   *
   * @param key the text's name
   * @param arguments what goes into its gaps
   * @return the verdict, to be thrown
   */
  public static WrongAnswer of(String key, Object... arguments) {
    return new WrongAnswer(text(key, arguments), null);
  }

  /**
   * A verdict on what one line of the student's code did.
   *
   * @param line the line, as {@link StudentCode#line()} gives it; empty if it is not known
   * @param key the text's name
   * @param arguments what goes into its gaps
   * @return the verdict, to be thrown
   */
  public static WrongAnswer at(Optional<String> line, String key, Object... arguments) {
    return new WrongAnswer(
        line.map(place -> withPlace(text(key, arguments), place))
            .orElseGet(() -> text(key, arguments)),
        null);
  }

  /**
   * A verdict on what the student's code threw.
   *
   * @param cause what was thrown
   * @param key the text's name
   * @param arguments what goes into its gaps
   * @return the verdict, to be thrown
   */
  public static WrongAnswer because(Throwable cause, String key, Object... arguments) {
    return new WrongAnswer(text(key, arguments), cause);
  }

  /**
   * Puts a place under the first line of a message.
   *
   * @param message the message
   * @param place a line of the student's code
   * @return the message with one more line
   */
  public static String withPlace(String message, String place) {
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    String rest = end < 0 ? "" : message.substring(end);
    return first + "\n" + text("place", place) + rest;
  }
}
