package lab.harness.fault;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;

/**
 * DynamoDB counts a table's items every six hours or so, and tells that number until it counts
 * again. DynamoDB Local counts each time it is asked.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html">AWS:
 *     TableDescription</a>
 */
final class StaleItemCount {

  private final AtomicInteger asked = new AtomicInteger();

  /**
   * The response as it would be if half of the items had come since the last count; the next time,
   * as if there had been twice as many.
   */
  SdkResponse in(SdkResponse response) {
    if (!(response instanceof DescribeTableResponse described)
        || described.table() == null
        || described.table().itemCount() == null) {
      return response;
    }
    long items = described.table().itemCount();
    long then = asked.getAndIncrement() % 2 == 0 ? items / 2 : items * 2;
    return described.toBuilder()
        .table(described.table().toBuilder().itemCount(then).build())
        .build();
  }
}
