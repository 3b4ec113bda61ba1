package lab.harness.observe;

import static lab.harness.text.Texts.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
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
final class ServiceFailure {

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

  /** No throughput is left. A transaction tells it among its reasons. */
  static SdkServiceException throttled(SdkRequest request) {
    if (request instanceof S3Request) {
      return failure(
          S3Exception.builder(), "S3", UNAVAILABLE, "SlowDown", "Please reduce your request rate.");
    }
    int parts = transactionParts(request);
    return parts > 0
        ? canceled(parts, "ProvisionedThroughputExceeded", EXCEEDED)
        : failure(
            ProvisionedThroughputExceededException.builder(),
            "DynamoDb",
            BAD_REQUEST,
            "ProvisionedThroughputExceededException",
            EXCEEDED);
  }

  /** Another transaction is under way on one of the items. */
  static SdkServiceException conflict(SdkRequest transaction) {
    return canceled(transactionParts(transaction), CONFLICT, "Transaction is ongoing for the item");
  }

  /** An index is still being filled with what the table holds. */
  static SdkServiceException indexBeingBuilt(String index) {
    return failure(
        DynamoDbException.builder(),
        "DynamoDb",
        BAD_REQUEST,
        BUILDING,
        "Cannot read from backfilling global secondary index: " + index);
  }

  /** What the lab did there, for the student; empty if it is not the lab that made it. */
  static Optional<String> said(Throwable thrown) {
    if (thrown instanceof AwsServiceException failure && OURS.equals(failure.requestId())) {
      AwsErrorDetails details = failure.awsErrorDetails();
      return Optional.of(text(key(failure), details.errorCode(), details.errorMessage()));
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
    List<CancellationReason> reasons =
        new ArrayList<>(
            Collections.nCopies(parts, CancellationReason.builder().code("None").build()));
    reasons.set(0, CancellationReason.builder().code(reason).message(message).build());
    List<String> codes = reasons.stream().map(CancellationReason::code).toList();
    return failure(
        TransactionCanceledException.builder().cancellationReasons(reasons),
        "DynamoDb",
        BAD_REQUEST,
        CANCELED,
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
  }

  /** How many reads or writes a request makes one of; 0 if it is no transaction. */
  static int transactionParts(SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest write) {
      return write.transactItems().size();
    }
    if (request instanceof TransactGetItemsRequest read) {
      return read.transactItems().size();
    }
    return request instanceof ExecuteTransactionRequest execute
        ? execute.transactStatements().size()
        : 0;
  }

  private static SdkServiceException failure(
      AwsServiceException.Builder exception,
      String service,
      int status,
      String code,
      String message) {
    return exception
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage(message)
                .build())
        .message(message)
        .statusCode(status)
        .requestId(OURS)
        .build();
  }
}
