package lab.selfcheck;

import com.pulumi.Context;
import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.iam.IamFunctions;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementConditionArgs;
import com.pulumi.aws.iam.inputs.GetPolicyDocumentStatementPrincipalArgs;
import com.pulumi.aws.iam.inputs.GetUserArgs;
import com.pulumi.aws.kms.KmsFunctions;
import com.pulumi.aws.kms.inputs.GetKeyArgs;
import com.pulumi.aws.s3.Bucket;
import com.pulumi.aws.s3.BucketAclV2;
import com.pulumi.aws.s3.BucketAclV2Args;
import com.pulumi.aws.s3.BucketArgs;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.S3Functions;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningArgs;
import com.pulumi.aws.s3.inputs.GetBucketArgs;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.StackReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lab.contract.Storage;

/** The stack that the contract asks for, as different people would write it. */
final class OtherWays {

  private OtherWays() {}

  @SuppressWarnings("deprecation") // Older examples, which students find, have this resource.
  static void olderBucket(Context context) {
    Bucket bucket =
        new Bucket(
            "objects",
            BucketArgs.builder()
                .bucketPrefix(Storage.BUCKET_PREFIX)
                .acl("private")
                .forceDestroy(true)
                .versioning(BucketVersioningArgs.builder().enabled(true).build())
                .build());
    context.export(Storage.BUCKET_OUTPUT, bucket.id());
    SoundStack.table(context);
  }

  static void loops(Context context) {
    SoundStack.bucket(context);
    List<TableAttributeArgs> attributes =
        Stream.of("PK", "SK", "map", "open_timestamp").map(Programs::string).toList();
    var indexes =
        Map.of("InvertedIndex", List.of("SK", "PK"), "ByMap", List.of("map", "open_timestamp"))
            .entrySet()
            .stream()
            .map(it -> SoundStack.index(it.getKey(), it.getValue().get(0), it.getValue().get(1)))
            .map(index -> index.build())
            .toList();
    Table table =
        new Table(
            "games",
            TableArgs.builder(SoundStack.tableArgs().build())
                .attributes(attributes)
                .globalSecondaryIndexes(indexes)
                .build());
    context.export(Storage.TABLE_OUTPUT, table.id());
  }

