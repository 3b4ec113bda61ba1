package lab.exercise;

import java.nio.file.Path;
import lab.contract.GameLoader;
import lab.contract.ItemCount;
import lab.contract.NotDoneYetException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * You write this class. {@link GameLoader} says what each method must do. {@code Step06} and {@code
 * Step07} in {@code src/test/java} judge it.
 *
 * <p>{@code EnhancedDocument.fromJson(line).toMap()} turns a line of JSON into the attributes of an
 * item.
 */
public final class DynamoDbGameLoader implements GameLoader {

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** Works on one table. */
  public DynamoDbGameLoader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public int load(Path file) {
    // TODO step 6: write in batches, until no unprocessed items are left
    throw new NotDoneYetException();
  }

  @Override
  public ItemCount count() {
    // TODO step 7: add up the items and the consumed capacity of all pages
    throw new NotDoneYetException();
  }
}
