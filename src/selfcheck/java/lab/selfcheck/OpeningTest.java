package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.s3.BucketAclV2;
import com.pulumi.aws.s3.BucketAclV2Args;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.S3Functions;
import com.pulumi.aws.s3.inputs.BucketV2GrantArgs;
import com.pulumi.core.Output;
import java.util.function.Consumer;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whom a bucket lets in, as its policy and its ACL are declared. */
class OpeningTest extends DeployBench {

  private static final String EVERYBODY = "everybody";

  /** Of each statement: effect, principal, condition, and whom it lets in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Allow | "*"                                                   | everybody
          Allow | {"AWS": "*"}                                          | everybody
          Allow | {"AWS": ["arn:aws:iam::000000000000:root", "*"]}      | everybody
          Allow | {"*": "*"}                                            | everybody
          Allow | {"AWS": "210987654321"}                               | 210987654321
          Allow | {"AWS": "arn:aws:iam::210987654321:root"}             | arn:aws:iam::210987654321:root
          Allow | {"AWS": ["000000000000", "arn:aws:iam::21:user/a"]}   | arn:aws:iam::21:user/a
          Allow | {"AWS": "arn:aws:sts::21:assumed-role/a/b"}           | arn:aws:sts::21:assumed-role/a/b
          Allow | {"AWS": "arn:aws:iam::*:root"}                        | arn:aws:iam::*:root
          Allow | {"CanonicalUser": "79a59df900b949e55d96a1e698fbaced"} | 79a59df900b949e55d96a1e698fbaced
          Allow | {"Federated": "accounts.google.com"}                  | accounts.google.com
          Allow | {"Service": "logging.s3.amazonaws.com", "AWS": "21"}  | 21
          Allow | {"AWS": "000000000000"}                               | nobody
          Allow | {"AWS": "arn:aws:iam::000000000000:root"}             | nobody
          Allow | {"AWS": "arn:aws:iam::000000000000:role/LabRole"}     | nobody
          Allow | {"AWS": "arn:aws:sts::000000000000:federated-user/a"} | nobody
          Allow | {"Federated": "arn:aws:iam::000000000000:saml-provider/a"} | nobody
          Allow | {"Service": "logging.s3.amazonaws.com"}               | nobody
          Allow | {"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"} | nobody
          Deny  | "*"                                                   | nobody
          Deny  | {"AWS": "210987654321"}                               | nobody
          """)
  void aPrincipalIsOfTheOwnAccountOrNot(String effect, String principal, String whom) {
    assertThat(letIn(statement(effect, "Principal", principal, "{}"))).isEqualTo(whom);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Bool": {"aws:SecureTransport": "true"}}                            | everybody
          {"Bool": {"aws:PrincipalIsAWSService": "true"}}                      | nobody
          {"Null": {"aws:PrincipalAccount": "false"}}                          | everybody
          {"StringLike": {"aws:Referer": "https://example.org/*"}}             | everybody
          {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}                      | nobody
          {"IpAddress": {"AWS:SourceIP": ["192.0.2.7", "2001:db8::/32"]}}      | nobody
          {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}                         | everybody
          {"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "0.0.0.0/0"]}}       | everybody
          {"IpAddress": {"aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"]}}        | everybody
          {"IpAddress": {"aws:SourceIp": "::/0"}}                              | everybody
          {"NotIpAddress": {"aws:SourceIp": "192.0.2.0/24"}}                   | everybody
          {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}, "StringEquals": {"aws:SourceAccount": "000000000000"}} | nobody
          {"StringEquals": {"aws:PrincipalAccount": "000000000000"}}           | nobody
          {"StringEquals": {"aws:PrincipalAccount": "210987654321"}}           | 210987654321
          {"StringEquals": {"aws:PrincipalAccount": ["000000000000", "21"]}}   | 21
          {"StringNotEquals": {"aws:PrincipalAccount": "210987654321"}}        | everybody
          {"StringEqualsIfExists": {"aws:PrincipalAccount": "000000000000"}}   | everybody
          {"StringLike": {"aws:PrincipalAccount": "*"}}                        | everybody
          {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::000000000000:role/*"}} | nobody
          {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/LabRole"}}     | arn:aws:iam::*:role/LabRole
          {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::own-bucket"}}          | nobody
          {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::*"}}                     | arn:aws:s3:::*
          {"StringEquals": {"aws:PrincipalOrgID": "o-abcdefghij"}}             | nobody
          {"StringLike": {"aws:PrincipalOrgID": "o-*"}}                        | everybody
          {"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-abc/r-1/*"}} | nobody
          {"ForAllValues:StringLike": {"aws:PrincipalOrgPaths": "o-abc/r-1/*"}} | everybody
          {"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}                | nobody
          """)
  void aConditionNarrowsWhatIsForEverybodyOrNot(String condition, String whom) {
    assertThat(letIn(statement("Allow", "Principal", "\"*\"", condition))).isEqualTo(whom);
  }

  @Test
  void eachStatementIsSeenAlone() {
    String own = statement("Allow", "Principal", "{\"AWS\": \"000000000000\"}", "{}");
    String other = statement("Allow", "Principal", "{\"AWS\": \"21\"}", "{}");
    String deny = statement("Deny", "Principal", "\"*\"", "{}");

    assertThat(letIn("[%s, %s]".formatted(own, deny))).isEqualTo("nobody");
    assertThat(letIn("[%s, %s, %s]".formatted(own, deny, other))).isEqualTo("21");
  }

  @Test
  void whoIsNotNamedIsAlmostEverybody() {
    String some = "{\"AWS\": \"arn:aws:iam::000000000000:user/a\"}";

    assertThat(letIn(statement("Allow", "NotPrincipal", some, "{}"))).isEqualTo(EVERYBODY);
    assertThat(letIn(statement("Deny", "NotPrincipal", some, "{}"))).isEqualTo("nobody");
  }

  /** A network does not make another account one's own. */
  @Test
  void anotherAccountIsNarrowedByTheOwnAccountOnly() {
    String other = "{\"AWS\": \"21\"}";
    String network = "{\"IpAddress\": {\"aws:SourceIp\": \"192.0.2.0/24\"}}";

    assertThat(letIn(statement("Allow", "Principal", other, network))).isEqualTo("21");
  }

