package lab.harness.cloud;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Where buckets and tables live. It starts nothing before a client sends its first request. */
public interface Cloud extends AutoCloseable {

  /** A client of S3 that nobody has to close, with interceptors in their order. */
  S3Client s3(ExecutionInterceptor... interceptors);

  /** A client of DynamoDB, as the one of S3. */
  DynamoDbClient dynamo(ExecutionInterceptor... interceptors);

  /**
   * Starts what takes longer to start than a test may take, and waits for it. A cloud that is
   * there, or starts while a request waits, has nothing to do.
   *
   * @throws lab.harness.verdict.BadInputException if it can't be started
   */
  default void makeReady() {}

  /**
   * Makes sure that there can be tables at all, and starts nothing.
   *
   * @throws lab.harness.verdict.NotJudged if this machine can't run what holds them
   */
  default void needTables() {}

  /** Whether requests cost money, and their capacity time. */
  default boolean costs() {
    return false;
  }

  /** Ends what was started. */
  @Override
  void close();
}
