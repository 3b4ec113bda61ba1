package lab.harness.account;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up what all requests of a run consume. Has DynamoDB tell it, whoever asks. */
final class Meter implements ExecutionInterceptor {

  private static final String ASK = "ReturnConsumedCapacity";

  private static final Set<String> WRITES =
      Set.of(
          "BatchWriteItem",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "TransactWriteItems",
          "ExecuteTransaction",
          "BatchExecuteStatement");

  /** S3's dearer class: what writes, and what lists. */
  private static final Set<String> DEAR =
      Set.of(
          "PutObject",
          "CopyObject",
          "ListObjects",
          "ListObjectsV2",
          "ListObjectVersions",
          "CreateMultipartUpload",
          "UploadPart",
          "UploadPartCopy",
          "CompleteMultipartUpload",
          "ListParts",
          "ListMultipartUploads");

  private final DoubleAdder readUnits = new DoubleAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();
  private final LongAdder dynamo = new LongAdder();
  private final LongAdder dear = new LongAdder();
  private final LongAdder cheap = new LongAdder();

  /** What has been consumed by now. */
  Usage usage() {
    return new Usage(readUnits.sum(), writeUnits.sum(), dynamo.sum(), dear.sum(), cheap.sum());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    boolean silent =
        Members.has(request, ASK)
            && Members.get(request, ASK).filter(asked -> !asked.equals("NONE")).isEmpty();
    return silent ? Members.with(request, ASK, "TOTAL") : request;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    boolean s3 = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).equals("S3");
    LongAdder kind = s3 ? DEAR.contains(operation(attributes)) ? dear : cheap : dynamo;
    kind.increment();
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    DoubleAdder units = WRITES.contains(operation(attributes)) ? writeUnits : readUnits;
    Members.get(context.response(), "ConsumedCapacity").stream()
        .flatMap(it -> it instanceof List<?> several ? several.stream() : Stream.of(it))
        .map(ConsumedCapacity.class::cast)
        .filter(consumed -> consumed.capacityUnits() != null)
        .forEach(consumed -> units.add(consumed.capacityUnits()));
    return context.response();
  }

  private static String operation(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
  }
}
