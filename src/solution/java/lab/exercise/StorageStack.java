package lab.exercise;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import lab.contract.Storage;

/**
 * Declares the storage of the lab: a bucket and a table. {@link Storage} says what they are like.
 */
public final class StorageStack {

  private static final String MAP = "map";
  private static final String OPEN_TIMESTAMP = "open_timestamp";

  private StorageStack() {}

  /**
   * Pulumi starts here: {@code pulumi up} runs this method.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Pulumi.run(StorageStack::stack);
  }

  /**
   * Declares the resources and exports their names.
   *
   * @param context what Pulumi offers a program
   */
  public static void stack(Context context) {
    context.export(Storage.BUCKET_OUTPUT, bucket().bucket());
    context.export(Storage.TABLE_OUTPUT, table().name());
  }

  private static BucketV2 bucket() {
    var bucket =
        new BucketV2(
            "objects",
            BucketV2Args.builder().bucketPrefix(Storage.BUCKET_PREFIX).forceDestroy(true).build());
    new BucketPublicAccessBlock(
        "objects",
        BucketPublicAccessBlockArgs.builder()
            .bucket(bucket.id())
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build());
    new BucketVersioningV2(
        "objects",
        BucketVersioningV2Args.builder()
            .bucket(bucket.id())
            .versioningConfiguration(
                BucketVersioningV2VersioningConfigurationArgs.builder().status("Enabled").build())
            .build());
    return bucket;
  }

  private static Table table() {
    return new Table(
        "games",
        TableArgs.builder()
            .name(Storage.TABLE_NAME)
            .attributes(
                string(Storage.PARTITION_KEY),
                string(Storage.SORT_KEY),
                string(MAP),
                string(OPEN_TIMESTAMP))
            .hashKey(Storage.PARTITION_KEY)
            .rangeKey(Storage.SORT_KEY)
            .billingMode("PROVISIONED")
            .readCapacity(Storage.CAPACITY)
            .writeCapacity(Storage.CAPACITY)
            .globalSecondaryIndexes(
                index(Storage.INVERTED_INDEX, Storage.SORT_KEY, Storage.PARTITION_KEY),
                index(Storage.OPEN_GAMES_INDEX, MAP, OPEN_TIMESTAMP))
            .build());
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
        .readCapacity(Storage.CAPACITY)
        .writeCapacity(Storage.CAPACITY)
        .build();
  }
}
