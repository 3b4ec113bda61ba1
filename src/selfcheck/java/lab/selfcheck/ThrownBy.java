package lab.selfcheck;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Exceptions that come from wherever a test of verdicts wants them to come from. */
final class ThrownBy {

  static final String PLACE = "at Loader.count(Loader.java:12)";
  static final StackTraceElement STUDENT =
      new StackTraceElement("lab.exercise.Loader", "count", "Loader.java", 12);
  static final StackTraceElement SDK =
      new StackTraceElement("software.amazon.awssdk.Client", "send", "Client.java", 1);
  static final StackTraceElement HARNESS =
      new StackTraceElement("lab.harness.requests.Recorder", "record", "Recorder.java", 1);
  static final StackTraceElement JDK =
      new StackTraceElement("java.util.List", "of", "List.java", 1);

  private ThrownBy() {}

  static <T extends Throwable> T from(T thrown, StackTraceElement... frames) {
    thrown.setStackTrace(frames);
    return thrown;
  }

  @SuppressWarnings("unchecked")
  static <T extends AwsServiceException> T answer(
      AwsServiceException.Builder builder, String code, String said) {
    AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).errorMessage(said).build();
    return (T) builder.message(said + " (Service: X)").awsErrorDetails(details).build();
  }
}
