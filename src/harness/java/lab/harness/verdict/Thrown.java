package lab.harness.verdict;

import static com.google.common.base.CharMatcher.whitespace;
import static com.google.common.base.Strings.nullToEmpty;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An exception as it is shown.
 *
 * @param type its class, without the package
 * @param said its message in one line, without what AWS's SDK adds to what AWS said; may be empty
 */
public record Thrown(String type, String said) {

  /** Takes what is to be shown of an exception. */
  public static Thrown of(Throwable any) {
    Throwable thrown = CauseChain.bare(any);
    return new Thrown(
        thrown.getClass().getSimpleName(),
        whitespace().trimAndCollapseFrom(nullToEmpty(message(thrown)), ' '));
  }

  private static String message(Throwable thrown) {
    return details(thrown)
        .map(AwsErrorDetails::errorMessage)
        .orElseGet(
            () -> thrown instanceof SdkException sdk ? sdk.rawMessage() : thrown.getMessage());
  }

  /** What AWS said in its own words; empty if it is no error of AWS's. */
  static Optional<AwsErrorDetails> details(Throwable thrown) {
    return thrown instanceof AwsServiceException failure
        ? Optional.ofNullable(failure.awsErrorDetails())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return said.isEmpty() ? type : type + ": " + said;
  }
}
