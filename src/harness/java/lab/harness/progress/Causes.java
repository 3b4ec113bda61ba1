package lab.harness.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.verdict.SentByTheLabsClient;
import lab.harness.verdict.StudentCode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * An exception and what caused it, and so whose it is.
 *
 * @param all the exception, its cause, the cause of that, and so on
 */
record Causes(List<Throwable> all) {

  private static final int MAX_CAUSES = 20;
  private static final int SERVER_ERROR = 500;

  static Causes of(Throwable thrown) {
    return new Causes(
        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
            .limit(MAX_CAUSES)
            .toList());
  }

  /** The outermost of a kind. */
  <T extends Throwable> Optional<T> first(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** What says that the cloud did not answer, or broke down over a request. */
  Optional<Throwable> ofTheCloud() {
    return all.stream().filter(Causes::isOfTheCloud).findFirst();
  }

  private static boolean isOfTheCloud(Throwable thrown) {
    if (thrown instanceof SdkServiceException answer) {
      return answer.statusCode() >= SERVER_ERROR && !answer.isThrottlingException();
    }
    return thrown instanceof SdkClientException
        && String.valueOf(thrown.getMessage()).startsWith("Unable to execute HTTP request")
        && !isOfTheStudentsOwnClient(thrown);
  }

  private static boolean isOfTheStudentsOwnClient(Throwable thrown) {
    return passedTheStudent(thrown)
        && Arrays.stream(thrown.getSuppressed()).noneMatch(SentByTheLabsClient.class::isInstance);
  }

  /** What came out of the student's code; what AWS said rather than what that is wrapped in. */
  Optional<Throwable> ofTheStudent() {
    if (all.stream().anyMatch(Causes::isOfTheHarness)) {
      return Optional.empty();
    }
    return all.stream()
        .filter(Causes::passedTheStudent)
        .findFirst()
        .map(thrown -> first(AwsServiceException.class).map(Throwable.class::cast).orElse(thrown));
  }

  private static boolean passedTheStudent(Throwable thrown) {
    return types(thrown).anyMatch(type -> type.startsWith(StudentCode.PACKAGE));
  }

  /**
   * The SDK calls the harness, within a call of the student's. It was the harness if it stands
   * nearer to the exception than the student's code and the SDK do.
   */
  private static boolean isOfTheHarness(Throwable thrown) {
    return !(thrown instanceof SdkException)
        && passedTheStudent(thrown)
        && types(thrown)
            .filter(type -> type.startsWith("lab.") || type.startsWith("software.amazon.awssdk."))
            .findFirst()
            .filter(type -> type.startsWith("lab.harness."))
            .isPresent();
  }

  private static Stream<String> types(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName);
  }
}
