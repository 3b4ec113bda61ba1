package lab.harness.verdict;

import com.google.common.base.Throwables;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * An exception and its causes, which tell whose fault it is.
 *
 * @param all the exception, its cause, the cause of that, and so on
 */
public record CauseChain(List<Throwable> all) {

  private static final int SERVER_ERROR = 500;

  /** The causes of an exception. Where they go round in a circle, it stands for all of them. */
  public static CauseChain of(Throwable thrown) {
    Throwable bare = bare(thrown);
    if (bare != thrown) {
      return of(bare);
    }
    try {
      return new CauseChain(Throwables.getCausalChain(thrown));
    } catch (IllegalArgumentException circle) {
      return new CauseChain(List.of(thrown));
    }
  }

  /** What was thrown, where Java wraps it because no method declares it. */
  static Throwable bare(Throwable thrown) {
    return thrown instanceof UndeclaredThrowableException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  /** The outermost of a kind. */
  public <T> Optional<T> first(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The exception that says that the cloud did not respond, or broke down over a request. */
  Optional<Throwable> ofTheCloud() {
    return all.stream().filter(CauseChain::isOfTheCloud).findFirst();
  }

  private static boolean isOfTheCloud(Throwable thrown) {
    if (thrown instanceof SdkServiceException failure) {
      return failure.statusCode() >= SERVER_ERROR && !failure.isThrottlingException();
    }
    return thrown instanceof SdkClientException failure
        && String.valueOf(failure.rawMessage()).startsWith("Unable to execute HTTP request")
        && !isOfTheStudentsOwnClient(failure);
  }

  private static boolean isOfTheStudentsOwnClient(Throwable thrown) {
    return passedTheStudent(thrown)
        && Arrays.stream(thrown.getSuppressed()).noneMatch(SentByTheLabsClient.class::isInstance);
  }

  /** What came out of the student's code; what AWS said rather than what that is wrapped in. */
  Optional<Throwable> ofTheStudent() {
    if (all.stream().anyMatch(CauseChain::isOfTheHarness)) {
      return Optional.empty();
    }
    return all.stream()
        .filter(CauseChain::passedTheStudent)
        .findFirst()
        .map(thrown -> first(AwsServiceException.class).map(Throwable.class::cast).orElse(thrown));
  }

  private static boolean passedTheStudent(Throwable thrown) {
    return StudentCode.line(thrown.getStackTrace()).isPresent();
  }

  /**
   * The SDK calls the harness, within a call of the student's. It was the harness if it stands
   * nearer to the exception than the student's code and the SDK do.
   */
  private static boolean isOfTheHarness(Throwable thrown) {
    return !(thrown instanceof SdkException)
        && passedTheStudent(thrown)
        && Stream.of(thrown.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(type -> !type.startsWith(StudentCode.IN_PLACE_OF_JAVA))
            .filter(type -> type.startsWith("lab.") || type.startsWith("software.amazon.awssdk."))
            .findFirst()
            .filter(type -> type.startsWith("lab.harness."))
            .isPresent();
  }
}
