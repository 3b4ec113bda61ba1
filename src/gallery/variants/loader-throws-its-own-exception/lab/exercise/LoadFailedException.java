package lab.exercise;

/** Says how far a load got. */
final class LoadFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LoadFailedException(int written, Throwable cause) {
    super("gave up after " + written + " items", cause);
  }
}
