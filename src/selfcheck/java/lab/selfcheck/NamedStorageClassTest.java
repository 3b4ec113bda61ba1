package lab.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import lab.harness.cloud.NamedStorageClass;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** A copy of an older version names the storage class that S3 gives it anyway. */
class NamedStorageClassTest {

  @Test
  @SuppressWarnings("deprecation") // of the older of two ways to name the source
  void isNamedWhereAVersionIsCopied() {
    assertThat(sent(copy -> copy.sourceBucket("b").sourceKey("k").sourceVersionId("1")))
        .isEqualTo(StorageClass.STANDARD);
    assertThat(sent(copy -> copy.copySource("b/k?versionId=1"))).isEqualTo(StorageClass.STANDARD);
  }

  @Test
  @SuppressWarnings("deprecation") // as above
  void isLeftAloneOtherwise() {
    assertThat(sent(copy -> copy.sourceBucket("b").sourceKey("k"))).isNull();
    assertThat(sent(copy -> copy.copySource("b/k"))).isNull();
    assertThat(sent(copy -> copy.sourceVersionId("1").storageClass(StorageClass.GLACIER)))
        .isEqualTo(StorageClass.GLACIER);

    SdkRequest other = ListObjectsV2Request.builder().bucket("b").build();
    assertThat(sent(other)).isSameAs(other);
  }

  private static StorageClass sent(Consumer<CopyObjectRequest.Builder> copy) {
    return ((CopyObjectRequest) sent(CopyObjectRequest.builder().applyMutation(copy).build()))
        .storageClass();
  }

  private static SdkRequest sent(SdkRequest request) {
    return new NamedStorageClass()
        .modifyRequest(
            InterceptorContext.builder().request(request).build(), new ExecutionAttributes());
  }
}
