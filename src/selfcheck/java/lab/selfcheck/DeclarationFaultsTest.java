package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.s3.BucketAclV2;
import com.pulumi.aws.s3.BucketAclV2Args;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.core.Output;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.harness.deploy.Deployment;
import lab.harness.verdict.WrongAnswer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What can't be created is named as the program names it, and why is said. */
class DeclarationFaultsTest extends DeployBench {

  @Test
  void twoOfOneTypeAndName() {
    assertThat(
            told(
                context -> {
                  new BucketV2("same");
                  new BucketV2("same");
                }))
        .contains("BucketV2 \"same\" twice");
    assertThat(
            told(
                context -> {
                  new Programs.Component("Type", "one");
                  new Programs.Component("Type", "other");
                }))
        .contains("BucketV2 \"part\" twice");
  }

  @Test
  void aResourceThatShouldBeThere() {
    assertThat(told(context -> BucketV2.get("old", Output.of("its-id"), null, null)))
        .contains("BucketV2 \"old\" for one that exists already, with the id its-id");
  }

  @Test
  void aNameAndAPrefix() {
    var both = BucketV2Args.builder().bucket("whole").bucketPrefix("start-").build();

    assertThat(told(context -> new BucketV2("both", both)))
        .contains("BucketV2 \"both\" sets both bucket and bucketPrefix");
  }

  @Test
  void aBucketThatIsNotThere() {
    var block = BucketPublicAccessBlockArgs.builder().bucket("nowhere").build();

    assertThat(told(context -> new BucketPublicAccessBlock("block", block)))
        .contains("refused BucketPublicAccessBlock \"block\"")
        .contains("does not exist");
  }

  @Test
  void anArnInThePlaceOfABucket() {
    var acl = BucketAclV2Args.builder().bucket("arn:aws:s3:::any").acl("private").build();

    assertThat(told(context -> new BucketAclV2("acl", acl)))
        .contains("BucketAclV2 \"acl\" names its bucket by an ARN: arn:aws:s3:::any");
  }

  @Test
  void aPolicyThatIsNoJson() {
    assertThat(
            told(
                context -> {
                  var bucket = new BucketV2("bucket");
                  new BucketPolicy(
                      "policy",
                      BucketPolicyArgs.builder().bucket(bucket.id()).policy("Allow").build());
                }))
        .contains("refused BucketPolicy \"policy\": its policy is no JSON");
  }

  @Test
  void aWrongWord() {
    assertThat(told(context -> Programs.versioning(new BucketV2("bucket"), "enabled")))
        .contains("BucketVersioningV2 \"bucket\" says status \"enabled\"")
        .contains("Disabled, Enabled, Suspended");
    var acl = BucketAclV2Args.builder().bucket("bucket").acl("pubic").build();
    assertThat(told(context -> new BucketAclV2("acl", acl))).contains("acl \"pubic\"");
    var table = Programs.table().billingMode("ON_DEMAND").build();
    assertThat(told(context -> new Table("table", table))).contains("PAY_PER_REQUEST, PROVISIONED");
  }

  @Test
  void aKeyWithoutItsAttribute() {
    var table = Programs.provisionedTable().rangeKey("SK").build();

    assertThat(told(context -> new Table("table", table)))
        .contains("Table \"table\" has keys")
        .contains("does not declare: SK");
  }

  @Test
  void anAttributeWithoutAKey() {
    var index =
        TableGlobalSecondaryIndexArgs.builder()
            .name("index")
            .hashKey("map")
            .projectionType("ALL")
            .readCapacity(5)
            .writeCapacity(5)
            .build();
    var table =
        Programs.provisionedTable()
            .attributes(Programs.string("PK"), Programs.string("map"), Programs.string("people"))
            .globalSecondaryIndexes(index)
            .build();

    assertThat(told(context -> new Table("table", table))).contains("no key uses: people");
  }

  @Test
  void aNameThatS3DoesNotAllow() {
    assertThat(told(context -> Programs.bucket("Battle_Royale")))
        .contains("refused BucketV2 \"Battle_Royale\"")
        .contains("uppercase");
  }

  @Test
  void aNameThatIsTaken() {
    assertThat(
            told(
                context -> {
                  Programs.bucket("name");
                  new BucketV2("other", BucketV2Args.builder().bucket("name").build());
                }))
        .contains("refused BucketV2 \"other\"")
        .contains("already own it");
  }

  @Test
  void aCapacityThatIsMissing() {
    WrongAnswer verdict = verdict(context -> new Table("table", Programs.table().build()));

    assertThat(Told.of(verdict)).contains("refused Table \"table\": No provisioned throughput");
    assertThat(verdict).hasCauseInstanceOf(AwsServiceException.class);
  }

  @Test
  void theFirstOfMany() {
    assertThat(
            told(
                context -> {
                  BucketV2 bucket = Programs.bucket("UPPER");
                  Programs.versioning(bucket, "enabled");
                  Programs.bucket("OTHER");
                }))
        .contains("\"UPPER\"");
  }

  @Test
  void aTableThatFailsLeavesTheBucketAlone() {
    try (Deployment deployment =
        deployer.deploy(
            context -> {
              Programs.bucket("bucket-beside");
              Table table = new Table("table", Programs.table().build());
              context.export("tableName", table.name());
              context.export("bucketName", Output.of("bucket-beside"));
            })) {
      assertThat(deployment.buckets()).containsExactly("bucket-beside");
      assertThat(deployment.output("bucketName")).contains("bucket-beside");
      assertThatThrownBy(deployment::tables).isInstanceOf(WrongAnswer.class);
    }
  }

  @Test
  void itsLineIsKnownEvenIfItHadToWait() {
    WrongAnswer verdict =
        verdict(
            context -> {
              CompletableFuture<String> name = new CompletableFuture<>();
              new BucketV2("bucket", BucketV2Args.builder().bucket(Output.of(name)).build());
              name.completeAsync(() -> "UPPER");
            });

    assertThat(verdict.getStackTrace())
        .extracting(StackTraceElement::getClassName)
        .contains(getClass().getName());
  }

  private String told(Consumer<Context> program) {
    return Told.of(verdict(program));
  }

  private WrongAnswer verdict(Consumer<Context> program) {
    return catchThrowableOfType(
        WrongAnswer.class,
        () -> {
          try (Deployment deployment = deployer.deploy(program)) {
            Refusals.check(deployment);
          }
        });
  }
}
