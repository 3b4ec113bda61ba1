package lab.contract;

/**
 * What your Pulumi program, {@code StorageStack}, has to declare. Steps 1, 3, 5, 11 and 12 run the
 * program and look at what came of it. How you declare it is yours to choose.
 *
 * <p><b>Step 1: a private bucket.</b> One S3 bucket. Its name starts with {@link #BUCKET_PREFIX};
 * the rest is yours, or Pulumi's ({@code bucketPrefix}). Nobody but its owner may read or write it,
 * by an ACL or by a policy. {@code pulumi destroy} can destroy it while there are still objects in
 * it ({@code forceDestroy}; neither {@code protect} nor {@code retainOnDelete}). The stack exports
 * its name as {@link #BUCKET_OUTPUT}.
 *
 * <p><b>Step 3: versions.</b> The same bucket, with versioning enabled.
 *
 * <p><b>Step 5: the table.</b> One DynamoDB table named {@link #TABLE_NAME}. Its partition key is
 * {@link #PARTITION_KEY} and its sort key {@link #SORT_KEY}, both strings. Its capacity is
 * provisioned: {@link #CAPACITY} read units and as many write units. The stack exports its name as
 * {@link #TABLE_OUTPUT}.
 *
 * <p><b>Step 11: the inverted index.</b> A global secondary index of that table named {@link
 * #INVERTED_INDEX}: partition key {@link #SORT_KEY}, sort key {@link #PARTITION_KEY}, all
 * attributes projected, {@link #CAPACITY} read units and as many write units.
 *
 * <p><b>Step 12: the sparse index.</b> One more, over the attributes {@code map} (partition key)
 * and {@code open_timestamp} (sort key), both strings; all attributes projected and the same
 * capacity. Only items that have both attributes are in it, hence its name. {@link
 * #OPEN_GAMES_INDEX} is what AWS's workshop calls it; another name is fine.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/aws/api-docs/s3/">Pulumi: S3</a>
 * @see <a href="https://www.pulumi.com/registry/packages/aws/api-docs/dynamodb/table/">Pulumi:
 *     DynamoDB tables</a>
 */
public final class Storage {

  /** How the bucket's name starts. */
  public static final String BUCKET_PREFIX = "battle-royale-lab-";

  /** The stack's output with the bucket's name. */
  public static final String BUCKET_OUTPUT = "bucketName";

  /** The table's name. */
  public static final String TABLE_NAME = "battle-royale";

  /** The stack's output with the table's name. */
  public static final String TABLE_OUTPUT = "tableName";

  /** The attribute that is the table's partition key, a string. */
  public static final String PARTITION_KEY = "PK";

  /** The attribute that is the table's sort key, a string. */
  public static final String SORT_KEY = "SK";

  /** Provisioned units, to read and to write, of the table and of each index. */
  public static final int CAPACITY = 5;

  /** The name of the index that swaps the table's keys. */
  public static final String INVERTED_INDEX = "InvertedIndex";

  /** A good name for the index of the open games. */
  public static final String OPEN_GAMES_INDEX = "OpenGamesIndex";

  private Storage() {}
}
