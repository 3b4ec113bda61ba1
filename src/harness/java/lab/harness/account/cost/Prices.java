package lab.harness.account.cost;

import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What AWS asks for in us-east-1, in US dollars, without its free tier. As published in November
 * 2026.
 *
 * @see <a href="https://aws.amazon.com/dynamodb/pricing/provisioned/">AWS: provisioned capacity</a>
 * @see <a href="https://aws.amazon.com/dynamodb/pricing/on-demand/">AWS: on-demand capacity</a>
 * @see <a href="https://aws.amazon.com/s3/pricing/">AWS: S3 pricing</a>
 */
public final class Prices {

  private static final double READ_UNIT_HOUR = 0.00013;
  private static final double WRITE_UNIT_HOUR = 0.00065;
  private static final double READ_REQUEST_UNIT = 0.125e-6;
  private static final double WRITE_REQUEST_UNIT = 0.625e-6;
  private static final double S3_WRITE = 0.005e-3;
  private static final double S3_OTHER = 0.0004e-3;

  private Prices() {}

  /** What a table and its indexes cost an hour, whether they are used or not. */
  public static double hour(TableDescription table) {
    return Stream.concat(
            Stream.of(table.provisionedThroughput()),
            table.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::provisionedThroughput))
        .mapToDouble(Prices::hour)
        .sum();
  }

  private static double hour(ProvisionedThroughputDescription capacity) {
    return capacity.readCapacityUnits() * READ_UNIT_HOUR
        + capacity.writeCapacityUnits() * WRITE_UNIT_HOUR;
  }

  /** What reading and writing costs where a table is paid by request. */
  public static double onDemand(double readUnits, double writeUnits) {
    return readUnits * READ_REQUEST_UNIT + writeUnits * WRITE_REQUEST_UNIT;
  }

  static double s3(long writes, long others) {
    return writes * S3_WRITE + others * S3_OTHER;
  }
}
