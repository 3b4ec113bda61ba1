package lab.harness.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lab.harness.requests.SdkFields;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;

/**
 * Ends a page after a few items, where the real services do after 1 MB or 1,000 objects. A page of
 * a table may also be empty and not the last one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html">AWS:
 *     paginating table query results</a>
 */
final class SmallPages implements ExecutionInterceptor {

  private static final Map<String, String> LIMITS =
      Map.of(
          "Query", "Limit",
          "Scan", "Limit",
          "ExecuteStatement", "Limit",
          "ListObjectsV2", "MaxKeys",
          "ListObjects", "MaxKeys",
          "ListObjectVersions", "MaxKeys");

  private static final ExecutionAttribute<Boolean> EMPTY =
      new ExecutionAttribute<>("lab.harness.fault.empty");

  private final int[] sizes;
  private final AtomicInteger pages = new AtomicInteger();

  /** Pages of these sizes, and then of the same again. */
  SmallPages(int... sizes) {
    this.sizes = sizes.clone();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String limit = LIMITS.get(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    if (limit == null) {
      return request;
    }
    int size = sizes[Math.floorMod(pages.getAndIncrement(), sizes.length)];
    if (size == 0) {
      attributes.putAttribute(EMPTY, true);
      size = 1;
    }
    int asked = request.getValueForField(limit, Integer.class).orElse(size);
    return SdkFields.with(request, limit, Math.min(size, asked));
  }

  /** S3 names the next marker only to those who ask for a delimiter; the lab's S3 always does. */
  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (attributes.getAttribute(EMPTY) != null) {
      return empty(context.request(), context.response());
    }
    return context.response() instanceof ListObjectsResponse list && list.delimiter() == null
        ? list.toBuilder().nextMarker(null).build()
        : context.response();
  }

  /** The next page begins where this one did; the first one is never empty. */
  private static SdkResponse empty(SdkRequest request, SdkResponse page) {
    if (request instanceof QueryRequest query
        && query.hasExclusiveStartKey()
        && page instanceof QueryResponse response) {
      return response.toBuilder()
          .items(List.of())
          .count(0)
          .scannedCount(0)
          .lastEvaluatedKey(query.exclusiveStartKey())
          .build();
    }
    if (request instanceof ScanRequest scan
        && scan.hasExclusiveStartKey()
        && page instanceof ScanResponse response) {
      return response.toBuilder()
          .items(List.of())
          .count(0)
          .scannedCount(0)
          .lastEvaluatedKey(scan.exclusiveStartKey())
          .build();
    }
    return page;
  }
}
