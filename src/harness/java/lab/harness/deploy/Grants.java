package lab.harness.deploy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bucket, or an ACL of one, grants to whom. A grant of a bucket says itself whom it is for;
 * one of an ACL has a grantee.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html">AWS:
 *     access control lists</a>
 */
record Grants(Inputs inputs) {

  /** The group of the service that delivers logs. */
  private static final String LOG_DELIVERY = "/LogDelivery";

  /** What it permits to everybody, or to everybody with an AWS account. */
  List<String> toGroups() {
    return all()
        .filter(grant -> grantees(grant).anyMatch(Grants::isGroup))
        .flatMap(grant -> permissions(grant).stream())
        .toList();
  }

  /** An account that it grants something to, and that is not the bucket's own: an id or address. */
  Optional<String> outsider() {
    Set<String> owners =
        inputs.objects("accessControlPolicy").stream()
            .flatMap(policy -> policy.objects("owner").stream())
            .flatMap(owner -> owner.string("id").stream())
            .collect(Collectors.toSet());
    return all()
        .flatMap(Grants::grantees)
        .flatMap(grantee -> users(grantee))
        .filter(user -> !owners.contains(user) && !CanonicalUser.isTrusted(user))
        .findFirst();
  }

  private Stream<Inputs> all() {
    return Stream.concat(
        inputs.objects("grants").stream(),
        inputs.objects("accessControlPolicy").stream()
            .flatMap(policy -> policy.objects("grants").stream()));
  }

  private static Stream<Inputs> grantees(Inputs grant) {
    return Stream.concat(Stream.of(grant), grant.objects("grantee").stream());
  }

  private static boolean isGroup(Inputs grantee) {
    return grantee.string("type").filter("Group"::equals).isPresent()
        && !grantee.string("uri").orElse("").endsWith(LOG_DELIVERY);
  }

  private static Stream<String> users(Inputs grantee) {
    return Stream.of("id", "emailAddress")
        .flatMap(name -> grantee.string(name).stream())
        .filter(user -> !user.isEmpty());
  }

  private static List<String> permissions(Inputs grant) {
    return Stream.concat(grant.string("permission").stream(), grant.strings("permissions").stream())
        .toList();
  }
}
