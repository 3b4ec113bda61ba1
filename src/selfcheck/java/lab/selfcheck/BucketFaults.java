package lab.selfcheck;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.stream.Stream;
import lab.contract.Storage;

/** Programs with one fault in what they declare of the bucket. */
final class BucketFaults {

  private BucketFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        new Fault(
            "versioning that lacks its status block",
            "BucketVersioningV2Args without versioningConfiguration",
            List.of("3 enabled"),
            context -> {
              SoundStack.table(context);
              BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
              context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
              new BucketVersioningV2(
                  "v", BucketVersioningV2Args.builder().bucket(bucket.id()).build());
            }),
        new Fault(
            "versioning without arguments",
            "BucketVersioningV2Args without ",
            List.of("3 enabled"),
            context -> {
              BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
              new BucketVersioningV2("v");
              context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
              SoundStack.table(context);
            }),
        new Fault(
            "a public access block without arguments",
            "BucketPublicAccessBlockArgs without bucket",
            List.of("1 private"),
            context -> {
              new BucketPublicAccessBlock("b");
              SoundStack.declare(context);
            }),
        new Fault(
            "versioning of a bucket that is not there",
            "The cloud refused BucketVersioningV2 \"v\"",
            List.of("3 enabled"),
            context -> {
              BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
              context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
              Programs.versioning("v", Output.of("nowhere"), "Enabled");
              SoundStack.table(context);
            }),
        new Fault(
            "a status that is none",
            "says status \"enabled\"",
            List.of("3 enabled"),
            context -> {
              BucketV2 bucket = new BucketV2("objects", SoundStack.bucketArgs().build());
              Programs.versioning(bucket, "enabled");
              context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
              SoundStack.table(context);
            }),
        new Fault(
            "versioning declared twice",
            "BucketVersioningV2 \"objects\" twice",
            List.of("3 enabled"),
            context -> {
              Programs.versioning(SoundStack.bucket(context), "Enabled");
              SoundStack.table(context);
            }),
        new Fault(
            "a public access block that lacks its bucket",
            "BucketPublicAccessBlockArgs without bucket",
            List.of("1 private"),
            context -> {
              SoundStack.declare(context);
              new BucketPublicAccessBlock(
                  "b", BucketPublicAccessBlockArgs.builder().blockPublicAcls(true).build());
            }),
        new Fault(
            "a public access block of another bucket",
            "The cloud refused BucketPublicAccessBlock \"b\"",
            List.of("1 private"),
            context -> {
              new BucketPublicAccessBlock(
                  "b", BucketPublicAccessBlockArgs.builder().bucket("another").build());
              SoundStack.declare(context);
            }),
        new Fault(
            "a policy that is no JSON",
            "its policy is no JSON",
            List.of("1 private"),
            context -> {
              BucketV2 bucket = SoundStack.bucket(context);
              new BucketPolicy(
                  "p", BucketPolicyArgs.builder().bucket(bucket.id()).policy("Deny").build());
              SoundStack.table(context);
            }),
        new Fault(
            "rules for a bucket that is named by an ARN",
            "names its bucket by an ARN",
            List.of("1 private"),
            context -> {
              BucketV2 bucket = SoundStack.bucket(context);
              var rule =
                  BucketLifecycleConfigurationV2RuleArgs.builder()
                      .id("all")
                      .status("Enabled")
                      .build();
              new BucketLifecycleConfigurationV2(
                  "l",
                  BucketLifecycleConfigurationV2Args.builder()
                      .bucket(bucket.arn())
                      .rules(rule)
                      .build());
              SoundStack.table(context);
            }),
        new Fault(
            "a bucket whose name is not allowed",
            "The cloud refused BucketV2 \"objects\"",
            Fault.BUCKET,
            context -> {
              SoundStack.table(context);
              var bucket =
                  new BucketV2(
                      "objects", SoundStack.bucketArgs().bucketPrefix("Not_allowed").build());
              Programs.versioning(bucket, "Enabled");
              context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
            }),
        new Fault(
            "a bucket declared twice",
            "BucketV2 \"objects\" twice",
            Fault.BUCKET,
            context -> {
              SoundStack.bucket(context);
              new BucketV2("objects");
              SoundStack.table(context);
            }));
  }
}
