package lab.selfcheck;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import lab.contract.Storage;

/** The parts of a stack as the contract asks for them, for programs that do something more. */
final class SoundStack {

  private SoundStack() {}

  /** All of it, and its outputs. */
  static void declare(Context context) {
    bucket(context);
    table(context);
  }

  /** The bucket with its versions and its output. */
  static BucketV2 bucket(Context context) {
    BucketV2 bucket = new BucketV2("objects", bucketArgs().build());
    Programs.versioning(bucket, "Enabled");
    context.export(Storage.BUCKET_OUTPUT, bucket.bucket());
    return bucket;
  }

  static BucketV2Args.Builder bucketArgs() {
    return BucketV2Args.builder().bucketPrefix(Storage.BUCKET_PREFIX).forceDestroy(true);
  }

  /** The table with its indexes and its output. */
  static Table table(Context context) {
    Table table = new Table("games", tableArgs(inverted(), sparse()).build());
    context.export(Storage.TABLE_OUTPUT, table.name());
    return table;
  }

  static TableArgs.Builder tableArgs(TableGlobalSecondaryIndexArgs... indexes) {
    return TableArgs.builder()
        .name(Storage.TABLE_NAME)
        .attributes(
            Programs.string("PK"),
            Programs.string("SK"),
            Programs.string("map"),
            Programs.string("open_timestamp"))
        .hashKey("PK")
        .rangeKey("SK")
        .readCapacity(5)
        .writeCapacity(5)
        .globalSecondaryIndexes(indexes);
  }

  static TableGlobalSecondaryIndexArgs inverted() {
    return index("InvertedIndex", "SK", "PK").build();
  }

  static TableGlobalSecondaryIndexArgs sparse() {
    return index("OpenGamesIndex", "map", "open_timestamp").build();
  }

  static TableGlobalSecondaryIndexArgs.Builder index(String name, String hash, String range) {
    return TableGlobalSecondaryIndexArgs.builder()
        .name(name)
        .hashKey(hash)
        .rangeKey(range)
        .projectionType("ALL")
        .readCapacity(5)
        .writeCapacity(5);
  }
}
