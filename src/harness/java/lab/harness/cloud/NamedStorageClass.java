package lab.harness.cloud;

import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.StorageClass;

/**
 * Says with a copy of an older version what goes without saying: the storage class is the standard
 * one. LocalStack takes a copy onto the same key for one that changes nothing, whatever version it
 * is of, and rejects it; S3 does not.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/RestoringPreviousVersions.html">AWS:
 *     restoring previous versions</a>
 */
public final class NamedStorageClass implements ExecutionInterceptor {

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return context.request() instanceof CopyObjectRequest copy
            && copy.storageClass() == null
            && isOfAVersion(copy)
        ? copy.toBuilder().storageClass(StorageClass.STANDARD).build()
        : context.request();
  }

  @SuppressWarnings("deprecation") // of the older of two ways to name the source
  private static boolean isOfAVersion(CopyObjectRequest copy) {
    return copy.sourceVersionId() != null
        || Optional.ofNullable(copy.copySource())
            .filter(source -> source.contains("?versionId="))
            .isPresent();
  }
}
