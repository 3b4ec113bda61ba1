package lab.harness.account.cost;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lab.harness.step.Reads;
import lab.harness.step.Uses;
import lab.harness.verdict.Finding;
import lab.harness.world.ItemSize;
import lab.harness.world.World;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What a run with a right solution is about to use and to cost, told before it begins.
 *
 * @param world the items that the steps judge on
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">AWS:
 *     what reads and writes consume</a>
 */
public record Estimate(World world, List<Uses> uses) {

  private static final int WRITE_UNIT = 1024;

  /** Of the requests to S3. */
  public Finding ofBucket() {
    int writes = uses.stream().mapToInt(Uses::s3Writes).sum();
    int others = uses.stream().mapToInt(Uses::s3Others).sum();
    return Finding.of(
        "account.estimate.s3", "requests", writes + others, "dollars", Prices.s3(writes, others));
  }

  /**
   * Of the requests to DynamoDB.
   *
   * @param missing the lab's items that the table does not hold
   */
  public List<Finding> ofTable(TableDescription table, List<Map<String, AttributeValue>> missing) {
    long writes = writeUnits(written(missing));
    long withIndexes = writes;
    for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
      withIndexes += writeUnits(indexed(index, missing));
    }
    double reads = readUnits();
    long second = table.provisionedThroughput().writeCapacityUnits();
    List<Finding> told = new ArrayList<>();
    told.add(Finding.of("account.estimate.units", "writes", withIndexes, "reads", reads));
    if (second > 0 && writes > 0) {
      told.add(
          Finding.of(
              "account.estimate.time",
              "aSecond",
              second,
              "writes",
              writes,
              "seconds",
              writes / second));
    }
    told.add(
        second > 0
            ? Finding.of("account.estimate.hour", "dollars", Prices.hour(table))
            : Finding.of(
                "account.estimate.onDemand", "dollars", Prices.onDemand(reads, withIndexes)));
    return told;
  }

  /** What the student's loader writes; without it, what the tests that read find missing. */
  private List<Map<String, AttributeValue>> written(List<Map<String, AttributeValue>> missing) {
    List<Map<String, AttributeValue>> loaded =
        uses.stream()
            .flatMapToInt(its -> Arrays.stream(its.loads()))
            .boxed()
            .flatMap(count -> world.some(count).stream())
            .toList();
    return loaded.isEmpty() && findsItems() ? missing : loaded;
  }

  /** Before the first test that finds items, the table and its indexes are scanned for them. */
  private double readUnits() {
    ReadUnits units = new ReadUnits(world.items());
    return (findsItems() ? 2 * units.scan() : 0) + uses.stream().mapToDouble(units::of).sum();
  }

  /** Whether a step reads items that it has not loaded. */
  private boolean findsItems() {
    return uses.stream().anyMatch(its -> its.reads() != Reads.NOTHING && its.loads().length == 0);
  }

  private static List<Map<String, AttributeValue>> indexed(
      GlobalSecondaryIndexDescription index, List<Map<String, AttributeValue>> items) {
    List<String> keys = index.keySchema().stream().map(KeySchemaElement::attributeName).toList();
    return items.stream().filter(item -> item.keySet().containsAll(keys)).toList();
  }

  private static long writeUnits(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .mapToLong(item -> LongMath.divide(ItemSize.of(item), WRITE_UNIT, RoundingMode.CEILING))
        .sum();
  }
}
