package lab.selfcheck;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketAclV2AccessControlPolicyArgs;
import com.pulumi.aws.s3.inputs.BucketAclV2AccessControlPolicyGrantArgs;
import com.pulumi.aws.s3.inputs.BucketAclV2AccessControlPolicyGrantGranteeArgs;
import com.pulumi.aws.s3.inputs.BucketAclV2AccessControlPolicyOwnerArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;

/** Parts of Pulumi programs for tests to deploy. */
final class Programs {

  private Programs() {}

  /** A bucket of that name in the program and in the cloud. */
  static BucketV2 bucket(String name) {
    return new BucketV2(name, BucketV2Args.builder().bucket(name).build());
  }

  /** The versioning of a bucket, under the bucket's own name. */
  static void versioning(BucketV2 bucket, String status) {
    versioning(bucket.pulumiResourceName(), bucket.id(), status);
  }

  static void versioning(String name, Output<String> bucket, String status) {
    new BucketVersioningV2(
        name,
        BucketVersioningV2Args.builder()
            .bucket(bucket)
            .versioningConfiguration(
                BucketVersioningV2VersioningConfigurationArgs.builder().status(status).build())
            .build());
  }

  /** A table with the partition key PK, and nothing said of its capacity. */
  static TableArgs.Builder table() {
    return TableArgs.builder().hashKey("PK").attributes(string("PK"));
  }

  /** The same with a capacity. */
  static TableArgs.Builder provisionedTable() {
    return table().readCapacity(5).writeCapacity(5);
  }

  static TableAttributeArgs string(String name) {
    return TableAttributeArgs.builder().name(name).type("S").build();
  }

  /** What lets a group read a bucket, or a user of an id that is no URI. */
  static BucketAclV2AccessControlPolicyArgs grantTo(String whom) {
    var grantee = BucketAclV2AccessControlPolicyGrantGranteeArgs.builder();
    if (whom.startsWith("http:")) {
      grantee.type("Group").uri(whom);
    } else {
      grantee.type("CanonicalUser").id(whom);
    }
    var owner = BucketAclV2AccessControlPolicyOwnerArgs.builder().id("1").build();
    return BucketAclV2AccessControlPolicyArgs.builder()
        .owner(owner)
        .grants(
            BucketAclV2AccessControlPolicyGrantArgs.builder()
                .permission("READ")
                .grantee(grantee.build())
                .build())
        .build();
  }

  /** A component with a bucket, which has a provider of its own. */
  static final class Component extends ComponentResource {

    Component(String type, String name) {
      super("lab:selfcheck:" + type, name);
      var provider = new Provider(name + type, ProviderArgs.builder().region("us-east-1").build());
      new BucketV2(
          "part",
          BucketV2Args.Empty,
          CustomResourceOptions.builder().parent(this).provider(provider).build());
    }
  }
}
