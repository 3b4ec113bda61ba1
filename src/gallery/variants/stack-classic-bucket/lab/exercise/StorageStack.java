package lab.exercise;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.s3.Bucket;
import com.pulumi.aws.s3.BucketArgs;
import com.pulumi.aws.s3.enums.CannedAcl;
import com.pulumi.aws.s3.inputs.BucketVersioningArgs;
import java.util.List;
import lab.contract.Storage;

/** One resource says all of the bucket; the billing mode is the default; lists are in no order. */
public final class StorageStack {

  private StorageStack() {}

  public static void main(String[] args) {
    Pulumi.run(StorageStack::stack);
  }

  public static void stack(Context context) {
    Bucket bucket =
        new Bucket(
            "bucket",
            BucketArgs.builder()
                .bucket("battle-royale-lab-group7-objects")
                .acl(CannedAcl.Private)
                .forceDestroy(true)
                .versioning(BucketVersioningArgs.builder().enabled(true).build())
                .build());
    Table table =
        new Table(
            "table",
            TableArgs.builder()
                .globalSecondaryIndexes(
                    List.of(
                        TableGlobalSecondaryIndexArgs.builder()
                            .projectionType("ALL")
                            .writeCapacity(5)
                            .readCapacity(5)
                            .rangeKey("open_timestamp")
                            .hashKey("map")
                            .name("OpenGamesIndex")
                            .build(),
                        TableGlobalSecondaryIndexArgs.builder()
                            .projectionType("ALL")
                            .writeCapacity(5)
                            .readCapacity(5)
                            .rangeKey("PK")
                            .hashKey("SK")
                            .name("InvertedIndex")
                            .build()))
                .attributes(
                    List.of(
                        TableAttributeArgs.builder().name("open_timestamp").type("S").build(),
                        TableAttributeArgs.builder().name("map").type("S").build(),
                        TableAttributeArgs.builder().name("SK").type("S").build(),
                        TableAttributeArgs.builder().name("PK").type("S").build()))
                .writeCapacity(5)
                .readCapacity(5)
                .rangeKey("SK")
                .hashKey("PK")
                .name("battle-royale")
                .build());
    context.export(Storage.TABLE_OUTPUT, table.id());
    context.export(Storage.BUCKET_OUTPUT, bucket.id());
  }
}
