package lab.harness.account;

import static lab.harness.text.Texts.text;

import java.util.Optional;
import java.util.Set;
import lab.harness.settings.BadInputException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Why the account refuses the first requests, in a sentence to the user. */
final class Refusals {

  private static final int NOT_FOUND = 404;

  /** Later in a run it can be the student's code that signs what can't be signed. */
  private static final Set<String> BAD_SIGNATURE = Set.of("SignatureDoesNotMatch");

  private Refusals() {}

  static RuntimeException ofBucket(S3Exception refusal, String bucket, Region region) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(refusal.awsErrorDetails());
    Optional<String> elsewhere =
        details
            .flatMap(it -> it.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
            .filter(other -> !other.equals(region.id()));
    if (elsewhere.isPresent()) {
      return new BadInputException(
          text("account.bucket.elsewhere", bucket, elsewhere.get(), region));
    }
    if (refusal.statusCode() == NOT_FOUND) {
      return new BadInputException(text("account.bucket.missing", bucket));
    }
    return details
        .map(AwsErrorDetails::errorCode)
        .filter(BAD_SIGNATURE::contains)
        .<RuntimeException>map(code -> new BadInputException(text("account.keys", code)))
        .orElse(refusal);
  }

  static RuntimeException ofTable(String table, Region region) {
    return new BadInputException(text("account.table.missing", table, region));
  }
}
