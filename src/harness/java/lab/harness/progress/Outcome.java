package lab.harness.progress;

/**
 * What came of a test.
 *
 * @param status how it stands
 * @param message what there is to say about it; null if there is nothing
 */
public record Outcome(Status status, String message) {

  /** The outcome of a test that nothing is known of. */
  static final Outcome UNKNOWN = new Outcome(Status.NOT_STARTED, null);

  /** Cuts the message to a length that a report can hold. */
  public Outcome {
    message = message == null ? null : PlainText.bounded(message);
  }
}
