package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.inputs.TableLocalSecondaryIndexArgs;
import com.pulumi.aws.s3.Bucket;
import com.pulumi.aws.s3.BucketAclV2;
import com.pulumi.aws.s3.BucketAclV2Args;
import com.pulumi.aws.s3.BucketArgs;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketV2GrantArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lab.harness.deploy.Deployment;
import lab.harness.deploy.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Permission;

/** What a program declares is in the cloud then, in whatever way it declares it. */
class DeployTest extends DeployBench {

  private Deployment deployment;

  @AfterEach
  void close() {
    deployment.close();
  }

  @Test
  void aBucketIsPrivateAndWithoutVersionsIfNothingElseIsSaid() {
    deployment = deployer.deploy(context -> new BucketV2("plain"));

    assertThat(permissions()).containsExactly(Permission.FULL_CONTROL);
    assertThat(versioning()).isNull();
  }

  @Test
  void namesAreFixedPrefixedOrMadeUp() {
    deployment =
        deployer.deploy(
            context -> {
              Programs.bucket("fixed");
              new BucketV2("any", BucketV2Args.builder().bucketPrefix("prefix-").build());
              new BucketV2("MadeUp");
              new Table("MadeUp", Programs.provisionedTable().build());
            });

    assertThat(deployment.buckets().get(0)).isEqualTo("fixed");
    assertThat(deployment.buckets().get(1)).matches("prefix-[0-9a-f]{26}");
    assertThat(deployment.buckets().get(2)).matches("madeup-[0-9a-f]{7}");
    assertThat(deployment.tables().get(0)).matches("MadeUp-[0-9a-f]{7}");
  }

  @Test
  void outputsReachOtherResourcesAndTheStack() {
    deployment =
        deployer.deploy(
            context -> {
              var bucket = new BucketV2("bucket");
              var table =
                  new Table("table", Programs.provisionedTable().name(bucket.bucket()).build());
              context.export("name", table.name());
              context.export("id", table.id());
              context.export("key", table.hashKey());
              context.export("units", table.readCapacity());
              context.export("bucketArn", bucket.arn());
              context.export("tableArn", table.arn().applyValue(arn -> arn.replaceAll(".*/", "")));
              var caller = AwsFunctions.getCallerIdentity();
              context.export("account", caller.applyValue(it -> it.accountId()));
            });

    String name = deployment.buckets().get(0);
    assertThat(deployment.tables()).containsExactly(name);
    assertThat(deployment.output("name")).hasValue(name);
    assertThat(deployment.output("id")).hasValue(name);
    assertThat(deployment.output("key")).hasValue("PK");
    assertThat(deployment.output("units")).as("a number").isEmpty();
    assertThat(deployment.output("bucketArn")).hasValue("arn:aws:s3:::" + name);
    assertThat(deployment.output("tableArn")).hasValue(name);
    assertThat(deployment.output("account")).hasValue("000000000000");
    assertThat(deployment.output("none")).isEmpty();
  }

  @Test
  void versioningAndAclAreResources() {
    deployment =
        deployer.deploy(
            context -> {
              var bucket = new BucketV2("open");
              var rule =
                  BucketOwnershipControlsRuleArgs.builder()
                      .objectOwnership("BucketOwnerPreferred")
                      .build();
              new BucketOwnershipControls(
                  "open",
                  BucketOwnershipControlsArgs.builder().bucket(bucket.id()).rule(rule).build());
              new BucketAclV2(
                  "open", BucketAclV2Args.builder().bucket(bucket.id()).acl("public-read").build());
              Programs.versioning(bucket, "Suspended");
            });

    assertThat(permissions()).contains(Permission.READ);
    assertThat(versioning()).isEqualTo(BucketVersioningStatus.SUSPENDED);
  }

  @Test
  @SuppressWarnings("deprecation") // Older examples, which students find, have this resource.
  void versioningAndAclAreProperties() {
    deployment =
        deployer.deploy(
            context ->
                new Bucket(
                    "open",
                    BucketArgs.builder()
                        .acl("public-read")
                        .versioning(BucketVersioningArgs.builder().enabled(true).build())
                        .build()));

    assertThat(permissions()).contains(Permission.READ);
    assertThat(versioning()).isEqualTo(BucketVersioningStatus.ENABLED);
  }

