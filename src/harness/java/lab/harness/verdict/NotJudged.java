package lab.harness.verdict;

import static lab.harness.text.Texts.text;

import org.opentest4j.TestAbortedException;

/**
 * What can't be judged in this run's cloud without harm or cost: neither passed nor failed, and its
 * points are no part of what can be reached.
 */
public final class NotJudged extends TestAbortedException {

  private static final long serialVersionUID = 1L;

  /**
   * Leaves a test unjudged.
   *
   * @param key the name of the text that says why
   * @param arguments what goes into its gaps
   */
  public NotJudged(String key, Object... arguments) {
    super(text(key, arguments));
  }
}
