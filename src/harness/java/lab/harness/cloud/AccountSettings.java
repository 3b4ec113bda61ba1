package lab.harness.cloud;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** What the machine says, as the SDK takes it, and more patience. */
final class AccountSettings implements ClientSettings {

  /** A table of 5 units may take a while to have some left; a student's code does not notice. */
  private static final int ATTEMPTS = 12;

  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  @Override
  public SdkHttpClient http() {
    return http;
  }

  @Override
  public void set(S3ClientBuilder client, ClientOverrideConfiguration.Builder override) {
    override.retryStrategy(patient());
  }

  @Override
  public void set(DynamoDbClientBuilder client, ClientOverrideConfiguration.Builder override) {
    override.retryStrategy(patient());
  }

  private static RetryStrategy patient() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(SdkSystemSetting.AWS_MAX_ATTEMPTS.getIntegerValue().orElse(ATTEMPTS))
        .circuitBreakerEnabled(false)
        .backoffStrategy(
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1)))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(Duration.ofMillis(200), Duration.ofSeconds(10)))
        .build();
  }
}
