package lab.harness.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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

  /** A table of 5 units may take a while to have some left; a student's code is not to see it. */
  private static final int ATTEMPTS = 12;

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final AwsCredentialsProvider keys = DefaultCredentialsProvider.builder().build();
  private final Region region = findRegion();
  private final ExecutionInterceptor[] last;

  /**
   * The account.
   *
   * @param last what watches the requests of all clients, after a client's own interceptors
   * @throws RuntimeException of the SDK's if its settings can't be read
   */
  public AwsCloud(ExecutionInterceptor... last) {
    this.last = last;
  }

  /**
   * The keys that requests are signed with.
   *
   * @return the keys
   * @throws SdkClientException if there are none
   */
  public AwsCredentials credentials() {
    return keys.resolveCredentials();
  }

  /**
   * The region.
   *
   * @return what the SDK's settings say, or else the one that the course uses
   */
  public Region region() {
    return region;
  }

  /**
   * Where S3 is, if not at AWS.
   *
   * @return the endpoint that the SDK's settings name
   */
  public Optional<URI> s3Endpoint() {
    return endpoint("s3", "AWS_ENDPOINT_URL_S3", "aws.endpointUrlS3");
  }

  /**
   * Where DynamoDB is, if not at AWS.
   *
   * @return the endpoint that the SDK's settings name
   */
  public Optional<URI> dynamoEndpoint() {
    return endpoint("dynamodb", "AWS_ENDPOINT_URL_DYNAMODB", "aws.endpointUrlDynamoDb");
  }

  @Override
  public S3Client s3(ExecutionInterceptor... interceptors) {
    boolean compatible = s3Endpoint().isPresent();
    List<ExecutionInterceptor> once = compatible ? List.of(new ReadOnce()) : List.of();
    return LazyClient.of(
        S3Client.class,
        () ->
            configure(S3Client.builder(), interceptors, once)
                // Compatible servers: see EmbeddedCloud.
                .forcePathStyle(compatible)
                .serviceConfiguration(options -> options.chunkedEncodingEnabled(!compatible))
                .build());
  }

  @Override
  public DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return LazyClient.of(
        DynamoDbClient.class,
        () -> configure(DynamoDbClient.builder(), interceptors, List.of()).build());
  }

  @Override
  public void close() {
    http.close();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, ExecutionInterceptor[] own, List<ExecutionInterceptor> more) {
    List<ExecutionInterceptor> all =
        Stream.of(List.of(own), List.of(last), more).flatMap(List::stream).toList();
    return builder
        .region(region)
        .credentialsProvider(keys)
        .httpClient(http)
        .overrideConfiguration(
            override -> override.executionInterceptors(all).retryStrategy(patient()));
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
