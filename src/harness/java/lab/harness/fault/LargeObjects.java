package lab.harness.fault;

import java.util.List;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** Objects are said to be larger than they are, as nobody wants to wait for large ones. */
record LargeObjects(long more) implements ExecutionInterceptor {

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    SdkResponse response = context.response();
    if (response instanceof ListObjectVersionsResponse page) {
      List<ObjectVersion> larger =
          page.versions().stream()
              .map(version -> version.toBuilder().size(version.size() + more).build())
              .toList();
      return page.toBuilder().versions(larger).build();
    }
    if (response instanceof HeadObjectResponse head) {
      return head.toBuilder().contentLength(head.contentLength() + more).build();
    }
    if (response instanceof GetObjectAttributesResponse of && of.objectSize() != null) {
      return of.toBuilder().objectSize(of.objectSize() + more).build();
    }
    return response;
  }
}