  static void component(Context context) {
    class Whole extends ComponentResource {
      Whole() {
        super("lab:selfcheck:Whole", "whole", ComponentResourceOptions.Empty);
        var inside = CustomResourceOptions.builder().parent(this).build();
        BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build(), inside);
        Programs.versioning(bucket, "Enabled");
        Table table =
            new Table(
                "games",
                SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse()).build(),
                inside);
        context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
        context.export(Storage.TABLE_OUTPUT, table.name());
        registerOutputs(Map.of());
      }
    }
    new Whole();
  }

  static void providerAndAliases(Context context) {
    var provider = new Provider("aws", ProviderArgs.builder().region("us-east-1").build());
    var options =
        CustomResourceOptions.builder()
            .provider(provider)
            .aliases(Alias.builder().name("old").build())
            .deleteBeforeReplace(true)
            .ignoreChanges("tags")
            .build();
    BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build(), options);
    Programs.versioning(bucket, "Enabled");
    context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
    SoundStack.table(context);
  }

  static void accessControl(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    var rule = BucketOwnershipControlsRuleArgs.builder().objectOwnership("ObjectWriter").build();
    var controls =
        new BucketOwnershipControls(
            "c", BucketOwnershipControlsArgs.builder().bucket(bucket.id()).rule(rule).build());
    new BucketPublicAccessBlock(
        "b",
        BucketPublicAccessBlockArgs.builder().bucket(bucket.id()).blockPublicAcls(true).build());
    new BucketAclV2(
        "a",
        BucketAclV2Args.builder().bucket(bucket.id()).acl("private").build(),
        CustomResourceOptions.builder().dependsOn(controls).build());
    new BucketAclV2(
        "g",
        BucketAclV2Args.builder()
            .bucket(bucket.id())
            .accessControlPolicy(Programs.grantTo("1"))
            .build());
    SoundStack.table(context);
  }

  /** The policy that documentation and security tools ask for. */
  static void noInsecureTransport(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    var document =
        IamFunctions.getPolicyDocument(
            GetPolicyDocumentArgs.builder()
                .statements(
                    GetPolicyDocumentStatementArgs.builder()
                        .sid("DenyInsecureTransport")
                        .effect("Deny")
                        .principals(principal("*", "*"))
                        .actions("s3:*")
                        .resources(Output.all(bucket.arn(), Output.format("%s/*", bucket.arn())))
                        .conditions(
                            GetPolicyDocumentStatementConditionArgs.builder()
                                .test("Bool")
                                .variable("aws:SecureTransport")
                                .values("false")
                                .build())
                        .build())
                .build());
    policy(bucket, document.applyValue(it -> it.json()));
    SoundStack.table(context);
  }

  static GetPolicyDocumentStatementPrincipalArgs principal(String type, String identifier) {
    return GetPolicyDocumentStatementPrincipalArgs.builder()
        .type(type)
        .identifiers(identifier)
        .build();
  }

  static void policy(BucketV2 bucket, Output<String> policy) {
    new BucketPolicy("p", BucketPolicyArgs.builder().bucket(bucket.id()).policy(policy).build());
  }

  static void policyForOwnAccount(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    Output<String> account = AwsFunctions.getCallerIdentity().applyValue(it -> it.accountId());
    policy(
        bucket,
        Output.tuple(bucket.arn(), account)
            .applyValue(
                it ->
                    """
                    {
                      "Version": "2012-10-17",
                      "Statement": [{
                        "Effect": "Allow",
                        "Principal": {"AWS": "arn:aws:iam::%s:root"},
                        "Action": "s3:GetObject",
                        "Resource": "%s/*"
                      }]
                    }
                    """
                        .formatted(it.t2, it.t1)));
    SoundStack.table(context);
  }

  static void functions(Context context) {
    Output<String> zone =
        AwsFunctions.getAvailabilityZones().applyValue(zones -> zones.names().get(0));
    Output<String> region = AwsFunctions.getRegion().applyValue(it -> it.name());
    context.export("inside", Output.tuple(zone, region).applyValue(it -> it.t1.startsWith(it.t2)));
    BucketV2 bucket = SoundStack.bucket(context);
    var found = S3Functions.getBucket(GetBucketArgs.builder().bucket(bucket.bucket()).build());
    context.export("own", found.applyValue(it -> it.arn().substring("arn:aws:s3:::".length())));
    var user = IamFunctions.getUser(GetUserArgs.builder().userName("me").build());
    context.export("user", user.applyValue(it -> it.arn().split(":user/")[1]));
    var key = KmsFunctions.getKey(GetKeyArgs.builder().keyId("alias/aws/s3").build());
    context.export("regions", key.applyValue(it -> it.multiRegionConfigurations().size()));
    context.export("elsewhere", new StackReference("me/other/dev").output("any"));
    var identity = AwsFunctions.getCallerIdentityPlain();
    context.export("account", Output.of(identity.thenApply(it -> it.accountId())));
    var zones = AwsFunctions.getAvailabilityZonesPlain();
    context.export("zones", Output.of(zones.thenApply(it -> it.names().size())));
    SoundStack.table(context);
  }

  /** What {@code Pulumi.dev.yaml} of {@link SoundProgramsTest} says. */
  static void configuration(Context context) {
    var config = context.config();
    require(context.config("aws").require("region").equals("eu-west-3"));
    require(config.require("prefix").equals(Storage.BUCKET_PREFIX));
    require(config.requireInteger("units") == 5);
    require(config.requireBoolean("versions"));
    require(config.get("nobody").isEmpty());
    require(config.get("version").orElseThrow().equals("1.10"));
    require(config.requireObject("keys", Keys.class).sort.equals("SK"));
    require(config.requireObject("names", List.class).equals(List.of("a", "b")));
    require(config.require("common").equals("for all stacks"));
    require(config.require("given").equals("by the stack"));
    require(context.config("other").require("key").equals("value"));
    require(context.projectName().equals("another-project") && context.stackName().equals("dev"));
    config.requireSecret("password").applyValue(Objects::requireNonNull);
    var args = SoundStack.bucketArgs().bucketPrefix(config.require("prefix"));
    BucketV2 bucket = new BucketV2("objects", args.build());
    Programs.versioning(bucket, "Enabled");
    context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
    SoundStack.table(context);
  }

  private static final class Keys {
    private String sort;
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalStateException();
    }
  }

  static void afterEachOther(Context context) {
    BucketV2 bucket = SoundStack.bucket(context);
    var after = CustomResourceOptions.builder().dependsOn(bucket).build();
    Table table =
        new Table(
            "games",
            SoundStack.tableArgs(SoundStack.inverted(), SoundStack.sparse())
                .name(bucket.arn().applyValue(arn -> Storage.TABLE_NAME))
                .tags(Map.of("for", "lab"))
                .build(),
            after);
    context.export(
        Storage.TABLE_OUTPUT, table.arn().applyValue(arn -> arn.substring(arn.indexOf('/') + 1)));
    table.streamArn().applyValue(String::length);
    bucket.hostedZoneId().applyValue(String::length);
    bucket.versionings().applyValue(List::size);
  }
}
