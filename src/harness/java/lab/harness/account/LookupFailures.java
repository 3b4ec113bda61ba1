package lab.harness.account;

import java.util.Optional;
import lab.harness.account.guard.KeyVariables;
import lab.harness.verdict.BadInputException;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Why a bucket of a given name can't be looked at. */
final class LookupFailures {

  private static final int NOT_FOUND = 404;

  /** Later in a run, the student's code may be what makes a signature wrong. */
  private static final String BAD_SIGNATURE = "SignatureDoesNotMatch";

  private LookupFailures() {}

  static RuntimeException ofBucket(S3Exception failure, String bucket, String region) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(failure.awsErrorDetails());
    String its =
        details
            .flatMap(it -> it.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
            .orElse(region);
    if (!its.equals(region)) {
      return new BadInputException(
          Finding.of("account.bucket.elsewhere", "bucket", bucket, "its", its, "region", region));
    }
    if (failure.statusCode() == NOT_FOUND) {
      return new BadInputException(Finding.of("account.bucket.missing", "bucket", bucket));
    }
    return details.map(AwsErrorDetails::errorCode).filter(BAD_SIGNATURE::equals).isPresent()
        ? new BadInputException(
            KeyVariables.told(Finding.of("account.keys", "code", BAD_SIGNATURE)))
        : failure;
  }
}
