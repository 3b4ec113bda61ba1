package lab.harness.deploy;

import java.util.Set;

/**
 * The ids by which ACLs and policies call accounts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee">AWS:
 *     grantees</a>
 */
final class CanonicalUser {

  /** The account that a program finds itself in. */
  static final String OWN = "0".repeat(64);

  /**
   * The service that delivers CloudFront's logs.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html">
   *     AWS: standard logging</a>
   */
  static final String LOG_DELIVERY =
      "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0";

  private static final Set<String> TRUSTED = Set.of(OWN, LOG_DELIVERY);

  private CanonicalUser() {}

  /** Whether it is the bucket's own account, or a service. */
  static boolean isTrusted(String id) {
    return TRUSTED.contains(id);
  }
}
