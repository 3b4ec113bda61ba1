package lab.harness.fault;

import static java.util.Collections.nCopies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.harness.requests.Operations;
import lab.harness.requests.Request;
import lab.harness.verdict.CauseChain;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * What the services and the SDK throw at a request that is right but can't be served now, once the
 * SDK has tried it again in vain.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">AWS:
 *     error handling with DynamoDB</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">AWS: S3's
 *     error responses</a>
 */
public final class ServiceFailure {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int INTERNAL = 500;
  private static final int UNAVAILABLE = 503;
  private static final String EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";

  static final String INTERNAL_ERROR = "InternalError";
  static final String INTERNAL_ERROR_SAID = "We encountered an internal error. Please try again.";

  private ServiceFailure() {}

  /** No throughput is left. A transaction names it among its cancellation reasons. */
  static SdkException throttled(Request request, int part) {
    String key = "failure.throttled";
    if (isS3(request)) {
      return s3(key, UNAVAILABLE, "SlowDown", "Please reduce your request rate.");
    }
    return Operations.transactionParts(request.sent()) > 0
        ? canceled(key, request, part, "ProvisionedThroughputExceeded", EXCEEDED)
        : failure(
            key,
            ProvisionedThroughputExceededException.builder(),
            BAD_REQUEST,
            "ProvisionedThroughputExceededException",
            EXCEEDED);
  }

  /** The service breaks down. */
  static SdkException internal(Request request) {
    String key = "failure.internal";
    return isS3(request)
        ? s3(key, INTERNAL, INTERNAL_ERROR, INTERNAL_ERROR_SAID)
        : failure(
            key,
            InternalServerErrorException.builder(),
            INTERNAL,
            "InternalServerError",
            "Internal server error");
  }

  /** The keys are too old. */
  static SdkException expired(Request request) {
    String key = "failure.expired";
    return isS3(request)
        ? s3(key, BAD_REQUEST, "ExpiredToken", "The provided token has expired.")
        : dynamoDb(
            key, "ExpiredTokenException", "The security token included in the request is expired");
  }

  /** The keys are for something else. */
  static SdkException denied(Request request) {
    String key = "failure.denied";
    return isS3(request)
        ? s3(key, FORBIDDEN, "AccessDenied", "Access Denied")
        : dynamoDb(
            key,
            "AccessDeniedException",
            "User is not authorized to perform: dynamodb:" + request.operation());
  }

  /** Another transaction is under way on an item: one of a transaction's, or that of a write. */
  static SdkException conflict(Request request, int part) {
    String key = "failure.conflict";
    return Operations.transactionParts(request.sent()) > 0
        ? canceled(key, request, part, "TransactionConflict", "Transaction is ongoing for the item")
        : failure(
            key,
            TransactionConflictException.builder(),
            BAD_REQUEST,
            "TransactionConflictException",
            "Transaction is ongoing for the item");
  }

  /** An index is still being filled with what the table holds. */
  static SdkException building(Request read) {
    return dynamoDb(
        "failure.building",
        "ValidationException",
        "Cannot read from backfilling global secondary index: " + read.index().orElseThrow());
  }

  /** The request is not sent, because there is no connection. */
  static SdkException unreachable() {
    return client("failure.unreachable", "Connect timed out");
  }

  /** Objects are not deleted, though the request is answered with the status 200. */
  static SdkException undeleted() {
    return s3("failure.undeleted", OK, INTERNAL_ERROR, INTERNAL_ERROR_SAID);
  }

  /** Keys come back as unprocessed, though the request is answered with the status 200. */
  static SdkException unread() {
    return failure(
        "failure.unread",
        DynamoDbException.builder(),
        OK,
        "UnprocessedKeys",
        "ProvisionedThroughputExceeded");
  }

  /** The content of an object was sent, and did not arrive. */
  static SdkException cutUpload() {
    return client("failure.cutUpload", "Broken pipe");
  }

  /** The content of an object ends too early. */
  static IOException cutDownload() {
    IOException cut = new IOException("Connection reset");
    cut.addSuppressed(
        mark("failure.cutDownload", cut.getClass().getSimpleName(), "Connection reset"));
    return cut;
  }

  /** The content of an object can't be asked for once more. */
  static SdkException cutDownloadAgain() {
    return client("failure.cutDownload", "Connection reset");
  }

  /** What the lab did there; empty if the failure is the service's own. */
  public static Optional<Finding> said(Throwable thrown) {
    return CauseChain.of(thrown).all().stream()
        .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
        .filter(Injected.class::isInstance)
        .map(mark -> ((Injected) mark).finding())
        .findFirst();
  }

  private static boolean isS3(Request request) {
    return request.sent() instanceof S3Request;
  }

  private static SdkException canceled(
      String key, Request transaction, int part, String reason, String message) {
    CancellationReason none = CancellationReason.builder().code("None").build();
    List<CancellationReason> reasons =
        new ArrayList<>(nCopies(Operations.transactionParts(transaction.sent()), none));
    reasons.set(part, CancellationReason.builder().code(reason).message(message).build());
    List<String> codes = reasons.stream().map(CancellationReason::code).toList();
    return failure(
        key,
        TransactionCanceledException.builder().cancellationReasons(reasons),
        BAD_REQUEST,
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
  }

  private static SdkException s3(String key, int status, String code, String message) {
    return failure(key, S3Exception.builder(), status, code, message);
  }

  private static SdkException dynamoDb(String key, String code, String message) {
    return failure(key, DynamoDbException.builder(), BAD_REQUEST, code, message);
  }

  private static SdkException failure(
      String key, AwsServiceException.Builder exception, int status, String code, String message) {
    SdkException failure =
        exception
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName(exception instanceof S3Exception.Builder ? "S3" : "DynamoDb")
                    .errorCode(code)
                    .errorMessage(message)
                    .build())
            .message(message)
            .statusCode(status)
            .build();
    failure.addSuppressed(mark(key, code, message));
    return failure;
  }

  /** The SDK makes a copy of it, with its cause and without what it has suppressed. */
  private static SdkException client(String key, String said) {
    String message = "Unable to execute HTTP request: " + said;
    return SdkClientException.create(message, mark(key, "SdkClientException", message));
  }

  private static Injected mark(String key, String code, String said) {
    return new Injected(Finding.of(key, "code", code, "said", said));
  }
}
