package lab.harness.fault;

import java.util.List;
import java.util.Map;
import lab.harness.requests.Recorder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * A request for several objects or items succeeds with the status 200, and its response says that
 * none of them was deleted or read.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html">AWS:
 *     DeleteObjects</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">AWS:
 *     BatchGetItem</a>
 */
record PartialFailure(Recorder recorder) implements ExecutionInterceptor {

  private static final ExecutionAttribute<List<ObjectIdentifier>> KEPT =
      new ExecutionAttribute<>("lab.harness.fault.undeleted");

  /** S3 takes no request to delete nothing, but it takes one to delete what is not there. */
  private static final Delete NOTHING =
      Delete.builder().objects(ObjectIdentifier.builder().key("nothing").build()).build();

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof DeleteObjectsRequest deletion) {
      attributes.putAttribute(KEPT, deletion.delete().objects());
      return deletion.toBuilder().delete(NOTHING).build();
    }
    return context.request();
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (context.response() instanceof DeleteObjectsResponse response) {
      recorder.failed(ServiceFailure.undeleted(), attributes);
      return response.toBuilder()
          .deleted(List.of())
          .errors(attributes.getAttribute(KEPT).stream().map(PartialFailure::error).toList())
          .build();
    }
    if (context.response() instanceof BatchGetItemResponse response) {
      recorder.failed(ServiceFailure.unread(), attributes);
      return response.toBuilder()
          .responses(Map.of())
          .unprocessedKeys(((BatchGetItemRequest) context.request()).requestItems())
          .build();
    }
    return context.response();
  }

  private static S3Error error(ObjectIdentifier object) {
    return S3Error.builder()
        .key(object.key())
        .versionId(object.versionId())
        .code(ServiceFailure.INTERNAL_ERROR)
        .message(ServiceFailure.INTERNAL_ERROR_SAID)
        .build();
  }
}
