package lab.harness.cloud;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where buckets and tables live. Nothing of it is started before a client sends its first request.
 */
public interface Cloud extends AutoCloseable {

  /**
   * A client of S3.
   *
   * @param interceptors what watches its requests, or changes them, in this order
   * @return a client, which need not be closed
   */
  S3Client s3(ExecutionInterceptor... interceptors);

  /**
   * A client of DynamoDB.
   *
   * @param interceptors what watches its requests, or changes them, in this order
   * @return a client, which need not be closed
   */
  DynamoDbClient dynamo(ExecutionInterceptor... interceptors);

  /**
   * Starts what takes longer to start than a test may take, and waits for it. Nothing to do for a
   * cloud that is there, or starts while a request waits.
   *
   * @throws lab.harness.settings.BadInputException if it can't be started
   */
  default void makeReady() {}

  /** Ends what was started. */
  @Override
  void close();
}
