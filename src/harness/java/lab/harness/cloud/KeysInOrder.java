package lab.harness.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Lists the keys of a page in the order of S3, that of their UTF-8 bytes. S3Proxy has that of
 * UTF-16, which is another one above U+FFFF.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ListingKeysUsingAPIs.html">AWS:
 *     listing object keys</a>
 */
final class KeysInOrder implements ExecutionInterceptor {

  private static final Comparator<S3Object> ORDER =
      Comparator.comparing(object -> object.key().getBytes(UTF_8), Arrays::compareUnsigned);

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (context.response() instanceof ListObjectsV2Response page) {
      return page.toBuilder().contents(inOrder(page.contents())).build();
    }
    if (context.response() instanceof ListObjectsResponse page) {
      return page.toBuilder().contents(inOrder(page.contents())).build();
    }
    return context.response();
  }

  private static List<S3Object> inOrder(List<S3Object> page) {
    return page.stream().sorted(ORDER).toList();
  }
}
