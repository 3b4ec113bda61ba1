package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes clients, each when it sends its first request. An endpoint that is not AWS's own is looked
 * up only then, and is treated as one that implements S3 only in part.
 */
final class Clients implements AutoCloseable {

  private final AwsCredentialsProvider keys;
  private final Region region;
  private final ClientSettings settings;

  Clients(AwsCredentialsProvider keys, Region region, ClientSettings settings) {
    this.keys = keys;
    this.region = region;
    this.settings = settings;
  }

  S3Client s3(Supplier<Optional<URI>> endpoint, ExecutionInterceptor... interceptors) {
    return LazyClient.of(
        S3Client.class,
        () -> {
          Optional<URI> other = endpoint.get();
          ExecutionInterceptor[] all =
              other.isPresent()
                  ? ObjectArrays.concat(interceptors, new BufferedBody())
                  : interceptors;
          ClientOverrideConfiguration.Builder override = override(all);
          S3ClientBuilder client =
              configure(S3Client.builder(), other)
                  .forcePathStyle(other.isPresent())
                  // S3Proxy drops the connection after a chunked body, and the SDK would then send
                  // it again: an upload would make two versions.
                  .serviceConfiguration(it -> it.chunkedEncodingEnabled(other.isEmpty()));
          settings.set(client, override);
          return client.overrideConfiguration(override.build()).build();
        });
  }

  DynamoDbClient dynamo(Supplier<Optional<URI>> endpoint, ExecutionInterceptor... interceptors) {
    return LazyClient.of(
        DynamoDbClient.class,
        () -> {
          ClientOverrideConfiguration.Builder override = override(interceptors);
          DynamoDbClientBuilder client = configure(DynamoDbClient.builder(), endpoint.get());
          settings.set(client, override);
          return client.overrideConfiguration(override.build()).build();
        });
  }

  @Override
  public void close() {
    settings.http().close();
  }

  private static ClientOverrideConfiguration.Builder override(ExecutionInterceptor... all) {
    return ClientOverrideConfiguration.builder().executionInterceptors(List.of(all));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Optional<URI> endpoint) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder.region(region).credentialsProvider(keys).httpClient(settings.http());
  }
}
