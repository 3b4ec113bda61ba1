package lab.contract;

import java.nio.file.Path;

/**
 * Loads items into the table and counts the items in it (steps 6 and 7).
 *
 * <p>Any request may fail, not only the first of a method, and also one that sends unprocessed
 * items again. DynamoDB has no capacity left or breaks down; the keys have expired or do not permit
 * the request; there is no connection. The SDK retries where that may help, and then throws an
 * exception. Your method then does one of two things. It throws this exception, or one that has it
 * as its cause. Or it waits a moment and sends the request again. A method that returns has done
 * all of its work.
 *
 * <p>Time counts: a test of the lab may take 60 seconds, and a minute more for each megabyte of the
 * file that it loads. No wait is needed where nothing failed and nothing came back.
 *
 * <p>The constructor of your class takes a {@code DynamoDbClient} and the name of the table, in
 * that order. Others use the client and the table, so your class does not close the client, and the
 * table stays. One object can load and count any number of times.
 */
public interface GameLoader {

  /**
   * Step 6. Loads a file into the table, in batches. Each line of the file is one item: a JSON
   * object in UTF-8, whatever the default charset of the machine is. Blank lines are skipped. Any
   * value that JSON has may stand in a line, also within lists and maps, and each becomes a value
   * of the same type in DynamoDB: a string stays a string, also if it looks like a number, and may
   * be empty; a number stays a number and keeps all of its digits, up to 38; {@code true} and
   * {@code false} become a boolean, {@code null} becomes DynamoDB's null, an array a list and an
   * object a map. Names and strings stay exactly as they are in the file. An item of the file
   * replaces the item of the table that has the same primary key. All other items of the table
   * stay. If a primary key occurs twice in the file, the later line wins.
   *
   * <p>A batch holds at most 25 items, and none of them twice. It may hold fewer, but no request is
   * for a single item, unless only one item is left. DynamoDB may write only part of a batch, or
   * none of it, and send back the rest as unprocessed items. Wait a moment (milliseconds at first),
   * then send these items again, and no others. Repeat this as often as items come back. A method
   * that gives up after many attempts throws an exception.
   *
   * @param file the file to load; if it can't be read (there is none, or a folder is there), the
   *     method throws an exception of any type
   * @return the number of items of the file that are now in the table; each primary key counts once
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">AWS:
   *     BatchWriteItem</a>
   */
  int load(Path file);

  /**
   * Step 7. Counts the items of the table with a scan whose responses hold no items, only their
   * number ({@code Select=COUNT}), and reports the consumed capacity. One response covers at most 1
   * MB of the table: request the next page until there is none. DynamoDB rounds each response up to
   * half a unit. Who limits the pages, or scans in segments, consumes a little more than need be,
   * and reports that. The method may also ask what the table is like ({@code DescribeTable}), but
   * its number of items comes from the scan.
   *
   * @return the number of items and the consumed capacity units, both of the whole scan
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">AWS:
   *     Scan</a>
   */
  ItemCount count();
}
