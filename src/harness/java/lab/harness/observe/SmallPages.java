package lab.harness.observe;

import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/** Answers with pages of a few items, where the real services do at 1 MB or 1,000 objects. */
record SmallPages(int size) implements ExecutionInterceptor {

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    if (request instanceof QueryRequest query) {
      return query.toBuilder().limit(least(query.limit())).build();
    }
    if (request instanceof ScanRequest scan) {
      return scan.toBuilder().limit(least(scan.limit())).build();
    }
    if (request instanceof ExecuteStatementRequest statement) {
      return statement.toBuilder().limit(least(statement.limit())).build();
    }
    if (request instanceof ListObjectsV2Request list) {
      return list.toBuilder().maxKeys(least(list.maxKeys())).build();
    }
    if (request instanceof ListObjectsRequest list) {
      return list.toBuilder().maxKeys(least(list.maxKeys())).build();
    }
    if (request instanceof ListObjectVersionsRequest list) {
      return list.toBuilder().maxKeys(least(list.maxKeys())).build();
    }
    return request;
  }

  /** S3 names the next marker only to those who ask for a delimiter; the lab's S3 always does. */
  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return context.response() instanceof ListObjectsResponse list && list.delimiter() == null
        ? list.toBuilder().nextMarker(null).build()
        : context.response();
  }

  private int least(Integer asked) {
    return Math.min(size, Optional.ofNullable(asked).orElse(size));
  }
}
