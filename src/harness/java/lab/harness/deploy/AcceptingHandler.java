package lab.harness.deploy;

import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.core.JacksonException;

/**
 * Resources that S3 is not told of: an explicit provider, and what hangs on a bucket and changes
 * nothing that can be asked of the lab's S3, which would log an error.
 */
final class AcceptingHandler implements ResourceHandler {

  private static final String POLICY = "policy";

  private final S3Client s3;

  AcceptingHandler(S3Client s3) {
    this.s3 = s3;
  }

  @Override
  public String create(Declaration declared) {
    checkPolicy(declared);
    return declared.inputs().string(OwnerBucket.PROPERTY).isPresent()
        ? OwnerBucket.of(declared, s3)
        : declared.name();
  }

  /** Refuses a policy that S3 could not read. */
  static void checkPolicy(Declaration declared) {
    try {
      if (declared.inputs().values().containsKey(POLICY)) {
        PolicyDocument.of(declared.inputs().values().get(POLICY));
      }
    } catch (JacksonException e) {
      throw declared.refused(e, "its policy is no JSON");
    }
  }
}
