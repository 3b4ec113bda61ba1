package lab.harness.result;

/**
 * How many hints of a step have been shown by now. They cost nothing.
 *
 * @param shown from 1 to {@link #OF_A_STEP}
 */
public record HintsShown(int step, int shown) {

  /** How many hints each step has, from a question to nearly the answer. */
  public static final int OF_A_STEP = 3;
}
