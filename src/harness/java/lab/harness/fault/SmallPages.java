package lab.harness.fault;

import java.util.Map;
import lab.harness.requests.SdkFields;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;

/** Ends a page after a few items, where the real services do after 1 MB or 1,000 objects. */
record SmallPages(int size) implements ExecutionInterceptor {

  private static final Map<String, String> LIMITS =
      Map.of(
          "Query", "Limit",
          "Scan", "Limit",
          "ExecuteStatement", "Limit",
          "ListObjectsV2", "MaxKeys",
          "ListObjects", "MaxKeys",
          "ListObjectVersions", "MaxKeys");

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    String limit = LIMITS.get(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    return limit == null
        ? request
        : SdkFields.with(
            request,
            limit,
            Math.min(size, request.getValueForField(limit, Integer.class).orElse(size)));
  }

  /** S3 names the next marker only to those who ask for a delimiter; the lab's S3 always does. */
  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return context.response() instanceof ListObjectsResponse list && list.delimiter() == null
        ? list.toBuilder().nextMarker(null).build()
        : context.response();
  }
}
