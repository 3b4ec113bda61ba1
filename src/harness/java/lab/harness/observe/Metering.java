package lab.harness.observe;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Asks for the consumed capacity of every read, and takes it out of the answer again where the
 * student's code had not asked for it: the log knows what each cost, and forgetting to ask stays a
 * mistake.
 */
final class Metering {

  private static final Set<String> ASKING =
      Set.of(ReturnConsumedCapacity.TOTAL.toString(), ReturnConsumedCapacity.INDEXES.toString());

  private Metering() {}

  static SdkRequest on(SdkRequest request) {
    if (asked(request)) {
      return request;
    }
    if (request instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof ScanRequest scan) {
      return scan.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
    }
    return request;
  }

  static SdkResponse off(SdkRequest sent, SdkResponse response) {
    if (asked(sent)) {
      return response;
    }
    if (response instanceof QueryResponse query) {
      return query.toBuilder().consumedCapacity((ConsumedCapacity) null).build();
    }
    if (response instanceof ScanResponse scan) {
      return scan.toBuilder().consumedCapacity((ConsumedCapacity) null).build();
    }
    if (response instanceof GetItemResponse get) {
      return get.toBuilder().consumedCapacity((ConsumedCapacity) null).build();
    }
    return response;
  }

  static Optional<ConsumedCapacity> consumed(SdkResponse response) {
    if (response instanceof QueryResponse query) {
      return Optional.ofNullable(query.consumedCapacity());
    }
    if (response instanceof ScanResponse scan) {
      return Optional.ofNullable(scan.consumedCapacity());
    }
    return response instanceof GetItemResponse get
        ? Optional.ofNullable(get.consumedCapacity())
        : Optional.empty();
  }

  private static boolean asked(SdkRequest request) {
    return request
        .getValueForField("ReturnConsumedCapacity", String.class)
        .filter(ASKING::contains)
        .isPresent();
  }
}
