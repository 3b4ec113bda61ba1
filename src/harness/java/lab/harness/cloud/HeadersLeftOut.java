package lab.harness.cloud;

import java.util.Set;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Takes headers out of requests to the embedded S3 that it does not implement, and that make no
 * difference to anything the lab looks at: encryption at rest and tags.
 */
final class HeadersLeftOut implements ExecutionInterceptor {

  private static final Set<String> HEADERS =
      Set.of(
          "x-amz-expected-bucket-owner",
          "x-amz-server-side-encryption",
          "x-amz-server-side-encryption-aws-kms-key-id",
          "x-amz-server-side-encryption-bucket-key-enabled",
          "x-amz-source-expected-bucket-owner",
          "x-amz-tagging",
          "x-amz-tagging-directive");

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    return context.httpRequest().copy(request -> HEADERS.forEach(request::removeHeader));
  }
}
