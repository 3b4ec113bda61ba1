package lab.harness.deploy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;

/**
 * The ACL of a bucket, by one of the names that S3 gives to common ones, or by its grants. S3Proxy
 * knows no grants: those to a group become the name that comes next to them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html">AWS:
 *     access control lists</a>
 */
record AclHandler(S3Client s3) implements ResourceHandler {

  private static final Set<BucketCannedACL> NAMES = BucketCannedACL.knownValues();

  private static final String EVERYBODY_READS = "public-read";
  private static final String EVERYBODY_WRITES = "public-read-write";

  /** The group of the service that delivers logs. */
  private static final String LOG_DELIVERY = "/LogDelivery";

  @Override
  public String create(Declaration declared) {
    declared.inputs().word("acl", NAMES); // The provider looks at words before S3 is asked.
    String bucket = declared.bucket(s3);
    apply(declared.inputs(), bucket);
    return bucket;
  }

  void apply(Inputs inputs, String bucket) {
    inputs
        .word("acl", NAMES)
        .map(acl -> acl.equals("authenticated-read") ? EVERYBODY_READS : acl)
        .ifPresent(acl -> put(bucket, acl));
    Stream<Inputs> grants =
        inputs.objects("accessControlPolicy").stream()
            .flatMap(policy -> policy.objects("grants").stream());
    List<String> open =
        Stream.concat(inputs.objects("grants").stream(), grants)
            .filter(AclHandler::isToAGroup)
            .flatMap(grant -> permissions(grant).stream())
            .toList();
    if (!open.isEmpty()) {
      put(bucket, open.stream().allMatch("READ"::equals) ? EVERYBODY_READS : EVERYBODY_WRITES);
    }
  }

  private void put(String bucket, String acl) {
    s3.putBucketAcl(request -> request.bucket(bucket).acl(acl));
  }

  /** A grant of a bucket says itself whom it is for; one of an ACL has a grantee. */
  private static boolean isToAGroup(Inputs grant) {
    return Stream.concat(Stream.of(grant), grant.objects("grantee").stream())
        .filter(it -> it.string("type").filter("Group"::equals).isPresent())
        .anyMatch(it -> !it.string("uri").orElse("").endsWith(LOG_DELIVERY));
  }

  private static List<String> permissions(Inputs grant) {
    return Stream.concat(grant.string("permission").stream(), grant.strings("permissions").stream())
        .toList();
  }
}
