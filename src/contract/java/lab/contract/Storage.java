package lab.contract;

/**
 * What your Pulumi program, {@code StorageStack}, must declare. Steps 1, 3, 5, 11 and 12 run the
 * program and check the result. How you declare it is your choice.
 *
 * <p><b>Step 1: a private bucket.</b> One S3 bucket. Its name starts with {@link #BUCKET_PREFIX};
 * you choose the rest, or Pulumi does ({@code bucketPrefix}). Only its own account may read or
 * write it: no ACL and no policy lets in another account, or everybody. A policy may let in AWS's
 * own services, and who comes from an organisation or a network that a condition names; all the
 * addresses of the world are no network. The lab runs your program in an account of its own, so
 * don't write your account's number down: {@code AwsFunctions.getCallerIdentity} tells it. {@code
 * pulumi destroy} can destroy it while it still holds objects ({@code forceDestroy}; neither {@code
 * protect} nor {@code retainOnDelete}). The stack exports its name as the output {@link
 * #BUCKET_OUTPUT}. An output counts if {@code context.export} is called before your program
 * returns: Pulumi does not see what a callback exports later.
 *
 * <p><b>Step 3: versions.</b> The same bucket, with versioning enabled.
 *
 * <p><b>Step 5: the table.</b> One DynamoDB table with the name {@link #TABLE_NAME}. Its partition
 * key is {@link #PARTITION_KEY} and its sort key is {@link #SORT_KEY}; both are strings. Its
 * throughput is provisioned: {@link #CAPACITY} read units and the same number of write units. The
 * stack exports its name as the output {@link #TABLE_OUTPUT}.
 *
 * <p><b>Step 11: the inverted index.</b> A global secondary index of that table with the name
 * {@link #INVERTED_INDEX}. It swaps the keys of the table: its partition key is {@link #SORT_KEY}
 * and its sort key is {@link #PARTITION_KEY}. Its projection holds all attributes. It has {@link
 * #CAPACITY} read units and the same number of write units.
 *
 * <p><b>Step 12: the sparse index.</b> One more global secondary index of that table. Its partition
 * key is the attribute {@code map} and its sort key is the attribute {@code open_timestamp}; both
 * are strings. Its projection holds all attributes, and it has the same capacity. The index holds
 * only the items that have both attributes. That is why it is called sparse. DynamoDB sorts them as
 * strings, which is by time up to the second (see {@link GameQueries#openGames}). AWS's workshop
 * names it {@link #OPEN_GAMES_INDEX}; another name is fine.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/aws/api-docs/s3/">Pulumi: S3</a>
 * @see <a href="https://www.pulumi.com/registry/packages/aws/api-docs/dynamodb/table/">Pulumi:
 *     DynamoDB tables</a>
 */
public final class Storage {

  /** The start of the bucket's name. */
  public static final String BUCKET_PREFIX = "battle-royale-lab-";

  /** The name of the output that holds the bucket's name. */
  public static final String BUCKET_OUTPUT = "bucketName";

  /** The table's name. */
  public static final String TABLE_NAME = "battle-royale";

  /** The name of the output that holds the table's name. */
  public static final String TABLE_OUTPUT = "tableName";

  /** The name of the table's partition key, a string attribute. */
  public static final String PARTITION_KEY = "PK";

  /** The name of the table's sort key, a string attribute. */
  public static final String SORT_KEY = "SK";

  /** The provisioned read units of the table and of each index. Each has as many write units. */
  public static final int CAPACITY = 5;

  /** The name of the index that swaps the table's keys. */
  public static final String INVERTED_INDEX = "InvertedIndex";

  /** A good name for the index of the open games. */
  public static final String OPEN_GAMES_INDEX = "OpenGamesIndex";

  private Storage() {}
}
