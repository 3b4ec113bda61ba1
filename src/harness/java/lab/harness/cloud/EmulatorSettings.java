package lab.harness.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.auth.aws.signer.RegionSet;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.LegacyRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.auth.scheme.DynamoDbAuthSchemeProvider;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.auth.scheme.S3AuthSchemeProvider;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointParams;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * All that the SDK would otherwise take from the machine: from variables, system properties, and
 * the files in {@code ~/.aws}. It is what the SDK does where nobody has set anything. An emulator
 * is a server on this machine, which no proxy, no profile and no kind of endpoint must come
 * between.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html">AWS:
 *     settings reference</a>
 */
final class EmulatorSettings implements ClientSettings {

  private static final int MILLIS_TO_CONNECT = 2_000;
  private static final int MILLIS_TO_READ = 30_000;
  private static final int S3_ATTEMPTS = 4;
  private static final int DYNAMO_ATTEMPTS = 9;
  private static final int MAX_BACKOFF_SECONDS = 20;
  private static final int COMPRESSION_BYTES = 10_240;

  private final SdkHttpClient http = UrlConnectionHttpClient.create(EmulatorSettings::connection);

  @Override
  public SdkHttpClient http() {
    return http;
  }

  @Override
  public void set(S3ClientBuilder client, ClientOverrideConfiguration.Builder override) {
    set(client, override, DefaultRetryStrategy.legacyStrategyBuilder().maxAttempts(S3_ATTEMPTS));
    client
        .endpointProvider(EmulatorSettings::endpoint)
        .authSchemeProvider(S3AuthSchemeProvider.defaultProvider())
        .sigv4aSigningRegionSet(RegionSet.create(Region.US_EAST_1.id()))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
        .accelerate(false)
        .crossRegionAccessEnabled(false)
        .disableMultiRegionAccessPoints(false)
        .disableS3ExpressSessionAuth(false)
        .useArnRegion(false);
  }

  @Override
  public void set(DynamoDbClientBuilder client, ClientOverrideConfiguration.Builder override) {
    set(
        client,
        override,
        DefaultRetryStrategy.legacyStrategyBuilder()
            .maxAttempts(DYNAMO_ATTEMPTS)
            .backoffStrategy(
                BackoffStrategy.exponentialDelay(
                    Duration.ofMillis(25), Duration.ofSeconds(MAX_BACKOFF_SECONDS))));
    client
        .endpointProvider((DynamoDbEndpointProvider) asked -> completed(asked.endpoint()))
        .authSchemeProvider(DynamoDbAuthSchemeProvider.defaultProvider())
        .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
        .endpointDiscoveryEnabled(false);
  }

  private static void set(
      AwsClientBuilder<?, ?> client,
      ClientOverrideConfiguration.Builder override,
      LegacyRetryStrategy.Builder retries) {
    client.defaultsMode(DefaultsMode.LEGACY).dualstackEnabled(false).fipsEnabled(false);
    override
        .defaultProfileFile(ProfileFile.aggregator().build())
        .defaultProfileName("default")
        .appId("lab")
        .retryStrategy(retries.build())
        .compressionConfiguration(
            compression ->
                compression
                    .requestCompressionEnabled(false)
                    .minimumCompressionThresholdInBytes(COMPRESSION_BYTES));
  }

  /** Buckets in the path, whatever the machine's list of partitions makes of the region. */
  private static CompletableFuture<Endpoint> endpoint(S3EndpointParams asked) {
    String bucket = asked.bucket();
    if (bucket == null) {
      return completed(asked.endpoint());
    }
    return bucket.startsWith("arn:")
        ? S3EndpointProvider.defaultProvider().resolveEndpoint(asked)
        : completed(asked.endpoint() + "/" + SdkHttpUtils.urlEncode(bucket));
  }

  private static CompletableFuture<Endpoint> completed(String url) {
    return CompletableFuture.completedFuture(
        Endpoint.builder().endpointUrl(EndpointUrl.fromString(url)).build());
  }

  private static HttpURLConnection connection(URI address) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(MILLIS_TO_CONNECT);
      connection.setReadTimeout(MILLIS_TO_READ);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
