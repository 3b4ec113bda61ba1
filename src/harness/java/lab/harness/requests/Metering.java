package lab.harness.requests;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Asks for the consumed capacity of every read, and takes it out of the response again where the
 * student's code had not asked for it. So the log knows what each cost, and forgetting to ask stays
 * a mistake.
 */
final class Metering {

  private static final Set<String> READS = Set.of("Query", "Scan", "GetItem");
  private static final Set<String> ASKING = Set.of("TOTAL", "INDEXES");
  private static final String ASK = "ReturnConsumedCapacity";
  private static final String CONSUMED = "ConsumedCapacity";

  private Metering() {}

  static SdkRequest on(String operation, SdkRequest request) {
    return isSilent(operation, request) ? SdkFields.with(request, ASK, "TOTAL") : request;
  }

  static SdkResponse off(String operation, SdkRequest sent, SdkResponse response) {
    return isSilent(operation, sent) ? SdkFields.with(response, CONSUMED, null) : response;
  }

  static Optional<ConsumedCapacity> consumed(String operation, SdkResponse response) {
    return READS.contains(operation)
        ? response.getValueForField(CONSUMED, ConsumedCapacity.class)
        : Optional.empty();
  }

  private static boolean isSilent(String operation, SdkRequest request) {
    return READS.contains(operation)
        && request.getValueForField(ASK, String.class).filter(ASKING::contains).isEmpty();
  }
}
