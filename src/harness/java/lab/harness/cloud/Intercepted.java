package lab.harness.cloud;

import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A cloud seen through one more interceptor, which gets a request after the client's own and an
 * answer before them.
 *
 * @param cloud the cloud
 * @param last the interceptor
 */
public record Intercepted(Cloud cloud, ExecutionInterceptor last) implements Cloud {

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return cloud.s3(andLast(interceptors));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return cloud.dynamo(andLast(interceptors));
  }

  /** Leaves the cloud alone, which others see too. */
  @Override
  public void close() {}

  private ExecutionInterceptor[] andLast(ExecutionInterceptor... interceptors) {
    return Stream.concat(Stream.of(interceptors), Stream.of(last))
        .toArray(ExecutionInterceptor[]::new);
  }
}
