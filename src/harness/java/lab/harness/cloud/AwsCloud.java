package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An account of AWS, as the SDK's own settings name it: keys and region from the default chains,
 * endpoints from {@code AWS_ENDPOINT_URL} and its kin.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html">AWS:
 *     settings reference</a>
 */
public final class AwsCloud implements Cloud {

  /** A table of 5 units may take a while to have some left; a student's code does not notice. */
  private static final int ATTEMPTS = 12;

  private final AwsCredentialsProvider keys = DefaultCredentialsProvider.builder().build();
  private final Region region = findRegion();
  private final Clients clients =
      new Clients(keys, region, override -> override.retryStrategy(patient()));
  private final ExecutionInterceptor[] last;

  /** Has the requests of all clients pass some interceptors after the client's own. */
  public AwsCloud(ExecutionInterceptor... last) {
    this.last = last;
  }

  /** The keys that requests are signed with, or the SDK's exception if there are none. */
  public AwsCredentials credentials() {
    return keys.resolveCredentials();
  }

  /** The region of the SDK's settings, or else the one that the course uses. */
  public Region region() {
    return region;
  }

  /** The endpoint of S3 that the SDK's settings name; empty if that is AWS's own. */
  public Optional<URI> s3Endpoint() {
    return endpoint("s3", "AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3");
  }

  /** The endpoint of DynamoDB that the SDK's settings name; empty if that is AWS's own. */
  public Optional<URI> dynamoEndpoint() {
    return endpoint("dynamodb", "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb");
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    return clients.s3(this::s3Endpoint, withLast(interceptors));
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return clients.dynamo(this::dynamoEndpoint, withLast(interceptors));
  }

  @Override
  public void close() {
    clients.close();
  }

  private ExecutionInterceptor[] withLast(ExecutionInterceptor... own) {
    return ObjectArrays.concat(own, last, ExecutionInterceptor.class);
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

  /** The default chain without the last of its links, which makes every other machine wait. */
  private static Region findRegion() {
    try {
      return new AwsRegionProviderChain(
              new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
          .getRegion();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }

  private Optional<URI> endpoint(String service, String variable, String property) {
    return AwsClientEndpointProvider.builder()
        .serviceEndpointOverrideEnvironmentVariable(variable)
        .serviceEndpointOverrideSystemProperty(property)
        .serviceProfileProperty(service)
        .serviceEndpointPrefix(service)
        .defaultProtocol("https")
        .region(region)
        .profileFile(ProfileFile::defaultProfileFile)
        .profileName(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow())
        .resolveFromOverrides();
  }
}
