package lab.harness.verdict;

/**
 * Marks, as a suppressed exception, what the lab's own clients throw. An exception of the SDK
 * without the mark comes from a client that the student's code has made.
 */
public final class SentByTheLabsClient extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A mark without a stack. */
  public SentByTheLabsClient() {
    super("sent by the lab's client", null, false, false);
  }
}
