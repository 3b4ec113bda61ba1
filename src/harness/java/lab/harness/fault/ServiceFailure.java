package lab.harness.fault;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.harness.requests.Operations;
import lab.harness.requests.Request;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * What the services throw at a request that is right but can't be served now, once the SDK has
 * tried it again in vain.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">AWS:
 *     error handling with DynamoDB</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html">AWS:
 *     S3 performance, on 503 Slow Down</a>
 */
public final class ServiceFailure {

  private static final String OURS = "MADE-BY-THE-LAB";
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;
  private static final String EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";
  private static final String BUILDING = "ValidationException";
  private static final String CANCELED = "TransactionCanceledException";
  private static final String CONFLICT = "TransactionConflict";

  private ServiceFailure() {}

  /** No throughput is left. A transaction names it among its cancellation reasons. */
  static SdkServiceException throttled(Request request) {
    if (request.sent() instanceof S3Request) {
      return failure(S3Exception.builder(), "SlowDown", "Please reduce your request rate.");
    }
    int parts = Operations.transactionParts(request.sent());
    return parts > 0
        ? canceled(parts, "ProvisionedThroughputExceeded", EXCEEDED)
        : failure(
            ProvisionedThroughputExceededException.builder(),
            "ProvisionedThroughputExceededException",
            EXCEEDED);
  }

  /** Another transaction is under way on one of the items. */
  static SdkServiceException conflict(Request transaction) {
    return canceled(
        Operations.transactionParts(transaction.sent()),
        CONFLICT,
        "Transaction is ongoing for the item");
  }

  /** An index is still being filled with what the table holds. */
  static SdkServiceException indexBeingBuilt(Request read) {
    return failure(
        DynamoDbException.builder(),
        BUILDING,
        "Cannot read from backfilling global secondary index: " + read.index().orElseThrow());
  }

  /** What the lab did there; empty if the failure is the service's own. */
  public static Optional<Finding> said(Throwable thrown) {
    if (thrown instanceof AwsServiceException failure && OURS.equals(failure.requestId())) {
      AwsErrorDetails details = failure.awsErrorDetails();
      return Optional.of(
          Finding.of(key(failure), "code", details.errorCode(), "said", details.errorMessage()));
    }
    return Optional.empty();
  }

  private static String key(AwsServiceException failure) {
    if (failure instanceof TransactionCanceledException canceled
        && canceled.cancellationReasons().get(0).code().equals(CONFLICT)) {
      return "failure.conflict";
    }
    return failure.awsErrorDetails().errorCode().equals(BUILDING)
        ? "failure.building"
        : "failure.throttled";
  }

  private static SdkServiceException canceled(int parts, String reason, String message) {
    List<CancellationReason> reasons = new ArrayList<>();
    reasons.add(CancellationReason.builder().code(reason).message(message).build());
    reasons.addAll(nCopies(parts - 1, CancellationReason.builder().code("None").build()));
    List<String> codes = reasons.stream().map(CancellationReason::code).toList();
    return failure(
        TransactionCanceledException.builder().cancellationReasons(reasons),
        CANCELED,
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
  }

  private static SdkServiceException failure(
      AwsServiceException.Builder exception, String code, String message) {
    boolean s3 = exception instanceof S3Exception.Builder;
    return exception
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(s3 ? "S3" : "DynamoDb")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .message(message)
        .statusCode(s3 ? UNAVAILABLE : BAD_REQUEST)
        .requestId(OURS)
        .build();
  }
}
