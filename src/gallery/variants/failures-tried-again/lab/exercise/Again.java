package lab.exercise;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tries again what the service could not do just now. */
final class Again {

  private static final Set<String> NOT_NOW =
      Set.of("ProvisionedThroughputExceededException", "ThrottlingException", "SlowDown");

  private Again() {}

  static <T> T andAgain(Supplier<T> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return request.get();
      } catch (AwsServiceException e) {
        if (attempt == Backoff.ATTEMPTS || !isForLater(e)) {
          throw e;
        }
        Backoff.pause(attempt);
      }
    }
  }

  private static boolean isForLater(AwsServiceException e) {
    return NOT_NOW.contains(e.awsErrorDetails().errorCode())
        || String.valueOf(e.awsErrorDetails().errorMessage()).contains("backfilling");
  }
}
