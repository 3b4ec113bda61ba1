package lab.harness.cloud;

import com.google.common.collect.ObjectArrays;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes clients, each when it sends its first request. An endpoint that is not AWS's own is looked
 * up only then, and is treated as one that implements S3 only in part.
 */
final class Clients implements AutoCloseable {

  private final AwsCredentialsProvider keys;
  private final Region region;
  private final Consumer<ClientOverrideConfiguration.Builder> settings;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  Clients(
      AwsCredentialsProvider keys,
      Region region,
      Consumer<ClientOverrideConfiguration.Builder> settings) {
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
          return configure(S3Client.builder(), other, all)
              .forcePathStyle(other.isPresent())
              // S3Proxy drops the connection after a chunked body, and the SDK would then send it
              // again: an upload would make two versions.
              .serviceConfiguration(options -> options.chunkedEncodingEnabled(other.isEmpty()))
              .build();
        });
  }

  DynamoDbClient dynamo(Supplier<Optional<URI>> endpoint, ExecutionInterceptor... interceptors) {
    return LazyClient.of(
        DynamoDbClient.class,
        () -> configure(DynamoDbClient.builder(), endpoint.get(), interceptors).build());
  }

  @Override
  public void close() {
    http.close();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Optional<URI> endpoint, ExecutionInterceptor... interceptors) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(region)
        .credentialsProvider(keys)
        .httpClient(http)
        .overrideConfiguration(
            override -> settings.accept(override.executionInterceptors(List.of(interceptors))));
  }
}
