package lab.harness.account.cost;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.harness.requests.SdkFields;
import lab.harness.verdict.Finding;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up what all requests of a run consume. It has DynamoDB tell that with every response. */
public final class Meter implements ExecutionInterceptor {

  private static final String ASK = "ReturnConsumedCapacity";

  private static final Pattern WRITES =
      Pattern.compile(
          "(BatchWrite|Put|Update|Delete)Item|TransactWriteItems"
              + "|ExecuteTransaction|BatchExecuteStatement");

  private final DoubleAdder readUnits = new DoubleAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();
  private final LongAdder dynamo = new LongAdder();
  private final LongAdder s3 = new LongAdder();

  /** What has been consumed by now: units of the table and its indexes, and requests. */
  public Finding used() {
    return Finding.of(
        "account.used",
        "reads",
        readUnits.sum(),
        "writes",
        writeUnits.sum(),
        "dynamo",
        dynamo.sum(),
        "s3",
        s3.sum());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String asked = request.getValueForField(ASK, String.class).orElse("NONE");
    return asked.equals("NONE") ? SdkFields.with(request, ASK, "TOTAL") : request;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    boolean isS3 = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).equals("S3");
    (isS3 ? s3 : dynamo).increment();
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    DoubleAdder units = WRITES.matcher(operation).matches() ? writeUnits : readUnits;
    context.response().getValueForField("ConsumedCapacity", Object.class).stream()
        .flatMap(it -> it instanceof List<?> several ? several.stream() : Stream.of(it))
        .map(ConsumedCapacity.class::cast)
        .filter(consumed -> consumed.capacityUnits() != null)
        .forEach(consumed -> units.add(consumed.capacityUnits()));
    return context.response();
  }
}