  @Test
  void aGrantToEverybodyIsSeenAndOneToTheOwnerIsNone() {
    var everybody = "http://acs.amazonaws.com/groups/global/AllUsers";
    deployment =
        deployer.deploy(
            context -> {
              grant("open", grantee -> grantee.type("Group").uri(everybody).permissions("READ"));
              grant("own", grantee -> grantee.type("CanonicalUser").id("0").permissions("READ"));
              var granted = new BucketV2("granted");
              new BucketAclV2(
                  "granted",
                  BucketAclV2Args.builder()
                      .bucket(granted.id())
                      .accessControlPolicy(Programs.grantTo(everybody))
                      .build());
            });

    assertThat(permissions(0)).contains(Permission.READ);
    assertThat(permissions(1)).containsExactly(Permission.FULL_CONTROL);
    assertThat(permissions(2)).contains(Permission.READ);
  }

  @SuppressWarnings("deprecation") // Older examples have this property.
  private static void grant(String name, UnaryOperator<BucketV2GrantArgs.Builder> grant) {
    var args = BucketV2Args.builder().grants(grant.apply(BucketV2GrantArgs.builder()).build());
    new BucketV2(name, args.build());
  }

  @Test
  void versioningDisabledIsNone() {
    deployment = deployer.deploy(context -> Programs.versioning(new BucketV2("plain"), "Disabled"));

    assertThat(versioning()).isNull();
  }

  @Test
  void componentsOfDifferentTypesMayHavePartsOfOneName() {
    deployment =
        deployer.deploy(
            context -> {
              new Programs.Component("One", "name");
              new Programs.Component("Other", "name");
            });

    assertThat(deployment.buckets()).hasSize(2);
    assertThat(deployment.resources())
        .filteredOn(Resource::isBucket)
        .extracting(Resource::name)
        .containsExactly("part", "part");
  }

  @Test
  void aTableIsPaidByRequestAndHasALocalIndex() {
    deployment =
        deployer.deploy(
            context ->
                new Table(
                    "table",
                    Programs.provisionedTable()
                        .rangeKey("SK")
                        .attributes(
                            Programs.string("PK"), Programs.string("SK"), Programs.string("more"))
                        .billingMode("PAY_PER_REQUEST")
                        .localSecondaryIndexes(
                            TableLocalSecondaryIndexArgs.builder()
                                .name("local")
                                .rangeKey("more")
                                .projectionType("INCLUDE")
                                .nonKeyAttributes("a", "b")
                                .build())
                        .build()));

    TableDescription table =
        dynamo.describeTable(request -> request.tableName(deployment.tables().get(0))).table();
    assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(table.localSecondaryIndexes().get(0).projection().nonKeyAttributes())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatOutlivesTheStackIsKnown() {
    deployment =
        deployer.deploy(
            context -> {
              new BucketV2("gone");
              new BucketV2("safe", null, CustomResourceOptions.builder().protect(true).build());
              new BucketV2(
                  "left", null, CustomResourceOptions.builder().retainOnDelete(true).build());
            });

    assertThat(deployment.resources())
        .extracting(Resource::keptBy)
        .containsExactlyInAnyOrder(
            Optional.empty(), Optional.of("protect"), Optional.of("retainOnDelete"));
  }

  @Test
  void nothingIsDeclared() {
    deployment = deployer.deploy(context -> {});

    assertThat(deployment.resources()).isEmpty();
  }

  @Test
  void deploymentsHaveNothingInCommon() {
    deployment = deployer.deploy(context -> context.export("bucket", new BucketV2("b").bucket()));
    try (Deployment other = deployer.deploy(context -> new BucketV2("b"))) {
      assertThat(other.output("bucket")).isEmpty();
      assertThat(other.buckets()).hasSize(1).doesNotContainAnyElementsOf(deployment.buckets());
    }
    assertThat(deployment.output("bucket")).hasValue(deployment.buckets().get(0));
    assertThat(s3.listBuckets().buckets()).hasSize(1);
  }

  private List<Permission> permissions() {
    return permissions(0);
  }

  private List<Permission> permissions(int bucket) {
    return s3
        .getBucketAcl(request -> request.bucket(deployment.buckets().get(bucket)))
        .grants()
        .stream()
        .map(Grant::permission)
        .toList();
  }

  private BucketVersioningStatus versioning() {
    return s3.getBucketVersioning(request -> request.bucket(deployment.buckets().get(0))).status();
  }
}