  @Test
  void aGrantToAnotherAccountIsSeen() {
    assertThat(letIn(context -> grant(Output.of("79a59df900b949e55d96a1e698fbaced"))))
        .isEqualTo("79a59df900b949e55d96a1e698fbaced");
    assertThat(
            letIn(context -> grant(S3Functions.getCanonicalUserId().applyValue(user -> user.id()))))
        .isEqualTo("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "log-delivery-write", "aws-exec-read", "bucket-owner-read"})
  void anAclForServicesLetsNobodyIn(String acl) {
    assertThat(
            letIn(
                context -> {
                  var bucket = new BucketV2("bucket");
                  new BucketAclV2(
                      "acl", BucketAclV2Args.builder().bucket(bucket.id()).acl(acl).build());
                }))
        .isEqualTo("nobody");
  }

  @SuppressWarnings("deprecation") // Older examples have this property.
  private static void grant(Output<String> user) {
    var grant =
        BucketV2GrantArgs.builder().type("CanonicalUser").id(user).permissions("READ").build();
    new BucketV2("granted", BucketV2Args.builder().grants(grant).build());
  }

  private static String statement(
      String effect, String element, String principal, String condition) {
    return "{\"Effect\": \"%s\", \"%s\": %s, \"Condition\": %s}"
        .formatted(effect, element, principal, condition);
  }

  /** Nobody, everybody, or the one who is named. */
  private String letIn(String statements) {
    JsonMapper.shared().readTree(statements);
    return letIn(
        context -> {
          var bucket = new BucketV2("bucket");
          new BucketPolicy(
              "policy",
              BucketPolicyArgs.builder()
                  .bucket(bucket.id())
                  .policy("{\"Statement\": %s}".formatted(statements))
                  .build());
        });
  }

  private String letIn(Consumer<Context> program) {
    try (Deployment deployment = deployer.deploy(program)) {
      deployment.checkTaken(Part.SETTINGS);
      return deployment.resources().stream()
          .flatMap(resource -> resource.opening().stream())
          .map(opening -> (String) opening.arguments().getOrDefault("whom", EVERYBODY))
          .findFirst()
          .orElse("nobody");
    }
  }
}
