package lab.harness.verdict;

import static lab.harness.text.Texts.text;

/** A test that failed because the cloud did not let a request through: nobody's mistake. */
public final class CloudFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure in the words of the bundle.
   *
   * @param key the text's name
   * @param arguments what goes into its gaps
   */
  public CloudFailure(String key, Object... arguments) {
    super(text(key, arguments));
  }
}
