package lab.harness.settings;

import static lab.harness.text.Texts.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps from one number to another, both included.
 *
 * @param first the first step
 * @param last the last step
 */
public record StepRange(int first, int last) {

  /** All of them. */
  public static final StepRange ALL = new StepRange(1, Settings.STEPS);

  private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  /**
   * Reads {@code 6} or {@code 6-9}.
   *
   * @param value what was given
   * @return the range
   * @throws BadInputException if it is neither, or names a step that does not exist
   */
  public static StepRange parse(String value) {
    Matcher matcher = FORM.matcher(value);
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first >= ALL.first && first <= last && last <= ALL.last) {
        return new StepRange(first, last);
      }
    }
    throw new BadInputException(text("bad.step", value, Settings.STEPS));
  }

  /**
   * Whether it has a step in common with another range.
   *
   * @param other the other range
   * @return true if it has
   */
  public boolean overlaps(StepRange other) {
    return first <= other.last && other.first <= last;
  }

  /**
   * Whether a step is among them.
   *
   * @param step its number
   * @return true if it is
   */
  public boolean contains(int step) {
    return first <= step && step <= last;
  }
}
