package lab.harness.cloud;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of emulators on this machine, each made when it sends its first request. */
final class LocalClients implements AutoCloseable {

  private final AwsBasicCredentials owner;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  LocalClients(AwsBasicCredentials owner) {
    this.owner = owner;
  }

  S3Client s3(Supplier<URI> endpoint, ExecutionInterceptor... interceptors) {
    List<ExecutionInterceptor> all =
        Stream.concat(Stream.of(interceptors), Stream.of(new ReadOnce())).toList();
    return LazyClient.of(
        S3Client.class,
        () ->
            configure(S3Client.builder(), endpoint.get(), all)
                .forcePathStyle(true)
                // S3Proxy drops the connection after a chunked body, and the SDK would then send it
                // again: an upload would make two versions.
                .serviceConfiguration(s3Options -> s3Options.chunkedEncodingEnabled(false))
                .build());
  }

  DynamoDbClient dynamo(Supplier<URI> endpoint, ExecutionInterceptor... interceptors) {
    return LazyClient.of(
        DynamoDbClient.class,
        () -> configure(DynamoDbClient.builder(), endpoint.get(), List.of(interceptors)).build());
  }

  @Override
  public void close() {
    http.close();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, URI endpoint, List<ExecutionInterceptor> interceptors) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(owner))
        .httpClient(http)
        .overrideConfiguration(override -> override.executionInterceptors(interceptors));
  }
}
