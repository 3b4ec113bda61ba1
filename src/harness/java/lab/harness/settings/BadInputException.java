package lab.harness.settings;

/**
 * What the user gave can't be used: a setting, or a file that a setting names. The message is one
 * sentence for that user; it is all that the terminal shows of it.
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses an input.
   *
   * @param sentence what is wrong and what would be right
   */
  public BadInputException(String sentence) {
    super(sentence);
  }
}
