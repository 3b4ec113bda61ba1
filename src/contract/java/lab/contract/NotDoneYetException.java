package lab.contract;

/**
 * Each method of the starter throws this exception until you write the method. A step that needs
 * the method then counts as not started: it takes no points away and does not count as wrong.
 */
public final class NotDoneYetException extends UnsupportedOperationException {

  private static final long serialVersionUID = 1L;

  /** Says that the method is not written yet. */
  public NotDoneYetException() {
    super("not done yet");
  }
}
