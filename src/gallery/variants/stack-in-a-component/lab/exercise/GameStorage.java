package lab.exercise;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import lab.contract.Storage;

/** The bucket and the table as one component. */
final class GameStorage extends ComponentResource {

  private final BucketV2 bucket;
  private final Table table;

  GameStorage(String name) {
    super("lab:storage:GameStorage", name, ComponentResourceOptions.Empty);
    CustomResourceOptions child = CustomResourceOptions.builder().parent(this).build();
    bucket =
        new BucketV2(
            name + "-bucket",
            BucketV2Args.builder()
                .bucketPrefix(Storage.BUCKET_PREFIX)
                .forceDestroy(true)
                .tags(Map.of("course", "cloud", "group", "7"))
                .build(),
            child);
    new BucketVersioningV2(
        name + "-versioning",
        BucketVersioningV2Args.builder()
            .bucket(bucket.bucket())
            .versioningConfiguration(
                BucketVersioningV2VersioningConfigurationArgs.builder().status("Enabled").build())
            .build(),
        child);
    table =
        new Table(
            name + "-table",
            TableArgs.builder()
                .name(Storage.TABLE_NAME)
                .billingMode("PROVISIONED")
                .readCapacity(5)
                .writeCapacity(5)
                .hashKey("PK")
                .rangeKey("SK")
                .attributes(string("PK"), string("SK"), string("map"), string("open_timestamp"))
                .globalSecondaryIndexes(
                    index("InvertedIndex", "SK", "PK"),
                    index("OpenGamesIndex", "map", "open_timestamp"))
                .tags(Map.of("course", "cloud", "group", "7"))
                .build(),
            child);
    registerOutputs(Map.of("bucket", bucket.bucket(), "table", table.name()));
  }

  Output<String> bucketName() {
    return bucket.bucket();
  }

  Output<String> tableName() {
    return table.name();
  }

  private static TableAttributeArgs string(String name) {
    return TableAttributeArgs.builder().name(name).type("S").build();
  }

  private static TableGlobalSecondaryIndexArgs index(String name, String hash, String range) {
    return TableGlobalSecondaryIndexArgs.builder()
        .name(name)
        .hashKey(hash)
        .rangeKey(range)
        .projectionType("ALL")
        .readCapacity(5)
        .writeCapacity(5)
        .build();
  }
}
