package lab.harness.deploy;

import lab.harness.verdict.WrongAnswer;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket that another resource is for. */
final class OwnerBucket {

  static final String PROPERTY = "bucket";

  private OwnerBucket() {}

  /**
   * Looks whether it is there: whatever is declared for a bucket, S3 refuses it if there is none.
   *
   * @return its name
   * @throws WrongAnswer if it is named by an ARN
   * @throws software.amazon.awssdk.services.s3.model.S3Exception if there is no such bucket
   */
  static String of(Declaration declared, S3Client s3) {
    String bucket = declared.inputs().string(PROPERTY).orElseThrow();
    if (bucket.startsWith("arn:")) {
      throw WrongAnswer.of("deploy.arn", declared.label(), bucket);
    }
    s3.getBucketAcl(get -> get.bucket(bucket));
    return bucket;
  }
}
