package lab.harness.deploy;

import lab.harness.verdict.Finding;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.core.JacksonException;

/**
 * Resources that are not created in S3: an explicit provider, and settings of a bucket that the
 * lab's S3 does not implement. It would log an error.
 */
record AcceptingHandler(S3Client s3) implements ResourceHandler {

  @Override
  public String create(Declaration declared) {
    checkPolicy(declared);
    return Part.of(declared.type()).isPresent() ? declared.bucket(s3) : declared.name();
  }

  /** Makes sure that S3 could read the policy, if there is one. */
  static void checkPolicy(Declaration declared) {
    try {
      PolicyDocument.of(declared.inputs().values());
    } catch (JacksonException e) {
      throw declared.failure(e, Finding.of("deploy.policy"));
    }
  }
}
