package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A cloud whose clients all have one more interceptor, which gets a request last. */
public record InterceptedCloud(Cloud cloud, ExecutionInterceptor last) implements Cloud {

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return cloud.s3(ObjectArrays.concat(interceptors, last));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return cloud.dynamo(ObjectArrays.concat(interceptors, last));
  }

  @Override
  public boolean costs() {
    return cloud.costs();
  }

  /** Leaves the cloud open, because others use it too. */
  @Override
  public void close() {}
}
