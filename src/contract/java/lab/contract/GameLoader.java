package lab.contract;

import java.nio.file.Path;

/**
 * Fills the table and counts what is in it (steps 6 and 7).
 *
 * <p>The service may fail: it throws when its capacity is used up, once the SDK has tried again a
 * few times. Such an exception goes to the caller, itself or as the cause of another, or the
 * request is sent again after a moment. A method that returns has done all of its work.
 *
 * <p>Your class gets a {@code DynamoDbClient} and the name of the table in its constructor, in that
 * order. The client stays open, and the table stays: others use them. One object can load and count
 * any number of times.
 */
public interface GameLoader {

  /**
   * Step 6. Loads a file into the table, in batches. Each line of the file is one item, as a JSON
   * object in UTF-8; blank lines are skipped. Every attribute goes in with the type that it has in
   * the file: a string as a string, a number as a number. An item of the table that has the same
   * key is replaced; whatever else the table holds stays. If a key stands twice in the file, the
   * later line wins.
   *
   * <p>A batch holds at most 25 items, none of them twice; no request is for one item alone, unless
   * one is left. DynamoDB may write only part of a batch, or nothing of it, and hand back the rest
   * as unprocessed items: those, and no others, are to be sent again, after a moment (milliseconds
   * at first), as often as they come back; to give up after many times is to throw.
   *
   * @param file the file to load; an exception, of whatever kind, says that it can't be read
   * @return how many items of the file are now in the table, each key counted once
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">AWS:
   *     BatchWriteItem</a>
   */
  int load(Path file);

  /**
   * Step 7. Counts the items of the table by a scan that returns no items, only their number
   * ({@code Select=COUNT}), and reports the consumed capacity. One answer covers at most 1 MB of
   * the table; what is left has to be asked for, page by page.
   *
   * @return the number of items and the capacity units of the whole scan
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">AWS:
   *     Scan</a>
   */
  ItemCount count();
}
